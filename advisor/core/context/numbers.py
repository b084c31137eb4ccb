"""The numbers among the answers about the business: given, or taken from the assumptions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from advisor.core.assumptions import DEFAULTS, Assumptions
from advisor.core.questionnaire import (
    UNKNOWN,
    NumberQuestion,
    Questionnaire,
    stored_form,
    visible_sections,
)


@dataclass(frozen=True, slots=True)
class Assumed:
    """A number nobody gave: the question's id, a name, the value taken, and its unit."""

    question: str
    name: str
    value: float
    unit: str


def numbers_in(
    questionnaire: Questionnaire, answers: Mapping[str, str], assumptions: Assumptions
) -> dict[str, Fraction]:
    """The exact value of every number that shows and is known or assumed, by question id.

    Expects answers without problems.
    """
    numbers = {}
    for question in _shown_numbers(questionnaire, answers):
        answer = stored_form(question, answers.get(question.id, ""))
        known = answer not in {"", UNKNOWN}
        value = Fraction(answer) if known else _assumed_value(question, answer, assumptions)
        if value is not None:
            numbers[question.id] = value
    return numbers


def _shown_numbers(
    questionnaire: Questionnaire, answers: Mapping[str, str]
) -> list[NumberQuestion]:
    return [
        question
        for section in visible_sections(questionnaire, answers)
        for question in section.questions
        if isinstance(question, NumberQuestion)
    ]


def _assumed_value(
    question: NumberQuestion, answer: str, assumptions: Assumptions
) -> Fraction | None:
    if answer != UNKNOWN:
        return None
    if question.assumption is not None:
        return Fraction(str(assumptions[question.assumption]))
    return None if question.default is None else Fraction(str(question.default))


def assumed_in(
    questionnaire: Questionnaire, answers: Mapping[str, str], numbers: Mapping[str, Fraction]
) -> tuple[Assumed, ...]:
    """The numbers answered "I don't know" for which a value was taken."""
    return tuple(
        Assumed(question.id, _name(question), float(numbers[question.id]), question.unit)
        for question in _shown_numbers(questionnaire, answers)
        if answers.get(question.id) == UNKNOWN and question.id in numbers
    )


def _name(question: NumberQuestion) -> str:
    """The short name of the assumption, or the question where it has none."""
    if question.assumption is None:
        return question.text
    return DEFAULTS.constant(question.assumption).name
