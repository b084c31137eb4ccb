"""When answers were given."""

from __future__ import annotations

from advisor.store.database import Store


def of_answers_in_force(store: Store, workspace_id: str, assessment_id: str) -> dict[str, str]:
    """Question id to the time at which the answer in force was given."""
    rows = store.rows(
        "SELECT question_id, answered_at FROM answers "
        "WHERE workspace_id = :workspace_id AND assessment_id = :id ORDER BY revision",
        workspace_id=workspace_id,
        id=assessment_id,
    )
    return {row["question_id"]: row["answered_at"] for row in rows}


def first_and_last(store: Store, workspace_id: str, assessment_id: str) -> list[tuple[str, str]]:
    """When each question that was ever answered got its first and its newest answer."""
    rows = store.rows(
        "SELECT MIN(answered_at) AS first_at, MAX(answered_at) AS last_at FROM answers "
        "WHERE workspace_id = :workspace_id AND assessment_id = :id AND value <> '' "
        "GROUP BY question_id",
        workspace_id=workspace_id,
        id=assessment_id,
    )
    return [(row["first_at"], row["last_at"]) for row in rows]
