"""How often chance alone would give so little, where counts and shares are what they should be.

Counts are taken as Poisson, shares as binomial: things happen independently of each other. From
a variance of 100 on the normal curve stands in, with half a step for continuity.
"""

from __future__ import annotations

import math

_WIDE = 100.0


def of_count(found: float, expected: float) -> float:
    """The chance of at most so many where so many are expected, 0-1."""
    if expected <= 0:
        return 1.0
    if expected > _WIDE:
        return _normal(found, expected, expected)
    logs = (k * math.log(expected) - expected - math.lgamma(k + 1) for k in range(int(found) + 1))
    return min(math.fsum(map(math.exp, logs)), 1.0)


def of_share(found: float, cases: float, share: float) -> float:
    """The chance of at most so many of so many cases, at a share of 0-1."""
    if share <= 0 or found >= cases:
        return 1.0
    if share >= 1:
        return 0.0
    variance = cases * share * (1 - share)
    if variance > _WIDE:
        return _normal(found, cases * share, variance)
    logs = (_log_binomial(k, int(cases), share) for k in range(int(found) + 1))
    return min(math.fsum(map(math.exp, logs)), 1.0)


def _log_binomial(k: int, n: int, p: float) -> float:
    ways = math.lgamma(n + 1) - math.lgamma(k + 1) - math.lgamma(n - k + 1)
    return ways + k * math.log(p) + (n - k) * math.log1p(-p)


def _normal(found: float, mean: float, variance: float) -> float:
    return 0.5 * math.erfc((mean - found - 0.5) / math.sqrt(2 * variance))
