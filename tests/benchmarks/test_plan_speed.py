"""How long a plan takes, once there is a verdict.

Method: `OPENBLAS_NUM_THREADS=1 pytest tests/benchmarks/test_plan_speed.py --benchmark-enable`; the
figure that counts is the smallest, on a quiet machine, one core. Every part is made from the
verdict, its explanation, the levels and the business numbers, in memory. Wanted: 50 ms. Without
`--benchmark-enable` each runs once, and what it gives back is checked.
"""

import pytest

from advisor.core.plan.plan import make_plan
from tests.core.decision.decision_builders import NAMES, team
from tests.core.plan.plan_builders import Drawn, alone, observed, split


def twelve():
    """Twelve people who work on either function."""
    many = len(NAMES)
    levels = [(2.0 + i / 6, 4.0 - i / 6) for i in range(many)]
    return Drawn(team((20.0,) * many, demand=(150.0, 150.0)), observed(*levels))


@pytest.mark.parametrize("made", [alone, split, twelve], ids=["one", "two", "twelve"])
def test_a_plan_of(benchmark, made):
    drawn = made()

    plan = benchmark(make_plan, drawn.basis, drawn.decided)

    assert plan == drawn.plan
