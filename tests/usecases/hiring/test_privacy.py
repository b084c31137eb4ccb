import json
from datetime import timedelta

import pytest

from advisor.core.hiring.record import check_record
from advisor.core.response import digest_of
from advisor.library import catalogue
from advisor.store import candidates, decisions, erasures, people
from advisor.store import openings as kept
from advisor.usecases.hiring import hire, privacy
from tests.builders import AT
from tests.usecases.hiring.deciding import LATER, decided, ready

GONE = LATER + timedelta(days=1)


@pytest.fixture
def world(store):
    """A decided opening with its candidates: Kim is chosen."""
    found, everyone = ready(store)
    candidates.change(
        store, found.workspace_id, everyone[1].person_id, {"email": "lee@example.org", "note": "?"}
    )
    decided(store, found, everyone)
    return found, everyone


def everything(store):
    """All rows of the data file as text."""
    tables = store.rows("SELECT name FROM sqlite_master WHERE type = 'table'")
    return "\n".join(
        str(tuple(row)) for one in tables for row in store.rows(f'SELECT * FROM "{one["name"]}"')
    )


def test_erasing_leaves_counts_and_nothing_that_was_said(store, world):
    _, (_, lee, _) = world
    done = privacy.erase(store, lee, None, GONE)

    assert (done.scorecards, done.answers) == (2, 12)
    left = everything(store)
    assert "Lee" not in left
    assert "lee@example.org" not in left


def test_the_record_without_them_keeps_its_hash_and_says_when(store, world):
    found, (_, lee, _) = world
    privacy.erase(store, lee, None, GONE)
    (decision,) = decisions.of_opening(store, found.workspace_id, found.id)
    data = json.loads(decision.record)

    assert data["frozen_digest"] == decision.record_hash != data["digest"]
    assert data["erased"][0]["candidate"] == lee.person_id
    assert check_record(data, catalogue()) == []
    assert len(data["results"]["comparison"]["places"]) == 3


def test_an_erased_record_that_says_more_again_is_found(store, world):
    found, (_, lee, _) = world
    privacy.erase(store, lee, None, GONE)
    (decision,) = decisions.of_opening(store, found.workspace_id, found.id)
    data = json.loads(decision.record)
    next(c for c in data["candidates"] if c["id"] == lee.person_id)["name"] = "Lee"
    data["digest"] = digest_of(data)

    assert [d.computed for d in check_record(data, catalogue())] == ["erased"]


def test_erasing_twice_changes_nothing_more(store, world):
    _, (kim, lee, _) = world
    first = privacy.erase(store, lee, None, GONE)
    privacy.erase(store, kim, None, GONE)

    assert privacy.erase(store, lee, None, GONE + timedelta(days=1)) == first


def test_after_all_are_erased_the_record_still_agrees(store, world):
    found, everyone = world
    for one in everyone:
        privacy.erase(store, one, None, GONE)
    (decision,) = decisions.of_opening(store, found.workspace_id, found.id)

    assert check_record(json.loads(decision.record), catalogue()) == []
    assert len(erasures.of_workspace(store, found.workspace_id)) == 3


def test_who_was_hired_is_not_erased_with_the_candidates(store, world):
    found, (kim, *_) = world
    hire.hire(store, found, None, found.created_by, LATER)

    with pytest.raises(privacy.IsOfTheTeamError):
        privacy.erase(store, kim, None, GONE)
    assert people.find(store, found.workspace_id, kim.person_id).name == "Kim"


def test_what_is_past_its_day_is_listed_until_it_is_erased(store, world):
    found, everyone = world
    kept.change(store, found.workspace_id, found.id, {"keep_until": "2026-03-02"})
    assert privacy.past_day(store, found.workspace_id, AT) == []
    (past,) = privacy.past_day(store, found.workspace_id, GONE)
    assert len(past.left) == 3

    for one in everyone:
        privacy.erase(store, one, None, GONE)
    assert privacy.past_day(store, found.workspace_id, GONE) == []


def test_ones_own_data_name_no_interviewer(store, world):
    found, (_, lee, _) = world
    now = candidates.find(store, found.workspace_id, lee.person_id)
    data = privacy.own_data(store, now, theirs=True)

    assert (data["name"], data["email"], len(data["scorecards"])) == ("Lee", "lee@example.org", 2)
    assert not any(name in json.dumps(data) for name in ("Rae", "Sam", "Kim", "Mia"))
