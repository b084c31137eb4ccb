"""One step of the arithmetic: its exact value, and how the shown figure came from it."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from advisor.core.language import mark, say, written
from advisor.core.questionnaire.numbers import shown_number

WEEKS = {"month": Fraction(13, 3), "quarter": Fraction(13), "year": Fraction(52)}
MONTHS = {"month": 1, "quarter": 3, "year": 12}
LEAST_HOURS = Fraction(1)
# Said where they are shown.
ROUNDED_UP = mark("rounded up")
ONE_DECIMAL = mark("rounded to one decimal, half up")
TO_CENTS = mark("rounded to cents, half up")
EXACT = mark("exact")


@dataclass(frozen=True, slots=True)
class Step:
    """One line of the arithmetic.

    key: its name for other code. name, formula: in plain words. value: exact. shown: as
    printed. rounding: how shown came from value. unit: plain words.
    """

    key: str
    name: str
    formula: str
    value: Fraction
    shown: str
    rounding: str
    unit: str

    @property
    def exact(self) -> str:
        """The exact value in writing: "1,000", "66 2/3"."""
        return exact_text(self.value)


@dataclass(frozen=True, slots=True)
class Funnel:
    """The whole arithmetic, step by step."""

    steps: tuple[Step, ...]

    def step(self, key: str) -> Step:
        """The step of that key; KeyError where the arithmetic has none."""
        for step in self.steps:
            if step.key == key:
                return step
        raise KeyError(key)

    def has(self, key: str) -> bool:
        """Whether there is a step of that key."""
        return any(step.key == key for step in self.steps)

    @property
    def demand(self) -> tuple[float, float]:
        """Hours a week that marketing and sales need at level 3, each at least 1."""
        marketing, sales = self.exact_demand
        return float(marketing), float(sales)

    @property
    def exact_demand(self) -> tuple[Fraction, Fraction]:
        """As ``demand``, exact."""
        marketing, sales = self.step("marketing_hours").value, self.step("sales_hours").value
        return max(marketing, LEAST_HOURS), max(sales, LEAST_HOURS)


class Sheet:
    """The steps so far, and the numbers that they use. weeks: of the period."""

    def __init__(self, numbers: Mapping[str, Fraction], weeks: Fraction) -> None:
        """Begin without steps."""
        self.numbers = numbers
        self.weeks = weeks
        self.steps: dict[str, Step] = {}

    def __getitem__(self, key: str) -> Fraction:
        """The exact value of a step, or of a number that was given."""
        return self.steps[key].value if key in self.steps else self.numbers[key]

    def rate(self, key: str) -> Fraction:
        """A percentage as a share, 0-1."""
        return self.numbers[key] / 100

    def count(self, key: str, name: str, formula: str, value: Fraction, unit: str) -> None:
        """Add a count that is needed, shown rounded up."""
        rounding = EXACT if value.denominator == 1 else ROUNDED_UP
        shown = written(f"{math.ceil(value):,}")
        self.steps[key] = Step(key, name, formula, value, shown, rounding, unit)

    def amount(self, key: str, name: str, formula: str, value: Fraction, unit: str) -> None:
        """Add an average, shown with one decimal, half up."""
        rounding = EXACT if (value * 10).denominator == 1 else ONE_DECIMAL
        self.steps[key] = Step(key, name, formula, value, one_decimal(value), rounding, unit)

    def hours(self, key: str, name: str, formula: str, value: Fraction) -> None:
        """Add hours a week, shown with one decimal, half up."""
        self.amount(key, name, formula, value, say("hours a week"))

    def money(self, key: str, name: str, formula: str, value: Fraction, currency: str) -> None:
        """Add an amount of money, shown to the cent, half up."""
        rounding = EXACT if (value * 100).denominator == 1 else TO_CENTS
        self.steps[key] = Step(key, name, formula, value, to_cents(value), rounding, currency)

    def funnel(self) -> Funnel:
        """All steps in their order."""
        return Funnel(tuple(self.steps.values()))


def short_decimal(value: Fraction) -> str:
    """As ``one_decimal``, without a needless zero: 44, 44.5."""
    text = one_decimal(value)
    return text[:-2] if text.endswith("0") else text


def one_decimal(value: Fraction) -> str:
    """A value of 0 or more with one decimal, half up, thousands grouped: 86.1."""
    tenths = math.floor(value * 10 + Fraction(1, 2))
    return written(f"{tenths // 10:,}.{tenths % 10}")


def to_cents(value: Fraction) -> str:
    """An amount of 0 or more, half up to the cent, thousands grouped: 1,250 or 0.05."""
    cents = math.floor(value * 100 + Fraction(1, 2))
    text = f"{cents // 100:,}" if cents % 100 == 0 else f"{cents // 100:,}.{cents % 100:02}"
    return written(text)


def exact_text(value: Fraction) -> str:
    """A value of 0 or more in full: "1,000", "2/3", "66 2/3"."""
    whole, rest = divmod(value.numerator, value.denominator)
    if rest == 0:
        return written(f"{whole:,}")
    part = f"{rest:,}/{value.denominator:,}"
    return written(f"{whole:,} {part}" if whole else part)


def decimal_text(value: Fraction) -> str:
    """A number as people give it, thousands grouped: "150,000", "0.25"; exact to 28 digits."""
    return written(shown_number(Decimal(value.numerator) / Decimal(value.denominator)))
