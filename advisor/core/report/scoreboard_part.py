"""The scoreboard so far, laid out for print."""

from __future__ import annotations

from collections.abc import Sequence

from advisor.core.language import mark, say
from advisor.core.report.blocks import Block, Chart, Heading, Part, Point, Points, Table, Text
from advisor.core.report.report import date_words
from advisor.core.report.scoreboard import lead, together_words, trend
from advisor.core.scoreboard.board import Board, Row
from advisor.core.scoreboard.period import MONTH
from advisor.core.scoreboard.watch import Watched
from advisor.core.scoreboard.words import aim_shown

# The lines drawn, the first of these that there are; all numbers stand in the table.
DRAWN = ("revenue", "mqls", "enquiries", "win_rate", "cac")
MOST_DRAWN = 3
_RULES = {
    "week": mark(
        "Behind: short of the target by more than chance alone would give in 9 of 10 cases, or, "
        "for amounts and days, three times in a row. One week alone proves little."
    ),
    "month": mark(
        "Behind: short of the target by more than chance alone would give in 9 of 10 cases, or, "
        "for amounts and days, three times in a row. One month alone proves little."
    ),
}
_SPANS = {
    "week": mark("From {first} to {last}, by week."),
    "month": mark("From {first} to {last}, by month."),
}
_TARGETS = {"week": mark("Target a week"), "month": mark("Target a month")}


def scoreboard_part(board: Board, crossed: Sequence[Watched]) -> Part:
    """What was typed in so far, held against the targets."""
    rows = [row for row in board.rows if row.known]
    first, last = board.periods[0], board.periods[-1]
    span = say(_SPANS[board.rhythm], first=date_words(first.start), last=date_words(last.end))
    blocks: list[Block] = [Text(span, lead(board))]
    if crossed:
        blocks.append(Points(tuple(Point(one.words) for one in crossed)))
    if len(board.periods) > 1:
        blocks += [block for row in _drawn(rows) for block in _chart(row, board)]
    blocks.append(_table(rows, board))
    note = say(_RULES[board.rhythm])
    if board.rhythm == MONTH:
        note += " " + say("A week belongs to the month of its fourth day.")
    blocks.append(Text(note, tone="note"))
    return Part("scoreboard", say("The scoreboard so far"), tuple(blocks))


def _drawn(rows: Sequence[Row]) -> list[Row]:
    by_id = {row.metric.id: row for row in rows}
    return [by_id[key] for key in DRAWN if key in by_id][:MOST_DRAWN]


def _chart(row: Row, board: Board) -> tuple[Heading, Chart]:
    drawn = trend(row, board)
    values = {"trend": drawn, "kind": row.metric.group}
    return Heading(row.metric.name), Chart("trend", drawn.title, drawn.told, values)


def _table(rows: Sequence[Row], board: Board) -> Table:
    cells = tuple(
        (
            row.metric.name,
            _aim(row, board),
            row.standing.words or "–",
            together_words(row, board) or "–",
        )
        for row in rows
    )
    head = (
        *(say("Metric"), say(_TARGETS[board.rhythm])),
        *(say("How it stands"), say("Together")),
    )
    return Table(say("Metrics with their targets"), head, cells, (1, 2, 3), (5, 4, 9, 6))


def _aim(row: Row, board: Board) -> str:
    if row.aim is None:
        return "–"
    aim = row.aim.over(row.metric, board.periods[-1])
    return aim_shown(aim, row.metric.unit, board.currency)
