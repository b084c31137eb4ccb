"""How much of each kind of data there is, for the record of processing."""

from __future__ import annotations

from collections.abc import Iterable

from advisor.store.database import Store
from advisor.store.statements import quoted


def counts(store: Store, workspace_id: str, tables: Iterable[str]) -> dict[str, int]:
    """Table to how many of its rows are the company's. tables: those that say whose a row is."""
    found = {}
    for table in tables:
        row = store.row(
            f"SELECT COUNT(*) AS number FROM {quoted(table)} "  # noqa: S608 - a plain word
            "WHERE workspace_id = :workspace_id",
            workspace_id=workspace_id,
        )
        found[table] = int(row["number"]) if row else 0
    return found


def open_ways(store: Store, workspace_id: str, at: str) -> dict[str, int]:
    """How many links to reports, and of calendars with names, can be opened by whoever has them."""
    row = store.row(
        "SELECT (SELECT COUNT(*) FROM report_links WHERE workspace_id = :workspace_id "
        "AND revoked_at IS NULL AND expires_at > :at) AS reports, "
        "(SELECT COUNT(*) FROM calendar_links WHERE workspace_id = :workspace_id "
        "AND revoked_at IS NULL AND names = 1) AS calendars",
        workspace_id=workspace_id,
        at=at,
    )
    return {"reports": int(row["reports"]), "calendars": int(row["calendars"])} if row else {}
