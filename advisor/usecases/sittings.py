"""An assessment being answered: begin, resume by link, save, check, submit, keep a copy."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from advisor.core.assumptions import DEFAULTS, Assumptions
from advisor.core.context import QUESTIONNAIRE, problems_in
from advisor.core.questionnaire import (
    Question,
    Questionnaire,
    Section,
    canonical_json,
    content_hash,
    missing,
    problems_of,
    stored_form,
    visible_sections,
)
from advisor.library import definition_from_json
from advisor.store import assessments, links, people, workspaces
from advisor.store.assessments import Answer, Assessment
from advisor.store.database import Store
from advisor.usecases.assumptions import values_in_force
from advisor.usecases.tokens import hashed, later, new_id, new_reference, new_seed, new_token, stamp

LINK_DAYS = 30


class LinkUnknownError(Exception):
    """There is no questionnaire at this link. Check that all of the link was copied."""


class LinkClosedError(Exception):
    """It was closed, a newer one was sent, its 30 days are over, or whom it is about was removed.

    What was answered through it is kept. Whoever sent it can send a new one.
    """


class AlreadySubmittedError(Exception):
    """This questionnaire has been handed in; its answers can no longer be changed."""


class IncompleteError(Exception):
    """Some questions have no answer yet."""


class ChangedElsewhereError(Exception):
    """The same page was changed in another window. questions: the ids concerned."""

    def __init__(self, questions: tuple[str, ...]) -> None:
        """Keep which questions have two answers."""
        super().__init__(self.__doc__)
        self.questions = questions


@dataclass(frozen=True, slots=True)
class Sitting:
    """An assessment as its respondent sees it.

    subject: the person's name, "" for the business. currency, assumptions: the workspace's.
    """

    token: str
    assessment: Assessment
    questionnaire: Questionnaire
    given: Mapping[str, Answer]
    subject: str
    currency: str
    assumptions: Assumptions = DEFAULTS

    @property
    def answers(self) -> dict[str, str]:
        """Question id to the answer in force."""
        return {question_id: answer.value for question_id, answer in self.given.items()}

    @property
    def sections(self) -> tuple[Section, ...]:
        """The pages that show under the answers so far."""
        return visible_sections(self.questionnaire, self.answers)

    @property
    def gaps(self) -> list[tuple[Section, Question]]:
        """What has to be answered before the questionnaire can be handed in."""
        return missing(self.questionnaire, self.answers)

    def places(self, wrong: Mapping[str, str]) -> list[tuple[Section, Question]]:
        """The gaps, and the questions with a message, in the order of the pages."""
        gaps = {question.id for _, question in self.gaps}
        return [
            (section, question)
            for section in self.sections
            for question in section.questions
            if question.id in gaps or question.id in wrong
        ]

    @property
    def submitted(self) -> bool:
        """Whether it has been handed in."""
        return self.assessment.submitted_at is not None

    def place(self, section_id: str) -> int | None:
        """The index of a section among those that show, or None."""
        ids = [section.id for section in self.sections]
        return ids.index(section_id) if section_id in ids else None


def begin(
    store: Store,
    workspace_id: str,
    questionnaire: Questionnaire,
    subject_id: str | None,
    respondent: str,
    at: datetime,
) -> Assessment:
    """Start an assessment; its definition is kept with it. Belongs into a transaction."""
    key = content_hash(questionnaire)
    body = canonical_json(questionnaire)
    assessments.keep_definition(store, key, questionnaire.id, body, stamp(at))
    assessment = Assessment(
        id=new_id(),
        workspace_id=workspace_id,
        definition_hash=key,
        subject_id=subject_id,
        respondent=respondent,
        seed=new_seed(),
        reference=new_reference(),
        created_at=stamp(at),
        questionnaire_id=questionnaire.id,
    )
    assessments.add(store, assessment)
    return assessment


def open_link(store: Store, assessment: Assessment, at: datetime) -> str:
    """A new link's token to an assessment, good for thirty days."""
    token = new_token()
    expires = later(at, days=LINK_DAYS)
    links.add(store, hashed(token), assessment.workspace_id, assessment.id, stamp(at), expires)
    return token


def close_links(store: Store, assessment_id: str, at: datetime) -> None:
    """Close every link to an assessment, so that Back leads nowhere."""
    links.revoke_all(store, assessment_id, stamp(at))


def resume(store: Store, token: str, at: datetime) -> Sitting:
    """The sitting behind a link. Raises LinkUnknownError or LinkClosedError."""
    link = links.find(store, hashed(token), stamp(at))
    if link is None:
        raise LinkUnknownError(LinkUnknownError.__doc__)
    assessment = assessments.find(store, link.workspace_id, link.assessment_id)
    workspace = workspaces.find(store, link.workspace_id)
    subject = _subject(store, assessment) if assessment else None
    closed = not link.usable or workspace is None or workspace.removed
    if closed or assessment is None or workspace is None or subject is None:
        raise LinkClosedError(LinkClosedError.__doc__)
    asked, given = questionnaire_of(store, assessment), assessments.answers(store, assessment.id)
    values = values_in_force(store, link.workspace_id)
    return Sitting(token, assessment, asked, given, subject, workspace.currency, values)


def questionnaire_of(store: Store, assessment: Assessment) -> Questionnaire:
    """The definition an assessment is answered under, whatever has become of the file since."""
    return _parsed(assessments.definition(store, assessment.definition_hash))


def save(store: Store, sitting: Sitting, values: Mapping[str, str], seen: int, at: datetime) -> int:
    """Keep the answers that are new and can be kept; gives the assessment's revision.

    seen: the revision that the respondent's page was made from. Raises AlreadySubmittedError,
    and ChangedElsewhereError where another window gave one of these answers since.
    """
    with store.immediate():
        current = assessments.find(store, sitting.assessment.workspace_id, sitting.assessment.id)
        if current is None or current.submitted_at is not None:
            raise AlreadySubmittedError(AlreadySubmittedError.__doc__)
        given = assessments.answers(store, current.id)
        changed = _changes(sitting.questionnaire, given, values)
        other = tuple(key for key in changed if key in given and given[key].revision > seen)
        if other:
            raise ChangedElsewhereError(other)
        if not changed:
            return current.revision
        return assessments.append_answers(store, current, changed, stamp(at))


def submit(store: Store, sitting: Sitting, at: datetime) -> None:
    """Hand in. A second time changes nothing. Raises IncompleteError."""
    if sitting.submitted:
        return
    with store.immediate():
        answers = {
            key: answer.value
            for key, answer in assessments.answers(store, sitting.assessment.id).items()
        }
        wrong = problems_between(sitting.questionnaire, answers, sitting.assumptions)
        if wrong or missing(sitting.questionnaire, answers):
            raise IncompleteError(IncompleteError.__doc__)
        assessments.submit(store, sitting.assessment.id, stamp(at))


def contradictions(sitting: Sitting) -> dict[str, str]:
    """Question id to message for answers that cannot be true together."""
    return problems_between(sitting.questionnaire, sitting.answers, sitting.assumptions)


def problems_between(
    questionnaire: Questionnaire, answers: Mapping[str, str], assumptions: Assumptions
) -> dict[str, str]:
    """As ``contradictions``; only the business questions can contradict each other."""
    if questionnaire.id != QUESTIONNAIRE:
        return {}
    return problems_in(questionnaire, answers, assumptions)


def _changes(
    questionnaire: Questionnaire, given: Mapping[str, Answer], values: Mapping[str, str]
) -> dict[str, str]:
    """The values that differ from what is kept and have no problem; an emptied field counts."""
    changed = {}
    for question in questionnaire.questions:
        if question.id not in values:
            continue
        value = values[question.id]
        emptied = value == "" and question.id in given
        if not emptied and (value == "" or problems_of(question, value)):
            continue
        kept = given[question.id].value if question.id in given else None
        if stored_form(question, value) != kept:
            changed[question.id] = stored_form(question, value)
    return changed


def _subject(store: Store, assessment: Assessment) -> str | None:
    """The subject's name, "" for the business, None where the person is in the bin."""
    if assessment.subject_id is None:
        return ""
    person = people.find(store, assessment.workspace_id, assessment.subject_id)
    return None if person is None or person.removed else person.name


@lru_cache(maxsize=64)
def _parsed(body: str) -> Questionnaire:
    return definition_from_json(body)
