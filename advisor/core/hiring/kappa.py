"""Weighted kappa of two raters, which counts a near miss for less than a wide one.

Cohen, J. (1968). Weighted kappa. Psychological Bulletin, 70, 213-220. Standard error: Fleiss,
J. L., Cohen, J., & Everitt, B. S. (1969). Large sample standard errors of kappa and weighted
kappa. Psychological Bulletin, 72, 323-327.
"""

from __future__ import annotations

from typing import Literal

import numpy as np
from numpy.typing import ArrayLike

from advisor.core.hiring.coefficient import (
    NO_PAIRS,
    NO_VARIANCE,
    ONE_PAIR,
    CannotBeComputed,
    Coefficient,
    Result,
    cut,
)
from advisor.core.ratings import Floats

Weights = Literal["none", "linear", "quadratic"]
Z95 = 1.959963984540054


def weighted_kappa(first: ArrayLike, second: ArrayLike, weights: Weights = "quadratic") -> Result:
    """Kappa of two raters' ratings of the same targets, NaN where missing.

    Weights by the distance of the values that occur; "none" is Cohen's kappa of 1960.
    """
    one, other = np.asarray(first, np.float64), np.asarray(second, np.float64)
    both = np.isfinite(one) & np.isfinite(other)
    one, other = one[both], other[both]
    if one.size < 2:
        return CannotBeComputed(ONE_PAIR if one.size else NO_PAIRS)
    values = np.unique(np.concatenate([one, other]))
    table = np.zeros((len(values), len(values)))
    np.add.at(table, (np.searchsorted(values, one), np.searchsorted(values, other)), 1.0)
    return kappa_of_table(table, agreement_weights(values, weights))


def agreement_weights(values: ArrayLike, weights: Weights) -> Floats:
    """How much of an agreement each pair of values is: 1 for the same, 0 for the two ends."""
    scale = np.asarray(values, np.float64)
    apart = np.abs(scale[:, None] - scale[None, :])
    if weights == "none" or not apart.any():
        return np.asarray(apart == 0, np.float64)
    share: Floats = apart / apart.max()
    return 1 - (share if weights == "linear" else share**2)


def kappa_of_table(table: ArrayLike, weights: ArrayLike) -> Result:
    """Weighted kappa of counts (one rater's values, the other's), with a 95% interval.

    weights: agreement of each pair of values, 1 on the diagonal.
    """
    counts, agree = np.asarray(table, np.float64), np.asarray(weights, np.float64)
    n = counts.sum()
    share = counts / n
    rows, columns = share.sum(1), share.sum(0)
    observed = float((agree * share).sum())
    expected = float(rows @ agree @ columns)
    if np.isclose(expected, 1.0):
        return CannotBeComputed(NO_VARIANCE)
    kappa = (observed - expected) / (1 - expected)
    usual = (agree @ columns)[:, None] + (rows @ agree)[None, :]
    spread = float((share * (agree - usual * (1 - kappa)) ** 2).sum())
    spread -= (kappa - expected * (1 - kappa)) ** 2
    error = float(np.sqrt(max(spread, 0.0) / n)) / (1 - expected)
    # With full agreement the formula gives no error at all, which nobody can know.
    known = spread > 1e-12
    low, high = (cut(kappa - Z95 * error), cut(kappa + Z95 * error)) if known else (None, None)
    return Coefficient("weighted kappa", kappa, low, high, int(n), 2)
