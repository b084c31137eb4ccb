"""How an item goes with the rest of its scale, the item itself left out."""

from __future__ import annotations

import math

import numpy as np

from advisor.core.item_statistics.result import (
    NO_VARIANCE,
    ONE_ITEM,
    Estimate,
    Result,
    Undefined,
    too_few,
)
from advisor.core.language import mark
from advisor.core.ratings import Floats

FISHER = mark("Fisher’s z interval")
POINT_95 = 1.959964
TENTHS_NEEDED = 6  # of the rest, as a skill needs 60% of its questions to count


def rest_of(table: Floats, item: int) -> Floats:
    """The mean of each respondent's other answers (N,), NaN below 60% of them. table: (N, k)."""
    others = np.delete(table, item, axis=1)
    there = (~np.isnan(others)).sum(1)
    size = others.shape[1]
    enough = (there > 0) & (10 * there >= TENTHS_NEEDED * size)
    mean = np.nansum(others, axis=1) / np.maximum(there, 1)
    return np.where(enough, mean, np.nan)


def corrected(table: Floats, item: int) -> Result:
    """The corrected item-total correlation: of the item and the mean of the rest.

    Left in, an item would go along with itself: Nunnally, J. C., & Bernstein, I. H. (1994).
    Psychometric Theory, 3rd ed., p. 304; the correction is that of Henrysson, S. (1963).
    Psychometrika, 28, 211-218. From 30 respondents on.
    """
    if table.shape[1] < 2:
        return Undefined(ONE_ITEM)
    return pearson(table[:, item], rest_of(table, item))


def pearson(first: Floats, second: Floats) -> Result:
    """The correlation of those who have both, with Fisher's interval; from 30 of them on.

    Where one of them is 0 or 1 this is the point-biserial correlation. Interval: tanh(artanh r ±
    1.96/√(N - 3)), Fisher, R. A. (1921). Metron, 1, 3-32.
    """
    both = ~(np.isnan(first) | np.isnan(second))
    n = int(both.sum())
    problem = too_few(n)
    if problem is not None:
        return problem
    x, y = first[both], second[both]
    if np.ptp(x) == 0 or np.ptp(y) == 0:
        return Undefined(NO_VARIANCE)
    r = min(1.0, max(-1.0, float(np.corrcoef(x, y)[0, 1])))
    if abs(r) > 1 - 1e-12:
        return Estimate(r, r, r, FISHER, n)
    z, half = math.atanh(r), POINT_95 / math.sqrt(n - 3)
    return Estimate(r, math.tanh(z - half), math.tanh(z + half), FISHER, n)
