"""The calendar of a plan: when it meets, links by which calendars fetch it, what each entry was."""

from __future__ import annotations

from sqlite_utils import Database

_TABLES = (
    """CREATE TABLE calendar_times (
        workspace_id TEXT NOT NULL REFERENCES workspaces(id),
        meeting TEXT NOT NULL,
        day INTEGER NOT NULL,
        start_minute INTEGER NOT NULL,
        nth INTEGER NOT NULL,
        PRIMARY KEY (workspace_id, meeting)
    )""",
    """CREATE TABLE calendar_starts (
        workspace_id TEXT PRIMARY KEY REFERENCES workspaces(id),
        starts_on TEXT NOT NULL,
        member_id TEXT NOT NULL REFERENCES members(id),
        changed_at TEXT NOT NULL
    )""",
    """CREATE TABLE calendar_links (
        id TEXT PRIMARY KEY,
        token_hash TEXT NOT NULL UNIQUE,
        workspace_id TEXT NOT NULL REFERENCES workspaces(id),
        person_id TEXT NOT NULL,
        names INTEGER NOT NULL,
        member_id TEXT NOT NULL REFERENCES members(id),
        created_at TEXT NOT NULL,
        revoked_at TEXT
    )""",
    "CREATE INDEX calendar_links_by_workspace ON calendar_links (workspace_id)",
    """CREATE TABLE calendar_stamps (
        workspace_id TEXT NOT NULL REFERENCES workspaces(id),
        whose TEXT NOT NULL,
        entry TEXT NOT NULL,
        content_hash TEXT NOT NULL,
        sequence INTEGER NOT NULL,
        changed_at TEXT NOT NULL,
        PRIMARY KEY (workspace_id, whose, entry)
    )""",
)


def calendar(db: Database) -> None:
    """Meeting times, the first day, links to subscribe to, and what was last told of an entry."""
    for statement in _TABLES:
        db.execute(statement)
