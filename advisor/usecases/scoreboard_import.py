"""Numbers of the scoreboard from a pasted table or a file: looked at first, kept as a whole."""

from __future__ import annotations

from datetime import datetime

from advisor.core.language import say, told, written
from advisor.core.scoreboard.period import WEEK, period_of
from advisor.core.scoreboard.table import Found, headings_of, read_table
from advisor.reports import tables
from advisor.store.database import Store
from advisor.store.members import Member
from advisor.usecases.company_days import day_of
from advisor.usecases.gathering import Inputs
from advisor.usecases.scoreboard_typing import TABLE, asked_of, keep, ledger_of

MOST_LINES = 2_000


class TableNotUsableError(Exception):
    """The table as a whole cannot be brought in; the message says why and what to do."""


def preview(store: Store, inputs: Inputs, text: str, at: datetime) -> Found:
    """What a table would bring. Nothing is kept. Raises TableNotUsableError."""
    lines = _lines(text)
    headings = headings_of(lines[0][1], asked_of(inputs))
    if headings.period < 0:
        raise TableNotUsableError(
            say("No column says which week or month a line is for. Name one “week” or “month”.")
        )
    if not headings.figures:
        raise TableNotUsableError(
            say(
                "No column is a number of the scoreboard. Take the empty table below, or name the "
                "columns as the form does: Leads, MQLs, Won …"
            )
        )
    workspace = inputs.workspace
    ledger, today = ledger_of(store, workspace.id), day_of(workspace, at)
    return read_table(lines[1:], headings, ledger, workspace.week, today)


def keep_table(
    store: Store, inputs: Inputs, member: Member, text: str, name: str, at: datetime
) -> tuple[str, Found]:
    """Keep what the preview showed, all or nothing; gives the entry's id.

    Raises TableNotUsableError, also where there is nothing to keep.
    """
    with store.immediate():
        found = preview(store, inputs, text, at)
        if not found.reads:
            raise TableNotUsableError(
                say("There is nothing new in the table. Nothing was changed.")
            )
        reads = [read for _, read in found.reads]
        return keep(store, inputs.workspace.id, member.id, (TABLE, name), reads, at), found


def empty_table(inputs: Inputs, at: datetime) -> bytes:
    """A table with every heading and a line for each of the last four weeks, as CSV."""
    workspace = inputs.workspace
    week = period_of(day_of(workspace, at), WEEK, workspace.week)
    starts = []
    for _ in range(4):
        week = week.previous
        starts.append(week.start)
    figures = asked_of(inputs)
    rows = [["week", *(one.name for one in figures)]]
    rows += [[start, *("" for _ in figures)] for start in reversed(starts)]
    return tables.as_csv(rows)


def _lines(text: str) -> list[tuple[int, list[str]]]:
    try:
        lines = tables.read(text.replace("\x00", ""))
    except tables.UnreadableTableError as error:
        raise TableNotUsableError(told(error)) from error
    if not lines:
        raise TableNotUsableError(say("Paste a table, or choose a file."))
    if len(lines) == 1:
        raise TableNotUsableError(
            say("There is one line only. Below the headings, add the numbers.")
        )
    if len(lines) > MOST_LINES:
        most = written(f"{MOST_LINES:,}")
        raise TableNotUsableError(
            say("Only {number} lines are taken at once. Split the file.", number=most)
        )
    return lines
