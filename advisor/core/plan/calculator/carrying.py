"""Whether the people's hours carry the numbers: needed, there, who, and the largest goal."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from advisor.core.funnel import Funnel, brought_by, one_decimal
from advisor.core.funnel.backward import ALL_HOURS, Selling
from advisor.core.report.phrases import listed

FUNCTIONS = ("marketing", "sales")


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
    who = hands[0].name if len(hands) == 1 else "your people together"
    verb = "has" if len(hands) == 1 else "have"
    takes = f"This takes {one_decimal(needed)} hours a week; {who} {verb} {one_decimal(there)}"
    return f"{takes}: {_left(needed, there)}."


def _left(needed: Fraction, there: Fraction) -> str:
    if needed == there:
        return "it fits exactly"
    return f"{one_decimal(abs(there - needed))} {'too few' if needed > there else 'to spare'}"


def _shared(needs: Sequence[Need]) -> str:
    """Hours that are enough together and lie on the wrong side."""
    *parts, both = needs
    lacking = [need for need in parts if need.short]
    if both.short or not lacking:
        return ""
    short = lacking[0]
    return f"As the plan shares them, {short.name} has {short.left}: moving hours would do it."


def _alone(needed: Fraction, hands: Sequence[Hand]) -> str:
    """Whether one person can do both functions, by the hours alone."""
    most = max(hands, key=lambda hand: hand.hours)
    if most.hours >= needed:
        return f"By the hours alone, {most.name} could do both."
    times = math.ceil(needed / most.hours)
    need = f"it takes the hours of {times} such people"
    if len(hands) == 1:
        return f"{most.name} cannot carry this alone: {need}."
    return (
        f"One person cannot carry this alone: {most.name} has the most hours, "
        f"{one_decimal(most.hours)} a week, and {need}."
    )


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
    hours = f"{one_decimal(hours_of(hands))} hours a week"
    goal = math.floor(largest.step("revenue").value)
    if largest.step("sales_hours_left").value == 0:
        return f"The work of marketing alone uses up the {hours}: nothing is left to sell with."
    return (
        f"The largest goal that {hours} carry is {goal:,} {selling.currency} a {period}, "
        "rounded down, if marketing’s work is done first."
    )
