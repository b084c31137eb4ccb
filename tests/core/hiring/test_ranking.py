import itertools
import math
from dataclasses import replace
from statistics import NormalDist

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.core.hiring.ranking import must_haves, rank
from advisor.core.measurement import p_better
from tests.core.measurement_builders import CATALOGUE, estimated, observed

EVEN = dict.fromkeys(CATALOGUE.ids, 1 / 15)
NAMES = ("ana", "ben", "cleo")
LEVELS = st.lists(st.sampled_from([1, 2, 2.5, 3, 4, 5]), min_size=3, max_size=3)


def panel(*levels, raters=("r1", "r2", "r3"), names=NAMES):
    """Levels of all skills of each candidate, the same from every rater."""
    seen = [
        each
        for name, level in zip(names, levels, strict=False)
        for rater in raters
        for each in observed(name, rater, level)
    ]
    return estimated(seen, names[: len(levels)])


def test_the_better_rated_candidate_comes_first():
    assert [place.candidate for place in rank(panel(2, 4, 3), NAMES, EVEN).places] == [
        "ben",
        "cleo",
        "ana",
    ]


def test_candidates_rated_the_same_have_the_same_chances_and_stand_in_one_bracket():
    found = rank(panel(3, 3, 3), NAMES, EVEN)

    assert all(place.p_best == pytest.approx(1 / 3, abs=0.02) for place in found.places)
    assert found.brackets == (NAMES,)


def test_candidates_far_apart_stand_in_no_bracket():
    assert rank(panel(1, 3, 5), NAMES, EVEN).brackets == ()


def test_brackets_may_share_a_candidate():
    found = rank(panel(2.7, 3, 3.3, raters=("r1",)), NAMES, EVEN)
    chance = p_better(panel(2.7, 3, 3.3, raters=("r1",)), 2, 0, [1 / 15] * 15)

    assert chance >= 0.8
    assert found.brackets == (("cleo", "ben"), ("ben", "ana"))


def test_a_raters_mildness_is_not_a_candidates_merit():
    strict, mild = observed("ana", "strict", 3), observed("ben", "mild", 4)
    both = observed("cleo", "strict", 3) + observed("cleo", "mild", 4)
    found = rank(estimated(strict + mild + both, NAMES), NAMES, EVEN)

    apart = found.places[0].fit - found.places[-1].fit
    assert apart < 1


def test_one_candidate_is_best_and_last():
    only = rank(panel(3), ["ana"], EVEN).first

    assert (only.p_best, only.p_last, only.expected_rank) == (1, 1, 1)


def test_nobody_rated_leaves_all_at_the_middle():
    found = rank(estimated([], NAMES), NAMES, EVEN)

    assert [place.fit for place in found.places] == pytest.approx([3, 3, 3])
    assert found.brackets == (NAMES,)


def test_a_must_have_is_a_chance_to_reach_its_level():
    chances = {c.candidate: c.chance for c in must_haves(panel(2, 3, 4), NAMES, {"closing": 3})}

    assert chances["ana"] < 0.2 < chances["ben"] < 0.8 < chances["cleo"]
    assert chances["ben"] == pytest.approx(0.5)


def test_an_unknown_skill_in_the_weights_is_refused():
    with pytest.raises(KeyError, match="juggling"):
        rank(panel(3), ["ana"], EVEN | {"juggling": 0.1})


@given(LEVELS, st.permutations(NAMES))
def test_the_order_of_the_candidates_changes_nothing(levels, order):
    levels = panel(*levels)

    assert rank(levels, NAMES, EVEN, draws=200) == rank(levels, order, EVEN, draws=200)


@given(LEVELS)
def test_chances_sum_to_one_and_ranks_to_their_sum(levels):
    places = rank(panel(*levels), NAMES, EVEN, draws=500).places

    assert sum(place.p_best for place in places) == pytest.approx(1)
    assert sum(place.p_last for place in places) == pytest.approx(1)
    assert sum(place.expected_rank for place in places) == pytest.approx(6)


def test_three_candidates_four_apart_have_the_chances_of_a_numerical_integral():
    levels = replace(
        estimated([], NAMES),
        mean=np.repeat([[70.0], [68.0], [65.0]], 15, axis=1),
        covariance=np.repeat(16.0 * np.eye(15)[None], 3, axis=0),
    )
    found = {p.candidate: p.p_best for p in rank(levels, NAMES, {"closing": 1}).places}

    means = {"ana": 70, "ben": 68, "cleo": 65}
    for name, one in means.items():
        beaten = [
            NormalDist(one, 4).pdf(x)
            * math.prod(NormalDist(m, 4).cdf(x) for m in means.values() if m != one)
            for x in np.arange(30, 110, 0.05)
        ]
        assert found[name] == pytest.approx(sum(beaten) * 0.05, abs=0.005)


def test_brackets_hold_those_whom_the_odds_cannot_tell_apart():
    raters = ("r1", "r2")
    levels = panel(2.6, 3, 3.2, raters=raters)
    order = [place.candidate for place in rank(levels, NAMES, EVEN).places]
    apart = [
        p_better(levels, levels.index(a), levels.index(b), [1 / 15] * 15) >= 0.8
        for a, b in itertools.combinations(order, 2)
    ]

    assert apart == [False, True, True]
    assert rank(levels, NAMES, EVEN).brackets == (tuple(order[:2]),)


def test_hundreds_of_candidates_have_chances_that_sum_to_one():
    names = tuple(f"c{number:03}" for number in range(300))
    seen = [o for i, name in enumerate(names) for o in observed(name, f"r{i % 7}", 1 + i % 5)]
    places = rank(estimated(seen, names), names, EVEN).places

    assert sum(place.p_best for place in places) == pytest.approx(1)
    assert sum(place.expected_rank for place in places) == pytest.approx(300 * 301 / 2)
