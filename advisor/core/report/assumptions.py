"""Assumptions in words: their values and ranges, and which of them were changed."""

from __future__ import annotations

from collections.abc import Collection
from decimal import Decimal

from advisor.core.assumptions import Assumption, Assumptions
from advisor.core.language import mark, say, written
from advisor.core.questionnaire import shown_number
from advisor.core.report.phrases import listed
from advisor.core.report.units import with_unit
from advisor.core.report.within import within

PARTS = ("decision", "funnel", "measurement")
GRADES = {
    "A": mark("measured in studies we read"),
    "B": mark("from studies second hand or indirect"),
    "C": mark("ours"),
    "user": mark("your choice"),
}
_PERCENT = {"share", "%"}


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
    shown = shown_number(typed_number(constant, value))
    return with_unit(written(shown), typed_unit(constant), float(typed_number(constant, value)))


def range_words(constant: Assumption) -> str:
    """From where to where it may lie: "5% to 35%", "0.5 to 4 hours a week"."""
    low, high = (
        written(shown_number(typed_number(constant, end))) for end in (constant.low, constant.high)
    )
    if constant.unit in _PERCENT:
        return say("{low}% to {high}%", low=low, high=high)
    return with_unit(say("{low} to {high}", low=low, high=high), constant.unit)


def change_words(constant: Assumption, before: float, after: float) -> str:
    """What went where: "productivity per level of fit 0.75 → 0.9"."""
    old, new = value_words(constant, before), value_words(constant, after)
    return f"{within(constant.name)} {old} → {new}"


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
