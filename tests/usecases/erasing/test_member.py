import json
from datetime import timedelta

import pytest

from advisor.core.hiring.record import check_record
from advisor.library import catalogue
from advisor.store import decisions, members, memberships
from advisor.store.members import Member
from advisor.usecases import signing_in
from advisor.usecases.erasing.finishing import finish
from advisor.usecases.erasing.member import erase_member
from advisor.usecases.members import LastOwnerError, NotYoursToLetInError
from tests.builders import AT, company, person
from tests.usecases.erasing.traces import on_disk
from tests.usecases.hiring.deciding import LATER, decided, ready

GONE = AT + timedelta(days=30)


@pytest.fixture
def tea(store):
    """A company with the manager Quentin Vale, who is signed in, and its owner."""
    workspace, _ = company(store)
    members.add(store, Member("quentin", "Quentin Vale"), AT.isoformat())
    memberships.put(store, workspace.id, "quentin", "manager", None)
    signing_in.open_session(store, "quentin", AT)
    return workspace, signing_in.owner(store, AT)


def test_name_and_every_way_in_are_gone_and_what_they_did_stays(store, data, tea):
    workspace, me = tea
    assert erase_member(store, "quentin", me.id, GONE)
    assert finish(store) == ""

    assert members.find(store, "quentin").name == "Erased on 2026-04-01"
    assert not store.rows("SELECT 1 FROM sessions WHERE member_id = 'quentin'")
    assert memberships.find(store, workspace.id, "quentin").removed
    assert on_disk(data, "Quentin", "Vale") == set()


def test_erasing_a_member_twice_finds_nobody(store, tea):
    erase_member(store, "quentin", tea[1].id, GONE)

    assert not erase_member(store, "quentin", tea[1].id, GONE)


def test_the_last_owner_is_not_erased_and_nobody_by_who_owns_less(store, tea):
    _, me = tea
    with pytest.raises(NotYoursToLetInError):
        erase_member(store, me.id, "quentin", GONE)
    with pytest.raises(LastOwnerError):
        erase_member(store, me.id, me.id, GONE)


def test_a_member_who_is_one_of_the_people_keeps_the_name_among_them(store, data, tea):
    workspace, me = tea
    vale = person(store, workspace, "Quentin Vale")
    memberships.put(store, workspace.id, "quentin", "manager", vale.id)
    erase_member(store, "quentin", me.id, GONE)
    finish(store)

    assert on_disk(data, "Quentin Vale")
    assert members.find(store, "quentin").name.startswith("Erased on")


def test_who_decided_is_named_no_more_in_the_record_which_still_agrees(store, data):
    found, everyone = ready(store)
    store.run("UPDATE members SET name = 'Xanthippe'")
    decided(store, found, everyone)
    members.add(store, Member("other", "Other"), AT.isoformat())
    memberships.put(store, found.workspace_id, "other", "owner", None)
    erase_member(store, found.created_by, found.created_by, LATER)
    finish(store)

    (decision,) = decisions.of_opening(store, found.workspace_id, found.id)
    kept = json.loads(decision.record)
    assert kept["decision"]["member"] == "[erased]"
    assert check_record(kept, catalogue()) == []
    assert on_disk(data, "Xanthippe") == set()
