"""What the bot answers: values that can be kept, and values that must be refused."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from advisor.core.assumptions import DEFAULTS
from advisor.core.questionnaire import (
    UNKNOWN,
    AnchoredQuestion,
    NumberQuestion,
    Question,
    TextQuestion,
    problems_of,
    stored_form,
)

Chance = np.random.Generator
Fields = Mapping[str, str | None]
# What people write, short enough for any field; some of it looks like something else.
TEXTS = (
    "A poster",
    '3 < 4 & "so" <b>on</b> it\'s',
    "=1+1",
    "{{ 7*7 }} {% if %} ${x}",
    "Zażółć gęślą jaźń, 東京, السلام, नमस्ते",
    "👩‍🚀 and 🇳🇱",
    "one\ntwo",
    "\u202eright to left",
    "50% of #1 @all $2 *x* _y_",
)


@dataclass(frozen=True, slots=True)
class Choice:
    """An answer to one question. fields: what the form sends; stored: how it is kept."""

    question: Question
    fields: Fields
    stored: str


@dataclass(frozen=True, slots=True)
class Wrong:
    """An answer that must be refused. what: in words; fields: what the form sends."""

    question: Question
    what: str
    fields: Fields


def name_of(question: Question) -> str:
    """The name of a question's field."""
    return f"q_{question.id}"


def choose(question: Question, before: str, chance: Chance) -> Choice:
    """A random answer that can be kept. before: the answer in force, "" for none."""
    if isinstance(question, NumberQuestion):
        return _number(question, chance)
    if isinstance(question, TextQuestion):
        return _text(question, before, chance)
    value = str(chance.choice(question.values()))
    return Choice(question, {name_of(question): value}, value)


def wrong_answers(question: Question, before: str) -> list[Wrong]:
    """Everything wrong that the bot can think of for a question."""
    name = name_of(question)
    tried: list[tuple[str, dict[str, str | None]]] = [
        (what, {name: value})
        for what, value in _wrong_values(question)
        if problems_of(question, value)
    ]
    if question.required and not before:
        tried.append(("nothing", {name: None}))
    if isinstance(question, NumberQuestion) and question.unknown_allowed:
        tried = [(what, fields | {f"{name}_unknown": None}) for what, fields in tried]
        both: dict[str, str | None] = {
            name: _within(question, question.minimum),
            f"{name}_unknown": UNKNOWN,
        }
        tried.append(("a number and no number", both))
    return [Wrong(question, what, fields) for what, fields in tried]


def _wrong_values(question: Question) -> Sequence[tuple[str, str]]:
    if isinstance(question, NumberQuestion):
        above, below = question.maximum + 1, question.minimum - 1
        return (
            ("a number above the range", f"{above:.0f}"),
            ("a number below the range", f"{below:.0f}"),
            ("words for a number", "twelve"),
        )
    if isinstance(question, TextQuestion):
        return (("a text that is too long", "x" * (question.maximum_length + 1)), ("spaces", "  "))
    if isinstance(question, AnchoredQuestion):
        return (("a level between halves", "2.3"), ("a half level", "2.5"), ("no level", "6"))
    return (("an answer that is not offered", "none_of_these"),)


def _number(question: NumberQuestion, chance: Chance) -> Choice:
    name = name_of(question)
    if question.unknown_allowed and chance.random() < 0.3:
        return Choice(question, {name: "", f"{name}_unknown": UNKNOWN}, UNKNOWN)
    text = _within(question, _usual(question) * chance.uniform(0.5, 2))
    return Choice(question, {name: text, f"{name}_unknown": None}, stored_form(question, text))


def _usual(question: NumberQuestion) -> float:
    """A number that goes with the others: what is assumed, or one near the lower end."""
    if question.assumption is not None:
        return float(DEFAULTS[question.assumption])
    if question.default is not None:
        return question.default
    return question.minimum + min(100.0, question.maximum - question.minimum) / 2


def _within(question: NumberQuestion, number: float) -> str:
    """A number in the range, with the decimals that are accepted."""
    kept = min(max(number, question.minimum), question.maximum)
    return f"{kept:.{question.decimals}f}"


def _text(question: TextQuestion, before: str, chance: Chance) -> Choice:
    if not question.required and chance.random() < 0.5:
        return Choice(question, {name_of(question): before}, before)
    text = str(chance.choice(TEXTS))[: question.maximum_length]
    if question.lines == 1:
        text = text.replace("\n", " ")
    text = text if text.strip() else "x"
    return Choice(question, {name_of(question): text}, stored_form(question, text))
