"""The people of a workspace: added, removed, their work, and their own assessments."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from advisor.store import assessments, people
from advisor.store.assessments import Assessment
from advisor.store.database import Store
from advisor.store.people import Person
from advisor.usecases import own_questionnaires, sittings
from advisor.usecases.tokens import new_id, stamp

# The two forms of a self-assessment: the long one says more.
FORMS = ("founder-short", "founder")


@dataclass(frozen=True, slots=True)
class Standing:
    """How far a person's self-assessments are: one begun and open, the newest handed in."""

    person: Person
    begun: Assessment | None
    handed_in: Assessment | None


def add(store: Store, workspace_id: str, name: str, at: datetime) -> Person:
    """Add a person."""
    person = Person(new_id(), workspace_id, name)
    people.add(store, person, stamp(at))
    return person


def standings(
    store: Store, workspace_id: str, everything: Iterable[Assessment] | None = None
) -> list[Standing]:
    """Everyone in the workspace, with how far they are. everything: its assessments, if known."""
    everyone = people.of_workspace(store, workspace_id)
    if everything is None:
        everything = assessments.of_workspace(store, workspace_id)
    own: dict[str, list[Assessment]] = {}
    for known in everything:
        if known.subject_id == known.respondent:
            own.setdefault(known.respondent, []).append(known)
    return [_standing(person, own.get(person.id, [])) for person in everyone]


def own_assessment(store: Store, person: Person, form: str, at: datetime) -> Assessment:
    """The person's open self-assessment of that form; begun when there is none.

    What is open goes on, also under an earlier version or a withdrawn questionnaire. A form that
    is not offered stands for the short form.
    """
    with store.immediate():
        everything = assessments.of_workspace(store, person.workspace_id)
        open_ones = {
            known.questionnaire_id: known
            for known in everything
            if known.subject_id == known.respondent == person.id and known.submitted_at is None
        }
        if form in open_ones:
            return open_ones[form]
        asked = own_questionnaires.choice(store, person.workspace_id, "self", form)
        return open_ones.get(asked.id) or sittings.begin(
            store, person.workspace_id, asked, person.id, person.id, at
        )


def set_work(
    store: Store, workspace_id: str, work: dict[str, tuple[str | None, str | None]]
) -> None:
    """Set hours a week and today's share on marketing (per cent) of several people at once."""
    with store.immediate():
        for person_id, (hours, share) in work.items():
            people.set_work(store, workspace_id, person_id, hours, share)


def remove(store: Store, workspace_id: str, person_id: str, at: datetime) -> None:
    """Put a person into the bin; ``bring_back`` undoes it."""
    people.set_removed(store, workspace_id, person_id, stamp(at))


def bring_back(store: Store, workspace_id: str, person_id: str) -> None:
    """Undo ``remove``."""
    people.set_removed(store, workspace_id, person_id, None)


def _standing(person: Person, own: list[Assessment]) -> Standing:
    begun = [a for a in own if a.submitted_at is None]
    handed_in = sorted((a for a in own if a.submitted_at), key=lambda a: a.submitted_at or "")
    newest = handed_in[-1] if handed_in else None
    # One left open before the newest was handed in is not waited for any more.
    waiting = [a for a in begun if newest is None or a.created_at > (newest.submitted_at or "")]
    return Standing(person, waiting[-1] if waiting else None, newest)
