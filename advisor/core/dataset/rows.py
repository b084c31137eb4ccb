"""Rows of the data set, from a definition and from the answers given under it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from advisor.core.answers import Scored, mode_of, scale_values, value_of
from advisor.core.dataset.writing import Value
from advisor.core.questionnaire import (
    ChoiceQuestion,
    NumberQuestion,
    Question,
    Questionnaire,
    counted_answers,
    shown,
)


@dataclass(frozen=True, slots=True)
class Stored:
    """One answer as it was saved: append-only, so a question may have several."""

    question_id: str
    value: str
    revision: int
    at: str


def question_rows(version: str, questionnaire: Questionnaire) -> Iterator[dict[str, Value]]:
    """One row of the table ``questions`` for each question, in order."""
    position = 0
    for section in questionnaire.sections:
        for question in section.questions:
            position += 1
            place: dict[str, Value] = {
                "version": version,
                "position": position,
                "section_id": section.id,
                "section_title": section.title,
            }
            yield place | _about(questionnaire, question)


def answer_rows(
    questionnaire: Questionnaire, saved: Sequence[Stored], currency: str, *, history: bool = False
) -> Iterator[dict[str, Value]]:
    """One row of ``answers`` for each answer in force, in the order of the questions.

    saved: the answers of one assessment, oldest first. history: with the earlier answers.
    """
    given = {one.question_id: one for one in saved}
    counted = counted_answers(questionnaire, {key: one.value for key, one in given.items()})
    for question in questionnaire.questions:
        kept = (one for one in saved if one.question_id == question.id) if history else ()
        for one in kept or filter(None, [given.get(question.id)]):
            in_force = one is given[question.id]
            counts = in_force and question.id in counted
            yield _answer(question, one, currency, in_force=in_force, counts=counts)


def _answer(
    question: Question, one: Stored, currency: str, *, in_force: bool, counts: bool
) -> dict[str, Value]:
    return {
        "question_id": question.id,
        "answer": one.value,
        "answer_in_words": shown(question, one.value, currency) if one.value else "",
        "value": _value(question, one.value) if counts else None,
        "counted": counts,
        "in_force": in_force,
        "revision": one.revision,
        "answered_at": one.at,
    }


def _value(question: Question, answer: str) -> float | None:
    """What a counted answer counts as on the 1-5 scale, None where it says nothing there."""
    if isinstance(question, ChoiceQuestion):
        found = scale_values(question, answer)
        return round(found[0], 6) if found else None
    if not isinstance(question, Scored) or question.skill is None:
        return None
    said_nothing = answer == getattr(question, "none_value", None)
    return None if said_nothing else round(value_of(question, answer), 6)


def _about(questionnaire: Questionnaire, question: Question) -> dict[str, Value]:
    number = question if isinstance(question, NumberQuestion) else None
    scored = question if isinstance(question, Scored) and question.skill else None
    return {
        "question_id": question.id,
        "question": question.text,
        "kind": question.kind,
        "skill": scored.skill if scored else None,
        "mode": str(mode_of(questionnaire, scored)) if scored else None,
        "scale": question.scale if isinstance(question, ChoiceQuestion) else None,
        "reverse": bool(getattr(question, "reverse", False)),
        "required": question.required,
        "unit": number.unit if number else None,
        "minimum": number.minimum if number else None,
        "maximum": number.maximum if number else None,
        "options": _options(question),
    }


def _options(question: Question) -> str:
    return "; ".join(f"{value} = {shown(question, value)}" for value in question.values())
