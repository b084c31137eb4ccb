"""What a company says of privacy in its own words: the notice's contact, the record's blanks."""

from __future__ import annotations

from collections.abc import Mapping

from advisor.store.database import Store


def of_workspace(store: Store, workspace_id: str) -> dict[str, str]:
    """Key to what was written."""
    rows = store.rows(
        "SELECT key, value FROM privacy_settings WHERE workspace_id = :workspace_id ORDER BY key",
        workspace_id=workspace_id,
    )
    return {row["key"]: row["value"] for row in rows}


def keep(store: Store, workspace_id: str, written: Mapping[str, str]) -> None:
    """Keep these in place of what stood under the same keys. Belongs into a transaction."""
    for key, value in written.items():
        store.run(
            "INSERT INTO privacy_settings (workspace_id, key, value) "
            "VALUES (:workspace_id, :key, :value) "
            "ON CONFLICT (workspace_id, key) DO UPDATE SET value = excluded.value",
            workspace_id=workspace_id,
            key=key,
            value=value,
        )
