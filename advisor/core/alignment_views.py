"""The alignment check over time: whose answers count, and what follows from them when."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby

from advisor.core.alignment import SIDE, SIDES, Alignment, alignment_of
from advisor.core.questionnaire import ChoiceQuestion, Question, Questionnaire, counted_answers

# The id of the one questionnaire whose answers count as a view.
QUESTIONNAIRE = "alignment"


@dataclass(frozen=True, slots=True)
class View:
    """What one respondent said for one side. at: when it was handed in, an ISO time."""

    assessment: str
    respondent: str
    side: str
    at: str
    answers: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Moment:
    """The alignment at the end of a day on which someone handed in. day: ISO."""

    day: str
    alignment: Alignment


@dataclass(frozen=True, slots=True)
class Check:
    """All that the alignment check says. views: oldest first; moments: likewise, one a day."""

    views: tuple[View, ...]
    moments: tuple[Moment, ...]
    alignment: Alignment

    @property
    def day(self) -> str:
        """The day of the newest views, ISO; "" where there are none."""
        return self.moments[-1].day if self.moments else ""


def view_of(
    questionnaire: Questionnaire,
    asked: Questionnaire,
    answers: Mapping[str, str],
    who: tuple[str, str, str],
) -> View | None:
    """A view from what was answered under some version; None where it names no side.

    questionnaire: today's. asked: what was asked then; answers to questions that were worded or
    answered otherwise do not count. who: assessment, respondent and time.
    """
    then = {question.id: _meaning(question) for question in asked.questions}
    same = {q.id for q in questionnaire.questions if then.get(q.id) == _meaning(q)}
    kept = {key: value for key, value in answers.items() if key in same}
    side = counted_answers(questionnaire, kept).get(SIDE, "")
    assessment, respondent, at = who
    return View(assessment, respondent, side, at, kept) if side in SIDES else None


def check_of(questionnaire: Questionnaire, views: Iterable[View]) -> Check:
    """The check from all views: the newest of each respondent and side counts at any time."""
    ordered = sorted(views, key=lambda view: (view.at, view.assessment))
    newest: dict[tuple[str, str], Mapping[str, str]] = {}
    moments = []
    for day, handed_in in groupby(ordered, key=lambda view: view.at[:10]):
        newest |= {(view.respondent, view.side): view.answers for view in handed_in}
        moments.append(Moment(day, alignment_of(questionnaire, tuple(newest.values()))))
    now = moments[-1].alignment if moments else alignment_of(questionnaire, ())
    return Check(tuple(ordered), tuple(moments), now)


def _meaning(question: Question) -> tuple[object, ...]:
    """What must be the same for an answer to mean the same."""
    options = question.options if isinstance(question, ChoiceQuestion) else ()
    return question.kind, question.text, tuple((option.id, option.text) for option in options)
