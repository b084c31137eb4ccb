"""Makes a backup of the data file while people work, and keeps as many as wanted."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from advisor import __version__
from advisor.store import copying, installation
from advisor.store.checks import steps_done, steps_waiting
from advisor.store.database import Store, StoreError, failures_named
from advisor.usecases.backups import container
from advisor.usecases.backups.sealing import check_passphrase
from advisor.usecases.tokens import stamp

FOLDER = "backups"
_PATIENCE_SECONDS = 2
_MADE_AT = "backed_up_at"
_DATED = re.compile(r"advisor-\d{8}-\d{6}\.backup")


class BackupExistsError(Exception):
    """A file of that name is there already. Choose another name or use --force."""


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup that was made. size: in bytes. checksum: SHA-256. removed: old ones that went."""

    path: Path
    size: int
    checksum: str
    sealed: bool
    removed: tuple[Path, ...] = ()


def dated_name(at: datetime) -> str:
    """The name of a backup of this moment; names in their order are in the order of time."""
    return f"advisor-{at:%Y%m%d-%H%M%S}.backup"


def usual_place(data: Path, at: datetime, wanted: Path | None) -> Path:
    """Where to: the file that is wanted, a dated one in the folder that is wanted, or beside."""
    if wanted is None:
        return data.parent / FOLDER / dated_name(at)
    return wanted / dated_name(at) if wanted.is_dir() else wanted


def newest_made(store: Store) -> str:
    """When the newest backup was made, as a stamp; "" for never."""
    return installation.read(store, _MADE_AT) or ""


def note(store: Store, at: datetime) -> None:
    """Keep that one was made, which is an entry of the audit log as well."""
    installation.write(store, _MADE_AT, stamp(at))


def make(
    data: Path, to: Path, at: datetime, passphrase: str = "", *, replace: bool = False
) -> Backup:
    """Write a backup to a file. passphrase: "" for no encryption.

    Raises BackupExistsError, ShortPassphraseError, StoreError and OSError; then there is no file.
    """
    if to.exists() and not replace:
        raise BackupExistsError(BackupExistsError.__doc__)
    to.parent.mkdir(parents=True, exist_ok=True)
    part = to.with_name(f"{to.name}.part")
    try:
        checksum = write(data, part, at, passphrase)
        copying.settle(part, to)
    finally:
        part.unlink(missing_ok=True)
    _note(data, at)
    return Backup(to, to.stat().st_size, checksum, sealed=bool(passphrase))


def write(data: Path, target: Path, at: datetime, passphrase: str = "") -> str:
    """Write a backup to a new file that nobody else may read; gives its checksum."""
    if passphrase:
        check_passphrase(passphrase)
    descriptor = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "wb") as out, _still(data) as copy:
        store = Store(copy)
        try:
            tables = len(steps_done(store))
        finally:
            store.close()
        about = container.About(stamp(at), __version__, tables, copy.stat().st_size)
        return container.write(copy, out, about, passphrase)


def keep_newest(newest: Path, count: int) -> tuple[Path, ...]:
    """Remove all but so many dated backups of a folder, the oldest first; gives those that went.

    Only files with a dated name that begin as a backup does are ever touched.
    """
    found = sorted(p for p in newest.parent.iterdir() if _DATED.fullmatch(p.name))
    old = [path for path in found[: max(len(found) - count, 0)] if path != newest]
    gone = []
    for path in old:
        with path.open("rb") as file:
            ours = file.read(len(container.NAME)) == container.NAME
        if ours:
            path.unlink()
            gone.append(path)
    return tuple(gone)


def _note(data: Path, at: datetime) -> None:
    """As ``note``, where the file can be written to."""
    store = Store(data, _PATIENCE_SECONDS)
    try:
        with suppress(StoreError):
            if not steps_waiting(store):
                note(store, at)
    finally:
        store.close()


@contextmanager
def _still(data: Path) -> Iterator[Path]:
    """A copy of the data file beside it, while the block lasts."""
    copy = data.with_name(f"{data.name}.copy-{os.getpid()}-{os.urandom(4).hex()}")
    try:
        with failures_named():
            copying.copy(data, copy)
        yield copy
    finally:
        copy.unlink(missing_ok=True)
