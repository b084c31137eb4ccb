"""Cronbach's alpha: how far the items of a scale go together.

alpha = k/(k - 1) · (1 - sum of the items' variances / variance of their sum), for k items.
Cronbach, L. J. (1951). Coefficient alpha and the internal structure of tests. Psychometrika, 16,
297-334. It is the reliability of the sum where all items measure the same thing in the same
units, and otherwise, errors being independent, not above it.
"""

from __future__ import annotations

import numpy as np

from advisor.core.hiring.f_distribution import f_quantile
from advisor.core.item_statistics.covariances import (
    bootstrap,
    complete,
    covariances,
    fewest_of_a_pair,
    varies,
)
from advisor.core.item_statistics.result import (
    BOOTSTRAP,
    FELDT,
    NO_VARIANCE,
    NOTHING_SHARED,
    ONE_ITEM,
    UNSTEADY,
    Estimate,
    Result,
    Undefined,
)
from advisor.core.ratings import Floats

UPPER, LOWER = 0.975, 0.025  # quantiles of a 95% interval
FEWEST_TO_VARY = 2


def alphas(covariance: Floats) -> Floats:
    """Alpha of each matrix (B, k, k), (B,); NaN where the sum of the items does not vary."""
    k = covariance.shape[-1]
    total = covariance.sum((1, 2))
    own = np.trace(covariance, axis1=1, axis2=2)
    with np.errstate(divide="ignore", invalid="ignore"):
        found = k / (k - 1) * (1 - own / total)
    return np.where(total > np.abs(own) * 1e-9, found, np.nan)


def alpha_listwise(table: Floats) -> Result:
    """Alpha of those who answered all items, with Feldt's interval. table: (N, k).

    (1 - true)/(1 - found) follows F with N - 1 and (N - 1)(k - 1) degrees of freedom: Feldt, L. S.
    (1965). The approximate sampling distribution of Kuder-Richardson reliability coefficient
    twenty. Psychometrika, 30, 357-370. It takes items for parallel in their errors.
    """
    full = complete(table)
    problem = _problem(full)
    if problem is not None:
        return problem
    value = float(alphas(covariances(full))[0])
    if not np.isfinite(value):
        return Undefined(NOTHING_SHARED)
    n, k = full.shape
    low = 1 - (1 - value) * f_quantile(UPPER, n - 1, (n - 1) * (k - 1))
    high = 1 - (1 - value) * f_quantile(LOWER, n - 1, (n - 1) * (k - 1))
    return Estimate(value, low, high, FELDT, n)


def alpha_pairwise(table: Floats) -> Result:
    """Alpha from covariances of all who answered both items of a pair. table: (N, k)."""
    problem = _problem(table)
    if problem is not None:
        return problem
    value = float(alphas(covariances(table))[0])
    if not np.isfinite(value):
        return Undefined(NOTHING_SHARED)
    low, high = bootstrap(table, alphas) or (None, None)
    note = UNSTEADY if low is None else BOOTSTRAP
    return Estimate(value, low, high, note, fewest_of_a_pair(table))


def _problem(table: Floats) -> Undefined | None:
    if table.shape[1] < FEWEST_TO_VARY:
        return Undefined(ONE_ITEM)
    if len(table) < FEWEST_TO_VARY or fewest_of_a_pair(table) < FEWEST_TO_VARY:
        return Undefined(more=FEWEST_TO_VARY)
    return None if varies(table) else Undefined(NO_VARIANCE)
