"""What respondents are told and agree to, what they ask for, and what the owner says of privacy."""

from __future__ import annotations

from sqlite_utils import Database

_TABLES = (
    # "" where the purpose follows from how it was asked.
    "ALTER TABLE assessments ADD COLUMN purpose TEXT NOT NULL DEFAULT ''",
    # The words of a notice, once each. They name nobody: whom it is about is left open in them.
    """CREATE TABLE notice_texts (
        hash TEXT PRIMARY KEY,
        body TEXT NOT NULL,
        created_at TEXT NOT NULL
    )""",
    """CREATE TABLE assessment_consents (
        assessment_id TEXT NOT NULL REFERENCES assessments(id),
        workspace_id TEXT NOT NULL REFERENCES workspaces(id),
        notice_hash TEXT NOT NULL REFERENCES notice_texts(hash),
        basis TEXT NOT NULL,
        agreed_at TEXT NOT NULL,
        taken_back_at TEXT,
        PRIMARY KEY (assessment_id, agreed_at)
    )""",
    "CREATE INDEX assessment_consents_by_workspace ON assessment_consents (workspace_id)",
    """CREATE TABLE privacy_settings (
        workspace_id TEXT NOT NULL REFERENCES workspaces(id),
        key TEXT NOT NULL,
        value TEXT NOT NULL,
        PRIMARY KEY (workspace_id, key)
    )""",
    # respondent: id of whoever asks, a person or somebody who was asked by name. kind: "erase",
    # or "taken-back" where they took back what they had not handed in.
    """CREATE TABLE privacy_requests (
        id TEXT PRIMARY KEY,
        workspace_id TEXT NOT NULL REFERENCES workspaces(id),
        respondent TEXT NOT NULL,
        assessment_id TEXT NOT NULL,
        kind TEXT NOT NULL,
        asked_at TEXT NOT NULL,
        closed_at TEXT
    )""",
    "CREATE INDEX privacy_requests_by_workspace ON privacy_requests (workspace_id, asked_at)",
)


def telling(db: Database) -> None:
    """Purposes, notices with consents, the owner's own words, and requests of respondents."""
    for statement in _TABLES:
        db.execute(statement)


STEPS = (telling,)
