"""How far separate raters agree: the coefficient that fits the ratings, or why there is none.

All rate all: intraclass correlation; otherwise Krippendorff's alpha. Two raters also have a
weighted kappa. About one person: r_wg. Sources stand with each of them.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from advisor.core.hiring.alpha import Level, krippendorff_alpha
from advisor.core.hiring.coefficient import (
    NO_PAIRS,
    NOBODY,
    ONE_RATER,
    CannotBeComputed,
    Coefficient,
    Result,
    table_of,
)
from advisor.core.hiring.intraclass import FORMS, icc
from advisor.core.hiring.kappa import weighted_kappa
from advisor.core.language import mark

__all__ = [
    "FORMS",
    "Agreement",
    "CannotBeComputed",
    "Coefficient",
    "Result",
    "agreement",
    "icc",
    "krippendorff_alpha",
    "r_wg",
    "weighted_kappa",
]

FEW_TARGETS = 10  # below that a bare number would claim what so few cannot show
NO_INTERVAL = mark(
    "fewer than ten people were rated by two or more, too few to say how far off a number may be"
)
STEPS_OF_SCALE = 9  # levels 1 to 5 with halves
STEP = 0.5


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far the raters of a table agree.

    one: how far a single rater can be relied on. mean: the same of all raters' mean, None where
    raters rated different targets. pair: weighted kappa, None unless there are two raters.
    few: fewer than ten targets, so that only the interval is to be shown, not the number.
    """

    one: Result
    mean: Result | None
    pair: Result | None
    targets: int
    raters: int
    few: bool


def agreement(ratings: ArrayLike, level: Level = "ordinal") -> Agreement:
    """The agreement on ratings (targets, raters), NaN where missing; what is undefined says why.

    level: what differences mean where alpha is used.
    """
    table = table_of(ratings)
    rated = ~np.isnan(table)
    complete = bool(rated.all())
    targets = int((rated.sum(1) >= min(2, table.shape[1])).sum()) if table.size else 0
    few = targets < FEW_TARGETS
    one = icc(table, "2,1") if complete else krippendorff_alpha(table, level)
    mean = icc(table, "2,k") if complete else None
    pair = weighted_kappa(*table.T) if table.shape[1] == 2 else None
    if few:
        one = _interval_or_nothing(one)
        mean, pair = (each and _interval_or_nothing(each) for each in (mean, pair))
    return Agreement(one, mean, pair, targets, table.shape[1], few)


def r_wg(ratings: ArrayLike) -> Result:
    """Agreement of the raters of one person: 1 - their variance / that of ratings at random.

    ratings: (skills, raters), NaN where missing; the variance is the mean over the skills that two
    or more rated (n - 1). At random: evenly over the nine levels 1, 1.5 … 5, (A² - 1)/12 steps
    squared. James, L. R., Demaree, R. G., & Wolf, G. (1984). Journal of Applied Psychology, 69,
    85-98; the mean over skills: Lindell, M. K., Brandt, C. J., & Whitney, D. J. (1999). Applied
    Psychological Measurement, 23, 127-135. Below 0 the raters are further apart than at random.
    """
    table = table_of(ratings)
    if table.size == 0:
        return CannotBeComputed(NOBODY)
    if table.shape[1] < 2:
        return CannotBeComputed(ONE_RATER)
    shared = table[(~np.isnan(table)).sum(1) >= 2]
    if len(shared) == 0:
        return CannotBeComputed(NO_PAIRS)
    variance = float(np.nanvar(shared, axis=1, ddof=1).mean())
    at_random = STEP**2 * (STEPS_OF_SCALE**2 - 1) / 12
    raters = int((~np.isnan(shared)).any(0).sum())
    return Coefficient("r_wg", 1 - variance / at_random, None, None, len(shared), raters)


def _interval_or_nothing(result: Result) -> Result:
    if isinstance(result, Coefficient) and result.interval is None:
        return CannotBeComputed(NO_INTERVAL)
    return result
