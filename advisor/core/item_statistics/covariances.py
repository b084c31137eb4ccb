"""Covariances of items with answers missing, for the sample and for many drawn from it anew."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np

from advisor.core.ratings import Floats

SEED = 0
MOST, FEWEST = 1_000, 200  # resamples; fewer where many respondents make each of them surer
RESAMPLED_RESPONDENTS = 200_000
CHUNK = 1 << 20
UNDEFINED_SHARE = 0.05  # more resamples without a value than this: no interval
TAILS = (2.5, 97.5)
ROUNDING = 1e-12  # of the squared size of the answers: less is no variance


def covariances(table: Floats, weights: Floats | None = None) -> Floats:
    """(B, k, k) for answers (N, k), NaN where missing, and weightings (B, N), one of all 1s at
    first.

    Each pair rests on those who answered both (pairwise deletion), with divisor n - 1; on a full
    table that is the usual covariance. NaN where fewer than two answered both.
    """
    there = (~np.isnan(table)).astype(np.float64)
    centred = np.nan_to_num(table - np.nanmean(table, axis=0))
    each = np.ones((1, len(table))) if weights is None else weights
    size = table.shape[1]

    def summed(first: Floats, second: Floats) -> Floats:
        pairs = (first[:, :, None] * second[:, None, :]).reshape(len(table), -1)
        return np.asarray((each @ pairs).reshape(-1, size, size))

    n = summed(there, there)
    sums = summed(centred, there)
    with np.errstate(divide="ignore", invalid="ignore"):
        found = (summed(centred, centred) - sums * sums.transpose(0, 2, 1) / n) / (n - 1)
    found[n < 2] = np.nan
    return found


def varies(table: Floats) -> bool:
    """Whether every item has two different answers."""
    return bool((np.nanmax(table, axis=0) > np.nanmin(table, axis=0)).all())


def fewest_of_a_pair(table: Floats) -> int:
    """How many answered both, for the pair of items where they are fewest."""
    there = (~np.isnan(table)).astype(np.int64)
    return int((there.T @ there).min())


def complete(table: Floats) -> Floats:
    """Those who answered every item."""
    return np.asarray(table[~np.isnan(table).any(axis=1)])


def bootstrap(table: Floats, statistic: Callable[[Floats], Floats]) -> tuple[float, float] | None:
    """The 95% percentile interval of a statistic of covariances, drawing respondents anew.

    Efron, B., & Tibshirani, R. J. (1993). An Introduction to the Bootstrap, ch. 13. statistic:
    from (B, k, k) to (B,), NaN where undefined. Seeded: the same answers in any order of their
    respondents give the same interval. None where too many resamples are undefined.
    """
    ordered = table[np.lexsort(np.nan_to_num(table, nan=-1.0).T)]
    parts = [statistic(covariances(ordered, weights)) for weights in _weights(len(table))]
    values = np.concatenate(parts)
    known = values[np.isfinite(values)]
    if len(values) - len(known) > UNDEFINED_SHARE * len(values):
        return None
    low, high = np.percentile(known, TAILS)
    return float(low), float(high)


def _weights(respondents: int) -> Iterator[Floats]:
    """How often each respondent is drawn, in pieces of (B, N)."""
    chance = np.random.default_rng(SEED)
    left = min(MOST, max(FEWEST, RESAMPLED_RESPONDENTS // respondents))
    shares = np.full(respondents, 1 / respondents)
    while left:
        here = min(left, max(1, CHUNK // respondents))
        yield chance.multinomial(respondents, shares, size=here).astype(np.float64)
        left -= here
