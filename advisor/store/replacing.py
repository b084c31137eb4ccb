"""Puts a data file in the place of another one, which is kept aside."""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from advisor.store.copying import settle

# What belongs to a data file while it is in use, first the file itself.
_PARTS = ("", "-wal", "-shm", "-journal")


def put_in_place(new: Path, data: Path, mark: str) -> Path | None:
    """Give a new file the name of the data file; gives where the old one lies, None without one.

    mark: what the old one's name ends with. Nobody may have either of them open.
    """
    aside = _put_aside(data, mark) if data.exists() else None
    for part in _PARTS[1:]:
        # A log without its file would be taken for the log of the new one.
        _part(data, part).unlink(missing_ok=True)
    _as_one_file(new)
    settle(new, data)
    return aside


def remove(data: Path) -> None:
    """Remove a data file with all that belongs to it."""
    for part in _PARTS:
        _part(data, part).unlink(missing_ok=True)


def _put_aside(data: Path, mark: str) -> Path:
    # A file that is damaged keeps its log; nobody knows what is in it.
    with suppress(sqlite3.DatabaseError):
        _as_one_file(data)
    aside = data.with_name(f"{data.name}.replaced-{mark}")
    for part in reversed(_PARTS):
        if _part(data, part).exists():
            _part(data, part).replace(_part(aside, part))
    return aside


def _as_one_file(data: Path) -> None:
    """Bring what is in the write-ahead log into the file."""
    with closing(sqlite3.connect(data, isolation_level=None)) as file:
        file.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        file.execute("PRAGMA journal_mode = DELETE")


def _part(data: Path, ending: str) -> Path:
    return data.with_name(data.name + ending)
