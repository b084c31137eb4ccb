"""Does the fit foretell how well somebody does? A correlation, and how little a few hires tell."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from advisor.core.language import say

FEWEST = 4  # below, the interval of Fisher's z does not exist
Z95 = 1.959963984540054
# An interval wider than this leaves both "useless" and "very good" open.
WIDE, NARROW = 0.8, 0.4


@dataclass(frozen=True, slots=True)
class Agreement:
    """Correlation of fit and outcome. value: Pearson's r; low, high: its 95% interval."""

    value: float
    low: float
    high: float
    hires: int

    @property
    def width(self) -> float:
        """From low to high."""
        return self.high - self.low


@dataclass(frozen=True, slots=True)
class CannotBeTold:
    """Why there is no correlation."""

    reason: str


def foretold(pairs: Sequence[tuple[float, float]]) -> Agreement | CannotBeTold:
    """The correlation of (fit, outcome) with the interval of Fisher's z transformation.

    Fisher 1921: atanh r is about normal with standard deviation 1/√(n - 3).
    """
    if len(pairs) < FEWEST:
        return CannotBeTold(say("it takes at least {number} hires with an outcome", number=FEWEST))
    fits, outcomes = [one[0] for one in pairs], [one[1] for one in pairs]
    if len(set(fits)) == 1:
        return CannotBeTold(say("all were hired with the same fit"))
    if len(set(outcomes)) == 1:
        return CannotBeTold(say("all have the same outcome"))
    r = _pearson(fits, outcomes)
    if abs(r) >= 1 - 1e-12:
        return CannotBeTold(say("all lie on one line, which has no interval"))
    reach = Z95 / math.sqrt(len(pairs) - 3)
    return Agreement(
        r, math.tanh(math.atanh(r) - reach), math.tanh(math.atanh(r) + reach), len(pairs)
    )


def in_words(found: Agreement | CannotBeTold) -> str:
    """What can be said, by the width of the interval, in a sentence or two."""
    if isinstance(found, CannotBeTold):
        return say("This cannot be told: {reason}.", reason=found.reason)
    if found.width > WIDE:
        return say(
            "At {hires} hires this cannot be told: the interval leaves nearly all open.",
            hires=found.hires,
        )
    if found.low > 0:
        if found.width <= NARROW:
            return say("Those hired with a higher fit clearly do better.")
        return say("Those hired with a higher fit probably do better.")
    if found.high < 0:
        return say("Those hired with a higher fit do worse. Look at the weights and the questions.")
    return say(
        "At {hires} hires no link is seen; a weak one in either way is possible.", hires=found.hires
    )


def _pearson(xs: Sequence[float], ys: Sequence[float]) -> float:
    mean_x, mean_y = math.fsum(xs) / len(xs), math.fsum(ys) / len(ys)
    dx, dy = [x - mean_x for x in xs], [y - mean_y for y in ys]
    both = math.fsum(x * y for x, y in zip(dx, dy, strict=True))
    return both / math.sqrt(math.fsum(x * x for x in dx) * math.fsum(y * y for y in dy))
