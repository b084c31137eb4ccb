"""What cannot be true of one week or month, alone and together."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from advisor.core.language import mark, say, written
from advisor.core.questionnaire import NotANumber, number_from, shown_number
from advisor.core.scoreboard.figures import (
    COUNT,
    FIGURES,
    PERCENT,
    WORKED,
    Figure,
)
from advisor.core.scoreboard.period import MONTH, WEEK, Period

MOST = Fraction(10**12)
MOST_DAYS = 3_650
MOST_DECIMALS = 6
WEEK_HOURS = 168
_HAS_HOURS = {WEEK: mark("A week has {number} hours."), MONTH: mark("A month has {number} hours.")}
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
        raise NotPossible(say("Enter 0 or more."))
    if figure.unit == COUNT and number.denominator != 1:
        raise NotPossible(say("Enter a whole number: things are counted here."))
    if (number * 10**MOST_DECIMALS).denominator != 1:
        raise NotPossible(say("Enter at most {number} decimals.", number=MOST_DECIMALS))
    most = _most(figure)
    if number > most:
        raise NotPossible(say("Enter at most {number}.", number=_plain(most)))
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
            found[part] = say(
                "“{part}” cannot be more than “{whole}”, {number}.",
                part=say(_NAMES[part]),
                whole=say(_NAMES[whole]),
                number=_plain(values[whole]),
            )
    return found | _customers(values) | _hours(values, period)


def _customers(values: Mapping[str, Fraction]) -> dict[str, str]:
    keys = ("customers_start", "customers_new", "customers_end")
    if any(key not in values for key in keys):
        return {}
    start, new, end = (values[key] for key in keys)
    if end <= start + new:
        return {}
    number = _plain(start + new)
    text = say("At most {number}: those at the start and the new ones.", number=number)
    return {"customers_end": text}


def _hours(values: Mapping[str, Fraction], period: Period) -> dict[str, str]:
    """Nobody has more than 168 hours a week; a month has at most 31 days."""
    most = WEEK_HOURS if period.rhythm == WEEK else 31 * 24
    found, first, second = {}, *WORKED
    too_many = say(_HAS_HOURS[period.rhythm], number=most)
    for key, value in values.items():
        if key.startswith(f"{first}:"):
            other = values.get(key.replace(first, second, 1), Fraction(0))
            if value + other > most:
                found[key] = too_many
        elif key.startswith(f"{second}:") and value > most:
            found[key] = too_many
    return found


def _plain(value: Fraction) -> str:
    return written(shown_number(float(value)))
