"""The plan as a team keeps it: its versions, and what was changed in it, line by line."""

from __future__ import annotations

from sqlite_utils import Database

_KEPT_PLAN = (
    # events: the number of the last change that was made before this version took its place.
    """CREATE TABLE plan_versions (
        id TEXT PRIMARY KEY,
        workspace_id TEXT NOT NULL REFERENCES workspaces(id),
        number INTEGER NOT NULL,
        made_at TEXT NOT NULL,
        member_id TEXT NOT NULL REFERENCES members(id),
        reason TEXT NOT NULL,
        inputs_hash TEXT NOT NULL,
        inputs TEXT NOT NULL,
        plan TEXT NOT NULL,
        events INTEGER NOT NULL,
        UNIQUE (workspace_id, number)
    )""",
    """CREATE TABLE plan_events (
        workspace_id TEXT NOT NULL REFERENCES workspaces(id),
        number INTEGER NOT NULL,
        line_key TEXT NOT NULL,
        field TEXT NOT NULL,
        value TEXT,
        made_over TEXT NOT NULL,
        member_id TEXT NOT NULL REFERENCES members(id),
        at TEXT NOT NULL,
        PRIMARY KEY (workspace_id, number)
    )""",
    "CREATE INDEX plan_events_by_line ON plan_events (workspace_id, line_key)",
)


def kept_plan(db: Database) -> None:
    """Versions of a plan, each frozen; changes of its lines, appended and never overwritten."""
    for statement in _KEPT_PLAN:
        db.execute(statement)
