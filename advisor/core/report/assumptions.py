"""Assumptions in words: their values and ranges, and which of them were changed."""

from __future__ import annotations

from collections.abc import Collection
from decimal import Decimal

from advisor.core.assumptions import Assumption, Assumptions
from advisor.core.questionnaire import shown_number
from advisor.core.report.phrases import listed

PARTS = ("decision", "funnel", "measurement")
GRADES = {
    "A": "measured in studies we read",
    "B": "from studies second hand or indirect",
    "C": "ours",
    "user": "your choice",
}
_PERCENT = {"share", "%"}
_SINGULAR = {
    "hours": "hour",
    "minutes": "minute",
    "days": "day",
    "months": "month",
    "items": "item",
    "touches": "touch",
    "channels": "channel",
    "campaigns": "campaign",
}


def typed_number(constant: Assumption, value: float) -> Decimal:
    """The value as people read and type it: shares as per cent, exactly."""
    number = Decimal(repr(float(value)))
    return number * 100 if constant.unit == "share" else number


def typed_value(constant: Assumption, number: Decimal) -> float:
    """The value behind a typed number; the other way round from ``typed_number``."""
    return float(number / 100 if constant.unit == "share" else number)


def typed_unit(constant: Assumption) -> str:
    """What stands behind the field: "%" for shares, too."""
    return "%" if constant.unit == "share" else constant.unit


def value_words(constant: Assumption, value: float) -> str:
    """A value with its unit: "0.75", "20%", "1 month", "level 3.4"."""
    return _with_unit(constant, shown_number(typed_number(constant, value)))


def range_words(constant: Assumption) -> str:
    """From where to where it may lie: "5% to 35%", "0.5 to 4 hours a week"."""
    low, high = (shown_number(typed_number(constant, end)) for end in (constant.low, constant.high))
    if constant.unit in _PERCENT:
        return f"{low}% to {high}%"
    return _with_unit(constant, f"{low} to {high}")


def _with_unit(constant: Assumption, number: str) -> str:
    unit = constant.unit
    if unit in _PERCENT:
        return f"{number}%"
    if unit == "level":
        return f"level {number}"
    first, space, rest = unit.partition(" ")
    first = _SINGULAR.get(first, first) if number == "1" else first
    return f"{number} {first}{space}{rest}".strip()


def mid_sentence(name: str) -> str:
    """A name as it stands inside a sentence; "SQLs that …" keeps its capitals."""
    return name if name[1:2].isupper() else name[:1].lower() + name[1:]


def change_words(constant: Assumption, before: float, after: float) -> str:
    """What went where: "productivity per level of fit 0.75 → 0.9"."""
    old, new = value_words(constant, before), value_words(constant, after)
    return f"{mid_sentence(constant.name)} {old} → {new}"


def changed_words(assumptions: Assumptions, parts: Collection[str] = PARTS) -> str:
    """The assumptions that are not the default, for wherever a result is shown; "" for none.

    parts: those of the model that what is shown rests on.
    """
    changed = [
        change_words(constant, constant.value, value)
        for key, value in assumptions.changed.items()
        if (constant := assumptions.constant(key)).part in parts
    ]
    return listed(changed)
