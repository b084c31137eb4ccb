import sqlite3

import pytest

from advisor.store import assumptions, members, workspaces
from advisor.store.members import Member
from advisor.store.workspaces import Workspace
from tests.store.test_database import at_once, on_own_connection

EARLY, LATE = "2026-03-02T08", "2026-03-02T18"


def with_workspaces(store, *ids):
    """The store with a member and a workspace of each id."""
    members.add(store, Member("m1", "Ana"), EARLY)
    for id_ in ids:
        workspaces.add(store, Workspace(id_, id_, "EUR", False, False), "m1", EARLY)


def put(store, workspace_id="w1", reason="", at=EARLY, **values):
    with store.immediate():
        return assumptions.append(store, workspace_id, values, "m1", reason, at)


def test_nothing_is_changed_at_first(store):
    with_workspaces(store, "w1")

    assert assumptions.revision(store, "w1") == 0
    assert assumptions.in_force(store, "w1") == {}
    assert assumptions.log(store, "w1") == []


def test_the_newest_value_of_a_key_is_in_force(store):
    with_workspaces(store, "w1")
    put(store, beta="0.9", delta="0.1")
    put(store, beta="1")

    assert assumptions.in_force(store, "w1") == {"beta": "1", "delta": "0.1"}
    assert assumptions.in_force(store, "w1", up_to=1) == {"beta": "0.9", "delta": "0.1"}


def test_a_reset_takes_a_key_out_of_force_and_stays_in_the_log(store):
    with_workspaces(store, "w1")
    put(store, beta="0.9", reason="we measured it")
    put(store, beta=None, at=LATE)

    assert assumptions.in_force(store, "w1") == {}
    first, second = assumptions.log(store, "w1")
    assert (first.value, first.reason, first.member) == ("0.9", "we measured it", "Ana")
    assert (second.value, second.revision, second.changed_at) == (None, 2, LATE)


def test_each_workspace_has_its_own_values_and_log(store):
    with_workspaces(store, "w1", "w2")
    put(store, "w1", beta="0.9")
    put(store, "w2", beta="0.5")

    assert assumptions.in_force(store, "w1") == {"beta": "0.9"}
    assert [entry.value for entry in assumptions.log(store, "w2")] == ["0.5"]
    assert assumptions.revision(store, "w2") == 1


def test_eight_changes_at_once_are_all_kept_in_some_order(store, data):
    with_workspaces(store, "w1")

    def change(number):
        on_own_connection(data, lambda own: put(own, beta=f"0.{number + 1}"))

    assert at_once(8, change) == []
    assert [entry.revision for entry in assumptions.log(store, "w1")] == [*range(1, 9)]


def test_a_change_in_no_workspace_or_by_nobody_is_refused(store):
    with_workspaces(store, "w1")

    with pytest.raises(sqlite3.IntegrityError):
        put(store, "w9", beta="0.9")
    assert assumptions.log(store, "w9") == []
