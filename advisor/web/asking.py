"""What the pages of a questionnaire need to know about a question."""

from __future__ import annotations

from collections.abc import Iterable

from flask import Flask

from advisor.core import respondent_words
from advisor.core.language import say
from advisor.core.language_names import language_name
from advisor.core.questionnaire import (
    KeyedOption,
    NumberQuestion,
    Option,
    SituationalQuestion,
    options_in_order,
    said_number,
)
from advisor.usecases.sitting import Sitting


def install(app: Flask) -> None:
    """Give the templates these names."""
    app.jinja_env.globals.update(
        respondent_words=respondent_words,
        ordered_options=ordered_options,
        pairs=pairs,
        unit=unit,
        currency=currency,
        default_text=default_text,
        languages_of=languages_of,
    )


def ordered_options(question: SituationalQuestion, sitting: Sitting) -> list[tuple[str, str]]:
    """(id, text) of a situation's options in this assessment's order."""
    return pairs(options_in_order(question, str(sitting.assessment.seed)))


def pairs(options: Iterable[Option | KeyedOption]) -> list[tuple[str, str]]:
    """(id, text) of options."""
    return [(option.id, option.text) for option in options]


def unit(question: NumberQuestion) -> str:
    """The unit behind the field; money stands before it."""
    return "" if question.unit == "money" else question.unit


def currency(question: NumberQuestion, sitting: Sitting) -> str:
    """The currency before the field of an amount."""
    return sitting.currency if question.unit == "money" else ""


def default_text(question: NumberQuestion, sitting: Sitting) -> str:
    """What "I don't know" uses, "" where it is not allowed or nothing can be assumed."""
    if not question.unknown_allowed or question.default is None:
        return ""
    key = question.assumption
    number = said_number(question.default if key is None else sitting.assumptions[key])
    return (
        say("{number}%", number=number)
        if question.unit == "%"
        else f"{number} {unit(question)}".strip()
    )


def languages_of(sitting: Sitting) -> list[tuple[str, str]]:
    """(code, name) of the languages it can be read in; the name is as its readers call it."""
    return [(code, language_name(code)) for code in sitting.languages]
