"""A metric of the scoreboard as it is drawn and told: page and report say the same."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.core.language import mark, say
from advisor.core.report.phrases import listed
from advisor.core.report.within import first_capital
from advisor.core.scoreboard.board import Board, Row
from advisor.core.scoreboard.figures import COUNT
from advisor.core.scoreboard.metric import Reading
from advisor.core.scoreboard.period import Period
from advisor.core.scoreboard.standing import NO_TARGET, UNKNOWN, UNSURE, Standing
from advisor.core.scoreboard.words import aim_shown, shown, times

_STATES = {
    UNSURE: mark("Too early to tell"),
    NO_TARGET: mark("No target"),
    UNKNOWN: mark("Not known"),
}
# By rhythm, and by whether there is a target.
_TITLES = {
    ("week", True): mark("{metric} by week, target {aim}"),
    ("week", False): mark("{metric} by week, no target"),
    ("month", True): mark("{metric} by month, target {aim}"),
    ("month", False): mark("{metric} by month, no target"),
}


@dataclass(frozen=True, slots=True)
class TrendPoint:
    """One period of a trend line. at: its place, 0-100. value: None where it is not known.

    text: the value as printed, or why there is none. runs: the period is not over yet.
    """

    name: str
    short: str
    at: float
    value: float | None
    text: str
    runs: bool


@dataclass(frozen=True, slots=True)
class Trend:
    """A trend line. title: what it says; told: every number in words. low, high: ends of the scale.

    aim: the target drawn, None for none; aim_text: as printed.
    """

    title: str
    told: str
    points: tuple[TrendPoint, ...]
    low: float
    high: float
    aim: float | None
    aim_text: str


def label(stands: Standing) -> str:
    """How a metric stands in a word or two."""
    state = _STATES.get(stands.state)
    return say(state) if state else first_capital(stands.word)


def trend(row: Row, board: Board) -> Trend:
    """The trend line of a metric with any known number."""
    aim = row.aim.over(row.metric, board.periods[-1]) if row.aim else None
    aim_text = "" if aim is None else aim_shown(aim, row.metric.unit, board.currency)
    last = max(len(row.series) - 1, 1)
    points = tuple(
        _point(period, reading, 100 * place / last, row, board)
        for place, (period, reading) in enumerate(row.series)
    )
    values = [point.value for point in points if point.value is not None]
    ends = [*values, 0.0, *([] if aim is None else [float(aim)])]
    told = "; ".join(map(_told, points))
    title = say(_TITLES[board.rhythm, bool(aim_text)], metric=row.metric.name, aim=aim_text)
    drawn = None if aim is None else float(aim)
    return Trend(title, f"{told}.", points, min(ends), max(ends), drawn, aim_text)


def _told(point: TrendPoint) -> str:
    name = say("{period} so far", period=point.name) if point.runs else point.name
    return f"{name}: {point.text}"


def _point(period: Period, reading: Reading, at: float, row: Row, board: Board) -> TrendPoint:
    value = None if reading.value is None else float(reading.value)
    text = (
        say("not known")
        if reading.value is None
        else shown(reading.value, row.metric.unit, board.currency)
    )
    return TrendPoint(period.name, period.short, at, value, text, period.end >= board.today)


def together_words(row: Row, board: Board) -> str:
    """The last quarter as one number: "27% over 13 weeks (12 of 44)"; "" where it says nothing."""
    if row.together.value is None or row.made_of < 2:
        return ""
    value = shown(row.together.value, row.metric.unit, board.currency)
    cases = ""
    if row.together.cases:
        some, whole = (shown(one, COUNT) for one in row.together.cases)
        cases = say(" ({some} of {whole})", some=some, whole=whole)
    many = times(row.made_of, board.rhythm)
    if row.metric.per_time:
        return say("{amount} in all over {times}", amount=value, times=many) + cases
    return say("{amount} over {times}", amount=value, times=many) + cases


def stands_at(board: Board) -> dict[str, str]:
    """Metric id to its last number of a period that is over: "18 (9 Nov)"."""
    found = {}
    for row in board.rows:
        known = [(p, r.value) for p, r in row.series if r.value is not None and p.end < board.today]
        if known:
            period, value = known[-1]
            said = shown(value, row.metric.unit, board.currency)
            found[row.metric.id] = f"{said} ({period.short})"
    return found


def lead(board: Board) -> str:
    """The scoreboard in one sentence."""
    behind, on = len(board.behind), len(board.on_track)
    early = sum(row.standing.state == UNSURE for row in board.rows)
    parts = [
        say("{number} behind", number=behind) if behind else "",
        say("{number} on track", number=on) if on else "",
        say("{number} too early to tell", number=early) if early else "",
    ]
    said = [part for part in parts if part]
    if not said:
        return say("No number can be held against a target yet.")
    return f"{listed(said)}."
