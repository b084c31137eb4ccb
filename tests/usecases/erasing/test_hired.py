import json
from datetime import timedelta

import pytest

from advisor.core.hiring.record import check_record
from advisor.library import catalogue
from advisor.store import decisions, erasures, people
from advisor.usecases.erasing.finishing import finish
from advisor.usecases.erasing.person import erase_person
from advisor.usecases.hiring import hire, look_back
from tests.usecases.erasing.traces import on_disk
from tests.usecases.hiring.deciding import LATER, decided, ready

GONE = LATER + timedelta(days=200)
WORDS = {"words": "Kimberley tells stories; Leonie does not.", "override_note": ""}


@pytest.fixture
def hired(store):
    """Kimberley, who was hired before Leonie and Mirela; the words of the decision name two."""
    found, everyone = ready(store, names=("Kimberley", "Leonie", "Mirela"))
    decided(store, found, everyone, **WORDS)
    hire.hire(store, found, "30", found.created_by, LATER)
    return found, everyone


def erased(store, hired, place=0):
    found, everyone = hired
    erase_person(store, found.workspace_id, everyone[place].person_id, found.created_by, GONE)
    (decision,) = decisions.of_opening(store, found.workspace_id, found.id)
    return decision, json.loads(decision.record)


def test_who_was_hired_can_be_erased_and_the_record_keeps_the_hash_of_the_whole(store, hired):
    decision, data = erased(store, hired)

    assert data["frozen_digest"] == decision.record_hash != data["digest"]
    assert data["erased"][0]["erased_at"].startswith("2026-09-19")
    assert check_record(data, catalogue()) == []


def test_the_words_of_the_decision_name_them_no_more_and_the_others_still(store, hired):
    decision, data = erased(store, hired)

    assert decision.words == "[erased] tells stories; Leonie does not."
    assert data["decision"]["words"] == decision.words


def test_nothing_of_them_is_left_in_the_bytes_of_the_file(store, data, hired):
    assert on_disk(data, "Kimberley")
    erased(store, hired)

    assert finish(store) == ""
    assert on_disk(data, "Kimberley") == set()
    assert on_disk(data, "Leonie")


def test_that_somebody_was_hired_stays_counted_and_nobody_looks_back_on_them(store, hired):
    found, everyone = hired
    assert look_back.due(store, found.workspace_id, GONE.date())
    erased(store, hired)

    assert len(decisions.hires(store, found.workspace_id)) == 1
    assert erasures.of_workspace(store, found.workspace_id)[everyone[0].person_id].scorecards == 2
    assert not look_back.due(store, found.workspace_id, GONE.date())
    assert people.of_workspace(store, found.workspace_id)[-1].name != "Kimberley"


def test_erased_one_after_the_other_the_record_still_agrees(store, hired):
    for place in range(3):
        decision, data = erased(store, hired, place)
        assert check_record(data, catalogue()) == []

    assert len(data["erased"]) == 3
    assert data["frozen_digest"] == decision.record_hash
