"""The tables, step by step. A step that has landed is never changed; a new one follows it."""

from __future__ import annotations

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

MIGRATIONS = Migrations("advisor")

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


@MIGRATIONS()
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


@MIGRATIONS()
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


@MIGRATIONS()
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


@MIGRATIONS()
def invitations(db: Database) -> None:
    """Who is asked about whom, and how; wrong tries at resume codes."""
    for statement in _INVITATIONS:
        db.execute(statement)


_ON_BEHALF = (
    "ALTER TABLE assessments ADD COLUMN entered_by TEXT",
    "ALTER TABLE assessments ADD COLUMN entered_from TEXT",
)


@MIGRATIONS()
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


@MIGRATIONS()
def report_links(db: Database) -> None:
    """Read-only links to reports."""
    for statement in _REPORT_LINKS:
        db.execute(statement)


_NOTES = (
    "ALTER TABLE assessments ADD COLUMN language TEXT",
    """CREATE TABLE assessment_notes (
        assessment_id TEXT NOT NULL REFERENCES assessments(id),
        workspace_id TEXT NOT NULL REFERENCES workspaces(id),
        code TEXT NOT NULL,
        said TEXT NOT NULL,
        at TEXT NOT NULL,
        PRIMARY KEY (assessment_id, code)
    )""",
    "CREATE INDEX assessment_notes_by_workspace ON assessment_notes (workspace_id)",
)


@MIGRATIONS()
def notes_and_language(db: Database) -> None:
    """What a respondent said when asked to look again; the language an assessment is read in."""
    for statement in _NOTES:
        db.execute(statement)


_OWN_QUESTIONNAIRES = """CREATE TABLE own_questionnaires (
    workspace_id TEXT NOT NULL REFERENCES workspaces(id),
    questionnaire_id TEXT NOT NULL,
    definition_hash TEXT NOT NULL REFERENCES definitions(hash),
    revision INTEGER NOT NULL,
    source TEXT NOT NULL,
    member_id TEXT NOT NULL REFERENCES members(id),
    uploaded_at TEXT NOT NULL,
    removed_at TEXT,
    PRIMARY KEY (workspace_id, questionnaire_id, definition_hash)
)"""


@MIGRATIONS()
def own_questionnaires(db: Database) -> None:
    """Questionnaires of a workspace's own, each version with the text it was uploaded as."""
    db.execute(_OWN_QUESTIONNAIRES)


_ANSWER_IMPORTS = (
    """CREATE TABLE answer_imports (
        id TEXT PRIMARY KEY,
        workspace_id TEXT NOT NULL REFERENCES workspaces(id),
        member_id TEXT NOT NULL REFERENCES members(id),
        file_name TEXT NOT NULL,
        people TEXT NOT NULL,
        created_at TEXT NOT NULL,
        undone_at TEXT
    )""",
    "CREATE INDEX answer_imports_by_workspace ON answer_imports (workspace_id)",
    "ALTER TABLE assessments ADD COLUMN import_id TEXT REFERENCES answer_imports(id)",
    "ALTER TABLE assessments ADD COLUMN removed_at TEXT",
)


@MIGRATIONS()
def answer_imports(db: Database) -> None:
    """Answers brought in from files; those of an import that was undone are out of view."""
    for statement in _ANSWER_IMPORTS:
        db.execute(statement)


_SCENARIOS = (
    """CREATE TABLE scenarios (
        id TEXT PRIMARY KEY,
        workspace_id TEXT NOT NULL REFERENCES workspaces(id),
        name TEXT NOT NULL,
        changes TEXT NOT NULL,
        inputs_hash TEXT NOT NULL,
        created_by TEXT NOT NULL REFERENCES members(id),
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        removed_at TEXT
    )""",
    "CREATE INDEX scenarios_by_workspace ON scenarios (workspace_id)",
)


@MIGRATIONS()
def scenarios(db: Database) -> None:
    """What-ifs that were saved by name."""
    for statement in _SCENARIOS:
        db.execute(statement)


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


@MIGRATIONS()
def hiring(db: Database) -> None:
    """Openings, their locks, candidates, panels, scorecards, decisions, and looking back."""
    for statement in _HIRING:
        db.execute(statement)


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


@MIGRATIONS()
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


@MIGRATIONS()
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


@MIGRATIONS()
def candidate_links(db: Database) -> None:
    """Links of candidates to what they are told, and what they agreed to."""
    for statement in _CANDIDATE_LINKS:
        db.execute(statement)


@MIGRATIONS()
def team_of_an_opening(db: Database) -> None:
    """Whom the new person joins: ids of people as JSON, "" for everyone."""
    db.execute("ALTER TABLE openings ADD COLUMN team TEXT NOT NULL DEFAULT ''")


@MIGRATIONS()
def length_of_an_interview(db: Database) -> None:
    """How many minutes an interview of an opening takes."""
    db.execute("ALTER TABLE openings ADD COLUMN interview_minutes INTEGER NOT NULL DEFAULT 60")
