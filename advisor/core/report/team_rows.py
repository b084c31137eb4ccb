"""The rows of a team’s result: its options, its edge line, its evidence."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.core.decision.explanation import EdgePoint, Explanation
from advisor.core.language import say
from advisor.core.measurement import evidence_word
from advisor.core.report import options as option_words
from advisor.core.report.phrases import Names


@dataclass(frozen=True, slots=True)
class OptionRow:
    """One option of the chart, in per cent of the goal."""

    name: str
    value: int
    low: int
    high: int
    best: bool
    runs: bool

    @property
    def said(self) -> str:
        """Share of the goal and its band, or that it cannot run."""
        if not self.runs:
            return say("cannot run")
        return say("{value}%, {low} to {high}", value=self.value, low=self.low, high=self.high)


@dataclass(frozen=True, slots=True)
class EdgeRow:
    """One person on the edge line; levels, rounded to one decimal."""

    name: str
    edge: float
    low: float
    high: float
    kind: str


@dataclass(frozen=True, slots=True)
class SurerRow:
    """The edge evidence of one person in per cent, now and with one and two more observers."""

    name: str
    word: str
    now: int
    with_one: int
    with_two: int


def option_row(bar: option_words.Bar) -> OptionRow:
    """A bar in whole per cent."""
    value, low, high = (round(100 * share) for share in (bar.value, bar.low, bar.high))
    return OptionRow(bar.label, value, low, high, bar.best, bar.runs)


def edge_rows(explanation: Explanation | None, names: Names) -> tuple[EdgeRow, ...]:
    """Everyone on the edge line."""
    points = explanation.edge_line.points if explanation else ()
    return tuple(_edge(point, names) for point in points)


def _edge(point: EdgePoint, names: Names) -> EdgeRow:
    edge, low, high = (round(value, 1) for value in (point.edge, point.low, point.high))
    return EdgeRow(names[point.person], edge, low, high, _side(point))


def _side(point: EdgePoint) -> str:
    """Which mark: the work they are given, else the side of their edge."""
    share = point.share if point.share is not None else float(point.edge >= 0)
    if 0.0 < share < 1.0:
        return "shared"
    return "marketing" if share >= 1.0 else "sales"


def surer_rows(explanation: Explanation | None, names: Names) -> tuple[SurerRow, ...]:
    """The evidence of each person, now and with more observers."""
    return tuple(
        SurerRow(
            names[one.person],
            evidence_word(one.now),
            *(round(100 * share) for share in (one.now, one.with_one, one.with_two)),
        )
        for one in (explanation.surer if explanation else ())
    )
