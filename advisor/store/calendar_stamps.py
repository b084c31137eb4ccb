"""What calendars were last told about each entry, so that a change can be told as one."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.store.database import Store


@dataclass(frozen=True, slots=True)
class Told:
    """The state of an entry. content_hash: of all it says. sequence: from 0. at: ISO, UTC."""

    content_hash: str
    sequence: int
    at: str


def of_calendar(store: Store, workspace_id: str, whose: str) -> dict[str, Told]:
    """What was told, by the entry's key. whose: which of the company's calendars."""
    rows = store.rows(
        "SELECT * FROM calendar_stamps WHERE workspace_id = :workspace_id AND whose = :whose",
        workspace_id=workspace_id,
        whose=whose,
    )
    return {
        row["entry"]: Told(row["content_hash"], row["sequence"], row["changed_at"]) for row in rows
    }


def put(store: Store, workspace_id: str, whose: str, entry: str, told: Told) -> None:
    """Keep what is told now. Belongs into a transaction."""
    store.run(
        "INSERT INTO calendar_stamps (workspace_id, whose, entry, content_hash, sequence, "
        "changed_at) VALUES (:workspace_id, :whose, :entry, :content_hash, :sequence, :at) "
        "ON CONFLICT (workspace_id, whose, entry) DO UPDATE SET content_hash = :content_hash, "
        "sequence = :sequence, changed_at = :at",
        workspace_id=workspace_id,
        whose=whose,
        entry=entry,
        content_hash=told.content_hash,
        sequence=told.sequence,
        at=told.at,
    )
