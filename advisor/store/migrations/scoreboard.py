"""Tables of the scoreboard: numbers as they were typed in, and targets that were set."""

from __future__ import annotations

from sqlite_utils import Database

_TABLES = (
    """CREATE TABLE actual_entries (
        id TEXT PRIMARY KEY,
        workspace_id TEXT NOT NULL REFERENCES workspaces(id),
        number INTEGER NOT NULL,
        member_id TEXT NOT NULL REFERENCES members(id),
        source TEXT NOT NULL,
        file_name TEXT NOT NULL,
        created_at TEXT NOT NULL,
        undone_at TEXT,
        UNIQUE (workspace_id, number)
    )""",
    """CREATE TABLE actuals (
        entry_id TEXT NOT NULL REFERENCES actual_entries(id),
        workspace_id TEXT NOT NULL REFERENCES workspaces(id),
        rhythm TEXT NOT NULL,
        start TEXT NOT NULL,
        figure TEXT NOT NULL,
        person_id TEXT NOT NULL,
        value TEXT,
        PRIMARY KEY (entry_id, rhythm, start, figure, person_id)
    )""",
    "CREATE INDEX actuals_by_workspace ON actuals (workspace_id)",
    """CREATE TABLE scoreboard_targets (
        workspace_id TEXT NOT NULL REFERENCES workspaces(id),
        number INTEGER NOT NULL,
        metric TEXT NOT NULL,
        value TEXT,
        member_id TEXT NOT NULL REFERENCES members(id),
        created_at TEXT NOT NULL,
        PRIMARY KEY (workspace_id, number)
    )""",
)


def scoreboard(db: Database) -> None:
    """Actuals, append-only by entry (NULL: unknown again), and targets (NULL: as in the plan)."""
    for statement in _TABLES:
        db.execute(statement)
