"""How long the exact posterior takes.

Method: seeded, made-up ratings on all 15 skills by observers; everyone is rated by four raters
drawn without replacement from the pool, so that all people hang together in one component. The
observations exist before the clock starts; what is timed is one whole call of `posterior`:
checking and sorting the observations, the people's blocks, the raters' system with its inverse,
and everyone's marginal covariance. One warm-up, then five rounds. To measure one core, set
OPENBLAS_NUM_THREADS=1. The aim is at most 2 s for 5,000 people and a pool of 200. There is no
assertion on time: a busy machine is not a wrong result.
"""

import numpy as np
import pytest

from advisor.core.measurement import Mode, Observation, posterior
from advisor.library import catalogue

RATERS_EACH = 4
SIZES = [(10, 10), (500, 50), (5000, 200), (2000, 2000)]


def ratings(people, pool):
    rng = np.random.default_rng(0)
    return [
        Observation(person, f"rater {rater}", Mode.OBSERVER, skill, float(rng.integers(1, 6)))
        for person in people
        for rater in rng.choice(pool, RATERS_EACH, replace=False)
        for skill in catalogue().ids
    ]


def pytest_generate_tests(metafunc):
    """All sizes where time is measured; the small ones once with all other tests."""
    if "pool" in metafunc.fixturenames:
        measured = metafunc.config.getoption("benchmark_enable")
        metafunc.parametrize(("count", "pool"), SIZES if measured else SIZES[:2])


@pytest.mark.benchmark(group="posterior")
def test_the_posterior_of_people_rated_by_four_of_a_pool(benchmark, count, pool):
    people = [f"person {number}" for number in range(count)]
    observations = ratings(people, pool)

    known = benchmark.pedantic(
        posterior, (observations, people, catalogue()), rounds=5, warmup_rounds=1
    )

    assert known.mean.shape == (count, 15)
    assert np.isfinite(known.sd).all()


@pytest.mark.benchmark(group="posterior")
def test_the_joint_fits_of_a_team_of_twelve_among_five_thousand(benchmark):
    measured = benchmark.enabled
    people = [f"person {number}" for number in range(5000 if measured else 50)]
    known = posterior(ratings(people, 200 if measured else 10), people, catalogue())

    mean, _ = benchmark(known.fits, range(12), catalogue().role_weights("transactional"))

    assert mean.shape == (24,)
