"""What a transaction leaves in the audit log: who acted, and which records the statements named.

``Store.immediate`` writes the entry in the same transaction as the change, so that there is neither
without the other; its lock also puts the entries of all processes in one order.
"""

from __future__ import annotations

import re
from contextlib import suppress
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from advisor.core.audit_chain import Entry, Head, HeadUnreadableError, follow, head_from

if TYPE_CHECKING:
    # A command says who acts before it knows whether it needs the data file at all.
    from sqlite_utils import Database

HEAD = "audit_head"
# A line of an import names hundreds of records; more of them than this are only counted.
MOST_RECORDS = 500
# So much of a link's hash names its row; nobody can get to the link from it.
LINK_DIGITS = 12
_WRITES = re.compile(
    r"\s*(?:INSERT(?:\s+OR\s+\w+)?\s+INTO|UPDATE|DELETE\s+FROM)\s+\"?(\w+)", re.IGNORECASE
)
# Ids are made by chance, hashes from content: nothing that somebody typed looks like one.
_ID = re.compile(r"[0-9a-f]{24}|[0-9a-f]{64}")
_COMPARED = re.compile(r"(\w+)\s*=\s*:(\w+)")
# Where the company stands of a record that was named without it.
_COMPANY_OF = {
    "assessment": "assessments",
    "person": "people",
    "opening": "openings",
    "panelist": "panelists",
}
# And of a link by which somebody came.
_LINKS = ("links", "report_links", "panel_links", "candidate_links", "feedback_links")
_INSERT = (
    "INSERT INTO audit_entries (number, at, actor_kind, actor_id, action, workspace_id, records, "
    "previous, hash) VALUES (:number, :at, :actor_kind, :actor_id, :action, :workspace_id, "
    ":records, :previous, :hash)"
)
_ONE_OF = {"people": "person", "lead_feedback": "lead_feedback"}


@dataclass(frozen=True, slots=True)
class Acting:
    """Who uses the store for what: the fields of an entry that are known before anything is done.

    quiet: leaves no entry, for what is an append-only row itself. records: those that the address
    names, as ``kind:id``.
    """

    kind: str = "program"
    id: str = ""
    action: str = "program"
    workspace_id: str = ""
    records: tuple[str, ...] = ()
    quiet: bool = False


UPGRADE = Acting(action="upgrade")
_PROGRAM = Acting()
# Who acts where nobody says otherwise; a command says it for the whole of its run.
ACTING: ContextVar[Acting] = ContextVar("acting", default=_PROGRAM)


@dataclass(slots=True)
class Named:
    """What the statements of a transaction have named so far."""

    records: dict[str, None] = field(default_factory=dict)
    workspace_id: str = ""


class Trail:
    """What one connection leaves in the log.

    acting: who uses it for what; can be said anew at any time, and is asked when a transaction
    ends. A transaction that changed rows leaves an entry; a further one of the same action does so
    where it names a record that none before it named.
    """

    def __init__(self) -> None:
        """Nothing done yet."""
        self.acting = ACTING.get()
        self._named = Named()
        self._told: tuple[str, set[str]] | None = None
        self._changes = 0

    def begin(self, db: Database) -> None:
        """A transaction begins."""
        self._named, self._changes = Named(), db.conn.total_changes

    def take_note(self, sql: str, values: dict[str, Any]) -> None:
        """Keep the ids that a statement names."""
        if not self.acting.quiet:
            take_note(self._named, sql, values)

    def end(self, db: Database) -> None:
        """A transaction is about to be kept: add what it leaves."""
        if not self.acting.quiet and db.conn.total_changes > self._changes and self._is_new():
            append(db, self.acting, self._named)

    def dropped(self) -> None:
        """A transaction was taken back, and its entry with it."""
        self._told = None

    def _is_new(self) -> bool:
        """Whether this action left no entry yet, or now names what its entries do not."""
        action, told = self._told or ("", set())
        if self.acting.kind == "program" or action != self.acting.action:
            told, fresh = set(), True
        else:
            fresh = not told >= self._named.records.keys()
        self._told = self.acting.action, told | self._named.records.keys()
        return fresh


@lru_cache(maxsize=1024)
def written_table(sql: str) -> str | None:
    """The table that a statement writes to, None for one that reads."""
    found = _WRITES.match(sql)
    return found[1] if found else None


@lru_cache(maxsize=1024)
def _columns(sql: str) -> dict[str, str]:
    """Parameter to column, where a statement compares or sets it: ``assessment_id = :id``."""
    return {parameter: column for column, parameter in _COMPARED.findall(sql)}


def take_note(named: Named, sql: str, values: dict[str, Any]) -> None:
    """Keep the ids among a statement's parameters; no other parameter is looked at."""
    table, columns = written_table(sql) or "", _columns(sql)
    for name, value in values.items():
        if name == "workspace_id":
            named.workspace_id = named.workspace_id or str(value or "")
        elif record := record_of(columns.get(name, name), value, table):
            named.records[record] = None


def record_of(column: str, value: object, table: str = "") -> str:
    """``kind:id`` of an id that an address or a statement names, "" for anything else."""
    if not (isinstance(value, str) and _ID.fullmatch(value)):
        return ""
    kind = _ONE_OF.get(table, table.removesuffix("s"))
    if column == "id" and table == "workspaces":
        return ""
    if column in {"id", "token_hash"}:
        return f"{kind}:{value if column == 'id' else value[:LINK_DIGITS]}"
    return f"{column.removesuffix('_id')}:{value}" if column.endswith("_id") else ""


def append(db: Database, acting: Acting, named: Named) -> Entry:
    """Add the next entry and note the new end. Belongs into a transaction."""
    head, last = head_of(db) or Head(), db.execute("SELECT MAX(number) FROM audit_entries")
    # Where somebody has been at the end, the chain goes on visibly broken, and nobody is kept
    # from their work.
    head = Head(max(head.count, last.fetchone()[0] or 0), head.hash)
    records = list(dict.fromkeys((*acting.records, *named.records)))
    entry = follow(
        head,
        Entry(
            0,
            datetime.now(UTC).isoformat(timespec="microseconds"),
            acting.kind,
            acting.id,
            acting.action,
            acting.workspace_id or named.workspace_id or _company_of(db, acting, records),
            _told(records),
        ),
    )
    _keep(db, entry)
    return entry


def head_of(db: Database) -> Head | None:
    """The end of the chain as the file notes it; None where it does not."""
    row = db.execute("SELECT value FROM installation WHERE key = ?", [HEAD]).fetchone()
    with suppress(HeadUnreadableError):
        return head_from(str(row[0])) if row else None
    return None


def _keep(db: Database, entry: Entry) -> None:
    values = {name: getattr(entry, name) for name in Entry.__slots__}
    db.execute(_INSERT, values)
    db.execute(
        "INSERT INTO installation (key, value) VALUES (:key, :value) "
        "ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        {"key": HEAD, "value": str(Head(entry.number, entry.hash))},
    )


def _told(records: list[str]) -> str:
    """The records in one text; of very many the first, and how many more."""
    more = len(records) - MOST_RECORDS
    return " ".join(records[:MOST_RECORDS] + ([f"more:{more}"] if more > 0 else []))


def _company_of(db: Database, acting: Acting, records: list[str]) -> str:
    """The company of the link, or of the first record whose table tells it, "" for none."""
    for table in _LINKS if acting.kind == "link" else ():
        sql = f"SELECT workspace_id FROM {table} WHERE token_hash >= ? AND token_hash < ?"  # noqa: S608 - of the list above
        row = db.execute(sql, [acting.id, f"{acting.id}g"]).fetchone()
        if row and acting.id:
            return str(row[0])
    for record in records:
        kind, _, record_id = record.partition(":")
        if kind in _COMPANY_OF:
            sql = f"SELECT workspace_id FROM {_COMPANY_OF[kind]} WHERE id = ?"  # noqa: S608 - of the list above
            row = db.execute(sql, [record_id]).fetchone()
            if row:
                return str(row[0])
    return ""
