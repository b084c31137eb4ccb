"""McDonald's omega of one factor: how far the sum of the items rests on what they share.

omega = (sum of loadings)² / ((sum of loadings)² + sum of unique variances). McDonald, R. P. (1999).
Test Theory: A Unified Treatment, p. 89. The factor is found by minres, which makes the squared
residuals off the diagonal of the correlation matrix as small as they get: Harman, H. H., & Jones,
W. H. (1966). Factor analysis by minimizing residuals (minres). Psychometrika, 31, 351-368. Loadings
and unique variances are then put back into the units of the items, since it is these that are
added up.
"""

from __future__ import annotations

import numpy as np

from advisor.core.item_statistics.covariances import bootstrap, complete, covariances, varies
from advisor.core.item_statistics.result import (
    BOOTSTRAP,
    HEYWOOD,
    NO_FACTOR,
    NO_VARIANCE,
    ONE_ITEM,
    TWO_ITEMS,
    UNSTEADY,
    Estimate,
    Result,
    Undefined,
)
from advisor.core.ratings import Floats

FEWEST_ITEMS = 3
STEPS, CLOSE = 1_000, 1e-9
RUN_AWAY = 3.0  # a loading beyond it does not come back below 1
TINY = 1e-12


def omega(table: Floats) -> Result:
    """Omega of those who answered all items (N, k), with its bootstrap interval."""
    full = complete(table)
    problem = _problem(full)
    if problem is not None:
        return problem
    covariance = covariances(full)
    loadings = one_factor(correlations(covariance))[0]
    if not np.isfinite(loadings).all():
        return Undefined(NO_FACTOR)
    if (np.abs(loadings) >= 1).any():
        return Undefined(HEYWOOD)
    value = float(omegas(covariance)[0])
    low, high = bootstrap(full, omegas) or (None, None)
    note = UNSTEADY if low is None else BOOTSTRAP
    return Estimate(value, low, high, note, len(full))


def omegas(covariance: Floats) -> Floats:
    """Omega of each covariance matrix (B, k, k), (B,); NaN for a Heywood case or no factor."""
    sizes = np.sqrt(np.diagonal(covariance, axis1=1, axis2=2))
    loadings = one_factor(correlations(covariance))
    proper = (np.abs(loadings) < 1).all(1)  # not where it is NaN
    shared = (sizes * loadings).sum(1) ** 2
    own = (sizes**2 * (1 - loadings**2)).sum(1)
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(proper, shared / (shared + own), np.nan)


def correlations(covariance: Floats) -> Floats:
    """Correlations (B, k, k); NaN where an item does not vary."""
    sizes = np.sqrt(np.diagonal(covariance, axis1=1, axis2=2))
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.asarray(covariance / (sizes[:, :, None] * sizes[:, None, :]))


def one_factor(correlation: Floats) -> Floats:
    """The minres loadings (B, k) of each correlation matrix (B, k, k); NaN where none are found.

    One loading after the other is set to what is best given the rest: the sum of r·loading over
    that of the squared loadings of the others. A loading of 1 or more is a Heywood case.
    """
    found = np.full(correlation.shape[:2], np.nan)
    known = np.flatnonzero(np.isfinite(correlation).all((1, 2)))
    off = correlation[known] * (1 - np.eye(correlation.shape[1]))
    values, vectors = np.linalg.eigh(correlation[known])
    at = vectors[:, :, -1] * np.sqrt(np.maximum(values[:, -1:], 0)) * 0.8
    for _ in range(STEPS):
        before = at.copy()
        _sweep(off, at)
        moved = np.abs(at - before).max(1, initial=0)
        gone = np.abs(at).max(1, initial=0) > RUN_AWAY
        ended = (moved < CLOSE) | gone
        found[known[ended]] = at[ended]
        known, off, at = known[~ended], off[~ended], at[~ended]
        if len(known) == 0:
            break
    return found


def _sweep(off: Floats, at: Floats) -> None:
    """Set each loading anew, in place. off: correlations with 0 on the diagonal."""
    for item in range(at.shape[1]):
        others = (at**2).sum(1) - at[:, item] ** 2
        at[:, item] = (off[:, item] * at).sum(1) / np.maximum(others, TINY)


def _problem(full: Floats) -> Undefined | None:
    k = full.shape[1]
    if k < FEWEST_ITEMS:
        return Undefined(ONE_ITEM if k < 2 else TWO_ITEMS)
    if len(full) < FEWEST_ITEMS:
        return Undefined(more=FEWEST_ITEMS - len(full))
    return None if varies(full) else Undefined(NO_VARIANCE)
