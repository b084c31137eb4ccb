import math
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.core.hiring.two_by_two import fisher_exact, mid_p, ratio_interval

COUNTS = st.tuples(st.integers(1, 60), st.integers(1, 60)).flatmap(
    lambda n: st.tuples(st.integers(0, n[0]), st.just(n[0]), st.integers(0, n[1]), st.just(n[1]))
)


def chance(x, n, p):
    return math.comb(n, x) * p**x * (1 - p) ** (n - x)


def power(n, p1, p2):
    """How often Fisher's test finds a difference at 5%, over every possible pair of counts."""
    return sum(
        chance(x1, n, p1) * chance(x2, n, p2)
        for x1 in range(n + 1)
        for x2 in range(n + 1)
        if fisher_exact(x1, n, x2, n) < Fraction(1, 20)
    )


def test_the_lady_tasting_tea_is_seventeen_in_thirty_five():
    assert fisher_exact(3, 4, 1, 4) == Fraction(34, 70)
    assert fisher_exact(4, 4, 0, 4) == Fraction(2, 70)


def test_mid_p_takes_off_half_of_this_tables_chance():
    assert mid_p(4, 4, 0, 4) == Fraction(2, 70) - Fraction(1, 140)


@pytest.mark.parametrize(("n", "found"), [(10, 6), (50, 52)])
def test_fishers_test_finds_a_true_difference_as_rarely_as_the_evidence_page_says(n, found):
    assert round(100 * power(n, 0.4, 0.2)) == found


# 36 of 40 against 16 of 80: Koopman 1984; 4 of 24 against 12 of 28: the PF package's manual,
# printed there as prevented fraction, 1 - ratio: .0328 to .855.
@pytest.mark.parametrize(
    ("table", "low", "high"),
    [((36, 40, 16, 80), 2.94, 7.15), ((4, 24, 12, 28), 1 - 0.855, 1 - 0.0328)],
)
def test_the_interval_is_the_published_one(table, low, high):
    found = ratio_interval(*table)

    assert found.low == pytest.approx(low, abs=0.005)
    assert found.high == pytest.approx(high, abs=0.005)


def test_nobody_selected_on_one_side_leaves_that_end_open():
    assert ratio_interval(0, 10, 5, 10).low == 0
    assert ratio_interval(5, 10, 0, 10).high == math.inf
    assert ratio_interval(0, 10, 0, 10) == ratio_interval(0, 3, 0, 4)


@given(COUNTS)
def test_swapping_the_groups_turns_the_interval_over(table):
    x1, n1, x2, n2 = table
    here, there = ratio_interval(x1, n1, x2, n2), ratio_interval(x2, n2, x1, n1)

    assert fisher_exact(x1, n1, x2, n2) == fisher_exact(x2, n2, x1, n1)
    if here.low > 0:
        assert there.high == pytest.approx(1 / here.low, rel=1e-6)


@given(COUNTS)
def test_the_interval_holds_the_ratio_and_p_is_a_chance(table):
    x1, n1, x2, n2 = table
    found = ratio_interval(*table)

    assert 0 < mid_p(*table) < fisher_exact(*table) <= 1
    if x2:
        ratio = (x1 / n1) / (x2 / n2)
        assert found.low <= ratio * (1 + 1e-9)
        assert ratio <= found.high * (1 + 1e-9)
