"""Numbers from a table: a line for each week or month, a column for each figure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from advisor.core.answer_table import Problem
from advisor.core.language import say
from advisor.core.plan.working_days import WorkWeek
from advisor.core.scoreboard.entering import Read, not_yet, read_typed, with_changes
from advisor.core.scoreboard.figures import FIGURES, Figure
from advisor.core.scoreboard.ledger import Ledger
from advisor.core.scoreboard.period import MONTH, NotAPeriod, Period, period_of, read_period

PERIOD_NAMES = ("period", "week", "month", "date", "day", "start")
_IN_BRACKETS = re.compile(r"\(.*?\)")
_BETWEEN = re.compile(r"[\W_]+")
# Also under their English names, whatever language the table was made in.
_ENGLISH = {one.id: one.name for one in FIGURES}


@dataclass(frozen=True, slots=True)
class Headings:
    """The first line. period: place of the column that names the period, -1 for none.

    monthly: that column is of months. figures: place to figure. unknown: headings of no column.
    """

    names: tuple[str, ...]
    period: int
    monthly: bool
    figures: Mapping[int, Figure]
    unknown: tuple[str, ...]

    def name(self, place: int) -> str:
        """The heading of a column, "" beyond the last."""
        return self.names[place] if place < len(self.names) else ""


@dataclass(frozen=True, slots=True)
class Found:
    """What a table would bring. reads: by line, those that change something. same: lines in which
    nothing is new. problems: by line; each leaves its line out.
    """

    headings: Headings
    reads: tuple[tuple[int, Read], ...]
    same: tuple[int, ...]
    problems: tuple[Problem, ...]

    @property
    def numbers(self) -> int:
        """How many numbers would be kept."""
        return sum(len(read.changes) for _, read in self.reads)


@dataclass
class _Reading:
    """The table so far, line by line."""

    ledger: Ledger
    seen: dict[Period, int] = field(default_factory=dict)
    reads: list[tuple[int, Read]] = field(default_factory=list)
    same: list[int] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def headings_of(cells: Sequence[str], figures: Iterable[Figure]) -> Headings:
    """Which column is what: by the figure's id or name, in any case."""
    by_name = {_plain(name): one for one in figures for name in _names(one)}
    plain = [_plain(cell) for cell in cells]
    period = next((i for i, name in enumerate(plain) if name in PERIOD_NAMES), -1)
    known: dict[int, Figure] = {}
    unknown = []
    for place, name in enumerate(plain):
        figure = by_name.get(name)
        if figure is not None and figure not in known.values():
            known[place] = figure
        elif place != period and name:
            unknown.append(cells[place].strip())
    monthly = period >= 0 and plain[period] == "month"
    return Headings(tuple(c.strip() for c in cells), period, monthly, known, tuple(unknown))


def _names(figure: Figure) -> tuple[str, ...]:
    english = _ENGLISH.get(figure.key)
    return (figure.key, *((english,) if english else ()), figure.name)


def read_table(
    lines: Sequence[tuple[int, Sequence[str]]],
    headings: Headings,
    ledger: Ledger,
    week: WorkWeek,
    today: str,
) -> Found:
    """What the lines below the headings come to. An empty cell leaves a number as it is."""
    reading = _Reading(ledger)
    for line, cells in lines:
        problem = _line(reading, headings, (line, cells), week, today)
        reading.problems += problem
    return Found(headings, tuple(reading.reads), tuple(reading.same), tuple(reading.problems))


def _line(
    reading: _Reading,
    headings: Headings,
    numbered: tuple[int, Sequence[str]],
    week: WorkWeek,
    today: str,
) -> list[Problem]:
    """Take one line in; what is wrong with it."""
    line, cells = numbered
    column = headings.name(headings.period)
    try:
        period = _period(headings, _cell(cells, headings.period), week)
    except NotAPeriod as error:
        return [Problem(line, column, str(error))]
    wrong = not_yet(period, today) or _twice(reading, period)
    if wrong:
        return [Problem(line, column, wrong)]
    texts = {one.key: _cell(cells, place) for place, one in headings.figures.items()}
    figures = headings.figures.values()
    read = read_typed(reading.ledger, period, figures, texts, blank_clears=False)
    if read.problems:
        return [Problem(line, _heading(headings, key), t) for key, t in read.problems.items()]
    reading.seen[period] = line
    if read.changes:
        reading.reads.append((line, read))
        reading.ledger = with_changes(reading.ledger, read)
    else:
        reading.same.append(line)
    return []


def _period(headings: Headings, text: str, week: WorkWeek) -> Period:
    period = read_period(text, week)
    day = text.strip()
    return period_of(day, MONTH, week) if headings.monthly and len(day) == 10 else period


def _twice(reading: _Reading, period: Period) -> str:
    line = reading.seen.get(period)
    return say("{period} is in line {line} already.", period=period.name, line=line) if line else ""


def _heading(headings: Headings, key: str) -> str:
    found = (place for place, one in headings.figures.items() if one.key == key)
    return headings.name(next(found, len(headings.names)))


def _cell(cells: Sequence[str], place: int) -> str:
    return cells[place] if 0 <= place < len(cells) else ""


def _plain(name: str) -> str:
    return _BETWEEN.sub(" ", _IN_BRACKETS.sub("", name).casefold()).strip()
