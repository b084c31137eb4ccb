"""What would change the answer, in words."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.core.assumptions import Assumptions
from advisor.core.decision.explanation import Factor, FlipPoint
from advisor.core.language import mark, say, written
from advisor.core.report.phrases import Names, amount

_FIXED = {
    "demand.marketing": (mark("Hours that marketing needs"), "hours a week"),
    "demand.sales": (mark("Hours that sales needs"), "hours a week"),
    "alignment": (mark("How well both sides work together"), ""),
}
_GROUP_WORDS = {
    "marketing": mark("{name}’s marketing skills"),
    "sales": mark("{name}’s sales skills"),
    "shared": mark("{name}’s shared skills"),
}
# By whether the number goes up, then by whether its name is of several things.
_MOVES = {
    (True, True): mark("rise from {current} to {value}"),
    (True, False): mark("rises from {current} to {value}"),
    (False, True): mark("fall from {current} to {value}"),
    (False, False): mark("falls from {current} to {value}"),
}
# By the direction and whether it is hours that are counted.
_BOUNDS = {
    (True, False): mark("{value} or more"),
    (True, True): mark("{value} or more a week"),
    (False, False): mark("{value} or less"),
    (False, True): mark("{value} or less a week"),
}


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
        return say(_FIXED[point.key][0])
    if point.kind == "assumption":
        return assumptions.constant(point.key).name
    who = names.get(point.person or "", "")
    if point.kind == "hours":
        return say("{name}’s hours", name=who)
    return say(_GROUP_WORDS[point.group or "shared"], name=who)


def _unit(point: FlipPoint | Factor, assumptions: Assumptions) -> str:
    if point.key in _FIXED:
        return _FIXED[point.key][1]
    if point.kind == "assumption":
        return assumptions.constant(point.key).unit
    return "hours a week" if point.kind == "hours" else ""


def _flip(point: FlipPoint, names: Names, assumptions: Assumptions) -> Flip:
    unit = _unit(point, assumptions)
    current, value = _told_apart(point.current, point.value, unit)
    several = point.kind in {"hours", "levels"} or _is_of_several(point, assumptions)
    return Flip(
        point.what,
        subject(point, names, assumptions),
        say(_MOVES[point.above, several], current=current, value=_bound(point, value, unit)),
        point.low,
        point.high,
        point.current,
        point.value,
    )


def _is_of_several(point: FlipPoint, assumptions: Assumptions) -> bool:
    """Whether the number’s name begins with a word for several things."""
    fixed = _FIXED.get(point.key)
    name = fixed[0] if fixed else assumptions.constant(point.key).english
    return name.split()[0].endswith("s")


def _bound(point: FlipPoint, value: str, unit: str) -> str:
    """The value with how far it may go beyond: "15 or fewer a week"."""
    weekly = unit == "hours a week"
    if not point.low < point.value < point.high:
        return say("{number} a week", number=value) if weekly else value
    if point.kind == "hours" and not point.above:
        return say("{value} or fewer a week", value=value)
    return say(_BOUNDS[point.above, weekly], value=value)


def _told_apart(current: float, value: float, unit: str) -> tuple[str, str]:
    """Both numbers for reading, with two decimals where one would make them look alike."""
    unit = "" if unit == "hours a week" else unit
    texts = amount(current, unit), amount(value, unit)
    return texts if texts[0] != texts[1] else (written(f"{current:.2f}"), written(f"{value:.2f}"))
