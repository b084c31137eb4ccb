"""Numbers of the scoreboard as typed in: append-only, with who and when; the newest counts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from advisor.store.database import Row, Store


@dataclass(frozen=True, slots=True)
class Entry:
    """One time that somebody typed in or brought in numbers.

    source: "form" or "table". member: the name of who did it. numbers: how many. undone: they do
    not count any more.
    """

    id: str
    workspace_id: str
    source: str
    file_name: str
    member: str
    numbers: int
    created_at: str
    undone: bool


@dataclass(frozen=True, slots=True)
class Actual:
    """One number of a period. rhythm: "week" or "month". start: the first day. person_id: whose
    hours, or "". value: exact decimal text, None where it was made unknown again.
    """

    rhythm: str
    start: str
    figure: str
    person_id: str
    value: str | None


@dataclass(frozen=True, slots=True)
class Change:
    """A number as it was typed in at some time, with who and when. undone: it does not count."""

    actual: Actual
    member: str
    at: str
    undone: bool


_ENTRIES = (
    "SELECT e.*, m.name AS member, "
    "(SELECT COUNT(*) FROM actuals a WHERE a.entry_id = e.id) AS numbers "
    "FROM actual_entries e JOIN members m ON m.id = e.member_id "
    "WHERE e.workspace_id = :workspace_id "
)
_CHANGES = (
    "SELECT a.rhythm, a.start, a.figure, a.person_id, a.value, m.name AS member, e.created_at, "
    "e.undone_at FROM actuals a JOIN actual_entries e ON e.id = a.entry_id "
    "JOIN members m ON m.id = e.member_id WHERE a.workspace_id = :workspace_id "
)


def add(store: Store, entry: Entry, member_id: str, numbers: Iterable[Actual]) -> None:
    """Keep numbers beside the old ones; ``entry.member`` is taken from member_id.

    Belongs into a transaction.
    """
    store.run(
        "INSERT INTO actual_entries (id, workspace_id, number, member_id, source, file_name, "
        "created_at) SELECT :id, :workspace_id, COALESCE(MAX(number), 0) + 1, :member_id, "
        ":source, :file_name, :at FROM actual_entries WHERE workspace_id = :workspace_id",
        id=entry.id,
        workspace_id=entry.workspace_id,
        member_id=member_id,
        source=entry.source,
        file_name=entry.file_name,
        at=entry.created_at,
    )
    for one in numbers:
        store.run(
            "INSERT INTO actuals (entry_id, workspace_id, rhythm, start, figure, person_id, value) "
            "VALUES (:entry_id, :workspace_id, :rhythm, :start, :figure, :person_id, :value)",
            entry_id=entry.id,
            workspace_id=entry.workspace_id,
            rhythm=one.rhythm,
            start=one.start,
            figure=one.figure,
            person_id=one.person_id,
            value=one.value,
        )


def in_force(store: Store, workspace_id: str) -> list[Actual]:
    """The newest of each number that was not undone; those that are known."""
    rows = store.rows(
        "SELECT a.rhythm, a.start, a.figure, a.person_id, a.value FROM actuals a "
        "JOIN actual_entries e ON e.id = a.entry_id "
        "WHERE a.workspace_id = :workspace_id AND e.undone_at IS NULL ORDER BY e.number",
        workspace_id=workspace_id,
    )
    newest = {(r["rhythm"], r["start"], r["figure"], r["person_id"]): r for r in rows}
    return [_actual(row) for row in newest.values() if row["value"] is not None]


def is_any(store: Store, workspace_id: str) -> bool:
    """Whether any number was ever typed in."""
    row = store.row(
        "SELECT 1 FROM actuals WHERE workspace_id = :workspace_id LIMIT 1",
        workspace_id=workspace_id,
    )
    return row is not None


def history(store: Store, workspace_id: str, most: int) -> list[Change]:
    """Every number as it was typed in, the newest first, also those that were undone."""
    rows = store.rows(
        _CHANGES + "ORDER BY e.number DESC, a.start, a.figure, a.person_id LIMIT :most",
        workspace_id=workspace_id,
        most=most,
    )
    return [
        Change(_actual(row), row["member"], row["created_at"], row["undone_at"] is not None)
        for row in rows
    ]


def entries(store: Store, workspace_id: str, most: int) -> list[Entry]:
    """The times that numbers were typed in, the newest first."""
    rows = store.rows(
        _ENTRIES + "ORDER BY e.number DESC LIMIT :most", workspace_id=workspace_id, most=most
    )
    return [_entry(row) for row in rows]


def find_entry(store: Store, workspace_id: str, entry_id: str) -> Entry | None:
    """One of them, or None."""
    row = store.row(_ENTRIES + "AND e.id = :id", workspace_id=workspace_id, id=entry_id)
    return _entry(row) if row else None


def set_undone(store: Store, workspace_id: str, entry_id: str, at: str | None) -> None:
    """Let its numbers not count from a time on, or with None count again."""
    store.run(
        "UPDATE actual_entries SET undone_at = :at WHERE workspace_id = :workspace_id AND id = :id",
        at=at,
        workspace_id=workspace_id,
        id=entry_id,
    )


def _actual(row: Row) -> Actual:
    return Actual(row["rhythm"], row["start"], row["figure"], row["person_id"], row["value"])


def _entry(row: Row) -> Entry:
    return Entry(
        row["id"],
        row["workspace_id"],
        row["source"],
        row["file_name"],
        row["member"],
        int(row["numbers"]),
        row["created_at"],
        row["undone_at"] is not None,
    )
