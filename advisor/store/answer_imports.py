"""Answers that came from files: one row for each import, which can be undone as a whole."""

from __future__ import annotations

import json
from dataclasses import dataclass

from advisor.store.assessments import Assessment
from advisor.store.database import Row, Store


@dataclass(frozen=True, slots=True)
class AnswerImport:
    """One import. member: the name of who made it. people: the ids of the people it added.

    assessments: how many it made. undone: whether they are out of view.
    """

    id: str
    workspace_id: str
    member: str
    file_name: str
    people: tuple[str, ...]
    assessments: int
    created_at: str
    undone: bool


_SELECT = (
    "SELECT i.id, i.workspace_id, m.name AS member, i.file_name, i.people, i.created_at, "
    "i.undone_at, (SELECT COUNT(*) FROM assessments a WHERE a.import_id = i.id) AS assessments "
    "FROM answer_imports i JOIN members m ON m.id = i.member_id "
    "WHERE i.workspace_id = :workspace_id "
)


def add(store: Store, kept: AnswerImport, member_id: str) -> None:
    """Keep that an import was made. Belongs into its transaction, before its assessments."""
    store.run(
        "INSERT INTO answer_imports (id, workspace_id, member_id, file_name, people, created_at) "
        "VALUES (:id, :workspace_id, :member_id, :file_name, :people, :at)",
        id=kept.id,
        workspace_id=kept.workspace_id,
        member_id=member_id,
        file_name=kept.file_name,
        people=json.dumps(kept.people),
        at=kept.created_at,
    )


def claim(
    store: Store, assessment: Assessment, import_id: str, by: str, submitted_at: str | None
) -> None:
    """Mark an assessment as made by an import, entered by a member from a file.

    submitted_at: when it was handed in, None where it stays begun.
    """
    store.run(
        "UPDATE assessments SET import_id = :import_id, entered_by = :by, entered_from = 'file', "
        "submitted_at = :submitted_at WHERE id = :id AND workspace_id = :workspace_id",
        import_id=import_id,
        by=by,
        submitted_at=submitted_at,
        id=assessment.id,
        workspace_id=assessment.workspace_id,
    )


def of_workspace(store: Store, workspace_id: str) -> list[AnswerImport]:
    """Every import of a workspace, the newest first."""
    rows = store.rows(_SELECT + "ORDER BY i.created_at DESC, i.id", workspace_id=workspace_id)
    return [_import(row) for row in rows]


def find(store: Store, workspace_id: str, import_id: str) -> AnswerImport | None:
    """One import of a workspace, or None."""
    row = store.row(_SELECT + "AND i.id = :id", workspace_id=workspace_id, id=import_id)
    return _import(row) if row else None


def set_undone(store: Store, workspace_id: str, import_id: str, at: str | None) -> None:
    """Put what an import made out of view at a time, or with None bring it back."""
    for statement in (
        "UPDATE answer_imports SET undone_at = :at WHERE workspace_id = :workspace_id AND id = :id",
        "UPDATE assessments SET removed_at = :at "
        "WHERE workspace_id = :workspace_id AND import_id = :id",
    ):
        store.run(statement, at=at, workspace_id=workspace_id, id=import_id)


def _import(row: Row) -> AnswerImport:
    return AnswerImport(
        row["id"],
        row["workspace_id"],
        row["member"],
        row["file_name"],
        tuple(json.loads(row["people"])),
        row["assessments"],
        row["created_at"],
        row["undone_at"] is not None,
    )
