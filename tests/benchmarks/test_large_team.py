"""What the pages of a team take, by its size: gathering, levels, verdict and explanation.

Method: `OPENBLAS_NUM_THREADS=1 pytest tests/benchmarks/test_large_team.py --benchmark-enable`. A
workspace of 10, 100, 1,000 or 5,000 people on a real data file, each rated on 15 skills by four of
a pool of 10, 40, 100 or 200, with hours and today's shares, and the business numbers known.
"First": nothing is kept from before, as right after somebody has answered; "again": once more.
Each round is one call of the use case, in processor time. Without `--benchmark-enable` the two
smaller sizes run once, and what they give back is checked.
"""

from time import process_time

import pytest

from advisor.usecases import gathering, results, submissions
from tests.benchmarks.large_workspace import large_workspace
from tests.benchmarks.memory import most_since, resident

SIZES = {10: 10, 100: 40, 1_000: 100, 5_000: 200}
# What runs once, unmeasured, with all other tests.
SMALL = (10, 100)


def pytest_generate_tests(metafunc):
    measured = metafunc.config.getoption("benchmark_enable")
    if "workspace" in metafunc.fixturenames:
        metafunc.parametrize("workspace", SIZES if measured else SMALL, indirect=True)


@pytest.fixture
def workspace(request, store):
    return large_workspace(store, request.param, SIZES[request.param])


def forget():
    submissions._kept.clear()
    for kept in (results.known_levels, results._verdict, results._result, results._digest):
        kept.cache_clear()


@pytest.mark.slow
@pytest.mark.benchmark(group="large team", timer=process_time)
@pytest.mark.parametrize("first", [True, False], ids=["first", "again"])
def test_all_that_a_team_page_rests_on(benchmark, store, workspace, first):
    def page():
        return results.result_of(gathering.gather(store, workspace))

    page()
    before = resident()
    found = benchmark.pedantic(page, setup=forget if first else None, rounds=1 if first else 5)

    assert found.levels.mean.shape == (len(found.team.people), 15)
    assert found.explanation is not None
    assert most_since(before) < 2**30
