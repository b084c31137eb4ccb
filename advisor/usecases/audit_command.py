"""What ``advisor audit`` does: checks the whole log of a file, and writes it into others."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import replace
from pathlib import Path

from advisor.core.audit_chain import Fault, Head
from advisor.reports import tables
from advisor.store import audit as log
from advisor.store.audit_trail import ACTING
from advisor.store.database import Store
from advisor.usecases import audit


class NoAuditLogError(Exception):
    """There is no audit log to work on, or nowhere to write it; the words say what to do."""


def verify(data: Path, known: Head | None) -> tuple[Head, list[Fault]]:
    """The head of the log and every fault in it. Nothing is changed. Raises NoAuditLogError.

    known: a head that was written down earlier.
    """
    with closing(_opened(data)) as store:
        head, found = audit.verify(store, known)
        return head or Head(), found


def write(data: Path, files: dict[str, Path | None]) -> list[Path]:
    """Write the log as "csv" or "json" where a path is given; gives the files. NoAuditLogError."""
    asked = {form: path for form, path in files.items() if path}
    if not asked:
        raise NoAuditLogError("Say where to write it: --csv FILE or --json FILE, or both.")
    with closing(_opened(data)) as store:
        log.note(store, replace(ACTING.get(), action="command.audit-export"))
        for form, path in asked.items():
            with store.unchanging():
                _write(path, _pieces(store, form))
    return list(asked.values())


def _pieces(store: Store, form: str) -> Iterator[str]:
    if form == "csv":
        return tables.lines(audit.rows_of(log.whole(store)))
    return audit.document(store, log.whole(store))


def _opened(data: Path) -> Store:
    if not data.exists():
        raise NoAuditLogError(f"There is no data file at {data}. Start Advisor once, or demo.")
    store = Store(data)
    if not log.is_kept(store):
        store.close()
        raise NoAuditLogError(f"{data} keeps no audit log yet. Start Advisor once on it.")
    return store


def _write(path: Path, pieces: Iterator[str]) -> None:
    unfinished = path.with_name(f"{path.name}.part")
    try:
        with unfinished.open("w", encoding="utf-8", newline="") as made:
            made.writelines(pieces)
        unfinished.replace(path)
    except OSError as error:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
        raise NoAuditLogError(f"{path} cannot be written: {error.strerror}.") from error
