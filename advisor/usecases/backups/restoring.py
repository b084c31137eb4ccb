"""Brings a backup back: looked through first, in place of nothing unless that is said."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from advisor.store import audit, checks, copying, erased_ids, replacing, serving, sessions
from advisor.store.audit_trail import ACTING
from advisor.store.database import Store, StoreError, failures_named
from advisor.store.erased_ids import ErasedId
from advisor.usecases.backups import container
from advisor.usecases.backups.container import About
from advisor.usecases.erasing.applied import apply_erased
from advisor.usecases.tokens import stamp

SQLITE = b"SQLite format 3\x00"


class DataThereError(Exception):
    """There is a data file already. With --force it is kept aside and the backup replaces it."""


class ServedError(Exception):
    """Advisor is running on this data file. Stop it, then restore."""


class UnsoundError(Exception):
    """The data in the backup is not sound, and nothing was restored."""


@dataclass(frozen=True, slots=True)
class Restored:
    """What came of it. about: of the backup, None for a plain copy of a data file.

    aside: where the data file lies that was there before, None without one. erased: how many
    things were erased again that had been erased after the backup was made.
    """

    about: About | None
    aside: Path | None
    erased: int


def look_through(file: Path, passphrase: str, beside: Path) -> About | None:
    """Check a backup as ``restore`` does, and restore nothing."""
    with _unpacked(file, passphrase, beside) as (about, _copy):
        return about


def restore(
    data: Path, file: Path, at: datetime, passphrase: str = "", *, force: bool = False
) -> Restored:
    """Put the data of a backup in place of the data file. file: also a plain copy of a data file.

    Before anything is replaced its checksum, its encryption, every page, every reference and the
    steps of its tables are checked. Then what was erased since is erased again, everybody is
    signed out, and the file gets its name. Raises DataThereError, ServedError, UnsoundError, the
    errors of the container, StoreError, OSError; then the data file is as it was.
    """
    lock = serving.hold(data)
    if lock is None:
        raise ServedError(ServedError.__doc__)
    try:
        if data.exists() and not force:
            raise DataThereError(DataThereError.__doc__)
        with _unpacked(file, passphrase, data) as (about, copy):
            erased = _made_ready(copy, data, at)
            with failures_named():
                aside = replacing.put_in_place(copy, data, f"{at:%Y%m%d-%H%M%S}")
        return Restored(about, aside, erased)
    finally:
        lock.close()


@contextmanager
def _unpacked(file: Path, passphrase: str, beside: Path) -> Iterator[tuple[About | None, Path]]:
    """The data in a backup as a file of its own, which was found sound."""
    copy = beside.with_name(f"{beside.name}.restoring-{os.getpid()}")
    replacing.remove(copy)
    descriptor = os.open(copy, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as target:
            about = None if is_plain(file) else container.unpack(file, target, passphrase)
        if about is None:
            with failures_named():
                copying.copy(file, copy)
        _check(copy)
        yield about, copy
    finally:
        replacing.remove(copy)
        erased_ids.sidecar_of(copy).unlink(missing_ok=True)


def is_plain(file: Path) -> bool:
    """Whether it is no backup but a copy of a data file, such as one from before an upgrade."""
    with file.open("rb") as opened:
        return opened.read(len(SQLITE)) == SQLITE


def _check(copy: Path) -> None:
    """Refuse what is damaged, and bring up to date what is older."""
    store = Store(copy)
    try:
        found = checks.damage(store) or checks.broken_references(store)
        if found:
            raise UnsoundError(f"{UnsoundError.__doc__} {'; '.join(found[:3])}")
        store.prepare()
    finally:
        store.close()
    for old in copying.before(copy):
        old.unlink()


def _made_ready(copy: Path, data: Path, at: datetime) -> int:
    """Erase again what was erased since, and sign everybody out; gives how much was erased."""
    store = Store(copy)
    try:
        done = apply_erased(store, _erased_so_far(data))
        sessions.end_everybody(store, stamp(at))
        audit.note(store, ACTING.get())
        return done
    finally:
        store.close()


def _erased_so_far(data: Path) -> list[ErasedId]:
    """What the list beside the data file says, and the data file itself where it can be read."""
    found = set(erased_ids.read_sidecar(data))
    if data.exists():
        with suppress(StoreError), closing(Store(data)) as store:
            found |= set() if checks.steps_waiting(store) else set(erased_ids.everything(store))
    return sorted(found, key=lambda one: (one.erased_at, one.kind, one.id))
