"""What would change the answer, in words."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.core.assumptions import Assumptions
from advisor.core.decision.explanation import Factor, FlipPoint
from advisor.core.report.phrases import Names, amount

_FIXED = {
    "demand.marketing": ("Hours that marketing needs", "hours a week"),
    "demand.sales": ("Hours that sales needs", "hours a week"),
    "alignment": ("How well both sides work together", ""),
}
_GROUP_WORDS = {"marketing": "marketing skills", "sales": "sales skills", "shared": "shared skills"}


@dataclass(frozen=True, slots=True)
class Flip:
    """One number that would change the answer.

    what: "verdict", "goal" or "hire". subject, text: a sentence in two parts, the first bold.
    low, high: the ends of its range; current, value: today's and where it flips.
    """

    what: str
    subject: str
    text: str
    low: float
    high: float
    current: float
    value: float


@dataclass(frozen=True, slots=True)
class Tried:
    """One bar of the tornado. at_low, at_high: 100 times the log ratio there, None if undefined."""

    name: str
    low: str
    high: str
    at_low: float | None
    at_high: float | None
    flips: bool


def flips(
    points: tuple[FlipPoint, ...], names: Names, assumptions: Assumptions
) -> tuple[Flip, ...]:
    """The flip points in words, nearest first."""
    return tuple(_flip(point, names, assumptions) for point in points)


def tried(factors: tuple[Factor, ...], names: Names, assumptions: Assumptions) -> tuple[Tried, ...]:
    """Every number that was moved, largest swing first."""
    return tuple(
        Tried(
            subject(factor, names, assumptions),
            amount(factor.low, _unit(factor, assumptions)),
            amount(factor.high, _unit(factor, assumptions)),
            _points(factor.at_low),
            _points(factor.at_high),
            factor.flips,
        )
        for factor in factors
    )


def _points(log: float | None) -> float | None:
    return None if log is None else round(100 * log, 1)


def subject(point: FlipPoint | Factor, names: Names, assumptions: Assumptions) -> str:
    """What the number is, in plain words: "Ben’s hours", "Productivity per level of fit"."""
    if point.key in _FIXED:
        return _FIXED[point.key][0]
    if point.kind == "assumption":
        return assumptions.constant(point.key).name
    who = names.get(point.person or "", "")
    return (
        f"{who}’s hours"
        if point.kind == "hours"
        else f"{who}’s {_GROUP_WORDS[point.group or 'shared']}"
    )


def _unit(point: FlipPoint | Factor, assumptions: Assumptions) -> str:
    if point.key in _FIXED:
        return _FIXED[point.key][1]
    if point.kind == "assumption":
        return assumptions.constant(point.key).unit
    return "hours a week" if point.kind == "hours" else ""


def _flip(point: FlipPoint, names: Names, assumptions: Assumptions) -> Flip:
    unit, about = _unit(point, assumptions), subject(point, names, assumptions)
    current, value = _told_apart(point.current, point.value, unit)
    several = about.split()[0].endswith("s") or point.kind in {"hours", "levels"}
    move = {True: "rise", False: "fall"}[point.above] + ("" if several else "s")
    bound = " or more" if point.above else " or fewer" if point.kind == "hours" else " or less"
    bound = bound if point.low < point.value < point.high else ""
    per_week = " a week" if unit == "hours a week" else ""
    return Flip(
        point.what,
        about,
        f"{move} from {current} to {value}{bound}{per_week}",
        point.low,
        point.high,
        point.current,
        point.value,
    )


def _told_apart(current: float, value: float, unit: str) -> tuple[str, str]:
    """Both numbers for reading, with two decimals where one would make them look alike."""
    unit = "" if unit == "hours a week" else unit
    texts = amount(current, unit), amount(value, unit)
    return texts if texts[0] != texts[1] else (f"{current:.2f}", f"{value:.2f}")
