"""Openings, their locks, candidates, panels, scorecards, decisions, and looking back."""

from __future__ import annotations

from sqlite_utils import Database

_HIRING = (
    """CREATE TABLE openings (
        id TEXT PRIMARY KEY,
        workspace_id TEXT NOT NULL REFERENCES workspaces(id),
        title TEXT NOT NULL,
        role TEXT NOT NULL,
        motion TEXT NOT NULL,
        outcomes_six TEXT NOT NULL,
        outcomes_twelve TEXT NOT NULL,
        purpose TEXT NOT NULL,
        contact TEXT NOT NULL,
        keep_until TEXT NOT NULL,
        quorum INTEGER NOT NULL,
        criteria TEXT NOT NULL,
        brief TEXT NOT NULL,
        advert TEXT NOT NULL,
        work_sample TEXT NOT NULL,
        created_by TEXT NOT NULL REFERENCES members(id),
        created_at TEXT NOT NULL,
        revealed_at TEXT,
        removed_at TEXT
    )""",
    "CREATE INDEX openings_by_workspace ON openings (workspace_id)",
    """CREATE TABLE opening_locks (
        opening_id TEXT NOT NULL REFERENCES openings(id),
        workspace_id TEXT NOT NULL REFERENCES workspaces(id),
        version INTEGER NOT NULL,
        criteria TEXT NOT NULL,
        seal TEXT NOT NULL,
        reason TEXT NOT NULL,
        member_id TEXT NOT NULL REFERENCES members(id),
        locked_at TEXT NOT NULL,
        PRIMARY KEY (opening_id, version)
    )""",
    # A candidate is a person who is not of the team, and their scorecards are assessments that
    # nobody but the panel sees: until the one is hired, and these become what others saw.
    "ALTER TABLE people ADD COLUMN candidate_of TEXT REFERENCES openings(id)",
    "ALTER TABLE assessments ADD COLUMN opening_id TEXT REFERENCES openings(id)",
    "CREATE INDEX assessments_by_opening ON assessments (opening_id)",
    """CREATE TABLE candidates (
        person_id TEXT PRIMARY KEY REFERENCES people(id),
        workspace_id TEXT NOT NULL REFERENCES workspaces(id),
        opening_id TEXT NOT NULL REFERENCES openings(id),
        email TEXT NOT NULL,
        link TEXT NOT NULL,
        note TEXT NOT NULL,
        stage TEXT NOT NULL,
        outcome TEXT NOT NULL,
        reason TEXT NOT NULL,
        feedback TEXT NOT NULL,
        consented_at TEXT,
        created_at TEXT NOT NULL,
        removed_at TEXT
    )""",
    "CREATE INDEX candidates_by_opening ON candidates (workspace_id, opening_id)",
    """CREATE TABLE panelists (
        id TEXT PRIMARY KEY,
        workspace_id TEXT NOT NULL REFERENCES workspaces(id),
        opening_id TEXT NOT NULL REFERENCES openings(id),
        member_id TEXT REFERENCES members(id),
        rater_id TEXT NOT NULL,
        name TEXT NOT NULL,
        email TEXT NOT NULL,
        skills TEXT NOT NULL,
        created_at TEXT NOT NULL,
        removed_at TEXT
    )""",
    "CREATE INDEX panelists_by_opening ON panelists (workspace_id, opening_id)",
    """CREATE TABLE panel_links (
        token_hash TEXT PRIMARY KEY,
        workspace_id TEXT NOT NULL REFERENCES workspaces(id),
        panelist_id TEXT NOT NULL REFERENCES panelists(id),
        created_at TEXT NOT NULL,
        expires_at TEXT NOT NULL,
        revoked_at TEXT
    )""",
    """CREATE TABLE scorecards (
        assessment_id TEXT PRIMARY KEY REFERENCES assessments(id),
        workspace_id TEXT NOT NULL REFERENCES workspaces(id),
        opening_id TEXT NOT NULL REFERENCES openings(id),
        person_id TEXT NOT NULL REFERENCES people(id),
        panelist_id TEXT NOT NULL REFERENCES panelists(id),
        version INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        UNIQUE (panelist_id, person_id, version)
    )""",
    "CREATE INDEX scorecards_by_opening ON scorecards (workspace_id, opening_id)",
    """CREATE TABLE scorecard_revisions (
        id TEXT PRIMARY KEY,
        workspace_id TEXT NOT NULL REFERENCES workspaces(id),
        assessment_id TEXT NOT NULL REFERENCES assessments(id),
        question_id TEXT NOT NULL,
        value TEXT NOT NULL,
        reason TEXT NOT NULL,
        revised_at TEXT NOT NULL
    )""",
    "CREATE INDEX scorecard_revisions_by_assessment ON scorecard_revisions (assessment_id)",
    """CREATE TABLE decisions (
        opening_id TEXT NOT NULL REFERENCES openings(id),
        workspace_id TEXT NOT NULL REFERENCES workspaces(id),
        version INTEGER NOT NULL,
        person_id TEXT REFERENCES people(id),
        member_id TEXT NOT NULL REFERENCES members(id),
        words TEXT NOT NULL,
        override_note TEXT NOT NULL,
        record TEXT NOT NULL,
        record_hash TEXT NOT NULL,
        decided_at TEXT NOT NULL,
        PRIMARY KEY (opening_id, version)
    )""",
    # Apart from the scorecards, and read in aggregate only.
    """CREATE TABLE voluntary_answers (
        workspace_id TEXT NOT NULL REFERENCES workspaces(id),
        opening_id TEXT NOT NULL REFERENCES openings(id),
        person_id TEXT NOT NULL REFERENCES people(id),
        question TEXT NOT NULL,
        answer TEXT NOT NULL,
        given_at TEXT NOT NULL,
        PRIMARY KEY (person_id, question)
    )""",
    """CREATE TABLE look_backs (
        workspace_id TEXT NOT NULL REFERENCES workspaces(id),
        opening_id TEXT NOT NULL REFERENCES openings(id),
        person_id TEXT NOT NULL REFERENCES people(id),
        months INTEGER NOT NULL,
        outcome TEXT NOT NULL,
        note TEXT NOT NULL,
        member_id TEXT NOT NULL REFERENCES members(id),
        entered_at TEXT NOT NULL,
        PRIMARY KEY (person_id, months)
    )""",
)


def hiring(db: Database) -> None:
    """Openings, their locks, candidates, panels, scorecards, decisions, and looking back."""
    for statement in _HIRING:
        db.execute(statement)


STEPS = (hiring,)
