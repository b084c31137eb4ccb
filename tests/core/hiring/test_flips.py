from dataclasses import replace

import pytest

from advisor.core.hiring.flips import rating_flips, weight_flips, weight_sensitivity
from advisor.core.hiring.ranking import rank
from tests.core.measurement_builders import CATALOGUE, SKILLS, estimated, observed

NAMES = ("ana", "ben")
WEIGHTS = {"closing": 0.6, "market_research": 0.4}


def ratings(ana=(4, 2), ben=(2.5, 3.5)):
    """Two raters' ratings of both candidates in closing and market research."""
    return [
        each
        for name, levels in (("ana", ana), ("ben", ben))
        for rater in ("r1", "r2")
        for skill, level in zip(WEIGHTS, levels, strict=True)
        for each in observed(name, rater, level, [skill])
    ]


def first(observations, weights=WEIGHTS):
    return rank(estimated(observations, NAMES), NAMES, weights).first.candidate


def shifted(weights, flip, by):
    """All weights with one past its flip, the others in proportion."""
    value = flip.then + by
    rest = {skill: w for skill, w in weights.items() if skill != flip.skill}
    scale = (1 - value) / sum(rest.values())
    return {skill: w * scale for skill, w in rest.items()} | {flip.skill: value}


def test_past_a_weight_flip_the_other_comes_first_and_short_of_it_not():
    seen = ratings()
    flip = next(f for f in weight_flips(estimated(seen, NAMES), NAMES, WEIGHTS))
    step = 0.001 if flip.then > flip.now else -0.001

    assert first(seen) == "ana"
    assert flip.first == first(seen, shifted(WEIGHTS, flip, step)) == "ben"
    assert first(seen, shifted(WEIGHTS, flip, -step)) == "ana"


def test_who_is_better_in_everything_is_first_under_any_weight():
    seen = ratings(ana=(4, 4), ben=(2, 2))
    levels = estimated(seen, NAMES)

    assert not [f for f in weight_flips(levels, NAMES, WEIGHTS) if f.skill in WEIGHTS]
    assert weight_sensitivity(levels, NAMES, WEIGHTS) == {"ana": 1.0, "ben": 0.0}


def test_past_a_rating_flip_the_other_comes_first_and_short_of_it_not():
    seen = ratings(ana=(3, 3), ben=(3, 2.5))
    flip = rating_flips(seen, estimated(seen, NAMES), NAMES, WEIGHTS)[0]
    place, step = seen.index(flip.rating), 0.01 if flip.then > flip.rating.value else -0.01

    def with_value(value):
        return [*seen[:place], replace(flip.rating, value=value), *seen[place + 1 :]]

    assert first(seen) == "ana"
    assert first(with_value(flip.then + step)) == flip.first == "ben"
    assert first(with_value(flip.then - step)) == "ana"


def test_the_smallest_changes_come_first():
    seen = ratings(ana=(3, 3), ben=(3, 2.5))
    changes = [
        abs(f.then - f.rating.value)
        for f in rating_flips(seen, estimated(seen, NAMES), NAMES, WEIGHTS)
    ]

    assert changes == sorted(changes)


def test_far_apart_no_single_rating_changes_who_is_first():
    seen = [
        each
        for name, level in (("ana", 5), ("ben", 1))
        for rater in ("r1", "r2", "r3")
        for each in observed(name, rater, level)
    ]

    assert not rating_flips(seen, estimated(seen, NAMES), NAMES, dict.fromkeys(SKILLS, 1 / 15))


def test_redrawn_weights_are_seeded_and_share_out_the_first_place():
    levels = estimated(ratings(ana=(3.5, 2.5), ben=(2.5, 3.5)), NAMES)
    shares = weight_sensitivity(levels, NAMES, {"closing": 0.5, "market_research": 0.5})

    assert shares == weight_sensitivity(levels, NAMES, {"closing": 5, "market_research": 5})
    assert sum(shares.values()) == pytest.approx(1)
    assert shares["ana"] == pytest.approx(0.5, abs=0.1)


def test_all_skills_can_be_weighed():
    seen = [*observed("ana", "r1", 3.5), *observed("ben", "r1", 3)]
    weights = dict.fromkeys(CATALOGUE.ids, 1 / 15)

    assert first(seen, weights) == "ana"
    assert weight_flips(estimated(seen, NAMES), NAMES, weights) == ()
