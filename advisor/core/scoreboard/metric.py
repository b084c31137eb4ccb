"""What a metric is, and how it is read off the numbers of one period or of several."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from advisor.core.language import mark, say
from advisor.core.scoreboard.figures import FIGURES
from advisor.core.scoreboard.ledger import WEEKS_IN_ALL, Values, combined

UP, DOWN = "up", "down"
MARGIN, GOAL = "business_margin", "goal_a_week"
NAMES = {one.id: one.name for one in FIGURES} | {
    GOAL: mark("goal"),
    MARGIN: mark("gross margin"),
    WEEKS_IN_ALL: mark("weeks"),
}


class NothingToDivideByError(ArithmeticError):
    """A formula would divide by nothing; the message says what is missing."""


@dataclass(frozen=True, slots=True)
class Way:
    """One way to make a metric. needs: ids of figures. make: from their values, exactly.

    note: what to know about it. cases: ids of (how many, of how many) behind a share, or ().
    """

    needs: tuple[str, ...]
    make: Callable[[Values], Fraction]
    note: str = ""
    cases: tuple[tuple[str, ...], tuple[str, ...]] | tuple[()] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """A metric of one period. value: exact, None where it cannot be computed, for that reason.

    cases: how many of how many, behind a share.
    """

    value: Fraction | None
    reason: str = ""
    note: str = ""
    cases: tuple[Fraction, Fraction] | None = None


@dataclass(frozen=True, slots=True)
class Metric:
    """One metric. id: as in the plan. group: "shared" or a function. unit: of its value.

    ways: the first whose figures are known is taken. better: UP or DOWN. per_time: it grows with
    the length of the time. modes: kinds of business, empty for all. noun: what a count counts.
    """

    id: str
    name: str
    formula: str
    group: str
    unit: str
    ways: tuple[Way, ...]
    better: str = UP
    per_time: bool = False
    modes: tuple[str, ...] = ()
    noun: str = ""


def said(metric: Metric) -> Metric:
    """The metric in the language in force."""
    return replace(
        metric, name=say(metric.name), formula=say(metric.formula), noun=say(metric.noun)
    )


def read(metric: Metric, values: Values) -> Reading:
    """The metric of one period."""
    for way in metric.ways:
        if _known(way, values):
            return _made(way, values)
    lacking = [say(NAMES[need]) for need in metric.ways[-1].needs if need not in values]
    return Reading(None, say("Not typed in: {names}.", names=", ".join(lacking)))


def pooled(metric: Metric, parts: Sequence[Values]) -> tuple[Reading, int]:
    """The metric over several periods, the oldest first, and of how many it is made.

    Only periods count in which all that a way needs is known, so that nothing is divided by what
    belongs to other days; of the ways the one that takes in most periods is used.
    """
    found = [(way, [p for p in parts if _known(way, p)]) for way in metric.ways]
    way, some = max(found, key=lambda pair: len(pair[1]))
    if not some:
        return read(metric, {}), 0
    needs = {*way.needs, WEEKS_IN_ALL}
    values = combined(some, needs) | {key: some[-1][key] for key in (MARGIN, GOAL) if key in needs}
    return read(Metric("", "", "", "", metric.unit, (way,)), values), len(some)


def _known(way: Way, values: Values) -> bool:
    return all(need in values for need in way.needs)


def _made(way: Way, values: Values) -> Reading:
    cases = None
    if way.cases:
        some, whole = (sum((values[k] for k in keys), Fraction(0)) for keys in way.cases)
        cases = (some, whole)
    try:
        return Reading(way.make(values), note=say(way.note), cases=cases)
    except NothingToDivideByError as error:
        return Reading(None, str(error), say(way.note), cases)
