"""Joining a company by an invitation, or coming in again by a member's new link."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from advisor.store import member_invitations, members, memberships, people, workspaces
from advisor.store.database import Store
from advisor.store.member_invitations import MemberInvitation
from advisor.store.members import Member
from advisor.usecases import passwords
from advisor.usecases.members import taken_people
from advisor.usecases.passwords import Credentials
from advisor.usecases.sessions import Origin, open_session
from advisor.usecases.tokens import hashed, new_id, stamp


class InvitationUnknownError(Exception):
    """There is no invitation at this link. Check that all of the link was copied."""


class InvitationUsedError(Exception):
    """This link has been used. It works once; whoever sent it can make a new one."""


class InvitationExpiredError(Exception):
    """This link has expired. Whoever sent it can make a new one."""


class InvitationRevokedError(Exception):
    """This link was closed by whoever sent it. Ask them for a new one."""


class AlreadyMemberError(Exception):
    """You belong to this company already. Nothing was changed, and the link can still be used."""


def invitation_at(store: Store, token: str, at: datetime) -> MemberInvitation:
    """The open invitation of a link. Raises one of the four invitation errors."""
    found = member_invitations.find(store, hashed(token))
    if found is None:
        raise InvitationUnknownError(InvitationUnknownError.__doc__)
    if found.used:
        raise InvitationUsedError(InvitationUsedError.__doc__)
    if found.revoked or _is_void(store, found):
        raise InvitationRevokedError(InvitationRevokedError.__doc__)
    if found.expires_at <= stamp(at):
        raise InvitationExpiredError(InvitationExpiredError.__doc__)
    return found


@dataclass(frozen=True, slots=True)
class Entering:
    """What comes with joining: a name and password of someone new, and the browser in words."""

    credentials: Credentials | None = None
    browser: str = ""


_JUST_IN = Entering()


def join(
    store: Store,
    token: str,
    name: str,
    existing: str | None,
    at: datetime,
    entering: Entering = _JUST_IN,
) -> str:
    """Use an invitation up; gives the token of a new session.

    name: of someone new. existing: the id of a member who joins as themself, None for someone
    new. Raises the invitation errors, AlreadyMemberError for an existing member who is in, and
    NameTakenError for a sign-in name that somebody else has.
    """
    with store.immediate():
        invitation = invitation_at(store, token, at)
        member_id = invitation.member_id or _admit(store, invitation, name, existing, at)
        if entering.credentials and not existing and not invitation.member_id:
            passwords.keep(store, member_id, entering.credentials, at)
        member_invitations.use(store, invitation.id, stamp(at))
        return open_session(store, member_id, at, Origin(entering.browser))


def _admit(
    store: Store, invitation: MemberInvitation, name: str, existing: str | None, at: datetime
) -> str:
    workspace_id = invitation.workspace_id
    if existing and workspaces.for_member(store, workspace_id, existing):
        raise AlreadyMemberError(AlreadyMemberError.__doc__)
    member_id = existing or new_id()
    if not existing:
        members.add(store, Member(member_id, name), stamp(at))
    memberships.put(store, workspace_id, member_id, invitation.role, _person(store, invitation))
    return member_id


def _person(store: Store, invitation: MemberInvitation) -> str | None:
    """Who they are, unless that person is gone or somebody else by now."""
    if invitation.person_id is None:
        return None
    found = people.find(store, invitation.workspace_id, invitation.person_id)
    taken = invitation.person_id in taken_people(store, invitation.workspace_id)
    return None if taken or found is None or found.removed else found.id


def _is_void(store: Store, invitation: MemberInvitation) -> bool:
    """Whether the company, or the member who was to come in again, is gone."""
    workspace = workspaces.find(store, invitation.workspace_id)
    if workspace is None or workspace.removed:
        return True
    again, where = invitation.member_id, invitation.workspace_id
    return again is not None and workspaces.for_member(store, where, again) is None
