"""What can be wrong with a data file: its pages, its references, the steps of its tables."""

from __future__ import annotations

from collections.abc import Iterator

from advisor.store.database import Store
from advisor.store.migrations import MIGRATIONS, NAMES

_MOST_TOLD = 20
# A text id that the tables themselves do not hold to: where one points, and what it must find.
_LOOSE = (
    ("assessments", "definition_hash", "definitions", "hash"),
    ("assessments", "subject_id", "people", "id"),
    ("answers", "assessment_id", "assessments", "id"),
    ("links", "assessment_id", "assessments", "id"),
    ("invitations", "assessment_id", "assessments", "id"),
    ("memberships", "member_id", "members", "id"),
)


def steps_done(store: Store) -> list[str]:
    """The steps that the tables have come through, in their order."""
    return [step.name for step in MIGRATIONS.applied(store.db)]


def steps_waiting(store: Store) -> list[str]:
    """The steps that this program would take."""
    return [step.name for step in MIGRATIONS.pending(store.db)]


def steps_unknown(store: Store) -> list[str]:
    """The steps that a newer program took."""
    return [name for name in steps_done(store) if name not in NAMES]


def damage(store: Store) -> list[str]:
    """What SQLite finds wrong with pages and indexes, at most 20 lines; empty where all is well."""
    rows = store.tuples(f"PRAGMA integrity_check({_MOST_TOLD})")
    return [str(row[0]) for row in rows if row[0] != "ok"]


def broken_references(store: Store) -> list[str]:
    """Table and what it points to, for rows that point to nothing."""
    rows = store.tuples("PRAGMA foreign_key_check")
    return sorted({f"{table} → {parent}" for table, _row, parent, _key in rows})


def dangling(store: Store) -> list[str]:
    """As ``broken_references``, for what the tables do not hold to by themselves."""
    there = {row[0] for row in store.tuples("SELECT name FROM sqlite_master WHERE type = 'table'")}
    found = []
    for table, column, parent, key in _LOOSE:
        if {table, parent} <= there:
            # The names are those of _LOOSE.
            count = store.tuples(
                f"SELECT COUNT(*) FROM {table} WHERE {column} IS NOT NULL AND {column} <> '' "  # noqa: S608 - of the list of links
                f"AND {column} NOT IN (SELECT {key} FROM {parent})"
            )[0][0]
            found += [f"{table}.{column} → {parent} ({count})"] if count else []
    return found


def settings(store: Store) -> dict[str, int | str]:
    """How this connection keeps what is written: journal_mode, synchronous (2 is FULL)."""
    names = ("journal_mode", "synchronous", "page_size", "page_count", "freelist_count")
    return {name: store.tuples(f"PRAGMA {name}")[0][0] for name in names}


def definitions(store: Store) -> Iterator[tuple[str, str]]:
    """Hash and text of every questionnaire that is kept."""
    return ((row["hash"], row["body"]) for row in store.each("SELECT hash, body FROM definitions"))


def newest_stamp(store: Store) -> str:
    """The latest time at which anything was answered or handed in, "" for never."""
    rows = store.tuples("SELECT MAX(answered_at) FROM answers")
    return str(rows[0][0] or "")
