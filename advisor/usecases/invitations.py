"""Asking people: invitations made, renewed and revoked, and what they promise."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from advisor.store import assessments, invitations, links, people, workspaces
from advisor.store.assessments import Assessment
from advisor.store.database import Store
from advisor.store.invitations import Invitation
from advisor.store.people import Person
from advisor.usecases import own_questionnaires, resume_codes, sittings, staff
from advisor.usecases.name_lines import Named
from advisor.usecases.respondents import Respondents, same_name
from advisor.usecases.sitting import Sitting
from advisor.usecases.sittings import AlreadySubmittedError
from advisor.usecases.tokens import stamp

SELF = "self"
OBSERVER_KINDS = ("peer", "manager", "customer")


class OwnObserverError(Exception):
    """Nobody can be their own observer: what they say about themself is asked in another form."""


@dataclass(frozen=True, slots=True)
class Made:
    """An invitation with the token of its new link, which is known now and never again.

    about: the subject's name, "" for the business. minutes: what it takes. expires_at: until when
    the link opens. both: they are to answer from both sides, one after the other.
    """

    invitation: Invitation
    about: str
    minutes: int
    token: str
    expires_at: str
    both: bool = False


@dataclass(frozen=True, slots=True)
class Terms:
    """What a respondent is told before they begin.

    kind: as of the invitation. company: who asks. asked: how many of the kind are asked about the
    subject. code: stands in for the link; "" where the page was opened by one.
    """

    kind: str
    company: str
    asked: int
    code: str


def ask_self(store: Store, person: Person, form: str, at: datetime) -> Made:
    """Ask a person about themself; what they have begun in that form goes on."""
    assessment = staff.own_assessment(store, person, form, at)
    email = Respondents(store, person.workspace_id).email_of(person.id)
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
        known = Respondents(store, subject.workspace_id)
        asked = {respondent: each for respondent, each in map(known.respondent, named)}
        if subject.id in asked or any(
            same_name(each.name, subject.name) for each in asked.values()
        ):
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
    """Keep who fills an assessment, and how they know whom it is about; no link is made."""
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

    Belongs into a transaction. KeyError for an assessment that nobody was invited to.
    """
    links.revoke_all(store, assessment.id, stamp(at))
    token = sittings.open_link(store, assessment, at)
    code = resume_codes.hash_of(resume_codes.code_of(store, token))
    invitations.set_resume_hash(store, assessment.workspace_id, assessment.id, code)
    invitation = invitations.find(store, assessment.workspace_id, assessment.id)
    if invitation is None:
        raise KeyError(assessment.id)
    subject = assessment.subject_id and people.find(
        store, assessment.workspace_id, assessment.subject_id
    )
    about = subject.name if subject else ""
    expires = links.last_day(store, assessment.id, stamp(at)) or ""
    minutes = sittings.questionnaire_of(store, assessment).minutes()
    return Made(invitation, about, minutes, token, expires)


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
    return Respondents(store, workspace_id).respondent(who)


def terms_of(store: Store, sitting: Sitting) -> Terms | None:
    """What the respondent of a sitting is told; None where nobody was invited to it."""
    assessment = sitting.assessment
    invitation = invitations.find(store, assessment.workspace_id, assessment.id)
    workspace = workspaces.find(store, assessment.workspace_id)
    if invitation is None or workspace is None:
        return None
    asked = Respondents(store, workspace.id).asked(invitation.subject_id, invitation.kind)
    code = resume_codes.code_shown(store, invitation, sitting.token)
    return Terms(invitation.kind, workspace.name, len(asked), code)
