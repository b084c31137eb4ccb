from datetime import timedelta

import pytest

from advisor.core.assumptions import DEFAULTS, AssumptionOutOfRange, UnknownAssumption
from advisor.store import assumptions as log
from advisor.store import members
from advisor.usecases import gathering, results, signing_in
from advisor.usecases.assumptions import (
    ChangedMeanwhileError,
    NothingToUndoError,
    change,
    history,
    reset,
    revision,
    undo,
    values_in_force,
)
from tests.builders import AT, business, company, with_hours

LATER = AT + timedelta(hours=1)


@pytest.fixture
def firm(store):
    """A company and its owner: (workspace id, member id)."""
    workspace, _ = company(store)
    return workspace.id, members.first(store).id


def test_the_defaults_are_in_force_until_something_is_changed(store, firm):
    assert values_in_force(store, firm[0]) == DEFAULTS


def test_a_change_is_in_force_in_its_own_workspace_only(store, firm):
    other, _ = company(store, "Another")

    assert change(store, firm[0], {"beta": 0.9, "horizon": 24}, firm[1], AT) == 1

    assert values_in_force(store, firm[0]).changed == {"beta": 0.9, "horizon": 24}
    assert values_in_force(store, other.id) == DEFAULTS


def test_setting_what_is_in_force_already_is_no_change(store, firm):
    change(store, firm[0], {"beta": 0.9}, firm[1], AT)

    assert change(store, firm[0], {"beta": 0.9, "delta": 0.05}, firm[1], LATER) is None
    assert revision(store, firm[0]) == 1


@pytest.mark.parametrize(
    ("changes", "refused"),
    [
        ({"delta": 0.1, "beta": 1.2}, AssumptionOutOfRange),
        ({"delta": 0.1, "beta": float("nan")}, AssumptionOutOfRange),
        ({"delta": 0.1, "gamma": 1.0}, UnknownAssumption),
        ({"gamma": None}, UnknownAssumption),
    ],
)
def test_of_changes_with_one_that_is_refused_none_is_kept(store, firm, changes, refused):
    with pytest.raises(refused):
        change(store, firm[0], changes, firm[1], AT)

    assert revision(store, firm[0]) == 0


def test_a_change_back_to_the_default_is_kept_as_a_reset(store, firm):
    change(store, firm[0], {"beta": 0.9}, firm[1], AT)
    change(store, firm[0], {"beta": 0.75}, firm[1], LATER)

    assert log.log(store, firm[0])[-1].value is None
    assert values_in_force(store, firm[0]) == DEFAULTS


def test_one_or_all_are_reset(store, firm):
    change(store, firm[0], {"beta": 0.9, "delta": 0.1, "horizon": 24}, firm[1], AT)

    reset(store, firm[0], firm[1], LATER, keys=["beta"])
    assert set(values_in_force(store, firm[0]).changed) == {"delta", "horizon"}
    reset(store, firm[0], firm[1], LATER)
    assert values_in_force(store, firm[0]) == DEFAULTS
    assert reset(store, firm[0], firm[1], LATER) is None


def test_undoing_a_reset_brings_every_value_back(store, firm):
    change(store, firm[0], {"beta": 0.9, "delta": 0.1}, firm[1], AT)
    done = reset(store, firm[0], firm[1], LATER)

    undo(store, firm[0], done, firm[1], LATER)

    assert values_in_force(store, firm[0]).changed == {"beta": 0.9, "delta": 0.1}
    assert len(history(store, firm[0])) == 6


def test_what_was_changed_again_since_is_not_undone(store, firm):
    first = change(store, firm[0], {"beta": 0.9, "delta": 0.1}, firm[1], AT)
    change(store, firm[0], {"beta": 1.0}, firm[1], LATER)

    for gone in (first, 7):
        with pytest.raises(NothingToUndoError):
            undo(store, firm[0], gone, firm[1], LATER)
    assert values_in_force(store, firm[0]).changed == {"beta": 1.0, "delta": 0.1}


def test_a_change_made_on_an_old_page_is_refused(store, firm):
    seen = revision(store, firm[0])
    change(store, firm[0], {"beta": 0.9}, firm[1], AT, seen=seen)

    with pytest.raises(ChangedMeanwhileError):
        change(store, firm[0], {"delta": 0.1}, firm[1], LATER, seen=seen)
    assert "delta" not in values_in_force(store, firm[0]).changed


def test_the_history_says_who_when_what_and_why_newest_first(store, firm):
    change(store, firm[0], {"beta": 0.9}, firm[1], AT, "two quarters of our own numbers")
    reset(store, firm[0], firm[1], LATER, ["beta"])

    newest, oldest = history(store, firm[0])
    assert (oldest.before, oldest.after, oldest.member) == (0.75, 0.9, "Ana")
    assert oldest.reason == "two quarters of our own numbers"
    assert (newest.before, newest.after, newest.is_default) == (0.9, 0.75, True)
    assert newest.at > oldest.at


def test_values_kept_by_another_version_that_mean_nothing_here_are_passed_over(store, firm):
    with store.immediate():
        log.append(store, firm[0], {"gone": "1", "beta": "99", "delta": "0.1"}, firm[1], "", "2026")

    assert values_in_force(store, firm[0]).changed == {"delta": 0.1}
    assert [one.constant.key for one in history(store, firm[0])] == ["delta"]


def test_a_changed_funnel_default_reaches_the_numbers_nobody_knew(store):
    workspace, ana = company(store)
    with_hours(store, ana, 30)
    business(store, workspace, win_rate="unknown")
    before = gathering.gather(store, workspace).context

    change(store, workspace.id, {"win_rate": 50}, signing_in.owner(store, AT).id, LATER)
    after = gathering.gather(store, workspace).context

    assert [one.value for one in after.assumed if one.question == "win_rate"] == [50]
    assert sum(after.demand) < sum(before.demand)


def test_a_changed_assumption_makes_other_inputs_and_a_reset_the_very_same(store):
    workspace, ana = company(store)
    with_hours(store, ana, 30)
    business(store, workspace)
    owner = signing_in.owner(store, AT).id
    first = results.result_of(gathering.gather(store, workspace))

    change(store, workspace.id, {"beta": 0.9}, owner, LATER)
    assert results.result_of(gathering.gather(store, workspace)).inputs_hash != first.inputs_hash
    reset(store, workspace.id, owner, LATER)
    again = results.result_of(gathering.gather(store, workspace))
    assert (again.inputs_hash, again.verdict) == (first.inputs_hash, first.verdict)
