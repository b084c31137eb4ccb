"""The scoreboard: every metric over the last weeks or months, with how it stands."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from advisor.core.scoreboard.ledger import Ledger, Values
from advisor.core.scoreboard.metric import Metric, Reading, pooled, read, said
from advisor.core.scoreboard.metrics import METRICS
from advisor.core.scoreboard.period import MONTH, WEEK, Period
from advisor.core.scoreboard.standing import BEHIND, ON, Aim, Standing, standing

# As many are shown; the last quarter is taken together.
SHOWN = {WEEK: 13, MONTH: 12}
QUARTER = {WEEK: 13, MONTH: 3}


@dataclass(frozen=True, slots=True)
class Row:
    """One metric. series: every period shown, the oldest first, known or not; the last may still
    run. together: over the last quarter, made of so many periods that are over.
    """

    metric: Metric
    aim: Aim | None
    series: tuple[tuple[Period, Reading], ...]
    standing: Standing
    together: Reading
    made_of: int

    @property
    def known(self) -> bool:
        """Whether there is any number to show."""
        return any(reading.value is not None for _, reading in self.series)


@dataclass(frozen=True, slots=True)
class Board:
    """All metrics of a rhythm. today: ISO. periods: shown, the oldest first."""

    rhythm: str
    today: str
    currency: str
    periods: tuple[Period, ...]
    rows: tuple[Row, ...]

    def row(self, metric: str) -> Row | None:
        """The row of a metric, None where there is none."""
        return next((row for row in self.rows if row.metric.id == metric), None)

    @property
    def behind(self) -> tuple[Row, ...]:
        """What does not reach its target."""
        return tuple(row for row in self.rows if row.standing.state == BEHIND)

    @property
    def on_track(self) -> tuple[Row, ...]:
        """What reaches its target."""
        return tuple(row for row in self.rows if row.standing.state == ON)


@dataclass(frozen=True, slots=True)
class Terms:
    """What a board is made under. mode: the kind of business. aims: targets by metric id."""

    mode: str
    today: str
    aims: Mapping[str, Aim]
    currency: str


def usual_rhythm(ledger: Ledger) -> str:
    """By week where anything was typed in for a week, otherwise by month."""
    return WEEK if ledger.periods(WEEK) or not ledger else MONTH


def make_board(
    ledger: Ledger, rhythm: str, terms: Terms, only: Collection[str] | None = None
) -> Board:
    """The board by week or by month. A month shows what is known of all its weeks.

    only: ids of the metrics that are asked for, None for all.
    """
    periods = shown_periods(ledger, rhythm)
    values = [ledger.values(period) for period in periods]
    rows = tuple(
        _row(said(metric), periods, values, terms)
        for metric in METRICS
        if (not metric.modes or terms.mode in metric.modes) and (only is None or metric.id in only)
    )
    return Board(rhythm, terms.today, terms.currency, periods, rows)


def shown_periods(ledger: Ledger, rhythm: str) -> tuple[Period, ...]:
    """The last ones with any number, and those between them without."""
    found: list[Period] = []
    for period in ledger.periods(rhythm):
        while found and found[-1].next.end < period.start:
            found.append(found[-1].next)
        found.append(period)
    return tuple(found[-SHOWN[rhythm] :])


def _row(metric: Metric, periods: Sequence[Period], values: Sequence[Values], terms: Terms) -> Row:
    series = tuple((p, read(metric, v)) for p, v in zip(periods, values, strict=True))
    over = [place for place, period in enumerate(periods) if period.end < terms.today]
    last = over[-QUARTER[periods[0].rhythm] :] if periods else []
    together, made_of = pooled(metric, [values[place] for place in last])
    aim = terms.aims.get(metric.id)
    stands = standing(metric, [series[place] for place in over], aim, terms.currency)
    return Row(metric, aim, series, stands, together, made_of)


def weekly_hours(ledger: Ledger, board: Board) -> dict[str, tuple[Fraction, Fraction]]:
    """Figure's key, such as "hours_sales:ID", to (hours a week, weeks it was typed in for).

    Over the last quarter, of periods that are over; hours that are not known count nowhere.
    """
    sums: dict[str, tuple[Fraction, Fraction]] = {}
    over = [period for period in board.periods if period.end < board.today]
    for period in over[-QUARTER[board.rhythm] :]:
        for key, value in ledger.values(period).items():
            if key.startswith("hours_"):
                hours, weeks = sums.get(key, (Fraction(0), Fraction(0)))
                sums[key] = hours + value, weeks + period.weeks
    return {key: (hours / weeks, weeks) for key, (hours, weeks) in sums.items()}
