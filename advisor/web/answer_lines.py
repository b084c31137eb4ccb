"""Answers as the check page, the receipt and the copy list them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from advisor.core.answer_quality import NOT_SAID, RIGHT, Hint, note_words
from advisor.core.language import say
from advisor.core.questionnaire import (
    AnchoredQuestion,
    Question,
    Section,
    questions_in_order,
    shown,
)
from advisor.usecases import answer_notes, sittings
from advisor.usecases.sitting import Sitting
from advisor.web.access import store
from advisor.web.page_urls import page_url

ASKED = "asked_"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the check and the receipt: a question, its answer in words ("" for none), where
    to change it, whether it may be left out, and what a level says ("" where nothing more is).
    """

    question: str
    answer: str
    change_url: str = ""
    optional: bool = False
    meaning: str = ""


@dataclass(frozen=True, slots=True)
class HintRow:
    """A hint on the check page. places: (title of the page, where to look); right: was it said."""

    code: str
    text: str
    places: tuple[tuple[str, str], ...]
    right: bool


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


def hint_rows(sitting: Sitting, found: Iterable[Hint]) -> list[HintRow]:
    """The hints with their ways back to the questions; what was said to them before is ticked."""
    about = sitting.assessment
    notes = answer_notes.notes_of(store(), about.workspace_id, about.id)
    right = {note.code for note in notes if note.said == RIGHT}
    return [
        HintRow(hint.code, hint.text, _places(sitting, hint), hint.code in right) for hint in found
    ]


def said_to_hints(sent: Mapping[str, str]) -> dict[str, str]:
    """Code to what was said, for each hint that the page showed."""
    codes = [name.removeprefix(ASKED) for name in sent if name.startswith(ASKED)]
    return {code: RIGHT if f"right_{code}" in sent else NOT_SAID for code in codes}


def notes_said(sitting: Sitting) -> list[str]:
    """What the respondent said to the hints, in sentences for them."""
    about = sitting.assessment
    notes = answer_notes.notes_of(store(), about.workspace_id, about.id)
    return [note_words(note.code, note.said, you=True) for note in notes]


def _places(sitting: Sitting, hint: Hint) -> tuple[tuple[str, str], ...]:
    return tuple(
        (section.title, _change_url(sitting, section, question))
        for section in sitting.sections
        for question in section.questions
        if question.id in hint.questions
    )


def _line(sitting: Sitting, section: Section, question: Question, changeable: bool) -> Line:
    answer = sitting.answers.get(question.id, "")
    url = _change_url(sitting, section, question) if changeable else ""
    said = shown(question, answer) if answer else ""
    meaning = _meaning(question, answer)
    return Line(question.text, said, url, optional=not question.required, meaning=meaning)


def _meaning(question: Question, answer: str) -> str:
    """What somebody at that level does, of a half level both lines; "" for other answers."""
    if not isinstance(question, AnchoredQuestion) or not answer.replace(".5", "").isdecimal():
        return ""
    whole = int(answer[0])
    low = question.anchors[whole - 1]
    if not answer.endswith(".5"):
        return low
    return say("between “{low}” and “{high}”", low=low, high=question.anchors[whole])


def _change_url(sitting: Sitting, section: Section, question: Question) -> str:
    """The question on its page, from where saving leads back to the check."""
    page = page_url(sitting, "section", section_id=section.id, check="1")
    return f"{page}#q_{question.id}"
