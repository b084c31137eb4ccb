"""Rows of a pasted or uploaded list: name, hours a week, today's share of marketing."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from advisor.core.language import say
from advisor.core.questionnaire import NotANumber, number_from, plain_text
from advisor.core.roster.sheet import (
    LONGEST_NAME,
    MOST_ROWS,
    TOO_MANY,
    Roster,
    headings,
    name_problem,
    sheet_lines,
)

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


def read_rows(text: str) -> Roster[Row]:
    """Read a list: one person a line, columns by comma, semicolon or tab, headings optional.

    Every row comes back, good or refused; empty lines are passed over. Never raises.
    """
    lines = sheet_lines(text)
    if not lines:
        return Roster(())
    columns, unknown = headings(lines[0][1], _COLUMNS)
    body = lines if columns is None else lines[1:]
    order = columns or ("name", "hours", "share")
    rows = [_row(line, dict(zip(order, cells, strict=False))) for line, cells in body]
    return Roster(tuple(_refuse_too_many(rows)), unknown)


def _row(line: int, cells: dict[str, str]) -> Row:
    name = " ".join(cells.get("name", "").split())
    hours, hours_problem = _number(cells.get("hours", ""), "hours", MOST_HOURS)
    share, share_problem = _number(cells.get("share", ""), say("share of marketing"), 100)
    problem = name_problem(name) or hours_problem or share_problem
    return Row(line, name[:LONGEST_NAME], hours, share, problem)


def _number(text: str, what: str, most: int) -> tuple[str | None, str]:
    """The number as a decimal text, or what is wrong with it."""
    bare = text.strip().rstrip("%").strip()
    if not bare:
        return None, ""
    try:
        number = number_from(bare)
    except NotANumber:
        return None, say("The {what} “{bare}” is not a number.", what=what, bare=bare[:20])
    if not 0 <= number <= most:
        return None, say("The {what} must lie between 0 and {most}.", what=what, most=most)
    return plain_text(Decimal(number)), ""


def _refuse_too_many(rows: list[Row]) -> list[Row]:
    """Beyond the most that is taken at once, rows are refused and say so."""
    return [
        row if n < MOST_ROWS else Row(row.line, row.name, None, None, say(TOO_MANY))
        for n, row in enumerate(rows)
    ]
