"""Tests and intervals of two rates against other programs and other ways to them, to 1e-6."""

import itertools
import math
from fractions import Fraction

import pytest

from advisor.core.hiring.two_by_two import CHI_SQUARED_95, fisher_exact, mid_p, ratio_interval

# Each table as x1 of n1 against x2 of n2; small, uneven, extreme and large ones.
SMALL = [(3, 4, 1, 4), (1, 5, 4, 6), (0, 5, 3, 7), (6, 6, 2, 8), (5, 9, 5, 9)]
LARGE = [(36, 40, 16, 80), (4, 24, 12, 28), (48, 100, 60, 200), (1, 30, 9, 25), (19, 20, 20, 20)]
GOLDEN = (math.sqrt(5) - 1) / 2
# Fisher and mid-p by SciPy 1.17.1 (fisher_exact; less half of hypergeom.pmf), the interval by
# statsmodels 0.15.0 (confint_proportions_2indep, "ratio", "score", without its correction).
PRINTED = {
    (3, 4, 1, 4): (0.4857142857, 0.3714285714, 0.6852164354, 17.2641967943),
    (8, 10, 1, 6): (0.0349650350, 0.0231643357, 1.2715665848, 27.0567205517),
    (36, 40, 16, 80): (0.0, 0.0, 2.9395691922, 7.1522234349),
    (4, 24, 12, 28): (0.0695432678, 0.0539466499, 0.1445449825, 0.9671710630),
    (48, 100, 60, 200): (0.0032239684, 0.0027198412, 1.1870901260, 2.1385843753),
    (1, 30, 9, 25): (0.0032344408, 0.0021867129, 0.0156567367, 0.5064441336),
    (7, 34, 1, 34): (0.0544001305, 0.0420281945, 1.2208528535, 42.5757176098),
}


@pytest.mark.parametrize("table", PRINTED)
def test_all_four_figures_are_those_of_other_programs(table):
    interval = ratio_interval(*table)
    found = (float(fisher_exact(*table)), float(mid_p(*table)), interval.low, interval.high)

    assert found == pytest.approx(PRINTED[table], abs=1e-6)


def shuffled(x1, n1, x2, n2):
    """(chance of each count, its count): everyone put on one side in each way there is."""
    ways = list(itertools.combinations(range(n1 + n2), n1))
    counts = [sum(person < x1 + x2 for person in group) for group in ways]
    return {count: Fraction(counts.count(count), len(ways)) for count in set(counts)}


@pytest.mark.parametrize("table", SMALL)
def test_fisher_and_mid_p_are_those_of_sharing_people_out_in_every_way(table):
    chances = shuffled(*table)
    own = chances[table[0]]
    exact = sum(chance for chance in chances.values() if chance <= own)

    assert fisher_exact(*table) == exact
    assert mid_p(*table) == exact - own / 2


def factorials(x1, n1, x2, n2):
    """The chance of one table, margins fixed, from logarithms of factorials."""
    ends = (n1, n2, x1 + x2, n1 + n2 - x1 - x2)
    cells = (x1, n1 - x1, x2, n2 - x2, n1 + n2)
    return math.exp(sum(math.lgamma(n + 1) for n in ends) - sum(math.lgamma(n + 1) for n in cells))


@pytest.mark.parametrize("table", LARGE)
def test_fisher_and_mid_p_of_large_groups_are_those_of_factorials(table):
    x1, n1, x2, n2 = table
    shifts = range(-min(x1, n2 - x2), min(n1 - x1, x2) + 1)
    chances = [factorials(x1 + k, n1, x2 - k, n2) for k in shifts]
    own = factorials(*table)
    exact = sum(chance for chance in chances if chance <= own * (1 + 1e-9))

    assert float(fisher_exact(*table)) == pytest.approx(exact, abs=1e-6)
    assert float(mid_p(*table)) == pytest.approx(exact - own / 2, abs=1e-6)


def likeliest(ratio, x1, n1, x2, n2):
    """The second rate with the highest likelihood where the first is `ratio` times it: searched."""

    def likelihood(p):
        parts = ((x1, ratio * p), (n1 - x1, 1 - ratio * p), (x2, p), (n2 - x2, 1 - p))
        return sum(n * math.log(q) for n, q in parts if n)

    low, high = 0.0, min(1.0, 1 / ratio)
    for _ in range(100):
        left, right = high - GOLDEN * (high - low), low + GOLDEN * (high - low)
        low, high = (left, high) if likelihood(left) < likelihood(right) else (low, right)
    return (low + high) / 2


def score(ratio, x1, n1, x2, n2):
    """(x1/n1 - ratio·x2/n2)² in its variance at the likeliest rates.

    The form of Miettinen & Nurminen 1985 without their n / (n - 1), which is Koopman's statistic.
    """
    p2 = likeliest(ratio, x1, n1, x2, n2)
    p1 = ratio * p2
    variance = p1 * (1 - p1) / n1 + ratio**2 * p2 * (1 - p2) / n2
    return (x1 / n1 - ratio * x2 / n2) ** 2 / variance


def edge(inside, outside, table):
    """The ratio at which the score test begins to refuse, halving on a scale of logarithms."""
    for _ in range(200):
        middle = math.sqrt(inside * outside)
        refused = score(middle, *table) > CHI_SQUARED_95
        inside, outside = (inside, middle) if refused else (middle, outside)
    return inside


@pytest.mark.parametrize("table", LARGE)
def test_the_interval_is_that_of_the_score_test_at_rates_searched_for(table):
    x1, n1, x2, n2 = table
    ratio = (x1 / n1) / (x2 / n2)
    found = ratio_interval(*table)

    assert found.low == pytest.approx(edge(ratio, ratio / 1e4, table), rel=1e-6)
    assert found.high == pytest.approx(edge(ratio, ratio * 1e4, table), rel=1e-6)
