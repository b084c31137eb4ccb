"""The chart of candidates one below the other, each with a band on one axis."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, floor

from advisor.core.language import written
from advisor.core.report.comparison import Said

DRAWN = 40  # candidates in the chart of a page; the table has them all
Tick = tuple[float, str]


@dataclass(frozen=True, slots=True)
class Band:
    """One row of a chart of bands, as printed."""

    name: str
    value: float
    low: float
    high: float
    said: str


@dataclass(frozen=True, slots=True)
class Drawn:
    """A chart of bands. ticks: what stands along its axis, from low to high."""

    rows: list[Band]
    low: float
    high: float
    ticks: list[Tick]
    brackets: list[tuple[int, int]]
    desc: str


def drawn(words: Said, most: int = DRAWN) -> Drawn:
    """The chart of the ranking, between whole levels. most: candidates in it."""
    rows = [
        Band(row.name, row.fit, row.low, row.high, written(f"{row.fit} ({row.low}–{row.high})"))
        for row in words.rows[:most]
    ]
    low = floor(min((row.low for row in rows), default=1))
    high = max(ceil(max((row.high for row in rows), default=5)), low + 1)
    ticks: list[Tick] = [(float(level), str(level)) for level in range(low, high + 1)]
    brackets = [(first, last) for first, last in words.brackets if last < len(rows)]
    desc = "; ".join(f"{row.name} {row.said}" for row in rows)
    return Drawn(rows, low, high, ticks, brackets, desc)
