"""The tables of erasing: which ids were erased, and how long each kind of data is kept."""

from __future__ import annotations

from sqlite_utils import Database

_ERASING = (
    # Outlives what it names: applied again to every backup that is restored.
    """CREATE TABLE erased_ids (
        kind TEXT NOT NULL,
        id TEXT NOT NULL,
        erased_at TEXT NOT NULL,
        PRIMARY KEY (kind, id)
    )""",
    """CREATE TABLE retention (
        workspace_id TEXT NOT NULL REFERENCES workspaces(id),
        kind TEXT NOT NULL,
        months INTEGER NOT NULL,
        member_id TEXT REFERENCES members(id),
        changed_at TEXT NOT NULL,
        PRIMARY KEY (workspace_id, kind)
    )""",
)


def erasing(db: Database) -> None:
    """Ids of what was erased for good; months that a company keeps each kind of data."""
    for statement in _ERASING:
        db.execute(statement)


def erased_before(db: Database) -> None:
    """Candidates who were erased before there was the list stand in it as well."""
    db.execute(
        "INSERT INTO erased_ids (kind, id, erased_at) "
        "SELECT 'person', person_id, erased_at FROM erasures WHERE 1 = 1 ON CONFLICT DO NOTHING"
    )
