"""Numbers of the scoreboard for reading; each is rounded once, half up, from the exact value."""

from __future__ import annotations

import math
from fractions import Fraction

from advisor.core.language import mark, say, say_many, written
from advisor.core.scoreboard.figures import COUNT, DAYS_UNIT, HOURS_UNIT, MONEY, PERCENT

_A_DAY = "money a day"
_EACH = {"week": mark("{amount} a week"), "month": mark("{amount} a month")}


def shown(value: Fraction, unit: str, currency: str = "") -> str:
    """With its unit: "1,240", "5,200 EUR", "25%", "44.5 days".

    Counts, and money from 100 on, are whole; other numbers have one decimal where it says anything.
    """
    whole = unit == COUNT or (unit in (MONEY, _A_DAY) and abs(value) >= 100)
    text = rounded(value, 0 if whole and value.denominator != 1 else 1)
    if unit == PERCENT:
        return say("{number}%", number=text)
    return _with_unit(text, unit, currency)


def _with_unit(text: str, unit: str, currency: str) -> str:
    one = 1 if text == "1" else 2
    if unit == DAYS_UNIT:
        return say_many("{number} day", "{number} days", one, number=text)
    if unit == HOURS_UNIT:
        return say_many("{number} hour", "{number} hours", one, number=text)
    if unit == _A_DAY:
        return say("{amount} a day", amount=f"{text} {currency}".strip())
    return f"{text} {currency}".strip() if unit == MONEY else text


def each(amount: str, rhythm: str) -> str:
    """An amount of every week or month: "12 leads a week"."""
    return say(_EACH[rhythm], amount=amount)


def rounded(value: Fraction, places: int) -> str:
    """Half up and away from zero, thousands grouped, without needless zeros."""
    return written(_rounded(value, places))


def _rounded(value: Fraction, places: int) -> str:
    scale = 10**places
    units = math.floor(abs(value) * scale + Fraction(1, 2))
    text = f"{units // scale:,}"
    rest = f"{units % scale:0{places}d}".rstrip("0") if places else ""
    sign = "−" if value < 0 and units else ""
    return f"{sign}{text}.{rest}" if rest else f"{sign}{text}"


def aim_shown(value: Fraction, unit: str, currency: str = "") -> str:
    """A target: as ``shown``, but counts rounded up, as the plan does."""
    return shown(Fraction(math.ceil(value)) if unit == COUNT else value, unit, currency)


def typed(value: Fraction) -> str:
    """A number as it stands in a field: exact where it was typed in, else with two decimals."""
    if value.denominator == 1:
        return str(value.numerator)
    places = next((n for n in range(1, 7) if (value * 10**n).denominator == 1), 2)
    return _rounded(value, places).replace(",", "").replace("−", "-")


def times(count: int, one: str) -> str:
    """ "1 week", "3 weeks"."""
    if one == "week":
        return say_many("{number} week", "{number} weeks", count)
    return say_many("{number} month", "{number} months", count)
