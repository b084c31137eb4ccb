"""Quantiles of the F distribution: the one distribution that intervals of agreement need.

Its distribution function is a regularised incomplete beta function (DLMF 8.17), computed by its
continued fraction with Lentz's method (Press et al., Numerical Recipes, 3rd ed., section 6.4).
"""

from __future__ import annotations

import math

TINY = 1e-300
CLOSE = 1e-13
STEPS = 1_000


def f_quantile(p: float, d1: float, d2: float) -> float:
    """The value that F with (d1, d2) degrees of freedom, any positive numbers, exceeds by 1 - p.

    p: above 0, below 1. Newton's method on x = d1·F / (d1·F + d2), kept inside its bracket.
    """
    # Above the middle 1 - x would lose its digits, so F is turned over.
    if incomplete_beta(d1 / 2, d2 / 2, 0.5) < p:
        return 1 / _below_middle(1 - p, d2, d1)
    return _below_middle(p, d1, d2)


def _below_middle(p: float, d1: float, d2: float) -> float:
    """A quantile of which x is at most a half."""
    a, b = d1 / 2, d2 / 2
    low, high, x = 0.0, 0.5, 0.25
    for _ in range(STEPS):
        surplus = incomplete_beta(a, b, x) - p
        low, high = (low, x) if surplus > 0 else (x, high)
        step = surplus / max(_density(a, b, x), TINY)
        last, x = x, x - step if low < x - step < high else (low + high) / 2
        if abs(x - last) <= CLOSE * x:
            break
    return d2 * x / (d1 * (1 - x))


def _density(a: float, b: float, x: float) -> float:
    """The derivative of the incomplete beta function."""
    log = math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b)
    return math.exp(log + (a - 1) * math.log(x) + (b - 1) * math.log1p(-x))


def incomplete_beta(a: float, b: float, x: float) -> float:
    """The regularised incomplete beta function I_x(a, b), 0-1, for positive a and b."""
    if x <= 0 or x >= 1:
        return float(x >= 1)
    if x > (a + 1) / (a + b + 2):
        return 1 - incomplete_beta(b, a, 1 - x)
    front = math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b)
    front += a * math.log(x) + b * math.log1p(-x)
    return math.exp(front) * _fraction(a, b, x) / a


def _fraction(a: float, b: float, x: float) -> float:
    """The continued fraction of DLMF 8.17.22, which converges fast below its mean."""
    c, d = 1.0, 1 / _away(1 - (a + b) * x / (a + 1))
    value = d
    for m in range(1, STEPS):
        for term in (
            m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)),
            -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1)),
        ):
            d = 1 / _away(1 + term * d)
            c = _away(1 + term / c)
            value *= c * d
        if abs(c * d - 1) < CLOSE:
            break
    return value


def _away(value: float) -> float:
    """Never 0, which could not be divided by."""
    return value if abs(value) > TINY else TINY
