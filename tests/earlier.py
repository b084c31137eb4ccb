"""Data files as earlier versions left them."""

from __future__ import annotations

import lzma
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

SCHEMAS = sorted((Path(__file__).parent / "store" / "schemas").glob("*.sql.xz"))


def written(data: Path, schema: Path) -> Path:
    """The data file as an earlier version left it."""
    with closing(sqlite3.connect(data, isolation_level=None)) as file:
        for statement in statements(lzma.decompress(schema.read_bytes()).decode()):
            file.execute(statement)
    return data


def statements(dump: str) -> Iterator[str]:
    """The statements of a dump; texts in them may go over lines."""
    begun = ""
    for line in dump.splitlines(keepends=True):
        begun += line
        if sqlite3.complete_statement(begun):
            yield begun
            begun = ""
