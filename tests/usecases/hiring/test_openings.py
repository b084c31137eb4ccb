from dataclasses import replace

import pytest

from advisor.core.hiring.weights import Need, WrongWeights
from advisor.store import openings as kept
from advisor.usecases.hiring import openings
from tests.builders import AT
from tests.usecases.hiring.hiring_builders import opening


def criteria(found):
    return openings.criteria_of(found.criteria)


def changed(store, found, skill="creativity", **changes):
    """Save the criteria with one changed."""
    new = [replace(c, **changes) if c.skill == skill else c for c in criteria(found)]
    openings.save_criteria(store, found.workspace_id, found.id, new)


def lock(store, found, reason=""):
    return openings.lock(store, found.workspace_id, found.id, found.created_by, reason, AT)


@pytest.mark.parametrize("template", range(4))
def test_every_template_starts_with_weights_that_sum_to_a_hundred(store, template):
    found = opening(store, template, lock=False)

    assert sum(c.weight for c in criteria(found)) == 100


def test_locking_keeps_who_when_and_a_seal(store):
    found = opening(store)
    first = openings.locked(store, found.workspace_id, found.id)

    assert (first.version, first.member_id, len(first.seal)) == (1, found.created_by, 64)


def test_nothing_can_be_scored_before_the_lock(store):
    found = opening(store, lock=False)

    with pytest.raises(openings.NotLockedError):
        openings.locked(store, found.workspace_id, found.id)


def test_a_later_version_needs_a_reason_and_a_change_and_the_first_stays(store):
    found = opening(store)
    with pytest.raises(openings.SameWeightsError):
        lock(store, found, "again")
    changed(store, found, need=Need.MUST, minimum=3.0)
    with pytest.raises(openings.ReasonMissingError):
        lock(store, found, " ")

    assert lock(store, found, "We need ideas from day one.").version == 2
    assert [v.version for v in kept.locks(store, found.workspace_id, found.id)] == [1, 2]


def test_weights_that_do_not_sum_to_a_hundred_are_not_saved(store):
    found = opening(store)

    with pytest.raises(WrongWeights):
        changed(store, found, weight=99)
    assert criteria(openings.find(store, found.workspace_id, found.id)) == criteria(found)


def test_a_must_have_without_a_least_level_is_refused(store):
    with pytest.raises(openings.MinimumMissingError):
        changed(store, opening(store), need=Need.MUST)


def test_a_copy_has_the_same_weights_and_no_lock(store):
    found = opening(store)
    copy = openings.duplicate(store, found, found.created_by, AT)

    assert criteria(copy) == criteria(found)
    assert openings.in_force(store, copy.workspace_id, copy.id) is None


def test_an_opening_of_another_company_is_not_found(store):
    found = opening(store)

    with pytest.raises(openings.OpeningUnknownError):
        openings.find(store, "elsewhere", found.id)


def test_a_removed_opening_comes_back(store):
    found = opening(store)
    kept.set_removed(store, found.workspace_id, found.id, "2026-03-03")
    assert kept.of_workspace(store, found.workspace_id) == []

    kept.set_removed(store, found.workspace_id, found.id, None)
    assert [o.id for o in kept.of_workspace(store, found.workspace_id)] == [found.id]


def test_only_known_columns_are_changed(store):
    found = opening(store)
    kept.change(store, found.workspace_id, found.id, {"title": "Head of growth", "quorum": 3})

    again = openings.find(store, found.workspace_id, found.id)
    assert (again.title, again.quorum) == ("Head of growth", 3)
    with pytest.raises(KeyError):
        kept.change(store, found.workspace_id, found.id, {"id": "x"})
