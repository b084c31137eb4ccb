"""The one list of every table and column, and what erasing somebody does with it."""

from __future__ import annotations

from collections.abc import Iterator

from advisor.store.personal.table import Rows, Table
from advisor.store.personal.tables_of_companies import COMPANIES
from advisor.store.personal.tables_of_people import PEOPLE

TABLES: tuple[Table, ...] = (*PEOPLE, *COMPANIES)


def about(of: str) -> Iterator[tuple[Table, Rows]]:
    """Every table with rows that are about a person or a member. of: PERSON or MEMBER."""
    for table in TABLES:
        for rows in table.rows:
            if rows.of == of:
                yield table, rows
