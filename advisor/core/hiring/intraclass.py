"""Intraclass correlations of ratings where every rater rated every target.

Six forms (Shrout, P. E., & Fleiss, J. L. (1979). Intraclass correlations: uses in assessing rater
reliability. Psychological Bulletin, 86, 420-428): model 1, each target has raters of its own;
model 2, the raters are a sample of those there could be; model 3, these raters only. "1" is the
reliability of one rating, "k" that of the mean of all k. Intervals: the same paper; those of the
two-way models also in McGraw, K. O., & Wong, S. P. (1996). Forming inferences about some
intraclass correlation coefficients. Psychological Methods, 1, 30-46.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike

from advisor.core.hiring.coefficient import (
    NO_SPREAD,
    NO_VARIANCE,
    CannotBeComputed,
    Coefficient,
    Result,
    table_of,
    too_little,
)
from advisor.core.hiring.f_distribution import f_quantile
from advisor.core.language import mark
from advisor.core.ratings import Floats

Form = Literal["1,1", "2,1", "3,1", "1,k", "2,k", "3,k"]
FORMS: tuple[Form, ...] = ("1,1", "2,1", "3,1", "1,k", "2,k", "3,k")
GAPS = mark("not every rater rated every one")
TAIL = 0.975  # quantile of a 95% interval
FEWEST_FREEDOM = 0.1  # degrees; below it the points of F run away
ROUNDING = 1e-12  # of the squared size of the ratings: less is no variance


@dataclass(frozen=True, slots=True)
class MeanSquares:
    """Of a table of n targets by k raters: between targets, within, between raters, error."""

    n: int
    k: int
    between: float
    within: float
    raters: float
    error: float


def icc(ratings: ArrayLike, form: Form) -> Result:
    """One form for ratings (targets, raters), with its 95% interval where that is defined."""
    table = table_of(ratings)
    problem = too_little(table)
    if problem is not None:
        return problem
    if np.isnan(table).any():
        return CannotBeComputed(GAPS)
    squares = mean_squares(table)
    if squares.between + squares.within == 0:
        return CannotBeComputed(NO_VARIANCE)
    value = _value(squares, form)
    if value is None:
        return CannotBeComputed(NO_SPREAD)
    low, high = _interval(squares, form) or (None, None)
    return Coefficient(f"ICC({form})", value, low, high, squares.n, squares.k)


def mean_squares(table: Floats) -> MeanSquares:
    """The two-way analysis of variance of a full table; what rounding leaves counts as 0."""
    n, k = table.shape
    smallest = ROUNDING * table.size * float(np.abs(table).max()) ** 2
    grand = table.mean()
    between = k * float(((table.mean(1) - grand) ** 2).sum())
    raters = n * float(((table.mean(0) - grand) ** 2).sum())
    within = float(((table - table.mean(1, keepdims=True)) ** 2).sum())
    residual = table - table.mean(1, keepdims=True) - table.mean(0) + grand
    sums = (between, within, raters, float((residual**2).sum()))
    between, within, raters, error = (0.0 if each <= smallest else each for each in sums)
    return MeanSquares(
        n,
        k,
        between / (n - 1),
        within / (n * (k - 1)),
        raters / (k - 1),
        error / ((n - 1) * (k - 1)),
    )


def _value(s: MeanSquares, form: Form) -> float | None:
    """The coefficient; None where the mean's true variance has no positive estimate to divide by.

    Shrout & Fleiss (1979), pp. 423 and 426.
    """
    noise = s.within if form.startswith("1") else s.error
    rater = (s.raters - s.error) / s.n if form.startswith("2") else 0.0
    one = form.endswith("1")
    total = s.between + (s.k - 1) * noise + s.k * rater if one else s.between + rater
    return (s.between - noise) / total if total > 0 else None


def _interval(s: MeanSquares, form: Form) -> tuple[float, float] | None:
    """The 95% interval of a form; None where an F ratio has nothing to divide by."""
    noise = s.within if form.startswith("1") else s.error
    if noise == 0:
        return None
    single = _two_way_random(s) if form.startswith("2") else _by_ratio(s, form)
    if single is None or form.endswith("1"):
        return single
    bounds = [_of_mean(bound, s.k) for bound in single]
    return (bounds[0], bounds[1]) if all(map(math.isfinite, bounds)) else None


def _by_ratio(s: MeanSquares, form: Form) -> tuple[float, float]:
    """Models 1 and 3: exact, from the ratio of two mean squares."""
    targets = s.n - 1
    noise, errors = (
        (s.within, s.n * (s.k - 1)) if form.startswith("1") else (s.error, targets * (s.k - 1))
    )
    ratio = s.between / noise
    low = ratio / f_quantile(TAIL, targets, errors)
    high = ratio * f_quantile(TAIL, errors, targets)
    return (low - 1) / (low + s.k - 1), (high - 1) / (high + s.k - 1)


def _two_way_random(s: MeanSquares) -> tuple[float, float] | None:
    """Model 2: with Satterthwaite's degrees of freedom (Shrout & Fleiss 1979, p. 424).

    None where almost no degree of freedom is left, as when raters differ more than targets.
    """
    n, k = s.n, s.k
    rho = _value(s, "2,1") or 0.0
    ratio = s.raters / s.error
    rest = n * (1 + (k - 1) * rho) - k * rho
    freedom = (k - 1) * (n - 1) * (k * rho * ratio + rest) ** 2
    freedom /= (n - 1) * (k * rho * ratio) ** 2 + rest**2
    if freedom < FEWEST_FREEDOM:
        return None
    below = f_quantile(TAIL, n - 1, freedom)
    above = f_quantile(TAIL, freedom, n - 1)
    others = k * s.raters + (k * n - k - n) * s.error
    return (
        n * (s.between - below * s.error) / (below * others + n * s.between),
        n * (above * s.between - s.error) / (others + n * above * s.between),
    )


def _of_mean(single: float, k: int) -> float:
    """The reliability of the mean of k ratings from that of one (Spearman-Brown)."""
    divisor = 1 + (k - 1) * single
    return k * single / divisor if divisor > 0 else -math.inf
