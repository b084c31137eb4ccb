"""Notes and languages, own questionnaires, imported answers, what-ifs."""

from __future__ import annotations

from sqlite_utils import Database

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


def scenarios(db: Database) -> None:
    """What-ifs that were saved by name."""
    for statement in _SCENARIOS:
        db.execute(statement)


STEPS = (notes_and_language, own_questionnaires, answer_imports, scenarios)
