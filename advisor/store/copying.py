"""Copies of the data file: made while others read and write, whole and of one moment."""

from __future__ import annotations

import os
import re
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

# So many copies from before an upgrade are kept; older ones are removed.
KEPT_BEFORE = 2
_PRIVATE = 0o600


def copy(source: Path, target: Path) -> None:
    """Write a new file that holds what the data file holds now. Raises sqlite3.DatabaseError.

    All of it is of one moment, whoever writes meanwhile (SQLite's online backup, in one step). The
    target gets its name when it lies on the disk whole; nobody but its owner may read it.
    """
    part = target.with_name(f"{target.name}.part")
    part.unlink(missing_ok=True)
    part.touch(_PRIVATE)
    try:
        with (
            closing(sqlite3.connect(f"{source.absolute().as_uri()}?mode=ro", uri=True)) as old,
            closing(sqlite3.connect(part, isolation_level=None)) as new,
        ):
            old.backup(new)
            # A copy is one file: it is not followed by a write-ahead log of its own.
            new.execute("PRAGMA journal_mode = DELETE")
        settle(part, target)
    finally:
        part.unlink(missing_ok=True)


def engine() -> str:
    """The version of SQLite."""
    return sqlite3.sqlite_version


def settle(part: Path, target: Path) -> None:
    """Give a file that was just written its name; both are on the disk then."""
    with part.open("rb") as written:
        os.fsync(written.fileno())
    part.replace(target)
    flush_folder(target.parent)


def flush_folder(folder: Path) -> None:
    """Wait until the names in a folder are on the disk; nothing where the system cannot."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def copy_before(data: Path, tables: int) -> Path:
    """Copy a data file before its tables are brought to another state; old copies are removed.

    tables: the number of steps it is about to have. Gives the copy's path.
    """
    target = data.with_name(f"{data.name}.before-{tables}")
    copy(data, target)
    for old in before(data)[KEPT_BEFORE:]:
        old.unlink(missing_ok=True)
    return target


def before(data: Path) -> list[Path]:
    """The copies that were made before upgrades, the newest first."""
    pattern = re.compile(re.escape(data.name) + r"\.before-\d+")
    found = [path for path in data.parent.iterdir() if pattern.fullmatch(path.name)]
    return sorted(found, key=lambda path: (path.stat().st_mtime, path.name), reverse=True)


def forget_before(data: Path) -> int:
    """Remove those copies, so that nothing erased lies in them; gives how many there were."""
    found = before(data)
    for path in found:
        path.unlink(missing_ok=True)
    return len(found)
