"""One number over its range, and the whole beside what is so today."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from advisor.core.funnel import Funnel, Step, decimal_text, one_decimal
from advisor.core.language import say
from advisor.core.plan.calculator.asked import Asked
from advisor.core.plan.calculator.dial import SHOP, Dial
from advisor.core.report.units import with_unit
from advisor.core.report.what_if import Line

_MARKS = 8
_NICE = tuple(Fraction(n) * Fraction(10) ** e for e in range(-3, 4) for n in (1, 2, 5))
# A number without a range is looked at from half to twice what it is.
_FACTORS = tuple(Fraction(n, 4) for n in (2, 3, 4, 5, 6, 8))
_LINES = (
    *("deals", "enquiries", "enquiries_a_week", "leads", "visits", "mql_a_week"),
    *("marketing_sql", "sales_opportunities", "open_deals", "marketing_hours", "sales_hours"),
)


@dataclass(frozen=True, slots=True)
class Row:
    """What one value comes to. marked: "today", "here" for what the field holds, or ""."""

    value: str
    cells: tuple[str, ...]
    change: str
    marked: str


@dataclass(frozen=True, slots=True)
class Range:
    """A number over its range. name: of the number. head: of the columns of cells."""

    name: str
    head: tuple[str, ...]
    rows: tuple[Row, ...]


def over_range(asked: Asked, dial: Dial) -> Range | None:
    """All else as it is asked; None where there is nothing to work out or the stage is off."""
    if asked.funnel is None or dial.key in asked.off or dial.key not in asked.numbers:
        return None
    here = asked.numbers[dial.key]
    today = Fraction(dial.now) if dial.now else here
    base = _hours(_at(asked, dial.key, today))
    first = say("Enquiries") if asked.mode == SHOP else say("Leads")
    rows = tuple(
        _row(dial, value, _at(asked, dial.key, value), base, _mark(value, here, today))
        for value in sorted({*_grid(dial, today), here, today})
    )
    return Range(dial.label, (first, say("Hours for sales"), say("Hours in all")), rows)


def _grid(dial: Dial, today: Fraction) -> Iterator[Fraction]:
    """Round values from end to end."""
    if dial.slide is None:
        yield from (today * factor for factor in _FACTORS)
        return
    low, high = Fraction(str(dial.low)), Fraction(str(dial.high))
    step = next(step for step in _NICE if step * _MARKS >= high - low)
    yield low
    value = (low // step + 1) * step
    while value < high:
        yield value
        value += step
    yield high


def _at(asked: Asked, key: str, value: Fraction) -> Funnel:
    funnel = asked.with_number(key, value).funnel
    assert funnel is not None  # noqa: S101 - it was worked out before
    return funnel


def _hours(funnel: Funnel) -> Fraction:
    return sum(funnel.exact_demand, Fraction(0))


def _row(dial: Dial, value: Fraction, funnel: Funnel, base: Fraction, marked: str) -> Row:
    count = funnel.step("enquiries" if funnel.has("enquiries") else "leads").shown
    sales, hours = funnel.exact_demand[1], _hours(funnel)
    cells = (count, one_decimal(sales), one_decimal(hours))
    return Row(_words(dial, value), cells, _change(hours - base), marked)


def _words(dial: Dial, value: Fraction) -> str:
    shown = decimal_text(value)
    return with_unit(shown, dial.unit, float(value))


def _change(hours: Fraction) -> str:
    """ "+12.3", "−4.0", or "the same"."""
    shown = one_decimal(abs(hours))
    if hours == 0 or shown == one_decimal(Fraction(0)):
        return say("the same")
    return f"{'+' if hours > 0 else '−'}{shown}"


def _mark(value: Fraction, here: Fraction, today: Fraction) -> str:
    if value == today:
        return "today"
    return "here" if value == here else ""


def lines_beside(today: Funnel | None, here: Funnel | None) -> tuple[Line, ...]:
    """Today's numbers and those in the fields, line by line."""
    return tuple(
        Line(_named(today, here, key), _shown(today, key), _shown(here, key))
        for key in _LINES
        if _step(today, key) or _step(here, key)
    )


def _step(funnel: Funnel | None, key: str) -> Step | None:
    return funnel.step(key) if funnel is not None and funnel.has(key) else None


def _named(today: Funnel | None, here: Funnel | None, key: str) -> str:
    found = _step(here, key) or _step(today, key)
    return found.name if found else key


def _shown(funnel: Funnel | None, key: str) -> str:
    found = _step(funnel, key)
    return f"{found.shown} {found.unit}" if found else "–"
