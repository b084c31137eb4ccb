from datetime import timedelta

import pytest

from advisor.store import assessments, erased_ids, people, plans
from advisor.store.database import Store
from advisor.usecases import gathering, invitations, kept_plan, plan_keeping, signing_in
from advisor.usecases.erasing.finishing import finish
from advisor.usecases.erasing.person import NobodyToEraseError, erase_person
from advisor.usecases.name_lines import Named
from tests.builders import AT, answered, begun, business, company, link_to, person, with_hours
from tests.usecases.erasing.traces import on_disk

GONE = AT + timedelta(days=30)
LABEL = "Erased on 2026-04-01"


@pytest.fixture
def tea(store):
    """A company of Ana Souza and Benedikt Ungerer, with answers about both."""
    workspace, ana = company(store, person="Ana Souza")
    ben = person(store, workspace, "Benedikt Ungerer", 30, 20)
    business(store, workspace)
    answered(store, workspace, ben)
    answered(store, workspace, ana)
    return workspace, ana, ben


def erased(store, who, at=GONE):
    return erase_person(store, who.workspace_id, who.id, None, at)


def test_the_name_becomes_the_day_and_they_are_of_the_team_no_more(store, tea):
    workspace, ana, ben = tea
    done = erased(store, ben)

    assert people.find(store, workspace.id, ben.id).name == LABEL
    assert [one.name for one in people.of_workspace(store, workspace.id)] == [ana.name]
    assert erased_ids.everything(store) == (done,)


def test_answers_and_links_go_and_nothing_counts_them(store, tea):
    workspace, _, ben = tea
    link_to(store, begun(store, workspace, ben, answers={"closing": "3"}))
    erased(store, ben)

    left = "SELECT 1 FROM {} WHERE assessment_id IN (SELECT id FROM assessments WHERE {})"
    about = f"subject_id = '{ben.id}'"
    assert not store.rows(left.format("answers", about))
    assert not store.rows(left.format("links", about))
    assert ben.id not in gathering.gather(store, workspace).names


def test_after_it_the_words_are_not_in_the_bytes_of_the_file(store, data, tea):
    _, _, ben = tea
    words = ("Benedikt", "Ungerer")
    assert on_disk(data, *words) == set(words)
    erased(store, ben)

    assert finish(store) == ""
    assert on_disk(data, *words) == set()
    assert on_disk(data, "Souza")


def test_somebody_who_reads_meanwhile_delays_the_bytes_and_fails_nothing(store, data, tea):
    _, _, ben = tea
    other = Store(data)
    with other.unchanging():
        assert other.rows("SELECT * FROM people")
        erased(store, ben)
        assert "in use" in finish(store)
    other.close()

    assert finish(store) == ""
    assert on_disk(data, "Ungerer") == set()


def test_a_name_that_somebody_else_has_as_well_stays_theirs(store, tea):
    workspace, _, ben = tea
    person(store, workspace, "Benedikt Lang")
    erased(store, ben)

    names = [one.name for one in people.of_workspace(store, workspace.id)]
    assert "Benedikt Lang" in names


def test_erasing_twice_changes_nothing_and_nobody_is_refused(store, tea):
    _, _, ben = tea
    first = erased(store, ben)

    assert erased(store, ben, GONE + timedelta(days=9)) == first
    with pytest.raises(NobodyToEraseError):
        erase_person(store, ben.workspace_id, "nobody", None, GONE)


def test_what_they_said_of_working_together_goes_as_well(store, tea):
    workspace, _, ben = tea
    said = answered(store, workspace, None, "alignment", by=ben.id)
    erased(store, ben)

    assert not store.rows("SELECT 1 FROM answers WHERE assessment_id = :id", id=said.id)
    assert store.rows("SELECT removed_at FROM assessments WHERE id = :id", id=said.id)[0][0]


def test_who_was_only_asked_about_others_is_erased_with_what_they_said(store, data, tea):
    workspace, ana, _ = tea
    (asked,) = invitations.ask_observers(
        store, ana, "peer", (Named("Quillon", "q@example.org"),), AT
    )
    about = assessments.find(store, workspace.id, asked.invitation.assessment_id)
    assessments.append_answers(store, about, {"closing": "Signed Quillon"}, AT.isoformat())
    erase_person(store, workspace.id, about.respondent, None, GONE)

    assert finish(store) == ""
    assert on_disk(data, "Quillon", "q@example.org") == set()


def test_a_kept_plan_says_no_more_how_they_develop_and_still_opens(store):
    workspace, ana = company(store, person="Ana Souza")
    ben = person(store, workspace, "Benedikt Ungerer", 30, 20)
    for one in (with_hours(store, ana, 32, 60), ben):
        answered(store, workspace, one, level=2)
    business(store, workspace, goal="120000")
    owner = signing_in.owner(store, AT)
    plan_keeping.make_ours(store, gathering.gather(store, workspace), owner.id, "", AT)
    line = f"development.{ben.id}"
    assert line in plans.newest(store, workspace.id).plan
    erased(store, ben)

    assert line not in plans.newest(store, workspace.id).plan
    kept = kept_plan.kept(store, gathering.gather(store, workspace), None)
    assert kept.names[ben.id] == LABEL
