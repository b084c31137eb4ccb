"""Numbers, periods and boards in the words of the tests."""

from __future__ import annotations

from fractions import Fraction

from advisor.core.plan.facts import LEADS
from advisor.core.plan.working_days import days_later
from advisor.core.scoreboard.board import Terms, make_board
from advisor.core.scoreboard.ledger import Ledger
from advisor.core.scoreboard.metric import Reading
from advisor.core.scoreboard.metrics import BY_ID
from advisor.core.scoreboard.period import MONTH, WEEK, Period

FIRST = "2026-03-02"  # a Monday
TODAY = "2026-06-01"


def week(number: int = 0) -> Period:
    """A week; number 0 is the one of 2 March 2026."""
    return Period(WEEK, days_later(FIRST, 7 * number))


def month(name: str) -> Period:
    """A month, named "2026-03"."""
    return Period(MONTH, f"{name}-01")


def values(**numbers: str | int) -> dict[str, Fraction]:
    """Numbers of a period."""
    return {key: Fraction(value) for key, value in numbers.items()}


def ledger(*weeks: dict[str, Fraction], **given: str | int) -> Ledger:
    """A ledger of weeks from 2 March 2026 on."""
    cells = {week(number): numbers for number, numbers in enumerate(weeks)}
    return Ledger(cells, values(**given))


def readings(*found: str | int | None, start: int = 0) -> list[tuple[Period, Reading]]:
    """A series of weeks with these values; None for one that is not known."""
    return [
        (week(start + place), Reading(None if value is None else Fraction(value), "Not typed in."))
        for place, value in enumerate(found)
    ]


def board_of(found: Ledger, rhythm: str = WEEK, today: str = TODAY, **aims):
    """The board of a business with leads."""
    return make_board(found, rhythm, Terms(LEADS, today, aims, "EUR"))


def metric(name: str):
    """A metric by its id."""
    return BY_ID[name]
