"""What-ifs saved by name."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.store.database import Row, Store


@dataclass(frozen=True, slots=True)
class SavedScenario:
    """A what-if with a name.

    changes: the query of its address, people named by their ids. inputs_hash: of what the result
    rested on when it was saved. created_by: the name of the member.
    """

    id: str
    workspace_id: str
    name: str
    changes: str
    inputs_hash: str
    created_by: str
    created_at: str
    updated_at: str
    removed: bool


_SELECT = "SELECT s.*, m.name AS member FROM scenarios s JOIN members m ON m.id = s.created_by "


def add(store: Store, scenario: SavedScenario, member_id: str) -> None:
    """Keep a new one; ``created_by`` is taken from member_id."""
    store.run(
        "INSERT INTO scenarios (id, workspace_id, name, changes, inputs_hash, created_by, "
        "created_at, updated_at) VALUES (:id, :workspace_id, :name, :changes, :inputs_hash, "
        ":member_id, :created_at, :updated_at)",
        id=scenario.id,
        workspace_id=scenario.workspace_id,
        name=scenario.name,
        changes=scenario.changes,
        inputs_hash=scenario.inputs_hash,
        member_id=member_id,
        created_at=scenario.created_at,
        updated_at=scenario.updated_at,
    )


def change(
    store: Store,
    workspace_id: str,
    scenario_id: str,
    values: tuple[str, str, str],
    at: str,
) -> bool:
    """Give it another (name, changes, inputs hash); False where there is none."""
    name, changes, inputs_hash = values
    changed = store.run(
        "UPDATE scenarios SET name = :name, changes = :changes, inputs_hash = :inputs_hash, "
        "updated_at = :at WHERE workspace_id = :workspace_id AND id = :id "
        "AND removed_at IS NULL",
        name=name,
        changes=changes,
        inputs_hash=inputs_hash,
        at=at,
        workspace_id=workspace_id,
        id=scenario_id,
    )
    return changed == 1


def of_workspace(store: Store, workspace_id: str) -> list[SavedScenario]:
    """Those that are not removed, the last changed first."""
    rows = store.rows(
        _SELECT + "WHERE s.workspace_id = :workspace_id AND s.removed_at IS NULL "
        "ORDER BY s.updated_at DESC, s.id",
        workspace_id=workspace_id,
    )
    return [_scenario(row) for row in rows]


def find(store: Store, workspace_id: str, scenario_id: str) -> SavedScenario | None:
    """One of a workspace, also a removed one; None if there is none."""
    row = store.row(
        _SELECT + "WHERE s.workspace_id = :workspace_id AND s.id = :id",
        workspace_id=workspace_id,
        id=scenario_id,
    )
    return _scenario(row) if row else None


def removed_since(store: Store, workspace_id: str, since: str) -> list[SavedScenario]:
    """Those removed after a time, the last one first."""
    rows = store.rows(
        _SELECT + "WHERE s.workspace_id = :workspace_id AND s.removed_at > :since "
        "ORDER BY s.removed_at DESC, s.id",
        workspace_id=workspace_id,
        since=since,
    )
    return [_scenario(row) for row in rows]


def set_removed(store: Store, workspace_id: str, scenario_id: str, at: str | None) -> None:
    """Take it away at a time, or with None bring it back."""
    store.run(
        "UPDATE scenarios SET removed_at = :at WHERE workspace_id = :workspace_id AND id = :id",
        at=at,
        workspace_id=workspace_id,
        id=scenario_id,
    )


def _scenario(row: Row) -> SavedScenario:
    return SavedScenario(
        row["id"],
        row["workspace_id"],
        row["name"],
        row["changes"],
        row["inputs_hash"],
        row["member"],
        row["created_at"],
        row["updated_at"],
        row["removed_at"] is not None,
    )
