"""The first tables: members, people, assessments, links, and who may do what."""

from __future__ import annotations

from sqlite_utils import Database

# Text ids, ISO-8601 UTC text times and JSON as text: the part of SQL that
# SQLite and PostgreSQL share.
_FIRST = (
    """CREATE TABLE installation (
        key TEXT PRIMARY KEY,
        value TEXT NOT NULL
    )""",
    """CREATE TABLE workspaces (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        currency TEXT NOT NULL,
        is_example INTEGER NOT NULL DEFAULT 0,
        created_at TEXT NOT NULL,
        removed_at TEXT
    )""",
    """CREATE TABLE members (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        created_at TEXT NOT NULL
    )""",
    """CREATE TABLE memberships (
        member_id TEXT NOT NULL REFERENCES members(id),
        workspace_id TEXT NOT NULL REFERENCES workspaces(id),
        role TEXT NOT NULL,
        PRIMARY KEY (member_id, workspace_id)
    )""",
    """CREATE TABLE sign_in_links (
        token_hash TEXT PRIMARY KEY,
        member_id TEXT NOT NULL REFERENCES members(id),
        created_at TEXT NOT NULL,
        expires_at TEXT NOT NULL,
        used_at TEXT
    )""",
    """CREATE TABLE sessions (
        token_hash TEXT PRIMARY KEY,
        member_id TEXT NOT NULL REFERENCES members(id),
        created_at TEXT NOT NULL,
        expires_at TEXT NOT NULL,
        ended_at TEXT
    )""",
    """CREATE TABLE people (
        id TEXT PRIMARY KEY,
        workspace_id TEXT NOT NULL REFERENCES workspaces(id),
        name TEXT NOT NULL,
        hours TEXT,
        marketing_share TEXT,
        created_at TEXT NOT NULL,
        removed_at TEXT
    )""",
    "CREATE INDEX people_by_workspace ON people (workspace_id)",
    """CREATE TABLE definitions (
        hash TEXT PRIMARY KEY,
        questionnaire_id TEXT NOT NULL,
        body TEXT NOT NULL,
        created_at TEXT NOT NULL
    )""",
    """CREATE TABLE assessments (
        id TEXT PRIMARY KEY,
        workspace_id TEXT NOT NULL REFERENCES workspaces(id),
        definition_hash TEXT NOT NULL REFERENCES definitions(hash),
        subject_id TEXT REFERENCES people(id),
        respondent TEXT NOT NULL,
        seed INTEGER NOT NULL,
        revision INTEGER NOT NULL DEFAULT 0,
        reference TEXT NOT NULL,
        created_at TEXT NOT NULL,
        submitted_at TEXT
    )""",
    "CREATE INDEX assessments_by_workspace ON assessments (workspace_id, subject_id)",
    """CREATE TABLE answers (
        assessment_id TEXT NOT NULL REFERENCES assessments(id),
        question_id TEXT NOT NULL,
        revision INTEGER NOT NULL,
        workspace_id TEXT NOT NULL REFERENCES workspaces(id),
        value TEXT NOT NULL,
        answered_at TEXT NOT NULL,
        PRIMARY KEY (assessment_id, question_id, revision)
    )""",
    """CREATE TABLE links (
        token_hash TEXT PRIMARY KEY,
        workspace_id TEXT NOT NULL REFERENCES workspaces(id),
        assessment_id TEXT NOT NULL REFERENCES assessments(id),
        created_at TEXT NOT NULL,
        expires_at TEXT NOT NULL,
        revoked_at TEXT
    )""",
    """CREATE TABLE hand_overs (
        token_hash TEXT PRIMARY KEY,
        workspace_id TEXT NOT NULL REFERENCES workspaces(id),
        member_id TEXT NOT NULL REFERENCES members(id),
        assessment_id TEXT NOT NULL REFERENCES assessments(id),
        code_hash TEXT NOT NULL,
        tries INTEGER NOT NULL DEFAULT 0,
        created_at TEXT NOT NULL,
        ended_at TEXT
    )""",
)


def first_tables(db: Database) -> None:
    """Workspaces, members, people, assessments and their answers."""
    for statement in _FIRST:
        db.execute(statement)


_ASSUMPTION_CHANGES = """CREATE TABLE assumption_changes (
    workspace_id TEXT NOT NULL REFERENCES workspaces(id),
    revision INTEGER NOT NULL,
    key TEXT NOT NULL,
    value TEXT,
    member_id TEXT NOT NULL REFERENCES members(id),
    reason TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    PRIMARY KEY (workspace_id, revision, key)
)"""


def assumption_changes(db: Database) -> None:
    """Assumptions changed per workspace, each with who, when and why."""
    db.execute(_ASSUMPTION_CHANGES)


_ROLES = (
    "ALTER TABLE memberships ADD COLUMN person_id TEXT REFERENCES people(id)",
    "ALTER TABLE memberships ADD COLUMN removed_at TEXT",
    "ALTER TABLE people ADD COLUMN shares_levels INTEGER NOT NULL DEFAULT 0",
    """CREATE TABLE member_invitations (
        id TEXT PRIMARY KEY,
        token_hash TEXT NOT NULL UNIQUE,
        workspace_id TEXT NOT NULL REFERENCES workspaces(id),
        role TEXT NOT NULL,
        name TEXT NOT NULL,
        person_id TEXT REFERENCES people(id),
        member_id TEXT REFERENCES members(id),
        created_at TEXT NOT NULL,
        expires_at TEXT NOT NULL,
        used_at TEXT,
        revoked_at TEXT
    )""",
    "CREATE INDEX member_invitations_by_workspace ON member_invitations (workspace_id)",
)


def member_roles(db: Database) -> None:
    """Members are invited, removed, and may be one of the people, who may show their levels."""
    for statement in _ROLES:
        db.execute(statement)


_INVITATIONS = (
    """CREATE TABLE invitations (
        assessment_id TEXT PRIMARY KEY REFERENCES assessments(id),
        workspace_id TEXT NOT NULL REFERENCES workspaces(id),
        subject_id TEXT NOT NULL REFERENCES people(id),
        kind TEXT NOT NULL,
        name TEXT NOT NULL,
        email TEXT NOT NULL,
        resume_hash TEXT NOT NULL,
        created_at TEXT NOT NULL
    )""",
    "CREATE INDEX invitations_by_workspace ON invitations (workspace_id, subject_id)",
    "CREATE INDEX invitations_by_resume_code ON invitations (resume_hash)",
    "CREATE INDEX links_by_workspace ON links (workspace_id, assessment_id)",
    """CREATE TABLE resume_tries (
        id TEXT PRIMARY KEY,
        tried_at TEXT NOT NULL
    )""",
)


def invitations(db: Database) -> None:
    """Who is asked about whom, and how; wrong tries at resume codes."""
    for statement in _INVITATIONS:
        db.execute(statement)


_ON_BEHALF = (
    "ALTER TABLE assessments ADD COLUMN entered_by TEXT",
    "ALTER TABLE assessments ADD COLUMN entered_from TEXT",
)


def answers_on_behalf(db: Database) -> None:
    """Answers that a member keys in for somebody, from paper or from a call."""
    for statement in _ON_BEHALF:
        db.execute(statement)


_REPORT_LINKS = (
    """CREATE TABLE report_links (
        id TEXT PRIMARY KEY,
        token_hash TEXT NOT NULL UNIQUE,
        workspace_id TEXT NOT NULL REFERENCES workspaces(id),
        kind TEXT NOT NULL,
        person_id TEXT NOT NULL,
        names INTEGER NOT NULL,
        levels TEXT NOT NULL,
        paper TEXT NOT NULL,
        member_id TEXT NOT NULL REFERENCES members(id),
        created_at TEXT NOT NULL,
        expires_at TEXT NOT NULL,
        revoked_at TEXT
    )""",
    "CREATE INDEX report_links_by_workspace ON report_links (workspace_id)",
)


def report_links(db: Database) -> None:
    """Read-only links to reports."""
    for statement in _REPORT_LINKS:
        db.execute(statement)


STEPS = (
    first_tables,
    assumption_changes,
    member_roles,
    invitations,
    answers_on_behalf,
    report_links,
)
