"""Answers that a member keys in for somebody, from paper or from a call, and marked so."""

from __future__ import annotations

from datetime import datetime

from advisor.store import assessments, invitations
from advisor.store.assessments import Assessment
from advisor.store.database import Store
from advisor.store.members import Member
from advisor.store.people import Person
from advisor.usecases import sittings, staff

SOURCES = ("paper", "call")


class AlreadyHandedInError(Exception):
    """These answers have been handed in already."""


def for_person(
    store: Store, person: Person, form: str, member: Member, source: str, at: datetime
) -> str:
    """A link's token to the person's own questionnaire, keyed in by the member."""
    return _open(store, staff.own_assessment(store, person, form, at), member, source, at)


def for_invited(
    store: Store, workspace_id: str, assessment_id: str, member: Member, source: str, at: datetime
) -> str | None:
    """The same for somebody who was asked; None where there is no such asking.

    Raises AlreadyHandedInError.
    """
    asked = assessments.find_of_team(store, workspace_id, assessment_id)
    if asked is None or (asked.subject_id is None and not _invited(store, asked)):
        return None
    if asked.submitted_at is not None:
        raise AlreadyHandedInError(AlreadyHandedInError.__doc__)
    return _open(store, asked, member, source, at)


def for_business(store: Store, begun: Assessment, member: Member, at: datetime) -> str:
    """A link's token to the open business questions, keyed in by the member from paper."""
    return _open(store, begun, member, SOURCES[0], at)


def _invited(store: Store, assessment: Assessment) -> bool:
    """Whether somebody was asked; what else there is about the business is nobody's but theirs."""
    return invitations.find(store, assessment.workspace_id, assessment.id) is not None


def _open(store: Store, assessment: Assessment, member: Member, source: str, at: datetime) -> str:
    assessments.mark_entered(store, assessment.id, member.name, source)
    return sittings.open_link(store, assessment, at)
