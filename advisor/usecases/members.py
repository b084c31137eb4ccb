"""Members of a company: invited, joined, given a role, removed; and what each role is shown."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from advisor.core.erasing.mentions import is_label
from advisor.store import member_invitations, members, memberships, people, workspaces
from advisor.store.database import Store
from advisor.store.member_invitations import MemberInvitation
from advisor.store.memberships import Membership
from advisor.store.people import Person
from advisor.usecases.tokens import hashed, later, new_id, new_token, stamp

ROLES = ("owner", "manager", "interviewer", "viewer")
SEES_ALL_LEVELS = frozenset({"owner", "manager"})
INVITATION_DAYS = 7


class LastOwnerError(Exception):
    """A company needs an owner, and this is the last one. Make somebody else an owner first."""


class NotYoursToLetInError(Exception):
    """This member can open more here than you own, so only who set Advisor up can let them in.

    Whoever that is gets a link of their own by typing “advisor link” on the computer that runs
    Advisor.
    """


class PersonTakenError(Exception):
    """Another member of this company is that person already."""


@dataclass(frozen=True, slots=True)
class Made:
    """A new invitation with its token, which is kept nowhere else."""

    invitation: MemberInvitation
    token: str


def invite(
    store: Store, workspace_id: str, role: str, name: str, person_id: str | None, at: datetime
) -> Made:
    """An invitation for someone new, good once within seven days."""
    return _make(store, MemberInvitation("", workspace_id, role, name, person_id, None, ""), at)


def new_way_in(store: Store, membership: Membership, asked_by: str, at: datetime) -> Made:
    """A one-time link that signs a member in again; earlier ones close. NotYoursToLetInError.

    Whoever makes it could open it, so it must open nothing that they do not own themselves.
    """
    check_may_let_in(store, membership, asked_by)
    workspace_id, member_id = membership.workspace_id, membership.member_id
    member_invitations.revoke_of_member(store, workspace_id, member_id, stamp(at))
    invitation = MemberInvitation(
        "", workspace_id, membership.role, membership.name, membership.person_id, member_id, ""
    )
    return _make(store, invitation, at)


def check_may_let_in(store: Store, membership: Membership, asked_by: str) -> None:
    """Whether a way in for this member opens nothing new to who asks. NotYoursToLetInError."""
    if not may_let_in(store, membership.member_id, asked_by):
        raise NotYoursToLetInError(" ".join((NotYoursToLetInError.__doc__ or "").split()))


def may_let_in(store: Store, member_id: str, asked_by: str) -> bool:
    """Whether who asks owns all that the member can reach, or is that member."""
    return member_id == asked_by or _owns_all_of(store, asked_by, member_id)


def change(store: Store, membership: Membership, role: str, person_id: str | None) -> None:
    """Give a member another role or person. Raises LastOwnerError and PersonTakenError."""
    with store.immediate():
        _keep_an_owner(store, membership, role)
        taken = person_id in taken_people(store, membership.workspace_id) - {membership.person_id}
        if person_id and taken:
            raise PersonTakenError(PersonTakenError.__doc__)
        memberships.put(store, membership.workspace_id, membership.member_id, role, person_id)


def remove(store: Store, membership: Membership, at: datetime) -> None:
    """Take a member out of the company; ``bring_back`` undoes it. Raises LastOwnerError."""
    with store.immediate():
        _keep_an_owner(store, membership, None)
        memberships.set_removed(store, membership.workspace_id, membership.member_id, stamp(at))


def bring_back(store: Store, membership: Membership) -> None:
    """Undo ``remove``; whoever was erased stays away."""
    workspace_id = membership.workspace_id
    if is_label(membership.name):
        return
    with store.immediate():
        taken = membership.person_id in taken_people(store, workspace_id)
        person_id = None if taken else membership.person_id
        memberships.put(store, workspace_id, membership.member_id, membership.role, person_id)


def taken_people(store: Store, workspace_id: str) -> set[str | None]:
    """The ids of people who are members already."""
    return {one.person_id for one in memberships.of_workspace(store, workspace_id)} - {None}


def people_to_pick(store: Store, workspace_id: str, own: str | None = None) -> list[Person]:
    """The people who are not a member yet, and the one that this member is."""
    taken = taken_people(store, workspace_id) - {own}
    return [one for one in people.of_workspace(store, workspace_id) if one.id not in taken]


def keeps_installation(store: Store, member_id: str) -> bool:
    """Whether a member set Advisor up here, or owns every company in it but the example.

    What holds for all companies, such as who can reach this computer, is theirs to change.
    """
    owned = _owned(store, member_id)
    every = {one.id for one in workspaces.everyones(store) if not one.is_example}
    return _is_host(store, member_id) or (bool(owned) and every <= owned)


def levels_shown(role: str, own: str | None, everyone: Iterable[Person]) -> frozenset[str] | None:
    """The ids of the people whose levels a member is shown; None for everyone's.

    own: the person who the member is, if one.
    """
    if role in SEES_ALL_LEVELS:
        return None
    return frozenset(one.id for one in everyone if one.shares_levels or one.id == own)


def _make(store: Store, invitation: MemberInvitation, at: datetime) -> Made:
    token = new_token()
    made = replace(invitation, id=new_id(), expires_at=later(at, days=INVITATION_DAYS))
    member_invitations.add(store, made, hashed(token), stamp(at))
    return Made(made, token)


def _keep_an_owner(store: Store, membership: Membership, role: str | None) -> None:
    """Raise LastOwnerError where nobody would be owner any more. Belongs into a transaction."""
    everyone = memberships.of_workspace(store, membership.workspace_id)
    owners = {one.member_id for one in everyone if one.role == "owner"}
    if role != "owner" and owners == {membership.member_id}:
        raise LastOwnerError(LastOwnerError.__doc__)


def _owns_all_of(store: Store, owner_id: str, member_id: str) -> bool:
    """Whether everything that a member can reach is owned by another."""
    theirs = {one.workspace_id for one in memberships.of_member(store, member_id)}
    return not _is_host(store, member_id) and (
        _is_host(store, owner_id) or theirs <= _owned(store, owner_id)
    )


def _is_host(store: Store, member_id: str) -> bool:
    host = members.first(store)
    return host is not None and host.id == member_id


def _owned(store: Store, member_id: str) -> set[str]:
    places = memberships.of_member(store, member_id)
    return {place.workspace_id for place in places if place.role == "owner"}
