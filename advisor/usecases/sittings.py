"""An assessment being answered: begin, resume by link, save, check, submit, keep a copy."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import lru_cache

from advisor.core.assumptions import Assumptions
from advisor.core.context import QUESTIONNAIRE, problems_in
from advisor.core.questionnaire import (
    Questionnaire,
    canonical_json,
    content_hash,
    in_language,
    missing,
    problems_of,
    stored_form,
)
from advisor.library import definition_from_json
from advisor.store import assessments, links, people, scorecards, workspaces
from advisor.store.assessments import Answer, Assessment
from advisor.store.database import Store
from advisor.usecases.assumptions import values_in_force
from advisor.usecases.reading import first_choice
from advisor.usecases.sitting import Sitting
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


def resume(store: Store, token: str, at: datetime, wanted: Sequence[str] = ()) -> Sitting:
    """The sitting behind a link. Raises LinkUnknownError or LinkClosedError.

    wanted: the languages to read it in where none was chosen yet, the dearest first.
    """
    link = links.find(store, hashed(token), stamp(at))
    if link is None:
        raise LinkUnknownError(LinkUnknownError.__doc__)
    assessment = assessments.find(store, link.workspace_id, link.assessment_id)
    workspace = workspaces.find(store, link.workspace_id)
    closed = not link.usable or workspace is None or workspace.removed
    if closed or assessment is None or _is_shut(store, assessment):
        raise LinkClosedError(LinkClosedError.__doc__)
    return sitting_of(store, assessment, token, wanted)


def sitting_of(
    store: Store, assessment: Assessment, token: str = "", wanted: Sequence[str] = ()
) -> Sitting:
    """An assessment as its respondent sees it. Raises LinkClosedError where nobody can see it."""
    workspace = workspaces.find(store, assessment.workspace_id)
    subject = _subject(store, assessment)
    if workspace is None or subject is None:
        raise LinkClosedError(LinkClosedError.__doc__)
    body = assessments.definition(store, assessment.definition_hash)
    languages = _parsed(body).languages
    return Sitting(
        token=token,
        assessment=assessment,
        questionnaire=_read_in(body, assessment.language or first_choice(languages, wanted)),
        given=assessments.answers(store, assessment.id),
        subject=subject,
        currency=workspace.currency,
        assumptions=values_in_force(store, assessment.workspace_id),
        languages=languages,
    )


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
        if current.language is None and len(sitting.languages) > 1:
            assessments.set_language(store, current.workspace_id, current.id, sitting.language)
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
    person = people.find_anyone(store, assessment.workspace_id, assessment.subject_id)
    return None if person is None or person.removed else person.name


def _is_shut(store: Store, assessment: Assessment) -> bool:
    """Whether it is about a candidate and may not be answered any more."""
    of_opening = assessment.opening_id is not None
    return of_opening and scorecards.is_shut(store, assessment.workspace_id, assessment.id)


@lru_cache(maxsize=64)
def _parsed(body: str) -> Questionnaire:
    return definition_from_json(body)


@lru_cache(maxsize=64)
def _read_in(body: str, language: str) -> Questionnaire:
    return in_language(_parsed(body), language)
