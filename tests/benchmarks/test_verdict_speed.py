"""How long the decision model takes.

Method: `OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 pytest tests/benchmarks/test_verdict_speed.py
--benchmark-enable`; the figure that counts is the smallest, on a quiet machine, one core. Wanted:
a verdict on 10 people with today, 3 shapes and 3 hires over 20,000 draws in 50 ms, the whole
explanation of a team of 8 in 1 s, cuts and bridges of 5,000 people at posterior means in 50 ms.
Without `--benchmark-enable` each runs once, and what it gives back is checked.
"""

from dataclasses import replace

import numpy as np
import pytest

from advisor.core.assumptions import DEFAULTS
from advisor.core.decision.draws import at_means, cast_of
from advisor.core.decision.explain import explain
from advisor.core.decision.options import SHAPES, choose
from advisor.core.decision.team import Hire, KnownLevels, Team
from advisor.core.decision.verdict import decide
from advisor.core.measurement import Mode, Observation, posterior
from advisor.library import catalogue

HIRES = (Hire("marketer", 40.0), Hire("seller", 40.0), Hire("generalist", 20.0, "freelancer"))


def crowd(people, hires=()):
    """A team of so many with varied hours and shares today, its goal out of reach."""
    chance = np.random.default_rng(people)
    return Team(
        people=tuple(f"p{number:04}" for number in range(people)),
        hours=tuple(chance.uniform(10.0, 40.0, people).tolist()),
        switching=tuple(chance.uniform(1.0, 5.0, people).tolist()),
        demand=(25.0 * people, 20.0 * people),
        motion="transactional",
        alignment=0.3,
        time_blocks=False,
        today=tuple(chance.uniform(0.0, 1.0, people).tolist()),
        repeatable_sale=True,
        hires=hires,
        answered=(15,) * people,
    )


def seen(team):
    """Everyone rated by the same two observers."""
    chance = np.random.default_rng(7)
    known = catalogue()
    rows = [
        Observation(person, rater, Mode.OBSERVER, skill, float(chance.integers(1, 6)))
        for person in team.people
        for rater in ("one", "two")
        for skill in known.ids
    ]
    return posterior(rows, team.people, known)


def test_a_verdict_on_ten_people_with_three_hires(benchmark):
    team = crowd(10, HIRES)
    levels = seen(team)

    verdict = benchmark(decide, team, levels)

    assert len(verdict.options) == 2 + 3 + 3
    assert verdict.draws == 20_000


@pytest.mark.parametrize("shape", SHAPES)
def test_the_explanation_of_a_team_of_eight(benchmark, shape):
    team = replace(crowd(8), today=None)
    levels = seen(team)
    verdict = decide(team, levels)
    advised = replace(verdict, best=shape, shares=verdict.option(shape).shares)

    explanation = benchmark(explain, team, levels, advised)

    assert explanation.tried == 7 + 2 + 1 + 8 + 24


@pytest.mark.parametrize("shape", ["split", "bridge"])
def test_sharing_out_five_thousand_people(benchmark, shape):
    team = crowd(5_000)
    mean = np.random.default_rng(5).normal(3.0, 0.7, (5_000, 15))
    levels = KnownLevels(team.people, catalogue(), mean)
    means = at_means(cast_of(team, levels, DEFAULTS), team, DEFAULTS)

    found = benchmark(choose, means, shape)

    assert found.throughput > 0
