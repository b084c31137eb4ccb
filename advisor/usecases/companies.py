"""Companies: set up, changed, entered one after the other, removed and brought back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from advisor.core.language import language
from advisor.store import members, memberships, people, workspaces
from advisor.store.database import Store
from advisor.store.people import Person
from advisor.store.workspaces import Workspace
from advisor.usecases.tokens import new_id, stamp

DAYS_IN_BIN = 30


@dataclass(frozen=True, slots=True)
class Thrown:
    """A removed company. day: when it was removed; left: whole days to bring it back."""

    id: str
    name: str
    day: str
    left: int


def set_up(
    store: Store, member_id: str, person: str, company: str, currency: str, at: datetime
) -> tuple[Workspace, Person]:
    """A workspace with its first person, who is the member, in the language in force."""
    workspace = _blank(company, currency)
    first = Person(new_id(), workspace.id, person)
    with store.immediate():
        members.rename(store, member_id, person)
        workspaces.add(store, workspace, member_id, stamp(at))
        people.add(store, first, stamp(at))
        memberships.put(store, workspace.id, member_id, "owner", first.id)
    return workspace, first


def make(
    store: Store, member_id: str, name: str, currency: str, time_zone: str, at: datetime
) -> Workspace:
    """An empty company that the member owns, in the language in force.

    Nothing of another one comes along.
    """
    workspace = replace(_blank(name, currency), time_zone=time_zone)
    with store.immediate():
        workspaces.add(store, workspace, member_id, stamp(at))
    return workspace


def _blank(name: str, currency: str) -> Workspace:
    blank = Workspace(new_id(), name, currency, is_example=False, removed=False)
    return replace(blank, language=language().code)


def known(store: Store, member_id: str) -> list[Workspace]:
    """The member's companies: where they were last on top, then the newest."""
    last = workspaces.last_used(store, member_id)
    return sorted(workspaces.of_member(store, member_id), key=lambda one: one.id != last)


def enter(store: Store, member_id: str, workspace_id: str) -> None:
    """Remember where a member is; nothing is written where that is known."""
    if workspaces.last_used(store, member_id) != workspace_id:
        workspaces.set_last_used(store, member_id, workspace_id)


def thrown_away(store: Store, member_id: str, at: datetime) -> list[Thrown]:
    """The member's own companies that can still be brought back, the last removed first."""
    since = stamp(at - timedelta(days=DAYS_IN_BIN))
    found = workspaces.removed_since(store, member_id, since)
    return [Thrown(one.id, one.name, when[:10], _left(when, at)) for one, when in found]


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


def _left(removed_at: str, at: datetime) -> int:
    return max(0, DAYS_IN_BIN - (at - datetime.fromisoformat(removed_at)).days)
