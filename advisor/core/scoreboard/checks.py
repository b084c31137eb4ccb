"""What cannot be true of one week or month, alone and together."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from advisor.core.questionnaire import NotANumber, number_from, shown_number
from advisor.core.scoreboard.figures import (
    COUNT,
    FIGURES,
    PERCENT,
    WORKED,
    Figure,
)
from advisor.core.scoreboard.period import WEEK, Period

MOST = Fraction(10**12)
MOST_DAYS = 3_650
MOST_DECIMALS = 6
WEEK_HOURS = 168
_NAMES = {one.id: one.name for one in FIGURES}
# A part, and the whole that it cannot be more than.
PARTS = (
    ("leads_to_mqls", "leads"),
    ("mqls_to_sqls", "mqls"),
    ("sqls_to_offers", "sqls"),
    ("marketing_revenue", "revenue"),
    ("replies_in_time", "replies"),
    ("kept", "promised"),
    ("satisfied", "asked"),
    ("aware", "surveyed"),
    ("positioned", "aware"),
    ("all_sales", "market"),
    ("revenue", "all_sales"),
    ("pieces_used", "pieces"),
    ("customers_new", "customers_end"),
)


class NotPossible(ValueError):
    """A number that cannot be; the message says what can."""


def read_number(figure: Figure, text: str) -> Fraction | None:
    """The exact number typed, None for an empty field: unknown, never zero. Raises NotPossible."""
    plain = text.strip().rstrip("%").strip()
    if not plain:
        return None
    try:
        number = Fraction(number_from(plain))
    except NotANumber as error:
        raise NotPossible(str(error)) from error
    if number < 0:
        raise NotPossible("Enter 0 or more.")
    if figure.unit == COUNT and number.denominator != 1:
        raise NotPossible("Enter a whole number: things are counted here.")
    if (number * 10**MOST_DECIMALS).denominator != 1:
        raise NotPossible(f"Enter at most {MOST_DECIMALS} decimals.")
    most = _most(figure)
    if number > most:
        raise NotPossible(f"Enter at most {shown_number(float(most))}.")
    return number


def _most(figure: Figure) -> Fraction:
    if figure.unit == PERCENT:
        return Fraction(100)
    return Fraction(MOST_DAYS) if figure.id in ("cycle", "reply_hours") else MOST


def contradictions(values: Mapping[str, Fraction], period: Period) -> dict[str, str]:
    """What is wrong together, by the key to correct. values: all that is known of the period."""
    found = {}
    for part, whole in PARTS:
        if part in values and whole in values and values[part] > values[whole]:
            found[part] = (
                f"“{_NAMES[part]}” cannot be more than “{_NAMES[whole]}”, {_plain(values[whole])}."
            )
    return found | _customers(values) | _hours(values, period)


def _customers(values: Mapping[str, Fraction]) -> dict[str, str]:
    keys = ("customers_start", "customers_new", "customers_end")
    if any(key not in values for key in keys):
        return {}
    start, new, end = (values[key] for key in keys)
    if end <= start + new:
        return {}
    text = f"At most {_plain(start + new)}: those at the start and the new ones."
    return {"customers_end": text}


def _hours(values: Mapping[str, Fraction], period: Period) -> dict[str, str]:
    """Nobody has more than 168 hours a week; a month has at most 31 days."""
    most = WEEK_HOURS if period.rhythm == WEEK else 31 * 24
    found, first, second = {}, *WORKED
    for key, value in values.items():
        if key.startswith(f"{first}:"):
            other = values.get(key.replace(first, second, 1), Fraction(0))
            if value + other > most:
                found[key] = f"A {period.rhythm} has {most} hours."
        elif key.startswith(f"{second}:") and value > most:
            found[key] = f"A {period.rhythm} has {most} hours."
    return found


def _plain(value: Fraction) -> str:
    return shown_number(float(value))
