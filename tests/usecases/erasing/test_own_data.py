import json
from datetime import timedelta

import pytest

from advisor.store import memberships
from advisor.store.members import Member, add
from advisor.store.personal import reading
from advisor.store.personal.registry import TABLES
from advisor.usecases import invitations
from advisor.usecases.erasing.own_data import as_json, own_data
from advisor.usecases.erasing.own_report import as_report
from advisor.usecases.name_lines import Named
from tests.builders import AT, answered, company, person
from tests.usecases.erasing.planting import LEFT_ALONE, plant

LATER = AT + timedelta(days=1)


@pytest.fixture
def tea(store):
    """A company of Ana and Ben, who answered about himself and was asked about by Carla."""
    workspace, _ = company(store)
    ben = person(store, workspace, "Ben", 30, 20)
    answered(store, workspace, ben, closing="2")
    invitations.ask_observers(store, ben, "peer", (Named("Carla", "carla@example.org"),), AT)
    answered(store, workspace, ben, "observer", by="carla-id", level=4)
    return workspace, ben


def data(store, tea, *, theirs=True):
    found = own_data(store, *tea, LATER, theirs=theirs)
    return json.loads(as_json(found))


def test_every_column_of_the_list_that_is_about_somebody_is_given_out(store, tea):
    workspace, ben = tea
    plant(store, workspace.id, ben.id)
    found = reading.of_person(store, workspace.id, ben.id)

    about = [t for t in TABLES if any(r.of == "person" for r in t.rows) and t.company]
    for table in about:
        if table.name not in LEFT_ALONE - {"people"}:
            assert set(found[table.name][0]) == set(table.columns), table.name


def test_what_they_answered_is_given_entry_by_entry(store, tea):
    found = data(store, tea)

    said = {one["question_id"]: one["value"] for one in found["tables"]["answers"]["rows"]}
    assert said["closing"] == "2"
    assert found["tables"]["people"]["rows"][0]["name"] == "Ben"
    assert found["person"]["name"] == "Ben"


def test_who_said_what_about_them_is_not_given_out(store, tea):
    found = json.dumps(data(store, tea))

    assert "Carla" not in found
    assert "carla" not in found
    assert json.loads(found)["what_others_said"]["questionnaires"] == 2


def test_keys_are_given_to_nobody(store, tea):
    workspace, ben = tea
    plant(store, workspace.id, ben.id)
    found = data(store, tea)

    for row in found["tables"]["candidate_links"]["rows"]:
        assert row["token_hash"] == reading.KEY


def test_what_was_told_voluntarily_is_given_to_the_person_alone(store, tea):
    workspace, ben = tea
    plant(store, workspace.id, ben.id)

    assert "voluntary_answers" in data(store, tea)["tables"]
    assert "voluntary_answers" not in data(store, tea, theirs=False)["tables"]


def test_who_signs_in_gets_their_membership_and_sessions_as_well(store, tea):
    workspace, ben = tea
    add(store, Member("m", "Ben"), AT.isoformat())
    memberships.put(store, workspace.id, "m", "viewer", ben.id)

    found = data(store, tea)["tables"]
    assert found["members"]["rows"][0]["name"] == "Ben"
    assert found["memberships"]["rows"][0]["role"] == "viewer"


def test_the_document_says_the_same_in_words(store, tea):
    report = as_report(store, own_data(store, *tea, LATER, theirs=True))
    parts = {part.key: str(part.blocks) for part in report.parts}

    assert report.cover.sentence == "Ben"
    assert "Hours a week" in parts["you"]
    assert "Closing" in parts["others"]
    assert "Peers 4.0 (1)" in parts["others"]
    assert set(parts) == {"you", "answers", "others", "kept", "rights"}
