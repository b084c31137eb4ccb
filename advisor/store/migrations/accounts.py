"""The tables of accounts: sign-in names with passwords, wrong tries, resets, more on sessions."""

from __future__ import annotations

from sqlite_utils import Database

_ACCOUNTS = (
    """CREATE TABLE passwords (
        member_id TEXT PRIMARY KEY REFERENCES members(id),
        sign_in_name TEXT NOT NULL,
        folded_name TEXT NOT NULL UNIQUE,
        hash TEXT NOT NULL,
        set_at TEXT NOT NULL
    )""",
    """CREATE TABLE sign_in_tries (
        name_hash TEXT PRIMARY KEY,
        failures INTEGER NOT NULL,
        last_at TEXT NOT NULL,
        free_at TEXT NOT NULL
    )""",
    """CREATE TABLE password_resets (
        token_hash TEXT PRIMARY KEY,
        member_id TEXT NOT NULL REFERENCES members(id),
        made_by TEXT NOT NULL REFERENCES members(id),
        created_at TEXT NOT NULL,
        expires_at TEXT NOT NULL,
        used_at TEXT,
        revoked_at TEXT
    )""",
    "CREATE INDEX password_resets_by_member ON password_resets (member_id)",
    "ALTER TABLE sessions ADD COLUMN seen_at TEXT",
    "ALTER TABLE sessions ADD COLUMN browser TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE sessions ADD COLUMN way TEXT NOT NULL DEFAULT ''",
    "CREATE INDEX sessions_by_member ON sessions (member_id)",
)


def accounts(db: Database) -> None:
    """Members sign in with a password as well, and see and end their sessions."""
    for statement in _ACCOUNTS:
        db.execute(statement)
