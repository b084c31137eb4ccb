"""Carries out what the list says: deletes and blanks rows, and takes words out of the others."""

from __future__ import annotations

from collections.abc import Callable

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
) -> int:
    """Put every text of a company through a function; gives how many texts changed.

    words: for what people wrote. data: for JSON.
    """
    changed = 0
    for table in TABLES:
        if table.company:
            for columns, through in ((table.words, words), (table.data, data)):
                for column in columns:
                    changed += _reword(store, workspace_id, table.name, column, through)
    return changed


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


def _reword(
    store: Store, workspace_id: str, table: str, column: str, through: Callable[[str], str]
) -> int:
    name, kept = quoted(column), quoted(table)
    rows = store.tuples(
        f"SELECT DISTINCT {name} FROM {kept} WHERE workspace_id = :workspace_id "  # noqa: S608 - from the list
        f"AND {name} IS NOT NULL",
        workspace_id=workspace_id,
    )
    changed = [(old, new) for (old,) in rows if (new := through(str(old))) != old]
    for old, new in changed:
        store.run(
            f"UPDATE {kept} SET {name} = :new "  # noqa: S608 - from the list
            f"WHERE workspace_id = :workspace_id AND {name} = :old",
            workspace_id=workspace_id,
            old=old,
            new=new,
        )
    return len(changed)
