"""Answers as the check page, the receipt and the copy list them."""

from __future__ import annotations

from dataclasses import dataclass

from flask import url_for

from advisor.core.questionnaire import Question, Section, questions_in_order, shown
from advisor.usecases import sittings
from advisor.usecases.sittings import Sitting


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the check and the receipt: a question, its answer in words ("" for none), and
    where to change it.
    """

    question: str
    answer: str
    change_url: str = ""


def lines(sitting: Sitting, *, changeable: bool = False) -> list[tuple[str, list[Line]]]:
    """Section title to its lines, in the order shown."""
    return [
        (section.title, [_line(sitting, section, question, changeable) for question in questions])
        for section in sitting.sections
        for questions in [questions_in_order(section, str(sitting.assessment.seed))]
    ]


def still_to_do(sitting: Sitting) -> list[tuple[str, str]]:
    """Where to go, and what to do there, before it can be handed in."""
    wrong = sittings.contradictions(sitting)
    return [
        (
            _change_url(sitting, section, question),
            f"{section.title}: {wrong.get(question.id, question.text)}",
        )
        for section, question in sitting.places(wrong)
    ]


def _line(sitting: Sitting, section: Section, question: Question, changeable: bool) -> Line:
    answer = sitting.answers.get(question.id, "")
    url = _change_url(sitting, section, question) if changeable else ""
    return Line(question.text, shown(question, answer) if answer else "", url)


def _change_url(sitting: Sitting, section: Section, question: Question) -> str:
    """The question on its page, from where saving leads back to the check."""
    page = url_for("assess.section", token=sitting.token, section_id=section.id, check="1")
    return f"{page}#q_{question.id}"
