"""The register of assets that sales works with."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.store import statements
from advisor.store.database import Row, Store


@dataclass(frozen=True, slots=True)
class AssetKept:
    """An asset as it is kept. owner_id: a person, "" for nobody; checked_on: a day or "".

    deals: in how many it was used. theme: what it answers, or "". plan_key: the suggestion of the
    plan that it came from, or "".
    """

    id: str
    workspace_id: str
    name: str
    link: str
    stage: str
    owner_id: str
    checked_on: str
    deals: int
    theme: str
    plan_key: str
    created_at: str
    removed_at: str | None = None


_COLUMNS = ("name", "link", "stage", "owner_id", "checked_on", "deals", "theme", "plan_key")


def add(store: Store, asset: AssetKept) -> None:
    """Keep a new asset."""
    columns = ("id", "workspace_id", "created_at", *_COLUMNS)
    store.run(
        statements.insert("assets", columns),
        **{name: getattr(asset, name) for name in columns},
    )


def change(store: Store, asset: AssetKept) -> None:
    """Put what an asset is now in place of what it was."""
    store.run(
        statements.update("assets", _COLUMNS, "workspace_id = :workspace_id AND id = :id"),
        id=asset.id,
        workspace_id=asset.workspace_id,
        **{name: getattr(asset, name) for name in _COLUMNS},
    )


def used_once_more(store: Store, workspace_id: str, asset_id: str, by: int) -> None:
    """Count one more deal, or with -1 one less; never below none."""
    store.run(
        "UPDATE assets SET deals = CASE WHEN deals + :by < 0 THEN 0 ELSE deals + :by END "
        "WHERE workspace_id = :workspace_id AND id = :id",
        by=by,
        workspace_id=workspace_id,
        id=asset_id,
    )


def find(store: Store, workspace_id: str, asset_id: str) -> AssetKept | None:
    """One asset, also a removed one; None if there is none."""
    row = store.row(
        "SELECT * FROM assets WHERE workspace_id = :workspace_id AND id = :id",
        workspace_id=workspace_id,
        id=asset_id,
    )
    return _asset(row) if row else None


def of_workspace(store: Store, workspace_id: str) -> list[AssetKept]:
    """The assets that are not removed, by name."""
    rows = store.rows(
        "SELECT * FROM assets WHERE workspace_id = :workspace_id AND removed_at IS NULL "
        "ORDER BY name, id",
        workspace_id=workspace_id,
    )
    return [_asset(row) for row in rows]


def removed_since(store: Store, workspace_id: str, since: str) -> list[AssetKept]:
    """The assets put into the bin after a time, the last one first."""
    rows = store.rows(
        "SELECT * FROM assets WHERE workspace_id = :workspace_id AND removed_at > :since "
        "ORDER BY removed_at DESC, id",
        workspace_id=workspace_id,
        since=since,
    )
    return [_asset(row) for row in rows]


def set_removed(store: Store, workspace_id: str, asset_id: str, at: str | None) -> None:
    """Put an asset into the bin at a time, or with None take it out again."""
    store.run(
        "UPDATE assets SET removed_at = :at WHERE workspace_id = :workspace_id AND id = :id",
        at=at,
        workspace_id=workspace_id,
        id=asset_id,
    )


def _asset(row: Row) -> AssetKept:
    return AssetKept(**row)
