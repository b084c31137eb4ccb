"""Looks at an installation and says what is well, what is not, and what to do."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import closing
from datetime import datetime
from pathlib import Path

from advisor.store.database import Store, StoreError
from advisor.usecases.doctor import around, inside
from advisor.usecases.doctor.finding import FAIL, Finding

_AROUND: tuple[Callable[[Path, datetime], Finding], ...] = (
    around.versions,
    around.clock,
    around.room,
    around.permissions,
    around.folder,
    around.log_size,
    around.left_over,
)
_INSIDE: Mapping[str, Callable[[Store, datetime], Finding]] = {
    "integrity": inside.pages,
    "references": inside.references,
    "links": inside.dangling_ids,
    "migrations": inside.tables,
    "writing": inside.keeping,
    "questionnaires": inside.questionnaires,
    "audit": inside.audit_chain,
    "erasing": inside.erasures,
    "backup": inside.backups,
    "times": inside.times,
}


def examine(data: Path, at: datetime) -> list[Finding]:
    """Every check on a data file, in the order they are told. Nothing is written."""
    found = [check(data, at) for check in _AROUND]
    try:
        with closing(Store(data)) as store:
            return [*found, *(_tried(name, store, at) for name in _INSIDE)]
    except StoreError as error:
        return [
            *found,
            Finding("file", FAIL, str(error), "Restore a backup: advisor restore FILE."),
        ]


def _tried(name: str, store: Store, at: datetime) -> Finding:
    """The finding; a file that is too broken for a check fails it."""
    try:
        return _INSIDE[name](store, at)
    except Exception as error:
        # Whatever goes wrong in looking is what the finding is about.
        return Finding(name, FAIL, f"This could not be looked at: {error}", inside.RESTORE)
