"""A company's workspace: set up, changed, removed and brought back."""

from __future__ import annotations

from datetime import datetime

from advisor.store import members, memberships, people, workspaces
from advisor.store.database import Store
from advisor.store.people import Person
from advisor.store.workspaces import Workspace
from advisor.usecases.tokens import new_id, stamp


def set_up(
    store: Store, member_id: str, person: str, company: str, currency: str, at: datetime
) -> tuple[Workspace, Person]:
    """A workspace with its first person, who is the member."""
    workspace = Workspace(new_id(), company, currency, is_example=False, removed=False)
    first = Person(new_id(), workspace.id, person)
    with store.immediate():
        members.rename(store, member_id, person)
        workspaces.add(store, workspace, member_id, stamp(at))
        people.add(store, first, stamp(at))
        memberships.put(store, workspace.id, member_id, "owner", first.id)
    return workspace, first


def change(store: Store, changed: Workspace) -> None:
    """Keep what is set for a workspace; with another currency its numbers stay as they are."""
    with store.immediate():
        workspaces.change(store, changed)


def remove(store: Store, workspace_id: str, at: datetime) -> None:
    """Take a workspace out of view; ``bring_back`` undoes it."""
    workspaces.set_removed(store, workspace_id, stamp(at))


def bring_back(store: Store, workspace_id: str) -> None:
    """Undo ``remove``."""
    workspaces.set_removed(store, workspace_id, None)
