"""Which sections show, what is still missing, and in which order things are shown."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

from advisor.core.questionnaire.checking import problems_of
from advisor.core.questionnaire.definition import Questionnaire, Section
from advisor.core.questionnaire.kinds import (
    Condition,
    FrequencyQuestion,
    KeyedOption,
    Question,
    SituationalQuestion,
)


def visible_sections(
    questionnaire: Questionnaire, answers: Mapping[str, str]
) -> tuple[Section, ...]:
    """The sections that show under these answers, each with the questions that show.

    An answer counts for a condition only while its own question shows. A section left without
    questions does not show.
    """
    waited_for = _waited_for(questionnaire)
    counted: dict[str, str] = {}
    shown = []
    for section in questionnaire.sections:
        if not _holds(section.when, counted):
            continue
        questions = _visible_questions(section, answers, waited_for, counted)
        if questions:
            shown.append(_with_questions(section, questions))
    return tuple(shown)


def counted_answers(questionnaire: Questionnaire, answers: Mapping[str, str]) -> dict[str, str]:
    """The answers that count: to questions that show, given, and without problems."""
    return {
        question.id: answers[question.id]
        for section in visible_sections(questionnaire, answers)
        for question in section.questions
        if _is_answered(question, answers)
    }


def missing(
    questionnaire: Questionnaire, answers: Mapping[str, str]
) -> list[tuple[Section, Question]]:
    """Every question that shows, must be answered and has no answer that can be kept."""
    return [
        (section, question)
        for section in visible_sections(questionnaire, answers)
        for question in section.questions
        if problems_of(question, answers.get(question.id, "")) is not None
    ]


def first_gap(questionnaire: Questionnaire, answers: Mapping[str, str]) -> int | None:
    """Where to go on: the index among the visible sections of the first with a gap, or None."""
    gaps = {section.id for section, _ in missing(questionnaire, answers)}
    sections = visible_sections(questionnaire, answers)
    return next((index for index, section in enumerate(sections) if section.id in gaps), None)


def questions_in_order(section: Section, seed: str) -> tuple[Question, ...]:
    """The section's questions as shown: frequency items change places among themselves.

    The same seed and section give the same order, whatever else is in the questionnaire.
    """
    items = [item for item in section.questions if isinstance(item, FrequencyQuestion)]
    mixed = iter(sorted(items, key=lambda item: _draw(seed, section.id, item.id)))
    return tuple(
        next(mixed) if isinstance(question, FrequencyQuestion) else question
        for question in section.questions
    )


def options_in_order(question: SituationalQuestion, seed: str) -> tuple[KeyedOption, ...]:
    """The options of a situation as shown, in an order that depends on seed and question."""
    return tuple(sorted(question.options, key=lambda option: _draw(seed, question.id, option.id)))


def _draw(seed: str, *names: str) -> bytes:
    return hashlib.sha256("\n".join((seed, *names)).encode()).digest()


def _holds(condition: Condition | None, counted: Mapping[str, str]) -> bool:
    return condition is None or counted.get(condition.question) in condition.is_


def _waited_for(questionnaire: Questionnaire) -> frozenset[str]:
    """The ids of the questions that conditions name: no other answer decides what shows."""
    return frozenset(
        part.when.question
        for section in questionnaire.sections
        for part in (section, *section.questions)
        if part.when is not None
    )


def _visible_questions(
    section: Section,
    answers: Mapping[str, str],
    waited_for: frozenset[str],
    counted: dict[str, str],
) -> tuple[Question, ...]:
    """The section's questions that show; adds the answers that are waited for to those counted."""
    visible = []
    for question in section.questions:
        if _holds(question.when, counted):
            visible.append(question)
            if question.id in waited_for and _is_answered(question, answers):
                counted[question.id] = answers[question.id]
    return tuple(visible)


def _with_questions(section: Section, questions: tuple[Question, ...]) -> Section:
    if len(questions) == len(section.questions):
        return section
    return section.model_copy(update={"questions": questions})


def _is_answered(question: Question, answers: Mapping[str, str]) -> bool:
    answer = answers.get(question.id, "")
    return bool(answer.strip()) and problems_of(question, answer) is None
