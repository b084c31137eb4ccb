"""One thing that a what-if can change: its name in the address, what is so now, and its range."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from advisor.core.language import say, written
from advisor.core.questionnaire import NotANumber, number_from, plain_text, printable, shown_number
from advisor.core.report.units import unit_alone, with_unit

NUMBER, CHOICE, WORDS = "number", "choice", "words"
LONGEST_NAME = 60
_BETWEEN = re.compile(r"[\W_]+")


class NotPossible(ValueError):
    """This value cannot be tried; the message says what can."""


@dataclass(frozen=True, slots=True)
class Knob:
    """One thing to change.

    key: its name in the address and of its control. label: for reading. part: where it stands on
    the page. now: what is so, as it is typed. kind: NUMBER, CHOICE or WORDS. unit: of a number.
    low, high: what is possible; slide: the ends of the slider, None for none. choices: value and
    words. about: the id of whom it is about, or "". short: the label where whom is clear.
    """

    key: str
    label: str
    part: str
    now: str
    kind: str = NUMBER
    unit: str = ""
    low: float = 0.0
    high: float = 0.0
    slide: tuple[float, float, float] | None = None
    choices: tuple[tuple[str, str], ...] = ()
    about: str = ""
    short: str = ""

    @property
    def lasting(self) -> str:
        """The key as it is stored: names of people may change, their ids do not."""
        head, _, _ = self.key.partition("-")
        tail = f"-{self.key.rpartition('-')[2]}" if head == "skills" else ""
        named = self.about and head in {"person", "hours", "does", "skills"}
        return f"{head}-{self.about}{tail}" if named else self.key

    def read(self, text: str) -> str:
        """The value as it is kept; raises NotPossible with what to type instead."""
        if self.kind == CHOICE:
            return self._chosen(text)
        if self.kind == WORDS:
            return " ".join(printable(text).split())[:LONGEST_NAME] or self.now
        if not text.strip():
            return self.now
        try:
            number = number_from(text.strip().rstrip("%").strip())
        except NotANumber as error:
            raise NotPossible(str(error)) from error
        if not self.low <= number <= self.high:
            raise NotPossible(say("Enter a number from {range}.", range=self.range_words()))
        return self.now if number == self.number(self.now) else plain_text(number)

    def _chosen(self, text: str) -> str:
        if text in dict(self.choices):
            return text
        raise NotPossible(
            say("Choose {choices}.", choices=_either([words for _, words in self.choices]))
        )

    def range_words(self) -> str:
        """From where to where: "0 to 168 hours a week"."""
        low, high = shown_number(_decimal(self.low)), shown_number(_decimal(self.high))
        return with_unit(say("{low} to {high}", low=written(low), high=written(high)), self.unit)

    @property
    def unit_words(self) -> str:
        """The unit as it stands behind the field."""
        return unit_alone(self.unit)

    def words(self, value: str) -> str:
        """A value for reading: "20 hours a week", "75%", "A seller"."""
        if self.kind == CHOICE:
            return dict(self.choices)[value]
        if self.kind == WORDS:
            return value
        number = Decimal(value)
        return with_unit(written(shown_number(number)), self.unit, float(number))

    @staticmethod
    def number(value: str) -> Decimal:
        """The number behind a kept value."""
        return Decimal(value)


def typed(value: float, places: int = 2) -> str:
    """A number as it stands in a field."""
    return plain_text(round(_decimal(value), places))


def _decimal(value: float) -> Decimal:
    return Decimal(repr(float(value)))


def _either(words: list[str]) -> str:
    if len(words) < 2:
        return "".join(words)
    return say("{words} or {last}", words=", ".join(words[:-1]), last=words[-1])


def slugs(names: Mapping[str, str]) -> dict[str, str]:
    """How people are named in an address: "ben"; a number follows where two would be alike."""
    found: dict[str, str] = {}
    taken: set[str] = set()
    for key, name in names.items():
        base = _BETWEEN.sub("-", name.casefold()).strip("-") or "person"
        slug, number = base, 2
        while slug in taken:
            slug, number = f"{base}-{number}", number + 1
        taken.add(slug)
        found[key] = slug
    return found
