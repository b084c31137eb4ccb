"""Whether the data file can be worked with: it opens, its tables are up to date, there is room."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from advisor.store.database import Store, StoreError
from advisor.store.migrations import MIGRATIONS

ROOM_BYTES = 50_000_000
_PATIENCE_SECONDS = 0.5


def checks(data: Path) -> dict[str, bool]:
    """What was looked at and whether it is well; nothing is written.

    file: it is there and can be read. tables: every migration is done. writable: file and folder
    may be written to. room: at least ROOM_BYTES bytes are free where it lies.
    """
    file = data.is_file()
    opened, tables = _opened(data) if file else (False, False)
    writable = file and _may_write(data) and _may_write(data.parent)
    return {"file": opened, "tables": tables, "writable": writable, "room": _has_room(data)}


def _may_write(path: Path) -> bool:
    return os.access(path, os.W_OK, effective_ids=os.access in os.supports_effective_ids)


def _opened(data: Path) -> tuple[bool, bool]:
    """Whether the file can be read, and whether its tables are up to date."""
    try:
        store = Store(data, _PATIENCE_SECONDS)
    except StoreError:
        return False, False
    try:
        store.rows("SELECT key FROM installation LIMIT 1")
        return True, not MIGRATIONS.pending(store.db)
    except Exception:
        # Whatever is wrong with a file, it cannot be worked with.
        return False, False
    finally:
        store.close()


def _has_room(data: Path) -> bool:
    try:
        return shutil.disk_usage(data.parent).free >= ROOM_BYTES
    except OSError:
        return False
