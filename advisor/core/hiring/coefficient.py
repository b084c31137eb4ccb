"""What a measure of agreement gives back: a number with its interval, or why there is none."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from advisor.core.language import mark
from advisor.core.ratings import Floats

NOBODY = mark("nobody has been rated yet")
ONE_RATER = mark("there is only one rater, so there is nobody to agree with")
ONE_TARGET = mark("only one was rated, so nothing shows whether the raters tell one from another")
NO_PAIRS = mark("nobody was rated by two raters")
ONE_PAIR = mark(
    "only one was rated by two raters, so nothing shows whether they tell one from another"
)
NO_VARIANCE = mark(
    "all ratings are the same, so nothing shows whether the raters tell one from another"
)
NO_SPREAD = mark(
    "those rated differ no more than the ratings of one of them, so a mean says nothing"
)


@dataclass(frozen=True, slots=True)
class Coefficient:
    """A measure of agreement: 1 is full agreement, about 0 what chance would give; may be below.

    name: as the field writes it. low, high: its 95% interval, None where none can be worked out.
    targets, raters: how many it rests on.
    """

    name: str
    value: float
    low: float | None
    high: float | None
    targets: int
    raters: int

    @property
    def interval(self) -> tuple[float, float] | None:
        """The 95% interval, or None."""
        return None if self.low is None or self.high is None else (self.low, self.high)


@dataclass(frozen=True, slots=True)
class CannotBeComputed:
    """There is no such number. reason: why, in plain words, as the end of a sentence."""

    reason: str


Result = Coefficient | CannotBeComputed


def table_of(ratings: ArrayLike) -> Floats:
    """Ratings as (targets, raters), NaN where missing; who has no rating at all is left out.

    Raises ValueError where it is not a table of numbers.
    """
    table = np.asarray(ratings, np.float64)
    if table.size == 0:
        return np.empty((0, 0))
    if table.ndim != 2:
        raise ValueError("Ratings are a table: one row for each target, one column for each rater.")
    table = np.where(np.isfinite(table), table, np.nan)
    there = ~np.isnan(table)
    kept: Floats = table[there.any(1)][:, there.any(0)]
    return kept


def too_little(table: Floats) -> CannotBeComputed | None:
    """Why a table of ratings says nothing about agreement; None where it does."""
    if table.size == 0:
        return CannotBeComputed(NOBODY)
    if table.shape[1] < 2:
        return CannotBeComputed(ONE_RATER)
    if table.shape[0] < 2:
        return CannotBeComputed(ONE_TARGET)
    return None


def cut(value: float, low: float = -1.0, high: float = 1.0) -> float:
    """A bound of an interval, kept where the coefficient itself can lie."""
    return min(max(value, low), high)
