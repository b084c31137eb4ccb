"""Rows of a pasted or uploaded list: name, hours a week, today's share of marketing."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from decimal import Decimal

from advisor.core.questionnaire import NotANumber, number_from, plain_text, printable

MOST_ROWS = 5_000
LONGEST_NAME = 300
MOST_HOURS = 80
_COLUMNS = {
    "name": "name",
    "person": "name",
    "full name": "name",
    "hours": "hours",
    "hours a week": "hours",
    "hours per week": "hours",
    "share": "share",
    "marketing": "share",
    "marketing share": "share",
    "share of marketing": "share",
}
_FORMULA = "=+-@"


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the list. line: from 1. hours, share: decimal texts, None where left empty.
    problem: why the row is refused, "" where it is fine.
    """

    line: int
    name: str
    hours: str | None
    share: str | None
    problem: str


@dataclass(frozen=True, slots=True)
class Roster:
    """The rows of a list in order. unknown: headings that were not understood, left out."""

    rows: tuple[Row, ...]
    unknown: tuple[str, ...] = ()

    @property
    def good(self) -> tuple[Row, ...]:
        """The rows that can be added."""
        return tuple(row for row in self.rows if not row.problem)

    @property
    def refused(self) -> tuple[Row, ...]:
        """The rows that cannot, each with its reason."""
        return tuple(row for row in self.rows if row.problem)


def read_rows(text: str) -> Roster:
    """Read a list: one person a line, columns by comma, semicolon or tab, headings optional.

    Every row comes back, good or refused; empty lines are passed over. Never raises.
    """
    lines = _lines(text)
    if not lines:
        return Roster(())
    columns, unknown = _headings(lines[0][1])
    body = lines if columns is None else lines[1:]
    order = columns or ("name", "hours", "share")
    rows = [_row(line, dict(zip(order, cells, strict=False))) for line, cells in body]
    return Roster(tuple(_refuse_too_many(rows)), unknown)


def _lines(text: str) -> list[tuple[int, list[str]]]:
    """(line, cells) of the lines that say something."""
    clean = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")
    delimiter = max("\t;,", key=lambda sign: (clean.count(sign), sign == ","))
    if clean.count('"') % 2:
        # A quotation mark is never closed; it must not swallow the lines after it.
        found = [(n, _cells(line, delimiter)) for n, line in enumerate(clean.splitlines(), 1)]
    else:
        found = _records(clean, delimiter)
    tidy = ((line, [printable(cell).strip() for cell in cells]) for line, cells in found)
    return [(line, cells) for line, cells in tidy if any(cells)]


def _records(text: str, delimiter: str) -> list[tuple[int, list[str]]]:
    reader = csv.reader(io.StringIO(text), delimiter=delimiter, skipinitialspace=True)
    try:
        return [(reader.line_num, cells) for cells in reader]
    except csv.Error:
        # A field beyond all measure.
        return [(n, line.split(delimiter)) for n, line in enumerate(text.splitlines(), 1)]


def _cells(line: str, delimiter: str) -> list[str]:
    """The cells of one line; the whole line where it opens a quotation mark for good."""
    if line.count('"') % 2:
        return [line]
    return _records(line, delimiter)[0][1] if line else []


def _headings(cells: list[str]) -> tuple[tuple[str, ...] | None, tuple[str, ...]]:
    """What each column holds if the first line names them, and the names not understood."""
    names = [cell.strip().casefold().removesuffix("%").strip() for cell in cells]
    if not any(_COLUMNS.get(name) == "name" for name in names):
        return None, ()
    columns = tuple(_COLUMNS.get(name, f"?{place}") for place, name in enumerate(names))
    unknown = tuple(cell for cell, column in zip(cells, columns, strict=True) if column[0] == "?")
    return columns, tuple(cell for cell in unknown if cell)


def _row(line: int, cells: dict[str, str]) -> Row:
    name = " ".join(cells.get("name", "").split())
    hours, hours_problem = _number(cells.get("hours", ""), "hours", MOST_HOURS)
    share, share_problem = _number(cells.get("share", ""), "share of marketing", 100)
    problem = _name_problem(name) or hours_problem or share_problem
    return Row(line, name[:LONGEST_NAME], hours, share, problem)


def _name_problem(name: str) -> str:
    if not name:
        return "The name is missing."
    if name[0] in _FORMULA:
        return f"The name begins with “{name[0]}”, like a formula. Type the name itself."
    if len(name) > LONGEST_NAME:
        return f"The name has {len(name):,} characters; {LONGEST_NAME} fit."
    if not any(sign.isalpha() for sign in name):
        return "The name has no letter in it."
    if name.count('"') % 2:
        return "A quotation mark is opened and not closed."
    return ""


def _number(text: str, what: str, most: int) -> tuple[str | None, str]:
    """The number as a decimal text, or what is wrong with it."""
    bare = text.strip().rstrip("%").strip()
    if not bare:
        return None, ""
    try:
        number = number_from(bare)
    except NotANumber:
        return None, f"The {what} “{bare[:20]}” is not a number."
    if not 0 <= number <= most:
        return None, f"The {what} must lie between 0 and {most}."
    return plain_text(Decimal(number)), ""


def _refuse_too_many(rows: list[Row]) -> list[Row]:
    """Beyond the most that is taken at once, rows are refused and say so."""
    text = f"Only {MOST_ROWS:,} rows are taken at once; put the rest into a second list."
    return [
        row if n < MOST_ROWS else Row(row.line, row.name, None, None, text)
        for n, row in enumerate(rows)
    ]
