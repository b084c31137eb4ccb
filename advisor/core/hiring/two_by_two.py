"""Two rates compared: exact tests of a 2 × 2 table, and an interval of the rates' ratio."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

CHI_SQUARED_95 = 3.841458820694124  # one degree of freedom
_STEPS = 200


@dataclass(frozen=True, slots=True)
class Interval:
    """A 95% interval; high is infinite where the data set no upper limit."""

    low: float
    high: float


def fisher_exact(x1: int, n1: int, x2: int, n2: int) -> Fraction:
    """Two-sided p of Fisher's exact test for x1 of n1 against x2 of n2, as an exact fraction.

    The chance, all margins fixed, of a table that is at most as likely as this one
    (Fisher 1934; the definition that R's fisher.test and SciPy use).
    """
    ways, observed, total = _tables(x1, n1, x2, n2)
    return Fraction(sum(way for way in ways if way <= observed), total)


def mid_p(x1: int, n1: int, x2: int, n2: int) -> Fraction:
    """The same, less half of this table's own chance (Lancaster 1961): less conservative."""
    _, observed, total = _tables(x1, n1, x2, n2)
    return fisher_exact(x1, n1, x2, n2) - Fraction(observed, 2 * total)


def _tables(x1: int, n1: int, x2: int, n2: int) -> tuple[list[int], int, int]:
    """In how many ways each table with these margins comes about, this one, and all of them."""
    chosen = x1 + x2
    first, last = max(0, chosen - n2), min(n1, chosen)
    ways = [math.comb(n1, first) * math.comb(n2, chosen - first)]
    # Each from the one before: a binomial coefficient anew would take long for large groups.
    for count in range(first, last):
        rise = (n1 - count) * (chosen - count)
        ways.append(ways[-1] * rise // ((count + 1) * (n2 - chosen + count + 1)))
    return ways, ways[x1 - first], math.comb(n1 + n2, chosen)


def ratio_interval(x1: int, n1: int, x2: int, n2: int) -> Interval:
    """The 95% score interval of (x1/n1) / (x2/n2).

    All ratios that a score test at 5% does not refuse (Koopman 1984). From 0 where x1 is 0, to
    infinity where x2 is 0; everything where both are.
    """
    if x1 == 0 and x2 == 0:
        return Interval(0.0, math.inf)

    def refused(logarithm: float) -> bool:
        return _score(math.exp(logarithm), x1, n1, x2, n2) > CHI_SQUARED_95

    # The estimate is never refused; from there on the statistic rises to both sides.
    middle = math.log(max(x1, 0.5) / n1) - math.log(max(x2, 0.5) / n2)
    low = 0.0 if x1 == 0 else math.exp(_edge(refused, middle, middle - 50))
    high = math.inf if x2 == 0 else math.exp(_edge(refused, middle, middle + 50))
    return Interval(low, high)


def _edge(refused: Callable[[float], bool], inside: float, outside: float) -> float:
    """Where it begins to be refused, by halving between a point inside and one outside."""
    for _ in range(_STEPS):
        middle = (inside + outside) / 2
        if refused(middle):
            outside = middle
        else:
            inside = middle
    return inside


def _score(ratio: float, x1: int, n1: int, x2: int, n2: int) -> float:
    """Koopman's statistic: both counts against their likeliest values under that ratio."""
    n, chosen = n1 + n2, x1 + x2
    b = ratio * (n1 + x2) + x1 + n2
    p1 = 2 * ratio * chosen / (b + math.sqrt(max(b * b - 4 * ratio * n * chosen, 0.0)))
    p1 = min(p1, 1.0, ratio)
    p2 = p1 / ratio
    return _part(x1, n1, p1) + _part(x2, n2, p2)


def _part(x: int, n: int, p: float) -> float:
    """One count's squared distance from what is expected, in its variance."""
    distance = x - n * p
    if distance == 0:
        return 0.0
    variance = n * p * (1 - p)
    return distance * distance / variance if variance > 0 else math.inf
