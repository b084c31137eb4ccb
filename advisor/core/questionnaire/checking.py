"""One answer against its question: what is wrong with it, how it is stored, how it reads."""

from __future__ import annotations

import unicodedata
from decimal import Decimal

from advisor.core.language import say, say_many, written
from advisor.core.questionnaire.kinds import (
    UNKNOWN,
    AnchoredQuestion,
    ChoiceQuestion,
    FrequencyQuestion,
    NumberQuestion,
    Question,
    SituationalQuestion,
    TextQuestion,
)
from advisor.core.questionnaire.numbers import NotANumber, number_from, plain_text, said_number

# A maximum from here on only keeps out slips of the keyboard; nobody needs to read it.
NO_REAL_LIMIT = 1e9


def problems_of(question: Question, raw: str) -> str | None:
    """What is wrong with an answer as typed or chosen, in words that say what to do.

    None where the answer can be kept. Never raises, whatever the text.
    """
    raw = raw.strip()
    if not raw:
        return question.messages.required or _ask(question) if question.required else None
    if isinstance(question, NumberQuestion):
        return _number_problem(question, raw)
    if isinstance(question, TextQuestion):
        return _length_problem(question, stored_form(question, raw))
    return None if raw in question.values() else question.messages.invalid or _ask(question)


def stored_form(question: Question, raw: str) -> str:
    """The answer as it is stored: numbers as plain decimals, texts without control characters.

    Expects an answer without problems; any other comes back trimmed.
    """
    raw = raw.strip()
    if isinstance(question, TextQuestion):
        return printable(raw)
    if not isinstance(question, NumberQuestion) or raw in {"", UNKNOWN}:
        return raw
    try:
        return plain_text(number_from(_without_unit(question, raw)))
    except NotANumber:
        return raw


def shown(question: Question, answer: str, currency: str = "") -> str:
    """A stored answer in the words of the page, for checking and for the receipt.

    currency: what to write behind amounts of money, for example "EUR".
    """
    if isinstance(question, FrequencyQuestion | AnchoredQuestion):
        return _shown_level(question, answer)
    if isinstance(question, SituationalQuestion | ChoiceQuestion):
        texts = {option.id: option.text for option in question.options}
        return texts.get(answer, answer)
    if isinstance(question, NumberQuestion):
        return _shown_number(question, answer, currency)
    return answer


def printable(text: str) -> str:
    """The text without control characters; line ends become single newlines."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    return "".join(sign for sign in lines if sign == "\n" or not _is_control(sign))


def _is_control(sign: str) -> bool:
    return unicodedata.category(sign) in {"Cc", "Cs"}


def _ask(question: Question) -> str:
    """What to do where there is no answer, or none that is on offer."""
    if isinstance(question, FrequencyQuestion | AnchoredQuestion):
        return _ask_level(question)
    if isinstance(question, SituationalQuestion):
        return say("Choose what you would do.")
    if isinstance(question, NumberQuestion):
        if not question.unknown_allowed:
            return say("Enter a number {range}.", range=_range(question))
        return say(
            "Enter a number {range}, or choose “{unknown}”.",
            range=_range(question),
            unknown=question.labels.unknown,
        )
    if isinstance(question, TextQuestion):
        return say("Write an answer.")
    return say("Choose one of the answers.")


def _ask_level(question: FrequencyQuestion | AnchoredQuestion) -> str:
    none = question.none_label if question.none_value else ""
    if isinstance(question, FrequencyQuestion):
        if none:
            return say("Choose how often this was true, or “{none}”.", none=none)
        return say("Choose how often this was true.")
    if none:
        return say("Choose the level that fits best, or “{none}”.", none=none)
    return say("Choose the level that fits best.")


def _number_problem(question: NumberQuestion, raw: str) -> str | None:
    if raw == UNKNOWN:
        return None if question.unknown_allowed else question.messages.invalid or _ask(question)
    try:
        number = number_from(_without_unit(question, raw))
    except NotANumber as problem:
        return question.messages.invalid or str(problem)
    if not Decimal(str(question.minimum)) <= number <= Decimal(str(question.maximum)):
        return question.messages.range or say(
            "Enter a number {range}.", range=_range(question, number)
        )
    too_fine = _decimals_problem(question, number)
    return too_fine and (question.messages.invalid or too_fine)


def _decimals_problem(question: NumberQuestion, number: Decimal) -> str | None:
    _, _, decimals = plain_text(number).partition(".")
    if len(decimals) <= question.decimals:
        return None
    if question.decimals == 0:
        return say("Enter a whole number.")
    return say_many(
        "Enter a number with at most one decimal.",
        "Enter a number with at most {number} decimals.",
        question.decimals,
    )


def _length_problem(question: TextQuestion, text: str) -> str | None:
    if len(text) <= question.maximum_length:
        return (
            None if text or not question.required else question.messages.required or _ask(question)
        )
    if question.messages.length:
        return question.messages.length
    return say(
        "Shorten the text to {most} characters: it has {number} now.",
        most=written(f"{question.maximum_length:,}"),
        number=written(f"{len(text):,}"),
    )


def _without_unit(question: NumberQuestion, raw: str) -> str:
    """Without a per cent sign where the unit is per cent, or a currency sign where it is money."""
    if question.unit == "%":
        return raw.removesuffix("%")
    if question.unit != "money":
        return raw
    return "".join(sign for sign in raw if unicodedata.category(sign) != "Sc")


def _range(question: NumberQuestion, number: Decimal | None = None) -> str:
    """The range in words; of one that has no real limit, the side the number is on."""
    low, high = said_number(question.minimum), said_number(question.maximum)
    unit = _unit(question)
    if question.maximum < NO_REAL_LIMIT:
        return say("from {low} to {high}{unit}", low=low, high=high, unit=unit)
    if number is not None and number > Decimal(str(question.maximum)):
        return say("of at most {high}{unit}", high=high, unit=unit)
    return say("of {low} or more{unit}", low=low, unit=unit)


def _unit(question: NumberQuestion, currency: str = "") -> str:
    """The unit as it follows the number, with its space."""
    if question.unit == "%":
        return say("{number}%", number="")
    unit = currency if question.unit == "money" else question.unit
    return f" {unit}" if unit else ""


def _shown_level(question: FrequencyQuestion | AnchoredQuestion, answer: str) -> str:
    if answer == question.none_value:
        return question.none_label
    if isinstance(question, AnchoredQuestion):
        return f"{question.labels.level} {written(answer)}"
    return dict(question.scale()).get(answer, answer)


def _shown_number(question: NumberQuestion, answer: str, currency: str) -> str:
    unit = _unit(question, currency)
    if answer != UNKNOWN:
        return f"{said_number(Decimal(answer))}{unit}" if answer else ""
    if question.default is None:
        return question.labels.unknown
    default = f"{said_number(question.default)}{unit}"
    return f"{question.labels.unknown} ({question.labels.assumed}: {default})"
