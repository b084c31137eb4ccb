"""One server at a time on a data file: a lock that ends with the process that holds it."""

from __future__ import annotations

import sqlite3
from pathlib import Path


def hold(data: Path) -> sqlite3.Connection | None:
    """The lock, held until it is closed or the process ends; None where another server has it.

    It is an exclusive transaction on a file beside the data file: every system that runs SQLite
    has such locks, and none is left behind by a crash.
    """
    try:
        lock = sqlite3.connect(f"{data}-serving", timeout=0, isolation_level=None)
    except sqlite3.OperationalError:
        return _told_by_the_file()
    try:
        lock.execute("BEGIN EXCLUSIVE")
    except sqlite3.OperationalError as error:
        lock.close()
        if "locked" in str(error):
            return None
        return _told_by_the_file()
    return lock


def _told_by_the_file() -> sqlite3.Connection:
    """A folder that cannot be written to is told by the data file itself, in its own words."""
    return sqlite3.connect(":memory:")
