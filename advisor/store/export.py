"""Everything of a workspace that is taken out, row by row: no query here gives a list of all."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from advisor.store.database import Row, Store

# Whoever is in the bin stays there: neither they nor what was said about them is taken out. Nor
# is what a panel says of candidates, nor what others said about the one who takes it out.
_HERE = (
    "a.workspace_id = :workspace_id AND a.removed_at IS NULL AND s.removed_at IS NULL "
    "AND a.opening_id IS NULL "
    "AND (a.subject_id IS NULL OR a.subject_id <> :reader OR a.respondent = :reader)"
)
_FROM = (
    "FROM assessments a JOIN definitions d ON d.hash = a.definition_hash "
    "LEFT JOIN people s ON s.id = a.subject_id "
)
_ASSESSMENTS = (
    "SELECT a.workspace_id AS company_id, a.id AS assessment_id, a.reference, "
    "d.questionnaire_id, a.definition_hash AS version, a.subject_id, s.name AS subject_name, "
    "i.kind AS invited_as, a.respondent AS respondent_id, "
    "COALESCE(i.name, r.name, m.name) AS respondent_name, a.language, "
    "a.created_at AS started_at, a.submitted_at, a.entered_by, a.entered_from, a.import_id "
    f"{_FROM}"
    "LEFT JOIN invitations i ON i.assessment_id = a.id "
    "LEFT JOIN people r ON r.id = a.respondent AND r.workspace_id = a.workspace_id "
    "LEFT JOIN members m ON m.id = a.respondent "
    f"WHERE {_HERE} AND (:version = '' OR a.definition_hash = :version) "
    "ORDER BY a.created_at, a.id"
)


@dataclass(frozen=True, slots=True)
class Version:
    """A version of a questionnaire that was answered, with how many assessments."""

    hash: str
    questionnaire_id: str
    assessments: int


def each_assessment(
    store: Store, workspace_id: str, reader: str, version: str = ""
) -> Iterator[Row]:
    """The assessments, oldest first. version: a definition's hash, "" for all.

    reader: the person who takes it out, "" for none; here and below, what others said about them
    stays where it is.
    """
    return store.each(_ASSESSMENTS, workspace_id=workspace_id, reader=reader, version=version)


def answers_of(store: Store, workspace_id: str, assessment_id: str) -> list[Row]:
    """Every answer of one assessment, oldest first, with those that were changed later."""
    return store.rows(
        "SELECT question_id, value, revision, answered_at FROM answers "
        "WHERE workspace_id = :workspace_id AND assessment_id = :id ORDER BY revision, question_id",
        workspace_id=workspace_id,
        id=assessment_id,
    )


def each_person(store: Store, workspace_id: str) -> Iterator[Row]:
    """The people who are not in the bin, in the order they were added."""
    return store.each(
        "SELECT id AS person_id, name, hours, marketing_share, created_at AS added_at FROM people "
        "WHERE workspace_id = :workspace_id AND removed_at IS NULL AND candidate_of IS NULL "
        "ORDER BY created_at, id",
        workspace_id=workspace_id,
    )


def each_note(store: Store, workspace_id: str, reader: str) -> Iterator[Row]:
    """What respondents said when asked to look at their answers once more."""
    return store.each(
        f"SELECT n.assessment_id, n.code, n.said, n.at {_FROM}"
        f"JOIN assessment_notes n ON n.assessment_id = a.id WHERE {_HERE} "
        "ORDER BY n.at, n.assessment_id, n.code",
        workspace_id=workspace_id,
        reader=reader,
    )


def versions(store: Store, workspace_id: str, reader: str = "") -> list[Version]:
    """Every version of a questionnaire that was answered, by its id, the oldest first."""
    rows = store.rows(
        f"SELECT d.hash, d.questionnaire_id, COUNT(*) AS assessments {_FROM} "
        f"WHERE {_HERE} GROUP BY d.hash, d.questionnaire_id "
        "ORDER BY d.questionnaire_id, MIN(a.created_at), d.hash",
        workspace_id=workspace_id,
        reader=reader,
    )
    return [Version(**row) for row in rows]


def answer_count(store: Store, workspace_id: str, reader: str = "") -> int:
    """How many answers are in force."""
    row = store.row(
        "SELECT COUNT(*) AS found FROM (SELECT DISTINCT n.assessment_id, n.question_id "  # noqa: S608 - of the parts above
        f"{_FROM} JOIN answers n ON n.assessment_id = a.id WHERE {_HERE}) AS newest",
        workspace_id=workspace_id,
        reader=reader,
    )
    return int(row["found"]) if row else 0
