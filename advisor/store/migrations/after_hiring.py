"""Questions about the business, and what came to openings after their first tables."""

from __future__ import annotations

from sqlite_utils import Database

# About the business nobody is a subject; the column could not be left empty before. Both databases
# can make the table anew, and nothing refers to it.
_ASKED_ABOUT_THE_BUSINESS = (
    """CREATE TABLE invitations_made_anew (
        assessment_id TEXT PRIMARY KEY REFERENCES assessments(id),
        workspace_id TEXT NOT NULL REFERENCES workspaces(id),
        subject_id TEXT REFERENCES people(id),
        kind TEXT NOT NULL,
        name TEXT NOT NULL,
        email TEXT NOT NULL,
        resume_hash TEXT NOT NULL,
        created_at TEXT NOT NULL
    )""",
    "INSERT INTO invitations_made_anew (assessment_id, workspace_id, subject_id, kind, name, "
    "email, resume_hash, created_at) SELECT assessment_id, workspace_id, subject_id, kind, name, "
    "email, resume_hash, created_at FROM invitations",
    "DROP TABLE invitations",
    "ALTER TABLE invitations_made_anew RENAME TO invitations",
    "CREATE INDEX invitations_by_workspace ON invitations (workspace_id, subject_id)",
    "CREATE INDEX invitations_by_resume_code ON invitations (resume_hash)",
    "ALTER TABLE workspaces ADD COLUMN remind_months INTEGER NOT NULL DEFAULT 3",
)


def asked_about_the_business(db: Database) -> None:
    """Invitations to say how the business works; after how many months to ask again."""
    for statement in _ASKED_ABOUT_THE_BUSINESS:
        db.execute(statement)


_AFTER_A_DECISION = (
    # Who became one of the team: kept so that it can be undone, and looked back on.
    """CREATE TABLE hires (
        person_id TEXT PRIMARY KEY REFERENCES people(id),
        workspace_id TEXT NOT NULL REFERENCES workspaces(id),
        opening_id TEXT NOT NULL REFERENCES openings(id),
        member_id TEXT NOT NULL REFERENCES members(id),
        fit TEXT NOT NULL,
        hired_at TEXT NOT NULL
    )""",
    "CREATE INDEX hires_by_workspace ON hires (workspace_id)",
    """CREATE TABLE voluntary_questions (
        workspace_id TEXT NOT NULL REFERENCES workspaces(id),
        opening_id TEXT NOT NULL REFERENCES openings(id),
        question TEXT NOT NULL,
        label TEXT NOT NULL,
        options TEXT NOT NULL,
        PRIMARY KEY (opening_id, question)
    )""",
    "CREATE INDEX voluntary_answers_by_opening ON voluntary_answers (workspace_id, opening_id)",
    """CREATE TABLE erasures (
        person_id TEXT PRIMARY KEY REFERENCES people(id),
        workspace_id TEXT NOT NULL REFERENCES workspaces(id),
        opening_id TEXT NOT NULL REFERENCES openings(id),
        member_id TEXT REFERENCES members(id),
        scorecards INTEGER NOT NULL,
        answers INTEGER NOT NULL,
        erased_at TEXT NOT NULL
    )""",
    "CREATE INDEX erasures_by_opening ON erasures (workspace_id, opening_id)",
)


def after_a_decision(db: Database) -> None:
    """Hires, what candidates are asked voluntarily, and what was erased for good."""
    for statement in _AFTER_A_DECISION:
        db.execute(statement)


_CANDIDATE_LINKS = (
    """CREATE TABLE candidate_links (
        token_hash TEXT PRIMARY KEY,
        workspace_id TEXT NOT NULL REFERENCES workspaces(id),
        person_id TEXT NOT NULL REFERENCES people(id),
        form TEXT NOT NULL,
        created_at TEXT NOT NULL,
        expires_at TEXT NOT NULL,
        revoked_at TEXT
    )""",
    "CREATE INDEX candidate_links_by_person ON candidate_links (workspace_id, person_id)",
    # What somebody agreed to, in the words they were shown.
    """CREATE TABLE candidate_consents (
        workspace_id TEXT NOT NULL REFERENCES workspaces(id),
        person_id TEXT NOT NULL REFERENCES people(id),
        told TEXT NOT NULL,
        agreed_at TEXT NOT NULL,
        taken_back_at TEXT,
        PRIMARY KEY (person_id, agreed_at)
    )""",
)


def candidate_links(db: Database) -> None:
    """Links of candidates to what they are told, and what they agreed to."""
    for statement in _CANDIDATE_LINKS:
        db.execute(statement)


def team_of_an_opening(db: Database) -> None:
    """Whom the new person joins: ids of people as JSON, "" for everyone."""
    db.execute("ALTER TABLE openings ADD COLUMN team TEXT NOT NULL DEFAULT ''")


def length_of_an_interview(db: Database) -> None:
    """How many minutes an interview of an opening takes."""
    db.execute("ALTER TABLE openings ADD COLUMN interview_minutes INTEGER NOT NULL DEFAULT 60")


STEPS = (
    asked_about_the_business,
    after_a_decision,
    candidate_links,
    team_of_an_opening,
    length_of_an_interview,
)
