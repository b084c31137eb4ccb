"""What comparing the candidates of an opening takes, by how many there are.

Method: `OPENBLAS_NUM_THREADS=1 pytest tests/benchmarks/test_comparison_speed.py
--benchmark-enable`. 500 or 5,000 candidates, each scored by four of a panel of 20 in every skill,
interview only; timed is everything that the page shows: levels, ranking, odds, must-haves, flip
points, a thousand redrawn weights, agreement and leniency, from the scores in memory, on one core
in processor time. Wanted: 1 s and 10 s. Without `--benchmark-enable` the smaller size runs once,
and what it gives back is checked.
"""

from time import process_time

import numpy as np
import pytest

from advisor.core.assumptions import DEFAULTS
from advisor.core.hiring.comparison import basis_of, compared
from advisor.core.hiring.weights import Criterion, Need, starting_weights
from advisor.core.measurement import Mode, Observation
from advisor.library import catalogue

SIZES, SMALL = (500, 5_000), (500,)


def pytest_generate_tests(metafunc):
    measured = metafunc.config.getoption("benchmark_enable")
    if "candidates" in metafunc.fixturenames:
        metafunc.parametrize("candidates", SIZES if measured else SMALL)


def scores(candidates):
    """So many candidates, each rated by four of twenty in all skills."""
    chance = np.random.default_rng(candidates)
    seen = [
        Observation(f"c{number:04}", f"r{rater:02}", Mode.OBSERVER, skill, level / 2)
        for number in range(candidates)
        for rater in chance.choice(20, 4, replace=False)
        for skill, level in zip(catalogue().ids, chance.integers(2, 11, 15).tolist(), strict=True)
    ]
    weights = starting_weights(catalogue(), "marketing", "transactional")
    criteria = [Criterion(skill, points) for skill, points in weights.items()]
    criteria[0] = Criterion(criteria[0].skill, criteria[0].weight, Need.MUST, 3.0)
    return basis_of([f"c{number:04}" for number in range(candidates)], criteria, seen)


@pytest.mark.slow
@pytest.mark.benchmark(group="comparison", timer=process_time)
def test_comparing_all_candidates_of_an_opening(benchmark, candidates):
    basis = scores(candidates)

    found = benchmark.pedantic(compared, (basis, catalogue(), DEFAULTS), rounds=3)

    assert len(found.order) == candidates
    assert sum(place.p_best for place in found.ranking.places) == pytest.approx(1)
