"""A filled-in form as it is keyed in: codes to answers, and what is wrong with each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from advisor.core.paper.codes import NotACode, codes, value_of
from advisor.core.questionnaire import (
    UNKNOWN,
    NumberQuestion,
    Question,
    Questionnaire,
    TextQuestion,
    problems_of,
    shown,
    stored_form,
)


@dataclass(frozen=True, slots=True)
class Reading:
    """values: question id to the answer, "" for nothing typed; problems: id to a message.

    A question with a problem has no value.
    """

    values: dict[str, str]
    problems: dict[str, str]


def read(questionnaire: Questionnaire, typed: Mapping[str, str], seed: str) -> Reading:
    """What the codes on a form mean. typed: question id to what was typed; others are left out.

    seed: the order of the paper's options, "" for a plain blank form. Never raises.
    """
    values, problems = {}, {}
    for question in questionnaire.questions:
        if question.id not in typed:
            continue
        try:
            values[question.id] = _answer(question, typed[question.id], seed)
        except NotACode as problem:
            problems[question.id] = str(problem)
    return Reading(values, problems)


def meaning(question: Question, answer: str, seed: str, currency: str = "") -> str:
    """A stored answer in words, to compare with the paper; "" for none and for words."""
    if not answer or isinstance(question, TextQuestion):
        return ""
    if isinstance(question, NumberQuestion) and answer != UNKNOWN:
        return shown(question, answer, currency)
    return {one.value: one.text for one in codes(question, seed)}.get(answer, "")


def _answer(question: Question, typed: str, seed: str) -> str:
    value = value_of(question, typed, seed)
    problem = problems_of(question, value) if value else None
    if problem:
        raise NotACode(problem)
    return stored_form(question, value)
