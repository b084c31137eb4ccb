"""What lies around a data file: the system, the folder, who may read it, what is left over."""

from __future__ import annotations

import os
import shutil
import stat
import sys
from datetime import datetime
from importlib.metadata import version
from pathlib import Path

from advisor import __version__
from advisor.store import copying
from advisor.store.readiness import ROOM_BYTES
from advisor.usecases.doctor.finding import FAIL, OK, WARN, Finding

# A log is copied into the file from 4 MB on; a much longer one means that something holds it open.
LONG_LOG = 64_000_000
# No data file is from before the program was written.
_FIRST_YEAR = 2026


def versions(_data: Path, _at: datetime) -> Finding:
    """Of the program and of what it stands on."""
    python = ".".join(map(str, sys.version_info[:3]))
    said = f"Advisor {__version__}, Python {python}, SQLite {copying.engine()}, "
    return Finding("versions", OK, said + f"cryptography {version('cryptography')}.")


def clock(_data: Path, at: datetime) -> Finding:
    """Whether the clock can be right."""
    said = f"It is {at:%Y-%m-%d %H:%M} UTC here."
    if at.year < _FIRST_YEAR:
        return Finding("clock", FAIL, said, "Set the clock of this computer.")
    return Finding("clock", OK, said)


def room(data: Path, _at: datetime) -> Finding:
    """Whether the disk has room for the file twice: an upgrade and a backup need a copy."""
    free = shutil.disk_usage(data.parent).free
    size = data.stat().st_size if data.exists() else 0
    said = f"{free // 1_000_000:,} MB are free; the data file has {size / 1_000_000:,.1f} MB."
    if free < ROOM_BYTES:
        return Finding("disk", FAIL, said, "Make room on the disk before people answer.")
    if free < 3 * size + ROOM_BYTES:
        return Finding("disk", WARN, said, "Make room: a backup and an upgrade need a copy.")
    return Finding("disk", OK, said)


def permissions(data: Path, _at: datetime) -> Finding:
    """Whether the data file can be read by others on this computer."""
    if os.name != "posix":
        return Finding("permissions", OK, "Not looked at on this system.")
    beside = (data, *(data.with_name(data.name + end) for end in ("-wal", ".erased")))
    others = [p.name for p in beside if p.exists() and stat.S_IMODE(p.stat().st_mode) & 0o077]
    closed = not stat.S_IMODE(data.parent.stat().st_mode) & 0o011
    if not others:
        return Finding("permissions", OK, "Only its owner can read the data file.")
    if closed:
        return Finding("permissions", OK, "The folder lets nobody else in.")
    said = f"Other users of this computer may be able to read: {', '.join(others)}."
    return Finding("permissions", WARN, said, f"chmod 600 {data}* or chmod 700 {data.parent}")


def folder(data: Path, _at: datetime) -> Finding:
    """Whether file and folder can be written to by whoever asks."""
    if os.access(data, os.W_OK) and os.access(data.parent, os.W_OK):
        return Finding("writable", OK, "File and folder can be written to.")
    said = "The data file or its folder cannot be written to by this user."
    return Finding("writable", FAIL, said, f"Give the user that runs Advisor {data.parent}.")


def log_size(data: Path, _at: datetime) -> Finding:
    """How long the write-ahead log is."""
    log = data.with_name(f"{data.name}-wal")
    size = log.stat().st_size if log.exists() else 0
    said = f"The write-ahead log has {size / 1_000_000:,.1f} MB."
    if size > LONG_LOG:
        return Finding("log", WARN, said, "A program holds the file open: stop it, start Advisor.")
    return Finding("log", OK, said)


def left_over(data: Path, _at: datetime) -> Finding:
    """Copies of the data that still lie beside it."""
    marks = tuple(f"{data.name}.{mark}-" for mark in ("replaced", "copy", "restoring"))
    found = sorted(path.name for path in data.parent.iterdir() if path.name.startswith(marks))
    before = len(copying.before(data))
    if not found:
        said = (
            f"{before} from before upgrades lie beside the data." if before else "There are none."
        )
        return Finding("copies", OK, said)
    said = f"Copies of the data lie beside it: {', '.join(found)}."
    to_do = "Remove them when you need them no more; what is erased is not erased in them."
    return Finding("copies", WARN, said, to_do)
