"""Writes tables into a new SQLite file that anyone can open."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from advisor.store.statements import insert, quoted

_TYPES = {"integer": "INTEGER", "number": "REAL", "yes/no": "INTEGER"}
_INDEXES = (
    "CREATE INDEX answers_by_assessment ON answers (assessment_id)",
    "CREATE INDEX answers_by_question ON answers (question_id)",
)


def write(
    path: Path,
    columns: Mapping[str, Sequence[tuple[str, str]]],
    rows: Iterable[tuple[str, Mapping[str, Any]]],
) -> None:
    """Make the file. columns: by table, (name, type of the dictionary). rows: (table, row).

    Yes and no are kept as 1 and 0. Rows of a table may be mixed with those of others.
    """
    db = sqlite3.connect(path, isolation_level=None)
    try:
        db.execute("PRAGMA journal_mode = OFF")
        db.execute("PRAGMA synchronous = OFF")
        db.execute("BEGIN")
        for table, described in columns.items():
            db.execute(_create(table, described))
        inserts = {table: insert(table, dict(described)) for table, described in columns.items()}
        for table, row in rows:
            db.execute(inserts[table], row)
        for index in _INDEXES:
            db.execute(index)
        db.execute("COMMIT")
    finally:
        db.close()


def _create(table: str, columns: Sequence[tuple[str, str]]) -> str:
    described = [f"{quoted(name)} {_TYPES.get(kind, 'TEXT')}" for name, kind in columns]
    return f"CREATE TABLE {quoted(table)} ({', '.join(described)})"
