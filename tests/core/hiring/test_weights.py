from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.core.hiring.weights import (
    ROLES,
    Criterion,
    Need,
    WrongWeights,
    check_weights,
    rebalance,
    seal,
    settle,
    starting_weights,
    to_hundred,
)
from tests.core.measurement_builders import CATALOGUE

POINTS = st.lists(st.integers(0, 50), min_size=2, max_size=15).filter(any)


def weights_of(points):
    shares = to_hundred([Fraction(each) for each in points])
    return {f"skill{place}": share for place, share in enumerate(shares)}


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("motion", ["transactional", "consultative"])
def test_an_opening_starts_from_the_role_profile_and_sums_to_a_hundred(role, motion):
    weights = starting_weights(CATALOGUE, role, motion)

    check_weights(weights)
    assert tuple(weights) == CATALOGUE.ids


def test_the_marketing_profile_is_the_published_one():
    assert starting_weights(CATALOGUE, "marketing", "transactional")["creativity"] == 11


def test_of_equal_remainders_the_first_is_rounded_up():
    assert to_hundred([Fraction(1)] * 3) == [34, 33, 33]


@given(POINTS, st.data())
def test_setting_one_weight_keeps_the_sum_and_that_weight(points, data):
    weights = weights_of(points)
    skill = data.draw(st.sampled_from(sorted(weights)))
    value = data.draw(st.integers(0, 100))
    changed = rebalance(weights, skill, value)

    check_weights(changed)
    assert changed[skill] == value


@given(POINTS)
def test_setting_a_weight_to_what_it_is_changes_nothing(points):
    weights = weights_of(points)

    assert rebalance(weights, "skill0", weights["skill0"]) == weights


def test_when_the_others_are_nothing_they_share_evenly():
    assert rebalance({"a": 100, "b": 0, "c": 0}, "a", 50) == {"a": 50, "b": 25, "c": 25}


@pytest.mark.parametrize("weights", [{"a": 99}, {"a": 101, "b": -1}, {}])
def test_weights_that_do_not_sum_to_a_hundred_are_refused(weights):
    with pytest.raises(WrongWeights):
        check_weights(weights)


def test_the_seal_changes_with_what_is_locked_and_not_with_the_order():
    closing, research = Criterion("closing", 60), Criterion("market_research", 40)
    must = Criterion("closing", 60, Need.MUST, 3)

    assert seal([closing, research]) == seal([research, closing])
    assert len({seal([closing, research]), seal([must, research]), seal([closing])}) == 3


def test_what_was_set_stays_and_the_others_share_the_rest_in_proportion():
    weights = {"a": 40, "b": 20, "c": 30, "d": 10}

    assert settle(weights, {"a": 50, "b": 20}) == {"a": 50, "b": 20, "c": 23, "d": 7}


@pytest.mark.parametrize(
    ("kept", "settled"),
    [
        ({"a": 150, "b": 50}, {"a": 75, "b": 25}),
        ({"a": 10, "b": 10}, {"a": 50, "b": 50}),
        ({"a": 0, "b": 0}, {"a": 50, "b": 50}),
        ({}, {"a": 60, "b": 40}),
    ],
)
def test_without_others_to_give_all_are_brought_to_a_hundred(kept, settled):
    assert settle({"a": 60, "b": 40}, kept) == settled


@given(POINTS, st.data())
def test_settled_weights_sum_to_a_hundred_and_keep_what_leaves_room(points, data):
    weights = weights_of(points)
    kept = data.draw(st.dictionaries(st.sampled_from(sorted(weights)), st.integers(0, 60)))
    settled = settle(weights, kept)

    check_weights(settled)
    room = sum(kept.values()) <= 100 and len(kept) < len(weights)
    assert not room or {skill: settled[skill] for skill in kept} == kept
