"""Statements made of names that the code lists: the one place where names are put into SQL."""

from __future__ import annotations

from collections.abc import Iterable


def insert(table: str, columns: Iterable[str]) -> str:
    """One that adds a row from parameters called like the columns.

    ValueError for a name that is no plain word, here and below: names come from the code alone.
    """
    known = {name: quoted(name) for name in columns}
    names, places = ", ".join(known.values()), ", ".join(f":{name}" for name in known)
    return f"INSERT INTO {quoted(table)} ({names}) VALUES ({places})"  # noqa: S608 - plain words


def update(table: str, columns: Iterable[str], where: str) -> str:
    """One that sets columns from parameters called like them. where: written in the code."""
    changes = ", ".join(f"{quoted(name)} = :{name}" for name in columns)
    return f"UPDATE {quoted(table)} SET {changes} WHERE {where}"  # noqa: S608 - plain words


def delete(table: str, where: str) -> str:
    """One that deletes rows. where: written in the code."""
    return f"DELETE FROM {quoted(table)} WHERE {where}"  # noqa: S608 - a plain word


def quoted(name: str) -> str:
    """The name of a table or column as it stands in a statement; ValueError for no plain word."""
    if not (name.isascii() and name.isidentifier()):
        raise ValueError(f"no plain word: {name!r}")
    return f'"{name}"'
