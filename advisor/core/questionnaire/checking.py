"""One answer against its question: what is wrong with it, how it is stored, how it reads."""

from __future__ import annotations

import unicodedata
from decimal import Decimal

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
from advisor.core.questionnaire.numbers import NotANumber, number_from, plain_text, shown_number

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
    if isinstance(question, FrequencyQuestion):
        return f"Choose how often this was true{_or_none(question)}."
    if isinstance(question, AnchoredQuestion):
        return f"Choose the level that fits best{_or_none(question)}."
    if isinstance(question, SituationalQuestion):
        return "Choose what you would do."
    if isinstance(question, NumberQuestion):
        unknown = f", or choose “{question.labels.unknown}”" if question.unknown_allowed else ""
        return f"Enter a number {_range(question)}{unknown}."
    return (
        "Write an answer." if isinstance(question, TextQuestion) else "Choose one of the answers."
    )


def _or_none(question: FrequencyQuestion | AnchoredQuestion) -> str:
    return f", or “{question.none_label}”" if question.none_value else ""


def _number_problem(question: NumberQuestion, raw: str) -> str | None:
    if raw == UNKNOWN:
        return None if question.unknown_allowed else question.messages.invalid or _ask(question)
    try:
        number = number_from(_without_unit(question, raw))
    except NotANumber as problem:
        return question.messages.invalid or str(problem)
    if not Decimal(str(question.minimum)) <= number <= Decimal(str(question.maximum)):
        return question.messages.range or f"Enter a number {_range(question, number)}."
    too_fine = _decimals_problem(question, number)
    return too_fine and (question.messages.invalid or too_fine)


def _decimals_problem(question: NumberQuestion, number: Decimal) -> str | None:
    _, _, decimals = plain_text(number).partition(".")
    if len(decimals) <= question.decimals:
        return None
    if question.decimals == 0:
        return "Enter a whole number."
    places = "one decimal" if question.decimals == 1 else f"{question.decimals} decimals"
    return f"Enter a number with at most {places}."


def _length_problem(question: TextQuestion, text: str) -> str | None:
    if len(text) <= question.maximum_length:
        return (
            None if text or not question.required else question.messages.required or _ask(question)
        )
    if question.messages.length:
        return question.messages.length
    return f"Shorten the text to {question.maximum_length:,} characters: it has {len(text):,} now."


def _without_unit(question: NumberQuestion, raw: str) -> str:
    """Without a per cent sign where the unit is per cent, or a currency sign where it is money."""
    if question.unit == "%":
        return raw.removesuffix("%")
    if question.unit != "money":
        return raw
    return "".join(sign for sign in raw if unicodedata.category(sign) != "Sc")


def _range(question: NumberQuestion, number: Decimal | None = None) -> str:
    """The range in words; of one that has no real limit, the side the number is on."""
    low, high = shown_number(question.minimum), shown_number(question.maximum)
    if question.maximum < NO_REAL_LIMIT:
        return f"from {low} to {high}{_unit(question)}"
    if number is not None and number > Decimal(str(question.maximum)):
        return f"of at most {high}{_unit(question)}"
    return f"of {low} or more{_unit(question)}"


def _unit(question: NumberQuestion, currency: str = "") -> str:
    """The unit as it follows the number, with its space."""
    if question.unit == "%":
        return "%"
    unit = currency if question.unit == "money" else question.unit
    return f" {unit}" if unit else ""


def _shown_level(question: FrequencyQuestion | AnchoredQuestion, answer: str) -> str:
    if answer == question.none_value:
        return question.none_label
    if isinstance(question, AnchoredQuestion):
        return f"{question.labels.level} {answer}"
    return dict(question.scale()).get(answer, answer)


def _shown_number(question: NumberQuestion, answer: str, currency: str) -> str:
    unit = _unit(question, currency)
    if answer != UNKNOWN:
        return f"{shown_number(Decimal(answer))}{unit}" if answer else ""
    if question.default is None:
        return question.labels.unknown
    default = f"{shown_number(question.default)}{unit}"
    return f"{question.labels.unknown} ({question.labels.assumed}: {default})"
