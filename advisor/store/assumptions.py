"""The log of changed assumptions. Nothing is overwritten: the newest entry of a key is in force."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from advisor.store.database import Row, Store


@dataclass(frozen=True, slots=True)
class Entry:
    """One constant set at one time.

    revision: 1, 2, … within the workspace; what is set together shares it. value: a decimal text,
    None for back to the default. member: the name of who did it.
    """

    revision: int
    key: str
    value: str | None
    member: str
    reason: str
    changed_at: str


def _entry(row: Row) -> Entry:
    return Entry(
        row["revision"], row["key"], row["value"], row["member"], row["reason"], row["changed_at"]
    )


def append(
    store: Store,
    workspace_id: str,
    values: Mapping[str, str | None],
    member_id: str,
    reason: str,
    at: str,
) -> int:
    """Set these constants together; gives their revision. Belongs into a transaction."""
    new = revision(store, workspace_id) + 1
    for key, value in values.items():
        store.run(
            "INSERT INTO assumption_changes "
            "(workspace_id, revision, key, value, member_id, reason, changed_at) "
            "VALUES (:workspace_id, :revision, :key, :value, :member_id, :reason, :at)",
            workspace_id=workspace_id,
            revision=new,
            key=key,
            value=value,
            member_id=member_id,
            reason=reason,
            at=at,
        )
    return new


def revision(store: Store, workspace_id: str) -> int:
    """The newest revision, 0 where nothing was ever changed."""
    row = store.row(
        "SELECT MAX(revision) AS newest FROM assumption_changes WHERE workspace_id = :workspace_id",
        workspace_id=workspace_id,
    )
    return int(row["newest"] or 0) if row else 0


def in_force(store: Store, workspace_id: str, up_to: int | None = None) -> dict[str, str]:
    """Key to value of all that differs from the default, as of a revision or as of now."""
    rows = store.rows(
        "SELECT key, value FROM assumption_changes WHERE workspace_id = :workspace_id "
        "AND (:up_to IS NULL OR revision <= :up_to) ORDER BY revision, key",
        workspace_id=workspace_id,
        up_to=up_to,
    )
    newest = {row["key"]: row["value"] for row in rows}
    return {key: value for key, value in newest.items() if value is not None}


def log(store: Store, workspace_id: str) -> list[Entry]:
    """Every change, oldest first."""
    rows = store.rows(
        "SELECT c.*, m.name AS member FROM assumption_changes c "
        "JOIN members m ON m.id = c.member_id "
        "WHERE c.workspace_id = :workspace_id ORDER BY c.revision, c.key",
        workspace_id=workspace_id,
    )
    return [_entry(row) for row in rows]
