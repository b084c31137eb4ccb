"""Portable response files: gathered from the data file, one for each assessment handed in."""

from __future__ import annotations

from advisor.core.model_version import assumption_values
from advisor.core.response import Given, HandedIn, Said, Subject, as_data, as_text
from advisor.library import catalogue
from advisor.store import answer_times, assessments, people, workspaces
from advisor.store.assessments import Assessment
from advisor.store.database import Store
from advisor.store.people import Person
from advisor.usecases import answer_notes, sittings
from advisor.usecases.assumptions import values_in_force


class NotHandedInError(Exception):
    """There is no such assessment, or it has not been handed in yet."""


def response_file(store: Store, workspace_id: str, assessment_id: str) -> str:
    """The text of the response file of one assessment. Raises NotHandedInError."""
    return as_text(as_data(_handed_in(store, workspace_id, assessment_id), catalogue()))


def file_name(assessment: Assessment) -> str:
    """What the file is called when it is downloaded."""
    return f"advisor-response-{assessment.reference}.json"


def handed_in_about(store: Store, person: Person, *, own: bool) -> list[tuple[Assessment, str]]:
    """What was handed in about a person, newest first, each with its questionnaire's title.

    own: whether the reader is the person, who sees only what they answered themself.
    """
    found = [
        known
        for known in assessments.of_workspace(store, person.workspace_id)
        if known.subject_id == person.id and known.submitted_at and may_have(known, person, own)
    ]
    found.sort(key=lambda one: one.submitted_at or "", reverse=True)
    return [(one, sittings.questionnaire_of(store, one).title) for one in found]


def may_have(assessment: Assessment, person: Person, own: bool) -> bool:
    """Whether a manager may have the file; about oneself only the one of one's own answers."""
    return not own or assessment.respondent == person.id


def _handed_in(store: Store, workspace_id: str, assessment_id: str) -> HandedIn:
    assessment = assessments.find(store, workspace_id, assessment_id)
    workspace = workspaces.find(store, workspace_id)
    if assessment is None or workspace is None or assessment.submitted_at is None:
        raise NotHandedInError(NotHandedInError.__doc__)
    return HandedIn(
        reference=assessment.reference,
        definition=sittings.questionnaire_of(store, assessment),
        subject=_subject(store, assessment),
        respondent=assessment.respondent,
        created_at=assessment.created_at,
        handed_in_at=assessment.submitted_at,
        entered_by=assessment.entered_by,
        entered_from=assessment.entered_from,
        language=assessment.language,
        notes=_notes(store, assessment),
        currency=workspace.currency,
        seed=assessment.seed,
        answers=_given(store, assessment),
        assumptions=assumption_values(values_in_force(store, workspace_id)),
    )


def _subject(store: Store, assessment: Assessment) -> Subject | None:
    if assessment.subject_id is None:
        return None
    person = people.find_anyone(store, assessment.workspace_id, assessment.subject_id)
    return Subject(id=assessment.subject_id, name=person.name if person else "")


def _notes(store: Store, assessment: Assessment) -> tuple[Said, ...] | None:
    """What was said to the hints; None where nothing was."""
    notes = answer_notes.notes_of(store, assessment.workspace_id, assessment.id)
    said = tuple(Said(hint=note.code, said=note.said, said_at=note.at) for note in notes)
    return said or None


def _given(store: Store, assessment: Assessment) -> tuple[Given, ...]:
    """The answers in force, in the order of their ids."""
    times = answer_times.of_answers_in_force(store, assessment.workspace_id, assessment.id)
    answers = assessments.answers(store, assessment.id)
    return tuple(
        Given(question=question, value=answer.value, answered_at=times[question])
        for question, answer in sorted(answers.items())
    )
