"""Workspaces: one company's data each."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.core.plan.working_days import WorkWeek
from advisor.store.database import Row, Store


@dataclass(frozen=True, slots=True)
class Workspace:
    """One company.

    currency: ISO 4217 code. is_example: the shipped example company. remind_months: after how many
    months to say that it is time to ask again, 1-24, 0 for never. time_zone: its IANA name.
    week_start, weekend: when people work, as a ``WorkWeek`` has them. language: the tag of that in
    which it writes what it keeps.
    """

    id: str
    name: str
    currency: str
    is_example: bool
    removed: bool
    remind_months: int = 3
    time_zone: str = "UTC"
    week_start: str = "monday"
    weekend: str = "sat-sun"
    language: str = "en"

    @property
    def week(self) -> WorkWeek:
        """Which days people work."""
        return WorkWeek(self.week_start, self.weekend)


def _workspace(row: Row) -> Workspace:
    return Workspace(
        row["id"],
        row["name"],
        row["currency"],
        bool(row["is_example"]),
        row["removed_at"] is not None,
        int(row["remind_months"]),
        row["time_zone"],
        row["week_start"],
        row["weekend"],
        row["language"],
    )


def add(store: Store, workspace: Workspace, member_id: str, at: str) -> None:
    """Keep a new workspace and make the member its owner. Belongs into a transaction."""
    store.run(
        "INSERT INTO workspaces (id, name, currency, is_example, time_zone, week_start, weekend, "
        "language, created_at) VALUES (:id, :name, :currency, :is_example, :time_zone, "
        ":week_start, :weekend, :language, :at)",
        id=workspace.id,
        name=workspace.name,
        currency=workspace.currency,
        is_example=int(workspace.is_example),
        time_zone=workspace.time_zone,
        week_start=workspace.week_start,
        weekend=workspace.weekend,
        language=workspace.language,
        at=at,
    )
    store.run(
        "INSERT INTO memberships (member_id, workspace_id, role) "
        "VALUES (:member_id, :workspace_id, 'owner')",
        member_id=member_id,
        workspace_id=workspace.id,
    )


def of_member(store: Store, member_id: str) -> list[Workspace]:
    """The member's workspaces that are not removed, newest first."""
    rows = store.rows(
        "SELECT w.* FROM workspaces w JOIN memberships m ON m.workspace_id = w.id "
        "WHERE m.member_id = :member_id AND m.removed_at IS NULL AND w.removed_at IS NULL "
        "ORDER BY w.created_at DESC, w.id",
        member_id=member_id,
    )
    return [_workspace(row) for row in rows]


def removed_since(store: Store, member_id: str, since: str) -> list[tuple[Workspace, str]]:
    """The companies of an owner that were removed after a stamp, each with when; the last first."""
    rows = store.rows(
        "SELECT w.* FROM workspaces w JOIN memberships m ON m.workspace_id = w.id "
        "WHERE m.member_id = :member_id AND m.role = 'owner' AND m.removed_at IS NULL "
        "AND w.removed_at > :since ORDER BY w.removed_at DESC, w.id",
        member_id=member_id,
        since=since,
    )
    return [(_workspace(row), row["removed_at"]) for row in rows]


def last_used(store: Store, member_id: str) -> str | None:
    """The id of the company that a member was in last, None before the first."""
    row = store.row("SELECT last_workspace_id FROM members WHERE id = :id", id=member_id)
    return row["last_workspace_id"] if row else None


def set_last_used(store: Store, member_id: str, workspace_id: str) -> None:
    """Note which company a member is in now."""
    store.run(
        "UPDATE members SET last_workspace_id = :workspace_id WHERE id = :member_id",
        workspace_id=workspace_id,
        member_id=member_id,
    )


def for_member(store: Store, workspace_id: str, member_id: str) -> Workspace | None:
    """The workspace if the member belongs to it, also a removed one; otherwise None."""
    row = store.row(
        "SELECT w.* FROM workspaces w JOIN memberships m ON m.workspace_id = w.id "
        "WHERE w.id = :workspace_id AND m.member_id = :member_id AND m.removed_at IS NULL",
        workspace_id=workspace_id,
        member_id=member_id,
    )
    return _workspace(row) if row else None


def find(store: Store, workspace_id: str) -> Workspace | None:
    """The workspace of that id, whoever asks; None if there is none."""
    row = store.row("SELECT * FROM workspaces WHERE id = :id", id=workspace_id)
    return _workspace(row) if row else None


def everyones(store: Store) -> list[Workspace]:
    """All workspaces of the installation, whoever they belong to, also removed ones."""
    rows = store.rows("SELECT * FROM workspaces ORDER BY created_at, id")
    return [_workspace(row) for row in rows]


def set_removed(store: Store, workspace_id: str, at: str | None) -> None:
    """Remove a workspace from view at a time, or with None bring it back."""
    store.run(
        "UPDATE workspaces SET removed_at = :at WHERE id = :workspace_id",
        at=at,
        workspace_id=workspace_id,
    )


def change(store: Store, changed: Workspace) -> None:
    """Keep everything that is set once for a workspace: all but whether it is removed."""
    store.run(
        "UPDATE workspaces SET name = :name, currency = :currency, remind_months = :remind_months, "
        "time_zone = :time_zone, week_start = :week_start, weekend = :weekend, "
        "language = :language WHERE id = :workspace_id",
        name=changed.name,
        currency=changed.currency,
        remind_months=changed.remind_months,
        time_zone=changed.time_zone,
        week_start=changed.week_start,
        weekend=changed.weekend,
        language=changed.language,
        workspace_id=changed.id,
    )
