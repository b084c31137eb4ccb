"""Assessments, the definitions they are answered under, and their append-only answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from advisor.store.database import Store


@dataclass(frozen=True, slots=True)
class Assessment:
    """One respondent filling one questionnaire about one subject.

    subject_id: the person it is about, None for the business. respondent: the id of the person
    or member who answers. seed: orders items and options. revision: counts the saves.
    entered_by: name of the member who keyed the answers in for the respondent, else None;
    entered_from: "paper", "call" or "file". language: in which it is read, None for the
    definition's own. opening_id: of the opening whose candidate it is about, None for the team.
    """

    id: str
    workspace_id: str
    definition_hash: str
    subject_id: str | None
    respondent: str
    seed: int
    reference: str
    created_at: str
    revision: int = 0
    submitted_at: str | None = None
    questionnaire_id: str = ""
    entered_by: str | None = None
    entered_from: str | None = None
    language: str | None = None
    opening_id: str | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer in force to one question, and the save that brought it."""

    value: str
    revision: int


# In the order of ``Assessment``.
_SELECT = (
    "SELECT a.id, a.workspace_id, a.definition_hash, a.subject_id, a.respondent, a.seed, "
    "a.reference, a.created_at, a.revision, a.submitted_at, d.questionnaire_id, a.entered_by, "
    "a.entered_from, a.language, a.opening_id "
    "FROM assessments a JOIN definitions d ON d.hash = a.definition_hash "
)
_ANSWERS = (
    "SELECT n.assessment_id, n.question_id, n.value "
    "FROM answers n JOIN assessments a ON a.id = n.assessment_id "
    "WHERE a.workspace_id = :workspace_id AND a.removed_at IS NULL "
)
# The scorecards of whoever was hired are no longer the opening's alone.
_OF_OPENING = (
    "(a.opening_id = :opening_id "
    "OR a.id IN (SELECT assessment_id FROM scorecards WHERE opening_id = :opening_id))"
)


def keep_definition(
    store: Store, content_hash: str, questionnaire_id: str, body: str, at: str
) -> None:
    """Keep a questionnaire's definition under its hash, once."""
    store.run(
        "INSERT INTO definitions (hash, questionnaire_id, body, created_at) "
        "VALUES (:hash, :questionnaire_id, :body, :at) ON CONFLICT (hash) DO NOTHING",
        hash=content_hash,
        questionnaire_id=questionnaire_id,
        body=body,
        at=at,
    )


def definition(store: Store, content_hash: str) -> str:
    """The body of the definition with that hash; KeyError for one that was never kept."""
    row = store.row("SELECT body FROM definitions WHERE hash = :hash", hash=content_hash)
    if row is None:
        raise KeyError(content_hash)
    return str(row["body"])


def add(store: Store, assessment: Assessment) -> None:
    """Keep a new assessment."""
    store.run(
        "INSERT INTO assessments (id, workspace_id, definition_hash, subject_id, respondent, "
        "seed, reference, created_at) VALUES (:id, :workspace_id, :definition_hash, :subject_id, "
        ":respondent, :seed, :reference, :created_at)",
        id=assessment.id,
        workspace_id=assessment.workspace_id,
        definition_hash=assessment.definition_hash,
        subject_id=assessment.subject_id,
        respondent=assessment.respondent,
        seed=assessment.seed,
        reference=assessment.reference,
        created_at=assessment.created_at,
    )


def find(store: Store, workspace_id: str, assessment_id: str) -> Assessment | None:
    """One assessment of a workspace; None also where the import it came by was undone."""
    row = store.row(
        _SELECT + "WHERE a.workspace_id = :workspace_id AND a.id = :id AND a.removed_at IS NULL",
        workspace_id=workspace_id,
        id=assessment_id,
    )
    return Assessment(*row) if row else None


def find_of_team(store: Store, workspace_id: str, assessment_id: str) -> Assessment | None:
    """As ``find``, but None for one about a candidate: what its panel says is nobody else's."""
    found = find(store, workspace_id, assessment_id)
    return found if found and found.opening_id is None else None


def of_workspace(store: Store, workspace_id: str) -> list[Assessment]:
    """All assessments of a workspace, oldest first.

    Without those of imports undone, and those about candidates: nobody but the panel sees these.
    """
    rows = store.tuples(
        _SELECT + "WHERE a.workspace_id = :workspace_id AND a.removed_at IS NULL "
        "AND a.opening_id IS NULL ORDER BY a.created_at, a.id",
        workspace_id=workspace_id,
    )
    return [Assessment(*row) for row in rows]


def of_opening(store: Store, workspace_id: str, opening_id: str) -> list[Assessment]:
    """All about the candidates of an opening, also of the one who was hired; oldest first."""
    rows = store.rows(
        _SELECT + f"WHERE a.workspace_id = :workspace_id AND {_OF_OPENING} "
        "ORDER BY a.created_at, a.id",
        workspace_id=workspace_id,
        opening_id=opening_id,
    )
    return [Assessment(*row) for row in rows]


def set_opening(
    store: Store, workspace_id: str, assessment_id: str, opening_id: str | None
) -> None:
    """Keep that an assessment is about a candidate; None makes it one of the team's again."""
    store.run(
        "UPDATE assessments SET opening_id = :opening_id "
        "WHERE workspace_id = :workspace_id AND id = :id",
        workspace_id=workspace_id,
        id=assessment_id,
        opening_id=opening_id,
    )


def answers(store: Store, assessment_id: str) -> dict[str, Answer]:
    """The answers in force: the newest of each question."""
    rows = store.rows(
        "SELECT question_id, value, revision FROM answers WHERE assessment_id = :id "
        "ORDER BY revision",
        id=assessment_id,
    )
    return {row["question_id"]: Answer(row["value"], row["revision"]) for row in rows}


def submitted_answers(store: Store, workspace_id: str) -> dict[str, dict[str, str]]:
    """Assessment id to question id to value, for all submitted assessments of a workspace."""
    which = "a.submitted_at IS NOT NULL AND a.opening_id IS NULL"
    return _answers_of(store, which, workspace_id)


def open_answers(store: Store, workspace_id: str) -> dict[str, dict[str, str]]:
    """As ``submitted_answers``, for the assessments that are not handed in yet."""
    return _answers_of(store, "a.submitted_at IS NULL AND a.opening_id IS NULL", workspace_id)


def opening_answers(store: Store, workspace_id: str, opening_id: str) -> dict[str, dict[str, str]]:
    """The same for the submitted assessments about the candidates of an opening."""
    which = f"a.submitted_at IS NOT NULL AND {_OF_OPENING}"
    return _answers_of(store, which, workspace_id, opening_id=opening_id)


def _answers_of(
    store: Store, which: str, workspace_id: str, **values: str
) -> dict[str, dict[str, str]]:
    rows = store.tuples(
        _ANSWERS + f"AND {which} ORDER BY n.revision",
        workspace_id=workspace_id,
        **values,
    )
    found: dict[str, dict[str, str]] = {}
    for assessment_id, question_id, value in rows:
        found.setdefault(assessment_id, {})[question_id] = value
    return found


def append_answers(store: Store, assessment: Assessment, values: Mapping[str, str], at: str) -> int:
    """Append answers as one save; gives its revision. Belongs into a transaction."""
    rows = store.rows(
        "UPDATE assessments SET revision = revision + 1 WHERE id = :id RETURNING revision",
        id=assessment.id,
    )
    revision = int(rows[0]["revision"])
    for question_id, value in values.items():
        store.run(
            "INSERT INTO answers (assessment_id, question_id, revision, workspace_id, value, "
            "answered_at) VALUES (:assessment_id, :question_id, :revision, :workspace_id, "
            ":value, :at)",
            assessment_id=assessment.id,
            question_id=question_id,
            revision=revision,
            workspace_id=assessment.workspace_id,
            value=value,
            at=at,
        )
    return revision


def mark_entered(store: Store, assessment_id: str, by: str, source: str) -> None:
    """Say that a member keys the answers in. source: "paper" or "call"."""
    store.run(
        "UPDATE assessments SET entered_by = :by, entered_from = :source "
        "WHERE id = :id AND submitted_at IS NULL",
        by=by,
        source=source,
        id=assessment_id,
    )


def submit(store: Store, assessment_id: str, at: str) -> None:
    """Mark an assessment as submitted; a second time changes nothing."""
    store.run(
        "UPDATE assessments SET submitted_at = :at WHERE id = :id AND submitted_at IS NULL",
        at=at,
        id=assessment_id,
    )


def set_language(store: Store, workspace_id: str, assessment_id: str, language: str) -> None:
    """Keep in which language an assessment is read, until it is handed in."""
    store.run(
        "UPDATE assessments SET language = :language WHERE workspace_id = :workspace_id "
        "AND id = :id AND submitted_at IS NULL",
        language=language,
        workspace_id=workspace_id,
        id=assessment_id,
    )
