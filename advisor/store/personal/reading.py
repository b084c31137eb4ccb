"""Reads what is kept about one person, table by table, as the list says."""

from __future__ import annotations

from typing import Any

from advisor.store.database import Store
from advisor.store.personal.registry import TABLES
from advisor.store.personal.table import MEMBER, PERSON, Table
from advisor.store.statements import quoted

KEY = "a key, kept as a hash; it is given to nobody"
ALSO_OF_OTHERS = "about others as well; ask the company"
# Whole documents that name others beside the one person.
_OF_OTHERS = {
    "decisions": frozenset({"record", "words", "override_note"}),
    "own_questionnaires": frozenset({"source"}),
    "answer_imports": frozenset({"people"}),
}

Found = dict[str, list[dict[str, Any]]]


def of_person(store: Store, workspace_id: str, person_id: str) -> Found:
    """Table to the rows about a person of a company; tables without any are left out."""
    return _read(store, PERSON, workspace_id, person_id, whole=True)


def of_member(store: Store, workspace_id: str, member_id: str) -> Found:
    """The same of a member: who they are, how they sign in, what they did; not what of."""
    return _read(store, MEMBER, workspace_id, member_id, whole=False)


def _read(store: Store, of: str, workspace_id: str, whose: str, *, whole: bool) -> Found:
    found: Found = {}
    for table in TABLES:
        where = " OR ".join(f"({rows.where})" for rows in table.rows if rows.of == of)
        if where:
            rows = _rows(store, table, where, workspace_id, whose)
            told = [_told(table, row, whole=whole) for row in rows]
            found |= {table.name: told} if told else {}
    return found


def _rows(
    store: Store, table: Table, where: str, workspace_id: str, whose: str
) -> list[dict[str, Any]]:
    here = "workspace_id = :workspace_id AND " if table.company else ""
    values = {"id": whose} | ({"workspace_id": workspace_id} if here else {})
    sql = f"SELECT * FROM {quoted(table.name)} WHERE {here}({where})"  # noqa: S608 - from the list
    return [dict(row) for row in store.rows(sql, **values)]


def _told(table: Table, row: dict[str, Any], *, whole: bool) -> dict[str, Any]:
    """The row as it is given out. whole: also what was written in it."""
    hidden = set(_OF_OTHERS.get(table.name, ()))
    if not whole and table.company:
        hidden |= {*table.words, *table.data}
    return {
        name: KEY if name in table.keys else ALSO_OF_OTHERS if name in hidden else value
        for name, value in row.items()
    }
