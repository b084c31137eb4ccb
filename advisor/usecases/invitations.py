"""Asking people: invitations made, renewed and revoked, and what they promise."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from advisor.store import assessments, invitations, links, panelists, people, workspaces
from advisor.store.assessments import Assessment
from advisor.store.database import Store
from advisor.store.invitations import Invitation
from advisor.store.people import Person
from advisor.usecases import own_questionnaires, resume_codes, sittings, staff
from advisor.usecases.name_lines import Named
from advisor.usecases.sitting import Sitting
from advisor.usecases.sittings import AlreadySubmittedError
from advisor.usecases.tokens import new_id, stamp

SELF = "self"
OBSERVER_KINDS = ("peer", "manager", "customer")


class OwnObserverError(Exception):
    """Nobody can be their own observer: what they say about themself is asked in another form."""


@dataclass(frozen=True, slots=True)
class Made:
    """An invitation with the token of its new link, which is known now and never again.

    about: the subject's name. minutes: what it takes. expires_at: until when the link opens.
    """

    invitation: Invitation
    about: str
    minutes: int
    token: str
    expires_at: str


@dataclass(frozen=True, slots=True)
class Terms:
    """What a respondent is told before they begin.

    kind: self, peer, manager or customer. company: who asks. asked: how many of the kind are asked
    about the subject. code: stands in for the link; "" where the page was opened by one.
    """

    kind: str
    company: str
    asked: int
    code: str


def ask_self(store: Store, person: Person, form: str, at: datetime) -> Made:
    """Ask a person about themself; what they have begun in that form goes on."""
    assessment = staff.own_assessment(store, person, form, at)
    email = _Known(store, person.workspace_id).email_of(person.id)
    with store.immediate():
        keep(store, assessment, SELF, Named(person.name, email), at)
        return issue(store, assessment, at)


def ask_observers(
    store: Store,
    subject: Person,
    kind: str,
    named: Sequence[Person | Named],
    at: datetime,
    form: str = "",
) -> tuple[Made, ...]:
    """Ask others about a person; whoever has not handed in yet gets a new link to what they began.

    named: people of the workspace, and others by name. A name that one of the people bears means
    that person. form: the id of what they are asked; one that is not offered stands for the 15
    skills. Raises OwnObserverError where the subject is among them; nobody is asked then.
    """
    form_chosen = own_questionnaires.choice(store, subject.workspace_id, "observer", form)
    with store.immediate():
        known = _Known(store, subject.workspace_id)
        asked = {respondent: each for respondent, each in map(known.respondent, named)}
        if subject.id in asked or any(_same(each.name, subject.name) for each in asked.values()):
            raise OwnObserverError(OwnObserverError.__doc__)
        made = []
        for respondent, each in asked.items():
            began = known.open_one(subject, respondent, form_chosen.id)
            assessment = began or sittings.begin(
                store, subject.workspace_id, form_chosen, subject.id, respondent, at
            )
            keep(store, assessment, kind, each, at)
            made.append(issue(store, assessment, at))
        return tuple(made)


def keep(store: Store, assessment: Assessment, kind: str, named: Named, at: datetime) -> None:
    """Keep who fills an assessment about a person, and how they know them; no link is made."""
    assert assessment.subject_id is not None  # noqa: S101 - nobody is asked about the business
    invitations.add(
        store,
        Invitation(
            assessment_id=assessment.id,
            workspace_id=assessment.workspace_id,
            subject_id=assessment.subject_id,
            kind=kind,
            name=named.name,
            email=named.email,
            resume_hash="",
            created_at=stamp(at),
        ),
    )


def issue(store: Store, assessment: Assessment, at: datetime) -> Made:
    """The one open link of an invitation, and the code that goes with it: older ones close.

    Belongs into a transaction.
    """
    links.revoke_all(store, assessment.id, stamp(at))
    token = sittings.open_link(store, assessment, at)
    code = resume_codes.hash_of(resume_codes.code_of(store, token))
    invitations.set_resume_hash(store, assessment.workspace_id, assessment.id, code)
    invitation = invitations.find(store, assessment.workspace_id, assessment.id)
    subject = people.find(store, assessment.workspace_id, assessment.subject_id or "")
    assert invitation is not None  # noqa: S101 - both were kept before
    assert subject is not None  # noqa: S101
    expires = links.last_day(store, assessment.id, stamp(at)) or ""
    minutes = sittings.questionnaire_of(store, assessment).minutes()
    return Made(invitation, subject.name, minutes, token, expires)


def renew(store: Store, workspace_id: str, assessment_id: str, at: datetime) -> Made | None:
    """A new link in place of all older ones; None where there is no such invitation.

    Raises AlreadySubmittedError where there is nothing left to answer.
    """
    with store.immediate():
        assessment = assessments.find(store, workspace_id, assessment_id)
        if assessment is None or not invitations.find(store, workspace_id, assessment_id):
            return None
        if assessment.submitted_at is not None:
            raise AlreadySubmittedError(AlreadySubmittedError.__doc__)
        return issue(store, assessment, at)


def renew_all(store: Store, workspace_id: str, at: datetime) -> tuple[Made, ...]:
    """New links for everyone who has not handed in, by subject, in place of all older ones.

    Whose link was revoked gets none.
    """
    with store.immediate():
        subjects = {person.id for person in people.of_workspace(store, workspace_id)}
        waiting = {
            known.id: known
            for known in assessments.of_workspace(store, workspace_id)
            if known.submitted_at is None and known.subject_id in subjects
        }
        asked = [one for one in invitations.of_workspace(store, workspace_id) if one.resume_hash]
        made = [
            issue(store, waiting[i.assessment_id], at) for i in asked if i.assessment_id in waiting
        ]
        return tuple(sorted(made, key=lambda one: (one.about, one.invitation.name)))


def revoke(store: Store, workspace_id: str, assessment_id: str, at: datetime) -> Invitation | None:
    """Close an invitation's links and code; what was answered is kept, and ``renew`` undoes it."""
    with store.immediate():
        invitation = invitations.find(store, workspace_id, assessment_id)
        if invitation is not None:
            links.revoke_all(store, assessment_id, stamp(at))
            invitations.set_resume_hash(store, workspace_id, assessment_id, "")
        return invitation


def rater_of(store: Store, workspace_id: str, who: Named) -> tuple[str, Named]:
    """The id that stands for someone in the model, and how they are called; new ones get one."""
    return _Known(store, workspace_id).respondent(who)


def terms_of(store: Store, sitting: Sitting) -> Terms | None:
    """What the respondent of a sitting is told; None where nobody was invited to it."""
    assessment = sitting.assessment
    invitation = invitations.find(store, assessment.workspace_id, assessment.id)
    workspace = workspaces.find(store, assessment.workspace_id)
    if invitation is None or workspace is None:
        return None
    asked = _Known(store, workspace.id).asked(invitation.subject_id, invitation.kind)
    code = resume_codes.code_shown(store, invitation, sitting.token)
    return Terms(invitation.kind, workspace.name, len(asked), code)


class _Known:
    """Who is known in a workspace: its people, who was asked before, and what they began."""

    def __init__(self, store: Store, workspace_id: str) -> None:
        self.people = people.of_workspace(store, workspace_id)
        self.assessments = {a.id: a for a in assessments.of_workspace(store, workspace_id)}
        self.invitations = invitations.of_workspace(store, workspace_id)
        self.panels = panelists.of_workspace(store, workspace_id)

    def respondent(self, who: Person | Named) -> tuple[str, Named]:
        """The id that stands for someone in the model, and how they are called."""
        if isinstance(who, Person):
            return who.id, Named(who.name, self.email_of(who.id))
        for person in self.people:
            if _same(person.name, who.name):
                return person.id, Named(person.name, who.email or self.email_of(person.id))
        return self._outsider(who), who

    def _outsider(self, who: Named) -> str:
        """The same name and email are the same rater, so that the model can share mildness."""
        sheets = self.assessments
        asked = [(i.name, i.email, sheets[i.assessment_id].respondent) for i in self.invitations]
        sat = [(one.name, one.email, one.rater_id) for one in self.panels]
        for name, email, rater in [*asked, *sat]:
            if _same(name, who.name) and email == who.email:
                return rater
        return new_id()

    def email_of(self, respondent: str) -> str:
        """The newest email given for someone, "" where there is none."""
        for before in reversed(self.invitations):
            if before.email and self.assessments[before.assessment_id].respondent == respondent:
                return before.email
        return ""

    def asked(self, subject_id: str, kind: str) -> set[str]:
        """The respondents of a kind about a subject who have answered, or still can."""
        return {
            found.respondent
            for one in self.invitations
            for found in [self.assessments[one.assessment_id]]
            if (one.subject_id, one.kind) == (subject_id, kind)
            and (one.resume_hash or found.submitted_at)
        }

    def open_one(self, subject: Person, respondent: str, form: str) -> Assessment | None:
        """What someone was asked in that form about the subject and has not handed in, or None."""
        for before in self.invitations:
            found = self.assessments[before.assessment_id]
            is_open = found.submitted_at is None and before.kind != SELF
            pair = (found.subject_id, found.respondent) == (subject.id, respondent)
            if is_open and pair and found.questionnaire_id == form:
                return found
        return None


def _same(name: str, other: str) -> bool:
    return name.casefold().split() == other.casefold().split()
