"""The audit log, and which company each member was in last."""

from __future__ import annotations

from sqlite_utils import Database

_TABLES = (
    # Nothing refers to other tables: an entry outlives what it is about.
    """CREATE TABLE audit_entries (
        number INTEGER PRIMARY KEY,
        at TEXT NOT NULL,
        actor_kind TEXT NOT NULL,
        actor_id TEXT NOT NULL,
        action TEXT NOT NULL,
        workspace_id TEXT NOT NULL,
        records TEXT NOT NULL,
        previous TEXT NOT NULL,
        hash TEXT NOT NULL
    )""",
    "CREATE INDEX audit_entries_by_workspace ON audit_entries (workspace_id, number)",
    "ALTER TABLE members ADD COLUMN last_workspace_id TEXT",
)


def audit(db: Database) -> None:
    """Who did what when to which record; the company that a member was in last."""
    for statement in _TABLES:
        db.execute(statement)
