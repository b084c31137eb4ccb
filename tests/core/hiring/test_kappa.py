import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.core.hiring.coefficient import CannotBeComputed
from advisor.core.hiring.kappa import agreement_weights, kappa_of_table, weighted_kappa

# Cohen (1968), 200 cases; his weights say how bad each disagreement is.
COHEN = 200 * np.array([[0.44, 0.07, 0.09], [0.05, 0.20, 0.05], [0.01, 0.03, 0.06]])
COHENS_WEIGHTS = 1 - np.array([[0, 1, 3], [1, 0, 6], [3, 6, 0]]) / 6
# Fleiss, Cohen & Everitt (1969), 200 cases.
FLEISS = [[106, 10, 4], [22, 28, 10], [2, 12, 6]]
# Agresti's table of husbands' and wives' answers, as shipped with the R package vcd.
COUPLES = [[7, 7, 2, 3], [2, 8, 3, 7], [1, 5, 4, 9], [2, 8, 9, 14]]
PAIRS = st.lists(st.tuples(st.integers(1, 5), st.integers(1, 5)), min_size=2, max_size=30)


def test_kappa_and_weighted_kappa_are_those_that_cohen_published():
    assert kappa_of_table(COHEN, np.eye(3)).value == pytest.approx(0.492, abs=0.0006)
    assert kappa_of_table(COHEN, COHENS_WEIGHTS).value == pytest.approx(0.348, abs=0.0006)


def test_kappa_is_that_of_the_example_of_the_standard_error():
    assert kappa_of_table(FLEISS, np.eye(3)).value == pytest.approx(0.429, abs=0.0005)


@pytest.mark.parametrize(
    ("weights", "value", "error"), [("none", 0.1293, 0.0686), ("linear", 0.2374, 0.0783)]
)
def test_value_and_standard_error_are_those_that_vcd_prints(weights, value, error):
    found = kappa_of_table(COUPLES, agreement_weights([1, 2, 3, 4], weights))

    assert found.value == pytest.approx(value, abs=0.0001)
    assert (found.high - found.low) / (2 * 1.96) == pytest.approx(error, abs=0.0001)


@given(PAIRS, st.sampled_from(["none", "linear", "quadratic"]))
def test_it_is_the_same_whoever_comes_first_and_a_number_or_a_reason(pairs, weights):
    one, other = zip(*pairs, strict=True)
    found, turned = weighted_kappa(one, other, weights), weighted_kappa(other, one, weights)

    assert type(found) is type(turned)
    if isinstance(found, CannotBeComputed):
        assert found.reason
    else:
        assert turned.value == pytest.approx(found.value, abs=1e-9)
        assert -1 <= found.value <= 1 + 1e-12


def test_a_near_miss_costs_less_than_a_wide_one():
    near = weighted_kappa([1, 2, 3, 4, 5], [2, 2, 3, 4, 5])
    wide = weighted_kappa([1, 2, 3, 4, 5], [5, 2, 3, 4, 5])

    assert near.value > wide.value


def test_who_only_one_of_them_rated_counts_for_nothing():
    with_gaps = weighted_kappa([1, 2, 4, np.nan, 3], [1, 3, 4, 2, np.nan])

    assert with_gaps == weighted_kappa([1, 2, 4], [1, 3, 4])


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ([1, np.nan], [np.nan, 2], "nobody was rated by two"),
        ([1, 2], [1, np.nan], "only one was rated by two"),
        ([3, 3, 3], [3, 3, 3], "all ratings are the same"),
    ],
)
def test_what_is_undefined_says_why(one, other, reason):
    assert reason in weighted_kappa(one, other).reason
