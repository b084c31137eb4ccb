"""Puts words into every column of every table, as if they had been said about somebody."""

from __future__ import annotations

from typing import Any

from advisor.store.database import Store
from advisor.store.personal.registry import TABLES
from advisor.store.personal.table import DELETE, Table
from advisor.store.statements import insert

_THEIR_ID = ("subject_id", "person_id", "respondent", "owner_id", "whose", "actor_id")
# They are kept whole, and are looked at by tests of their own.
LEFT_ALONE = {"audit_entries", "decisions", "people"}
SECRET = "SaidInSecret"


def plant(store: Store, workspace_id: str, person_id: str, name: str) -> set[str]:
    """A row about somebody in every table; gives the names of the tables.

    Words hold the name, and what goes as a whole holds SECRET.
    """
    store.run("PRAGMA foreign_keys = OFF")
    planted = [one for one in TABLES if one.company and one.name not in LEFT_ALONE]
    for table in planted:
        columns = store.rows(f'PRAGMA table_info("{table.name}")')
        row = {one["name"]: _value(table, one, workspace_id, person_id, name) for one in columns}
        store.run(insert(table.name, row), **row)
    store.run("PRAGMA foreign_keys = ON")
    # What the models are reckoned with must be numbers.
    store.run("DELETE FROM assumption_changes")
    return {one.name for one in planted}


def _value(table: Table, column: Any, workspace_id: str, person_id: str, name: str) -> Any:
    known = {"workspace_id": workspace_id, "assessment_id": "planted"}
    known |= dict.fromkeys(_THEIR_ID, person_id)
    if table.name == "assessments":
        known["id"] = "planted"
    if column["name"] in known:
        return known[column["name"]]
    if column["type"] == "INTEGER":
        return 1
    if column["name"] in (*table.words, *table.data):
        return f"what {name} said"
    return SECRET if _goes(table, column["name"]) else f"x{column['name']}"


def _goes(table: Table, column: str) -> bool:
    return any(
        rows.does == DELETE or column in (*rows.empty, *rows.unset, *rows.labelled)
        for rows in table.rows
        if rows.of == "person"
    )
