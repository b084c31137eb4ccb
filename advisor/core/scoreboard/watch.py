"""Triggers held against what was typed in: has a number crossed the line where the answer changes?

The rates, the average deal and the cycle of the last quarter take the place of the business
numbers in the funnel arithmetic; the hours that follow are held against the flip point. A rate
counts from 20 cases on, deal and cycle from 5 deals won, hours from four weeks on.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from advisor.core.language import mark, say
from advisor.core.plan.triggers import Trigger
from advisor.core.scoreboard.measured import Measured
from advisor.core.scoreboard.words import rounded

CROSSED, NOT_YET, WAITING, CANNOT = "crossed", "not_yet", "waiting", "cannot"
LEAST_WEEKS = 4
_WHY_NOT = {
    "alignment": mark(
        "How well both sides work together is asked, not counted: it shows when both sides answer "
        "the alignment questions again."
    ),
    "levels": mark(
        "Levels are not on the scoreboard: they show when the person is assessed again."
    ),
    "demand.marketing": mark(
        "What marketing needs follows from channels, pieces and campaigns, not from results: "
        "change them in the business numbers when they change."
    ),
    "typed": mark("The hours needed were typed in, so results do not change them."),
}


@dataclass(frozen=True, slots=True)
class Watched:
    """A trigger as the numbers stand. key: the trigger's. state: CROSSED, NOT_YET, WAITING for
    more numbers, or CANNOT be watched. words: in a sentence. tries: (what-if key, value) that puts
    the number into a what-if, or None.
    """

    key: str
    state: str
    words: str
    tries: tuple[str, float] | None = None


@dataclass(frozen=True, slots=True)
class Seen:
    """What was typed in, as far as triggers ask for it.

    measured: numbers for the funnel, None where the hours needed were typed in. hours: a
    person's id to (hours a week for growth work, weeks typed in). needed: hours a week by
    function as they follow from measured, None without.
    """

    measured: tuple[Measured, ...] | None
    hours: Mapping[str, tuple[Fraction, Fraction]]
    needed: tuple[float, float] | None


def watch(triggers: Iterable[Trigger], seen: Seen) -> tuple[Watched, ...]:
    """Every trigger, in its order."""
    return tuple(_watched(trigger, seen) for trigger in triggers)


def _watched(trigger: Trigger, seen: Seen) -> Watched:
    number = trigger.number
    if number == "hours":
        return _hours(trigger, seen)
    if number == "demand.sales":
        return _sales(trigger, seen)
    return Watched(trigger.key, CANNOT, say(_WHY_NOT.get(number, _WHY_NOT["levels"])))


def _sales(trigger: Trigger, seen: Seen) -> Watched:
    if seen.measured is None:
        return Watched(trigger.key, CANNOT, say(_WHY_NOT["typed"]))
    counted = [one for one in seen.measured if one.counts]
    if not counted or seen.needed is None:
        lacking = "; ".join(one.words for one in seen.measured)
        return Watched(trigger.key, WAITING, say("Not enough numbers yet: {names}.", names=lacking))
    basis = _listed([one.words for one in counted])
    return _held(trigger, seen.needed[1], _BY_RESULTS, basis, "sales-hours")


def _hours(trigger: Trigger, seen: Seen) -> Watched:
    found = seen.hours.get(trigger.person)
    if found is None or found[1] < LEAST_WEEKS:
        so_far = rounded(found[1], 0) if found else "0"
        text = say(
            "Hours spent are typed in for {number} of the {most} weeks that it takes.",
            number=so_far,
            most=LEAST_WEEKS,
        )
        return Watched(trigger.key, WAITING, text)
    hours, weeks = found
    return _held(trigger, float(hours), _BY_WEEKS, rounded(weeks, 0), f"hours:{trigger.person}")


# Not crossed, and crossed.
_BY_RESULTS = (
    mark("Not crossed: {hours} hours a week, by {basis}; the line is {line}."),
    mark(
        "This number has crossed the line where the answer changes: look again. {hours} hours a "
        "week, by {basis}; the line is {line}."
    ),
)
_BY_WEEKS = (
    mark(
        "Not crossed: {hours} hours a week, over {basis} weeks, marketing and sales together; the "
        "line is {line}."
    ),
    mark(
        "This number has crossed the line where the answer changes: look again. {hours} hours a "
        "week, over {basis} weeks, marketing and sales together; the line is {line}."
    ),
)


def _held(
    trigger: Trigger, actual: float, words: tuple[str, str], basis: str, tries: str
) -> Watched:
    above = trigger.value > trigger.current
    crossed = actual >= trigger.value if above else actual <= trigger.value
    text = say(words[crossed], hours=_one(actual), basis=basis, line=_one(trigger.value))
    return Watched(trigger.key, CROSSED if crossed else NOT_YET, text, (tries, actual))


def _one(value: float) -> str:
    return rounded(Fraction(value), 1)


def _listed(words: list[str]) -> str:
    if len(words) < 2:
        return "".join(words)
    return say("{names} and {last}", names=", ".join(words[:-1]), last=words[-1])
