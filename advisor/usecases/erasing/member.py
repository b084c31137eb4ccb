"""Erasing a member who leaves for good: no name, no way to sign in, what they did under an id."""

from __future__ import annotations

from datetime import datetime

from advisor.core.erasing.mentions import Mentions, is_label, label, mentions
from advisor.store import erased_ids, members, memberships, people, scrubbing
from advisor.store.database import Store
from advisor.store.erased_ids import ErasedId
from advisor.store.memberships import Membership
from advisor.store.personal import removing
from advisor.usecases.erasing import records
from advisor.usecases.members import LastOwnerError, NotYoursToLetInError, may_let_in
from advisor.usecases.tokens import stamp

KIND = "member"


def erase_member(store: Store, member_id: str, by: str, at: datetime) -> bool:
    """Erase a member in every company; False where there is nobody of that id to erase.

    by: the member who does it. Raises LastOwnerError where a company would have no owner, and
    NotYoursToLetInError where the member can open more than this one owns.
    """
    with store.immediate():
        if not may_let_in(store, member_id, by):
            raise NotYoursToLetInError(" ".join((NotYoursToLetInError.__doc__ or "").split()))
        for place in memberships.of_member(store, member_id):
            _keep_an_owner(store, place)
        return erase_member_within(store, member_id, stamp(at))


def erase_member_within(store: Store, member_id: str, at: str) -> bool:
    """As ``erase_member`` without asking who does it, within a transaction. at: a stamp."""
    found = members.find(store, member_id)
    if found is None or is_label(found.name):
        return False
    for workspace_id in memberships.workspaces_ever(store, member_id):
        searched = _searched(store, workspace_id, member_id, found.name)
        records.forget(store, workspace_id, member_id, searched.without, at)
        removing.reword(store, workspace_id, searched.without, searched.without_in_data)
        memberships.set_removed(store, workspace_id, member_id, at)
    removing.remove_member(store, member_id, label(at))
    erased_ids.add(store, ErasedId(KIND, member_id, at))
    scrubbing.ask_for(store)
    return True


def _searched(store: Store, workspace_id: str, member_id: str, name: str) -> Mentions:
    """Words that mean the member. What is also the name of one of the people stays theirs."""
    everyone = people.names_ever(store, workspace_id).values()
    places = memberships.of_workspace(store, workspace_id)
    others = [*everyone, *(one.name for one in places if one.member_id != member_id)]
    return mentions([name], [], [one for one in others if not is_label(one)])


def _keep_an_owner(store: Store, place: Membership) -> None:
    everyone = memberships.of_workspace(store, place.workspace_id)
    owners = {one.member_id for one in everyone if one.role == "owner"}
    if owners == {place.member_id}:
        raise LastOwnerError(LastOwnerError.__doc__)
