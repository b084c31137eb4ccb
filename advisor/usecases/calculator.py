"""The calculator over a company's numbers and people, and keeping what it was set to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction

from advisor.core.context import QUESTIONNAIRE, problems_in
from advisor.core.decision.outcome import NOT_ENOUGH_ANSWERS
from advisor.core.language import say
from advisor.core.plan.arrangement import arrange
from advisor.core.plan.calculator.asked import asked_in
from advisor.core.plan.calculator.carrying import Hand
from advisor.core.plan.calculator.dial import Dial
from advisor.core.plan.calculator.dials import Start, dials_of
from advisor.core.plan.calculator.keeping import answers_from, completed
from advisor.core.plan.calculator.worked import Worked, work_out
from advisor.core.questionnaire import Questionnaire, missing
from advisor.core.report.phrases import short_names
from advisor.core.what_if.query import Tried, read
from advisor.library import load_questionnaire
from advisor.store import assessments, members
from advisor.store.assessments import Assessment
from advisor.store.database import Store
from advisor.usecases import business, sittings
from advisor.usecases.gathering import Inputs
from advisor.usecases.results import verdict_of
from advisor.usecases.tokens import stamp


class NotKeepableError(Exception):
    """These numbers cannot be kept as the company's. problems: what is wrong, by dial."""

    def __init__(self, problems: Mapping[str, str]) -> None:
        """Keep what is wrong."""
        super().__init__(self.__doc__)
        self.problems = dict(problems)


@dataclass(frozen=True, slots=True)
class Desk:
    """A company's numbers to calculate with. hands: its people with hours."""

    inputs: Inputs
    start: Start
    dials: Mapping[str, Dial]
    hands: tuple[Hand, ...]

    def read(self, pairs: Iterable[tuple[str, str]], order: Iterable[str] = ()) -> Tried:
        """What an address says."""
        return read(pairs, self.dials, order)

    def work_out(self, tried: Tried) -> Worked:
        """What that comes to."""
        return work_out(self.dials, tried, self.hands, self.start.currency)


def desk(inputs: Inputs) -> Desk:
    """The numbers that the company told, or what is assumed where it did not."""
    told = inputs.submission.answers if inputs.submission else {}
    questionnaire = load_questionnaire(QUESTIONNAIRE)
    start = Start(questionnaire, told, inputs.assumptions, inputs.workspace.currency)
    return Desk(inputs, start, dials_of(start), _hands(inputs))


def _hands(inputs: Inputs) -> tuple[Hand, ...]:
    """Everyone with hours, with their share of marketing in the plan where there is one."""
    names, shares = short_names(inputs.names), _shares(inputs)
    return tuple(
        Hand(names[person.id], Fraction(person.hours), shares.get(person.id))
        for person in inputs.people
        if person.hours is not None and Fraction(person.hours) > 0
    )


def _shares(inputs: Inputs) -> dict[str, Fraction]:
    """Person id to the share of marketing that the plan gives them; empty without a verdict."""
    if inputs.team is None:
        return {}
    verdict = verdict_of(inputs)
    if verdict.code == NOT_ENOUGH_ANSWERS:
        return {}
    found = arrange(inputs.team, verdict)
    pairs = zip(found.people, found.shares, strict=True)
    return {person: Fraction(str(round(share, 6))) for person, share in pairs}


def keep(store: Store, at_desk: Desk, tried: Tried, member_id: str, at: datetime) -> bool:
    """Make what is tried the company's numbers, as if the questions were answered anew.

    False where questions about the business are still open: the numbers are then among the
    answers begun. Raises NotKeepableError.
    """
    changes = _changes(at_desk, tried)
    questionnaire, told = at_desk.start.questionnaire, at_desk.start.answers
    answers = completed(questionnaire, _of(questionnaire, {**told, **changes}))
    with store.immediate():
        open_ones = _add_to_open(store, at_desk.inputs.workspace.id, changes, at)
        if missing(questionnaire, answers):
            if not open_ones:
                _begin(store, at_desk, answers, member_id, at)
            return False
        kept = _begin(store, at_desk, answers, member_id, at)
        assessments.submit(store, kept.id, stamp(at))
    return True


def put_back(store: Store, at_desk: Desk, assessment_id: str, member_id: str, at: datetime) -> bool:
    """Hand in again what earlier answers said, word for word, what nobody knew too.

    False where there are none of that id.
    """
    workspace_id = at_desk.inputs.workspace.id
    with store.immediate():
        found = assessments.find(store, workspace_id, assessment_id)
        if found is None or found.questionnaire_id != QUESTIONNAIRE or not found.submitted_at:
            return False
        told = assessments.answers(store, found.id)
        answers = {question: answer.value for question, answer in told.items()}
        _add_to_open(store, workspace_id, answers, at)
        kept = _begin(store, at_desk, _of(at_desk.start.questionnaire, answers), member_id, at)
        assessments.submit(store, kept.id, stamp(at))
    return True


def _changes(at_desk: Desk, tried: Tried) -> dict[str, str]:
    """The answers to give; raises NotKeepableError where they cannot be."""
    start = at_desk.start
    asked = asked_in(at_desk.dials, tried, start.currency)
    problems = dict(tried.problems)
    changes = answers_from(start, at_desk.dials, asked, tried)
    answers = _of(start.questionnaire, {**start.answers, **changes})
    problems = problems or problems_in(start.questionnaire, answers, start.assumptions)
    if not problems and not changes:
        problems = {"changes": say("Nothing is changed, so there is nothing to keep.")}
    if problems:
        raise NotKeepableError(problems)
    return changes


def _of(questionnaire: Questionnaire, answers: Mapping[str, str]) -> dict[str, str]:
    """Only answers to questions that there are."""
    return {
        question.id: answers[question.id]
        for question in questionnaire.questions
        if answers.get(question.id)
    }


def _begin(
    store: Store, at_desk: Desk, answers: Mapping[str, str], member_id: str, at: datetime
) -> Assessment:
    workspace_id = at_desk.inputs.workspace.id
    begun = sittings.begin(store, workspace_id, at_desk.start.questionnaire, None, member_id, at)
    assessments.append_answers(store, begun, answers, stamp(at))
    return begun


def _add_to_open(
    store: Store, workspace_id: str, changes: Mapping[str, str], at: datetime
) -> list[Assessment]:
    """Answers begun by others get the numbers too, so that handing in brings no old ones back."""
    found = [
        known
        for known in assessments.of_workspace(store, workspace_id)
        if known.questionnaire_id == QUESTIONNAIRE and known.submitted_at is None
    ]
    for known in found:
        asked = sittings.questionnaire_of(store, known)
        assessments.append_answers(store, known, _of(asked, changes), stamp(at))
    return found


def kept_by(store: Store, at_desk: Desk) -> str:
    """The name of whoever handed in the company's numbers, "" where it is not a member."""
    if at_desk.inputs.submission is None:
        return ""
    found = members.find(store, at_desk.inputs.submission.assessment.respondent)
    return found.name if found else ""


def open_questions(store: Store, workspace_id: str, member_id: str, at: datetime) -> str:
    """A link's token to the questions about the business that are still open."""
    begun = business.open_questions(store, workspace_id, member_id, at)
    return sittings.open_link(store, begun, at)
