"""Texts of a questionnaire: plain, immutable, and the words that a whole questionnaire shares."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Annotated, TypeVar

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    PlainSerializer,
    StringConstraints,
)
from pydantic_core import PydanticCustomError

MARKUP = re.compile(r"</?[a-zA-Z][^>]*>|<!--|&(?:[a-zA-Z]+|#\w+);")
FREQUENCY_LABELS = ("Never", "Rarely", "Sometimes", "Often", "Always")
UNKNOWN_LABEL = "I don’t know"
LANGUAGE = r"^[a-z]{2,3}(-[A-Z]{2})?$"
Value = TypeVar("Value")


def _plain(text: str) -> str:
    found = MARKUP.search(text)
    if found:
        raise PydanticCustomError("markup", "the text holds {part}", {"part": found.group()[:40]})
    if any(ord(sign) < 32 and sign != "\n" for sign in text):
        raise PydanticCustomError("control", "the text holds a character that cannot be printed")
    return text


OptionalWords = Annotated[
    str,
    StringConstraints(max_length=5_000),
    AfterValidator(_plain),
    Field(json_schema_extra={"not": {"pattern": MARKUP.pattern}}),
]
Words = Annotated[OptionalWords, StringConstraints(min_length=1)]
Language = Annotated[str, StringConstraints(pattern=LANGUAGE)]


class Definition(BaseModel):
    """Part of a questionnaire: cannot change, knows no other keys, converts no types."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class Texts(Mapping[str, Value]):
    """A mapping that cannot change and can be hashed, as the definitions that hold it can."""

    __slots__ = ("_items",)

    def __init__(self, items: Mapping[str, Value] | None = None) -> None:
        """Keep a copy of the items."""
        self._items = dict(items or {})

    def __getitem__(self, key: str) -> Value:
        """The value of the key; KeyError where there is none."""
        return self._items[key]

    def __iter__(self) -> Iterator[str]:
        """The keys, in the order given."""
        return iter(self._items)

    def __len__(self) -> int:
        """How many there are."""
        return len(self._items)

    def __hash__(self) -> int:
        """The same for the same items, in whatever order."""
        return hash(frozenset(self._items.items()))


def _listed(texts: Mapping[str, Mapping[str, str]]) -> dict[str, dict[str, str]]:
    return {language: dict(words) for language, words in texts.items()}


# Language code to text key to text, for each language but the declared one.
Translations = Annotated[
    Mapping[Language, Annotated[Mapping[str, Words], AfterValidator(Texts)]],
    AfterValidator(Texts),
    PlainSerializer(_listed),
]


class Labels(Definition):
    """Answers that many questions share. frequency: Never to Always, from 1 to 5.

    level: what stands before the number of an anchored level. assumed: before the value that is
    taken for "I don't know".
    """

    frequency: Annotated[tuple[Words, ...], Field(min_length=5, max_length=5)] = FREQUENCY_LABELS
    no_chance: Words = "Had no chance to"
    not_observed: Words = "Not observed"
    unknown: Words = UNKNOWN_LABEL
    level: Words = "Level"
    assumed: Words = "assumed"


class Messages(Definition):
    """What to say instead of our own words when an answer cannot be kept; "" for ours.

    required: nothing was answered. invalid: not one of the answers, or not a number that can be
    read. range: a number too low or too high. length: a text too long.
    """

    required: OptionalWords = ""
    invalid: OptionalWords = ""
    range: OptionalWords = ""
    length: OptionalWords = ""
