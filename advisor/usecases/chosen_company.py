"""Which company a command means."""

from __future__ import annotations

from advisor.store import workspaces
from advisor.store.database import Store
from advisor.store.workspaces import Workspace


class NoSuchCompanyError(Exception):
    """There is no company, or none of that id; the message says what to do."""


def chosen_company(store: Store, workspace_id: str | None) -> Workspace:
    """The one asked for, else the newest own one, else the example. Raises NoSuchCompanyError."""
    known = [one for one in reversed(workspaces.everyones(store)) if not one.removed]
    if workspace_id is not None:
        known = [one for one in known if one.id == workspace_id]
    known.sort(key=lambda one: one.is_example)
    if known:
        return known[0]
    if workspace_id is None:
        raise NoSuchCompanyError("There is no company yet. Start Advisor, or load the example.")
    raise NoSuchCompanyError(f"There is no company with the id {workspace_id}.")
