"""Members of a company: who set it up, who joined, and what is kept of them now."""

from datetime import timedelta

from advisor.store import memberships
from advisor.usecases import joining, members, signing_in
from tests.builders import AT


def joined(store, workspace, name="Ben", role="viewer", person_id=None):
    """Someone who has joined by an invitation: their membership."""
    made = members.invite(store, workspace.id, role, name, person_id, AT)
    session = joining.join(store, made.token, name, None, AT + timedelta(minutes=1))
    member = signing_in.signed_in(store, session, AT)
    return memberships.find(store, workspace.id, member.id)


def owner_of(store, workspace):
    """The membership of whoever set the company up."""
    return memberships.find(store, workspace.id, signing_in.owner(store, AT).id)


def again(store, membership):
    """The membership as it is kept now."""
    return memberships.find(store, membership.workspace_id, membership.member_id)
