"""Whether the people's hours carry the numbers: needed, there, who, and the largest goal."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from advisor.core.funnel import Funnel, brought_by, one_decimal
from advisor.core.funnel.backward import ALL_HOURS, Selling
from advisor.core.language import mark, say, written
from advisor.core.report.phrases import listed

FUNCTIONS = ("marketing", "sales")


_WRONG_SIDE = {
    "marketing": mark("As the plan shares them, marketing has {left}: moving hours would do it."),
    "sales": mark("As the plan shares them, sales has {left}: moving hours would do it."),
}
_NOT_ALONE = mark(
    "One person cannot carry this alone: {name} has the most hours, {hours} a week, and it takes "
    "the hours of {number} such people."
)
_LARGEST = {
    "month": mark(
        "The largest goal that {hours} hours a week carry is {money} a month, rounded down, if "
        "marketing’s work is done first."
    ),
    "quarter": mark(
        "The largest goal that {hours} hours a week carry is {money} a quarter, rounded down, if "
        "marketing’s work is done first."
    ),
    "year": mark(
        "The largest goal that {hours} hours a week carry is {money} a year, rounded down, if "
        "marketing’s work is done first."
    ),
}


@dataclass(frozen=True, slots=True)
class Hand:
    """Someone with hours. hours: a week. share: of marketing in the plan, 0-1, None without one."""

    name: str
    hours: Fraction
    share: Fraction | None = None

    def on(self, function: str) -> Fraction:
        """Hours a week on a function in the plan; 0 without one."""
        if self.share is None:
            return Fraction(0)
        return self.hours * (self.share if function == "marketing" else 1 - self.share)


@dataclass(frozen=True, slots=True)
class Need:
    """A function's hours a week, or those of both: needed, there, who has them, what is left.

    there, who: "" where no plan shares the hours. left: "10.5 too few", "3.0 to spare" or "it
    fits exactly". bars: needed and there, for drawing.
    """

    name: str
    needed: str
    there: str
    who: str
    left: str
    short: bool
    bars: tuple[float, float] = (0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Carrying:
    """The answer. sentence: in short. shared: which function is short as the plan shares the hours
    although they are enough, "" otherwise. alone: on one person doing both. needs: per function and
    in all. largest: the steps to the largest goal that the hours carry, None where it cannot be
    told; goal: that goal in words.
    """

    sentence: str
    shared: str
    alone: str
    short: bool
    needs: tuple[Need, ...]
    largest: Funnel | None = None
    goal: str = ""


def hours_of(hands: Sequence[Hand]) -> Fraction:
    """Hours a week of all of them."""
    return sum((hand.hours for hand in hands), Fraction(0))


def carrying(
    demand: tuple[Fraction, Fraction], hands: Sequence[Hand], selling: Selling | None, period: str
) -> Carrying:
    """Whether these people, each at level 3, have the hours. hands: those with hours, not none."""
    needed, there = sum(demand, Fraction(0)), hours_of(hands)
    largest = brought_by(ALL_HOURS, there, selling) if selling else None
    needs = _needs(demand, hands)
    return Carrying(
        sentence=_sentence(needed, there, hands),
        shared=_shared(needs),
        alone=_alone(needed, hands),
        short=needed > there,
        needs=needs,
        largest=largest,
        goal=_goal(largest, selling, period, hands) if largest and selling else "",
    )


def _sentence(needed: Fraction, there: Fraction, hands: Sequence[Hand]) -> str:
    numbers = {"needed": one_decimal(needed), "there": one_decimal(there)}
    left = _left(needed, there)
    if len(hands) == 1:
        return say(
            "This takes {needed} hours a week; {name} has {there}: {left}.",
            name=hands[0].name,
            left=left,
            **numbers,
        )
    return say(
        "This takes {needed} hours a week; your people together have {there}: {left}.",
        left=left,
        **numbers,
    )


def _left(needed: Fraction, there: Fraction) -> str:
    if needed == there:
        return say("it fits exactly")
    hours = one_decimal(abs(there - needed))
    if needed > there:
        return say("{hours} too few", hours=hours)
    return say("{hours} to spare", hours=hours)


def _shared(needs: Sequence[Need]) -> str:
    """Hours that are enough together and lie on the wrong side."""
    *parts, both = needs
    lacking = [need for need in parts if need.short]
    if both.short or not lacking:
        return ""
    short = lacking[0]
    return say(_WRONG_SIDE[short.name], left=short.left)


def _alone(needed: Fraction, hands: Sequence[Hand]) -> str:
    """Whether one person can do both functions, by the hours alone."""
    most = max(hands, key=lambda hand: hand.hours)
    if most.hours >= needed:
        return say("By the hours alone, {name} could do both.", name=most.name)
    times = math.ceil(needed / most.hours)
    if len(hands) == 1:
        return say(
            "{name} cannot carry this alone: it takes the hours of {number} such people.",
            number=times,
            name=most.name,
        )
    return say(_NOT_ALONE, number=times, name=most.name, hours=one_decimal(most.hours))


def _needs(demand: tuple[Fraction, Fraction], hands: Sequence[Hand]) -> tuple[Need, ...]:
    shared = all(hand.share is not None for hand in hands)
    parts = [
        _need(name, needed, hands, shared) for name, needed in zip(FUNCTIONS, demand, strict=True)
    ]
    needed, there = sum(demand, Fraction(0)), hours_of(hands)
    who = listed([hand.name for hand in hands])
    left = _left(needed, there)
    return (
        *parts,
        _drawn("both", needed, there, who, left),
    )


def _need(function: str, needed: Fraction, hands: Sequence[Hand], shared: bool) -> Need:
    if not shared:
        return Need(function, one_decimal(needed), "", "", "", short=False)
    there = sum((hand.on(function) for hand in hands), Fraction(0))
    working = [hand for hand in hands if hand.on(function) > 0]
    who = listed([f"{hand.name} {one_decimal(hand.on(function))}" for hand in working])
    return _drawn(function, needed, there, who, _left(needed, there))


def _drawn(name: str, needed: Fraction, there: Fraction, who: str, left: str) -> Need:
    bars = (float(needed), float(there))
    shown = (one_decimal(needed), one_decimal(there))
    return Need(name, *shown, who, left, needed > there, bars)


def _goal(largest: Funnel, selling: Selling, period: str, hands: Sequence[Hand]) -> str:
    """The largest goal in whole money, rounded down, so that the hours really carry it."""
    hours = one_decimal(hours_of(hands))
    goal = math.floor(largest.step("revenue").value)
    if largest.step("sales_hours_left").value == 0:
        return say(
            "The work of marketing alone uses up the {hours} hours a week: nothing is left to sell "
            "with.",
            hours=hours,
        )
    money = f"{written(f'{goal:,}')} {selling.currency}"
    return say(_LARGEST[period], hours=hours, money=money)
