"""What respondents said when they were asked to look at their answers once more."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from advisor.store.database import Row, Store


@dataclass(frozen=True, slots=True)
class Note:
    """code: the name of the hint. said: what was said to it, in words. at: when, as kept."""

    code: str
    said: str
    at: str


def of_assessment(store: Store, workspace_id: str, assessment_id: str) -> tuple[Note, ...]:
    """The notes of one assessment, in the order of their codes."""
    rows = store.rows(
        "SELECT code, said, at FROM assessment_notes "
        "WHERE workspace_id = :workspace_id AND assessment_id = :id ORDER BY code",
        workspace_id=workspace_id,
        id=assessment_id,
    )
    return tuple(_note(row) for row in rows)


def of_workspace(store: Store, workspace_id: str) -> dict[str, tuple[Note, ...]]:
    """Assessment id to its notes, of all assessments of a workspace that have some."""
    rows = store.rows(
        "SELECT assessment_id, code, said, at FROM assessment_notes "
        "WHERE workspace_id = :workspace_id ORDER BY assessment_id, code",
        workspace_id=workspace_id,
    )
    found: dict[str, tuple[Note, ...]] = {}
    for row in rows:
        found[row["assessment_id"]] = (*found.get(row["assessment_id"], ()), _note(row))
    return found


def replace(store: Store, workspace_id: str, assessment_id: str, notes: Iterable[Note]) -> None:
    """Keep these notes in place of the assessment's older ones. Belongs into a transaction."""
    store.run(
        "DELETE FROM assessment_notes WHERE workspace_id = :workspace_id AND assessment_id = :id",
        workspace_id=workspace_id,
        id=assessment_id,
    )
    for note in notes:
        store.run(
            "INSERT INTO assessment_notes (assessment_id, workspace_id, code, said, at) "
            "VALUES (:id, :workspace_id, :code, :said, :at)",
            id=assessment_id,
            workspace_id=workspace_id,
            code=note.code,
            said=note.said,
            at=note.at,
        )


def _note(row: Row) -> Note:
    return Note(row["code"], row["said"], row["at"])
