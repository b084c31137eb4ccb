"""Carries out what the list says: deletes and blanks rows, and takes words out of the others."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from advisor.store.database import Store
from advisor.store.personal.registry import TABLES, about
from advisor.store.personal.table import BLANK, DELETE, MEMBER, PERSON, Rows, Table
from advisor.store.statements import delete, quoted, update


def remove_person(store: Store, workspace_id: str, person_id: str, label: str) -> None:
    """Delete and blank every row about a person, or about somebody who was asked by name.

    label: stands in place of the name. Belongs into a transaction, here and below.
    """
    for table, rows in about(PERSON):
        _apply(store, table, rows, workspace_id, person_id, label)


def remove_member(store: Store, member_id: str, label: str) -> None:
    """The same for a member, in every company."""
    for table, rows in about(MEMBER):
        _apply(store, table, rows, None, member_id, label)


def put_away(store: Store, workspace_id: str, person_id: str, at: str) -> None:
    """Take what was filled in about a person of the team out of view, also for undone imports."""
    store.run(
        "UPDATE assessments SET removed_at = COALESCE(removed_at, :at), import_id = NULL "
        "WHERE workspace_id = :workspace_id AND subject_id = :person_id AND opening_id IS NULL",
        at=at,
        workspace_id=workspace_id,
        person_id=person_id,
    )


def reword(
    store: Store,
    workspace_id: str,
    words: Callable[[str], str],
    data: Callable[[str], str],
) -> None:
    """Put every text of a company through a function.

    words: for what people wrote. data: for JSON.
    """
    for table, column, old, new in list(_changes(store, workspace_id, words, data)):
        store.run(
            f"UPDATE {quoted(table)} SET {quoted(column)} = :new "  # noqa: S608 - from the list
            f"WHERE workspace_id = :workspace_id AND {quoted(column)} = :old",
            workspace_id=workspace_id,
            old=old,
            new=new,
        )


def count_texts(
    store: Store,
    workspace_id: str,
    words: Callable[[str], str],
    data: Callable[[str], str],
) -> int:
    """How many texts ``reword`` would change; nothing is changed."""
    return sum(1 for _ in _changes(store, workspace_id, words, data))


def count_rows(store: Store, workspace_id: str, person_id: str) -> dict[str, int]:
    """Table to how many of its rows ``remove_person`` would delete or blank."""
    found: dict[str, int] = {}
    for table, rows in about(PERSON):
        if table.company and rows.does in {DELETE, BLANK}:
            row = store.row(
                f"SELECT COUNT(*) AS number FROM {quoted(table.name)} "  # noqa: S608 - from the list
                f"WHERE workspace_id = :workspace_id AND ({rows.where})",
                workspace_id=workspace_id,
                id=person_id,
            )
            found[table.name] = found.get(table.name, 0) + (int(row["number"]) if row else 0)
    return found


def _apply(
    store: Store, table: Table, rows: Rows, workspace_id: str | None, whose: str, label: str
) -> None:
    where, values = f"({rows.where})", {"id": whose}
    if table.company and workspace_id is not None:
        where, values = (
            f"workspace_id = :workspace_id AND {where}",
            values | {"workspace_id": workspace_id},
        )
    if rows.does == DELETE:
        store.run(delete(table.name, where), **values)
    elif rows.does == BLANK:
        becomes: dict[str, str | None] = dict.fromkeys(rows.empty, "")
        becomes |= dict.fromkeys(rows.unset) | dict.fromkeys(rows.labelled, label)
        store.run(update(table.name, becomes, where), **becomes, **values)


def _changes(
    store: Store,
    workspace_id: str,
    words: Callable[[str], str],
    data: Callable[[str], str],
) -> Iterator[tuple[str, str, str, str]]:
    """(table, column, old text, new text) of every text that changes."""
    for table in TABLES:
        through = [(one, words) for one in table.words] + [(one, data) for one in table.data]
        for column, change in through if table.company else ():
            for old in _texts(store, workspace_id, table.name, column):
                if (new := change(old)) != old:
                    yield table.name, column, old, new


def _texts(store: Store, workspace_id: str, table: str, column: str) -> list[str]:
    rows = store.tuples(
        f"SELECT DISTINCT {quoted(column)} FROM {quoted(table)} "  # noqa: S608 - from the list
        f"WHERE workspace_id = :workspace_id AND {quoted(column)} IS NOT NULL",
        workspace_id=workspace_id,
    )
    return [str(text) for (text,) in rows]
