"""The short codes that stand for answers on paper: digits, half levels, letters and "?".

seed: the assessment's, which orders the options of situations; "" for a plain blank form, whose
options stand as the definition has them.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import count, islice, product
from string import ascii_lowercase

from advisor.core.language import mark, say, written
from advisor.core.questionnaire import (
    UNKNOWN,
    AnchoredQuestion,
    ChoiceQuestion,
    FrequencyQuestion,
    NumberQuestion,
    Question,
    SituationalQuestion,
    TextQuestion,
    options_in_order,
)

UNKNOWN_CODE = "?"
NONE_CODE = "0"
# What to type where there are levels: without and with an answer outside of them.
_REMEDIES = {
    "digit": (
        mark("Type a digit from 1 to 5."),
        mark("Type a digit from 1 to 5, or 0 for “{none}”."),
    ),
    "half": (
        mark("Type a level from 1 to 5, half levels such as {half} too."),
        mark("Type a level from 1 to 5, half levels such as {half} too, or 0 for “{none}”."),
    ),
    "whole": (
        mark("Type a level from 1 to 5, whole levels only."),
        mark("Type a level from 1 to 5, whole levels only, or 0 for “{none}”."),
    ),
}


class NotACode(ValueError):
    """What was typed stands for none of the answers; the message says what to type."""


@dataclass(frozen=True, slots=True)
class Code:
    """code: as on paper; value: the answer as it is stored; text: what it says."""

    code: str
    value: str
    text: str


def codes(question: Question, seed: str = "") -> tuple[Code, ...]:
    """The codes of a question in the order of the paper; none where one writes words."""
    if isinstance(question, FrequencyQuestion):
        return (*(Code(value, value, text) for value, text in question.scale()), *_none(question))
    if isinstance(question, AnchoredQuestion):
        return _levels(question)
    if isinstance(question, SituationalQuestion):
        ordered = options_in_order(question, seed) if seed else question.options
        return tuple(Code(c, o.id, o.text) for c, o in zip(_letters(), ordered, strict=False))
    if isinstance(question, ChoiceQuestion):
        lettered = zip(_letters(), question.options, strict=False)
        return tuple(Code(letter, option.id, option.text) for letter, option in lettered)
    if isinstance(question, NumberQuestion) and question.unknown_allowed:
        return (Code(UNKNOWN_CODE, UNKNOWN, question.labels.unknown),)
    return ()


def value_of(question: Question, typed: str, seed: str = "") -> str:
    """The answer that a typed code stands for, "" for nothing typed; words and numbers as typed.

    Raises NotACode. A number or a text that comes back may still have problems of its own.
    """
    typed = typed.strip()
    if not typed or isinstance(question, TextQuestion):
        return typed
    if isinstance(question, NumberQuestion):
        return UNKNOWN if typed == UNKNOWN_CODE else typed
    wanted = _plain(typed)
    found = {one.code: one.value for one in codes(question, seed)}
    if wanted not in found:
        raise NotACode(_remedy(question, tuple(found)))
    return found[wanted]


def code_of(question: Question, value: str, seed: str = "") -> str:
    """The code of a stored answer; words and numbers as they are, "" for what has none."""
    found = {one.value: one.code for one in codes(question, seed)}
    if isinstance(question, TextQuestion | NumberQuestion):
        return found.get(value, value)
    return found.get(value, "")


def _levels(question: AnchoredQuestion) -> tuple[Code, ...]:
    """Whole levels with their behaviour, half levels by what they lie between."""
    made: list[Code] = []
    for value in question.values():
        whole, _, half = value.partition(".")
        if value == question.none_value:
            made.extend(_none(question))
        elif half:
            made.append(Code(value, value, _between(int(whole))))
        else:
            made.append(Code(value, value, question.anchors[int(whole) - 1]))
    return tuple(made)


def _none(question: FrequencyQuestion | AnchoredQuestion) -> tuple[Code, ...]:
    if question.none_value is None:
        return ()
    return (Code(NONE_CODE, question.none_value, question.none_label),)


def _between(whole: int) -> str:
    return say("Between {low} and {high}", low=whole, high=whole + 1)


@cache
def _letters() -> tuple[str, ...]:
    """The letters a to z, then aa, ab and so on, far more than any question has options."""
    words = ("".join(word) for size in count(1) for word in product(ascii_lowercase, repeat=size))
    return tuple(islice(words, 702))


def _plain(typed: str) -> str:
    """In small letters, the half as ".5", without what a pen puts behind a letter."""
    plain = typed.lower().rstrip(").").replace("½", ".5").replace(",", ".")
    return plain.removesuffix(".0")


def _remedy(question: Question, allowed: tuple[str, ...]) -> str:
    if isinstance(question, FrequencyQuestion | AnchoredQuestion):
        return _digit_remedy(question)
    if len(allowed) == 2:
        return say("Type one of the letters {first} or {last}.", first=allowed[0], last=allowed[-1])
    return say("Type one of the letters {first} to {last}.", first=allowed[0], last=allowed[-1])


def _digit_remedy(question: FrequencyQuestion | AnchoredQuestion) -> str:
    kind = "digit"
    if isinstance(question, AnchoredQuestion):
        kind = "half" if question.halves else "whole"
    alone, with_none = _REMEDIES[kind]
    half = written("3.5")
    if question.none_value:
        return say(with_none, none=question.none_label, half=half)
    return say(alone, half=half)
