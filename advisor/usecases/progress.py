"""Who was asked about whom, and how far they are."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from advisor.core.alignment import SIDE, SIDES
from advisor.core.questionnaire import Questionnaire, missing
from advisor.library import SHIPPED
from advisor.store import assessments, invitations, links, people
from advisor.store.assessments import Assessment
from advisor.store.database import Store
from advisor.store.invitations import Invitation
from advisor.store.people import Person
from advisor.usecases import answer_notes, sittings
from advisor.usecases.tokens import stamp


@dataclass(frozen=True, slots=True)
class Asked:
    """One invitation and how far it is.

    answered, questions: how many of the questions that need an answer have one. handed_in,
    open_until: times as kept, None where it is not handed in, or no link opens it. entered_from:
    "paper" or "call" where a member keys the answers in, else None. form: the title of what they
    are asked where it is one of the company's own, "" for what is shipped. notes: what was said
    to hints, of those who are shown with their name.
    """

    invitation: Invitation
    answered: int
    questions: int
    handed_in: str | None
    open_until: str | None
    entered_from: str | None = None
    form: str = ""
    notes: tuple[str, ...] = ()

    @property
    def waiting(self) -> bool:
        """Whether an answer is still hoped for: neither handed in nor closed by who asked."""
        return self.handed_in is None and self.invitation.resume_hash != ""


@dataclass(frozen=True, slots=True)
class Progress:
    """Everyone asked about one person: those who have not handed in first, then by name."""

    person: Person
    asked: tuple[Asked, ...]

    @property
    def waiting(self) -> int:
        """How many answers are still hoped for."""
        return sum(one.waiting for one in self.asked)


def progress(store: Store, workspace_id: str, at: datetime) -> tuple[Progress, ...]:
    """How far everyone is, by subject in the order of the people; subjects with open ones first."""
    about = _by_subject(store, workspace_id, at)
    found = [
        Progress(person, tuple(sorted(about.get(person.id, []), key=_waiting_first)))
        for person in people.of_workspace(store, workspace_id)
    ]
    return tuple(sorted(found, key=lambda one: (not one.asked, not one.waiting)))


def about_business(store: Store, workspace_id: str, at: datetime) -> tuple[Asked, ...]:
    """How far those are who were asked how the business works, who has not handed in first."""
    return tuple(sorted(_by_subject(store, workspace_id, at).get(None, []), key=_waiting_first))


def _by_subject(store: Store, workspace_id: str, at: datetime) -> dict[str | None, list[Asked]]:
    known = {each.id: each for each in assessments.of_workspace(store, workspace_id)}
    forms = {each.definition_hash: each for each in known.values()}
    asking = {key: sittings.questionnaire_of(store, each) for key, each in forms.items()}
    given = assessments.open_answers(store, workspace_id)
    open_until = links.last_days(store, workspace_id, stamp(at))
    said = answer_notes.sentences_of(store, workspace_id)
    about: dict[str | None, list[Asked]] = {}
    for invitation in invitations.of_workspace(store, workspace_id):
        key = invitation.assessment_id
        form = asking[known[key].definition_hash]
        one = _asked(invitation, known[key], form, given.get(key, {}), open_until.get(key))
        if one.handed_in and invitation.kind in answer_notes.NAMED_KINDS:
            one = replace(one, notes=said.get(key, ()))
        about.setdefault(invitation.subject_id, []).append(one)
    return about


def _waiting_first(one: Asked) -> tuple[bool, str]:
    return not one.waiting, one.invitation.name.casefold()


def _asked(
    invitation: Invitation,
    assessment: Assessment,
    questionnaire: Questionnaire,
    answers: dict[str, str],
    open_until: str | None,
) -> Asked:
    # The side is answered for them, so that it tells nothing of how far they are.
    ahead = {SIDE: answers[SIDE]} if invitation.kind in SIDES and SIDE in answers else {}
    questions = len(missing(questionnaire, ahead))
    answered = questions - len(missing(questionnaire, answers)) if answers else 0
    done, entered = assessment.submitted_at, assessment.entered_from
    form = "" if questionnaire.id in SHIPPED else questionnaire.title
    return Asked(invitation, answered, questions, done, open_until, entered, form)
