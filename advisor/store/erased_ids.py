"""Ids of what was erased for good: in the data file, and in a file beside it.

The file beside it outlives a restored backup, so that what was erased is erased there again.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

from advisor.store.database import Store

KINDS = ("person", "member", "lead_card", "feedback_entry")


@dataclass(frozen=True, slots=True)
class ErasedId:
    """That something was erased. kind: one of KINDS. erased_at: a stamp. Nothing else is kept."""

    kind: str
    id: str
    erased_at: str


def add(store: Store, erased: ErasedId) -> None:
    """Keep that something was erased; the first time stands."""
    store.run(
        "INSERT INTO erased_ids (kind, id, erased_at) VALUES (:kind, :id, :erased_at) "
        "ON CONFLICT DO NOTHING",
        **asdict(erased),
    )


def everything(store: Store) -> tuple[ErasedId, ...]:
    """All of them, the oldest first."""
    rows = store.rows("SELECT kind, id, erased_at FROM erased_ids ORDER BY erased_at, kind, id")
    return tuple(ErasedId(**row) for row in rows)


def of_kind(store: Store, kind: str) -> dict[str, str]:
    """Id to when it was erased."""
    rows = store.rows("SELECT id, erased_at FROM erased_ids WHERE kind = :kind", kind=kind)
    return {row["id"]: row["erased_at"] for row in rows}


def sidecar_of(data: Path) -> Path:
    """The file beside a data file: one JSON object with kind, id and time in each line."""
    return data.with_name(f"{data.name}.erased")


def read_sidecar(data: Path) -> tuple[ErasedId, ...]:
    """What the file beside a data file lists; nothing where there is none.

    A line that was cut off is passed over: whoever wrote it wrote it into the data file first.
    """
    try:
        lines = sidecar_of(data).read_text("utf-8").splitlines()
    except FileNotFoundError:
        return ()
    return tuple(found for line in lines if (found := _read(line)))


def write_sidecar(store: Store) -> None:
    """Add to the file beside the data file what it does not list yet. Raises OSError."""
    known = {(one.kind, one.id) for one in read_sidecar(store.path)}
    new = [one for one in everything(store) if (one.kind, one.id) not in known]
    if new:
        _append(sidecar_of(store.path), new)


def _append(path: Path, new: Iterable[ErasedId]) -> None:
    # A line break first: the last line may have been cut off.
    lead = "\n" if path.exists() and not path.read_bytes().endswith(b"\n") else ""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    with os.fdopen(descriptor, "a", encoding="utf-8") as file:
        file.write(lead + "".join(json.dumps(asdict(one)) + "\n" for one in new))
        file.flush()
        os.fsync(file.fileno())


def _read(line: str) -> ErasedId | None:
    try:
        found = json.loads(line)
        return ErasedId(str(found["kind"]), str(found["id"]), str(found["erased_at"]))
    except (ValueError, KeyError, TypeError):
        return None
