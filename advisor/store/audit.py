"""The audit log, read: of one company, of the installation, all of it. Nothing changes an entry."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from advisor.core.audit_chain import Entry, Head
from advisor.store import audit_trail
from advisor.store.audit_trail import Acting, Named
from advisor.store.database import Row, Store


@dataclass(frozen=True, slots=True)
class Filter:
    """Which entries; "" everywhere for all of them.

    workspace_id: of one company, with the sign-ins of its members; "" for what concerns none.
    who: a member's id, or a kind of actor. since, until: days as ``2026-11-22``, both included.
    record: the beginning of an id.
    """

    workspace_id: str
    who: str = ""
    what: str = ""
    since: str = ""
    until: str = ""
    record: str = ""


_OF_COMPANY = (
    "(e.workspace_id = :workspace_id OR (e.workspace_id = '' "
    "AND e.actor_kind = 'member' AND (e.action LIKE 'signing_in.%' OR e.action LIKE 'sign-in.%') "
    "AND e.actor_id IN (SELECT member_id FROM memberships WHERE workspace_id = :workspace_id)))"
)
_OF_NONE = "e.workspace_id = :workspace_id"
# What each thing that was asked for adds; a long log is not compared with what was not.
_ASKED = {
    "who": "(e.actor_id = :who OR e.actor_kind = :who)",
    "what": "e.action = :what",
    "since": "e.at >= :since",
    "until": "SUBSTR(e.at, 1, 10) <= :until",
    "record": "e.records LIKE :part",
}


def note(store: Store, acting: Acting) -> None:
    """Add an entry for what changes no row: data taken out, a sign-in that failed."""
    if store.db.conn.in_transaction:
        audit_trail.append(store.db, acting, Named())
        return
    before, store.trail.acting = store.trail.acting, _quiet(acting)
    try:
        with store.immediate():
            audit_trail.append(store.db, acting, Named())
    finally:
        store.trail.acting = before


def some(store: Store, chosen: Filter, limit: int, offset: int) -> list[Entry]:
    """A page of entries, the newest first."""
    rows = store.rows(
        f"SELECT e.* {_chosen(chosen)} ORDER BY e.number DESC LIMIT :limit OFFSET :offset",
        **_values(chosen),
        limit=limit,
        offset=offset,
    )
    return [_entry(row) for row in rows]


def count(store: Store, chosen: Filter) -> int:
    """How many entries there are."""
    row = store.row(f"SELECT COUNT(*) AS n {_chosen(chosen)}", **_values(chosen))
    return int(row["n"]) if row else 0


def each(store: Store, chosen: Filter) -> Iterator[Entry]:
    """The entries one after the other, the oldest first."""
    sql = f"SELECT e.* {_chosen(chosen)} ORDER BY e.number"
    return (_entry(row) for row in store.each(sql, **_values(chosen)))


def whole(store: Store) -> Iterator[Entry]:
    """Every entry of the file in the order of the chain."""
    return (_entry(row) for row in store.each("SELECT * FROM audit_entries ORDER BY number"))


def is_kept(store: Store) -> bool:
    """Whether the file has a log at all: one from before there was one has not."""
    sql = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'audit_entries'"
    return store.row(sql) is not None


def head(store: Store) -> Head | None:
    """The end of the chain as the file notes it, apart from the entries."""
    return audit_trail.head_of(store.db)


def actions(store: Store, workspace_id: str) -> list[str]:
    """What has been done so far, each once."""
    everything = Filter(workspace_id)
    sql = f"SELECT DISTINCT e.action {_chosen(everything)} ORDER BY e.action"
    return [row["action"] for row in store.rows(sql, **_values(everything))]


def actors(store: Store, workspace_id: str) -> list[tuple[str, str]]:
    """Who has done something so far: pairs of kind and id, each once."""
    everything = Filter(workspace_id)
    sql = f"SELECT DISTINCT e.actor_kind, e.actor_id {_chosen(everything)} ORDER BY 1, 2"
    return [tuple(row) for row in store.rows(sql, **_values(everything))]


def _quiet(acting: Acting) -> Acting:
    return Acting(acting.kind, acting.id, acting.action, quiet=True)


def _chosen(chosen: Filter) -> str:
    """FROM and WHERE of the entries that were asked for, of the written parts above."""
    company = _OF_COMPANY if chosen.workspace_id else _OF_NONE
    asked = [sql for name, sql in _ASKED.items() if getattr(chosen, name)]
    return f"FROM audit_entries e WHERE {' AND '.join([company, *asked])}"


def _values(chosen: Filter) -> dict[str, str]:
    values = {name: getattr(chosen, name) for name in Filter.__slots__}
    return values | {"part": f"%:{chosen.record}%"}


def _entry(row: Row) -> Entry:
    """The row as it is: what somebody put there in another type does not get the same hash."""
    number = row["number"]
    return Entry(number, *(str(row[name]) for name in Entry.__slots__[1:]))
