"""Hints before answers are handed in, and what respondents say to them, kept as notes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from advisor.core.answer_quality import Hint, Pace, hints, note_words
from advisor.store import answer_times, assessment_notes, assessments, invitations
from advisor.store.assessment_notes import Note
from advisor.store.assessments import Assessment
from advisor.store.database import Store
from advisor.store.people import Person
from advisor.usecases.sitting import Sitting
from advisor.usecases.tokens import stamp

# Whose answers are shown with their name; what others said to a hint could give them away.
NAMED_KINDS = frozenset({"self", "manager"})


@dataclass(frozen=True, slots=True)
class SaidOf:
    """What one respondent said about a person. by: their name. handed_in: when, as kept."""

    by: str
    handed_in: str
    sentences: tuple[str, ...]


def notes_of(store: Store, workspace_id: str, assessment_id: str) -> tuple[Note, ...]:
    """What was said to the hints of an assessment: one note for each, in the order of the codes.

    It is final once the assessment is handed in; before, it is what was said at the last try.
    """
    return assessment_notes.of_assessment(store, workspace_id, assessment_id)


def sentences_of(store: Store, workspace_id: str) -> dict[str, tuple[str, ...]]:
    """Assessment id to its notes in sentences for whoever leads the workspace."""
    return {
        assessment_id: tuple(note_words(note.code, note.said) for note in notes)
        for assessment_id, notes in assessment_notes.of_workspace(store, workspace_id).items()
    }


def about_person(store: Store, person: Person) -> tuple[SaidOf, ...]:
    """What was said to hints about a person, newest first, by those who are shown with their name.

    Those are the person and whoever was asked as their manager.
    """
    asked = {one.assessment_id: one for one in invitations.of_workspace(store, person.workspace_id)}
    said = sentences_of(store, person.workspace_id)
    found = []
    for one in assessments.of_workspace(store, person.workspace_id):
        own, invited = one.respondent == person.id, asked.get(one.id)
        named = own or (invited is not None and invited.kind in NAMED_KINDS)
        if one.subject_id == person.id and one.submitted_at and one.id in said and named:
            by = invited.name if invited and not own else person.name
            found.append(SaidOf(by, one.submitted_at, said[one.id]))
    return tuple(sorted(found, key=lambda each: each.handed_in, reverse=True))


def hints_of(store: Store, sitting: Sitting) -> tuple[Hint, ...]:
    """What the respondent may want to look at once more before handing in."""
    pace = pace_of(store, sitting.assessment)
    return hints(sitting.questionnaire, sitting.answers, str(sitting.assessment.seed), pace)


def pace_of(store: Store, assessment: Assessment) -> Pace | None:
    """How fast it was answered; None where it was keyed in for somebody, or not begun."""
    times = answer_times.first_and_last(store, assessment.workspace_id, assessment.id)
    if assessment.entered_by is not None or not times:
        return None
    begun, ended = min(first for first, _ in times), max(last for _, last in times)
    span = datetime.fromisoformat(ended) - datetime.fromisoformat(begun)
    return Pace(sum(first > begun for first, _ in times), span.total_seconds())


def say(store: Store, sitting: Sitting, said: Mapping[str, str], at: datetime) -> None:
    """Keep what was said to the hints (code to words), of those that still apply.

    Nothing changes once the assessment is handed in.
    """
    about = sitting.assessment
    with store.immediate():
        current = assessments.find(store, about.workspace_id, about.id)
        if current is None or current.submitted_at is not None:
            return
        codes = [hint.code for hint in hints_of(store, sitting) if hint.code in said]
        notes = [Note(code, said[code], stamp(at)) for code in codes]
        assessment_notes.replace(store, about.workspace_id, about.id, notes)
