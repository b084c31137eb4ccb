"""The bin of openings: one that was removed can be brought back for thirty days."""

from __future__ import annotations

from datetime import datetime, timedelta

from advisor.store import openings
from advisor.store.database import Store
from advisor.store.openings import Opening
from advisor.usecases.bin_of_people import DAYS
from advisor.usecases.hiring.openings import OpeningUnknownError
from advisor.usecases.tokens import stamp


def remove(store: Store, opening: Opening, at: datetime) -> None:
    """Put an opening into the bin, with all that is in it."""
    with store.immediate():
        openings.set_removed(store, opening.workspace_id, opening.id, stamp(at))


def bring_back(store: Store, workspace_id: str, opening_id: str) -> Opening:
    """Undo ``remove``. Raises OpeningUnknownError."""
    with store.immediate():
        opening = openings.find(store, workspace_id, opening_id)
        if opening is None:
            raise OpeningUnknownError(OpeningUnknownError.__doc__)
        openings.set_removed(store, workspace_id, opening_id, None)
    return opening


def look(store: Store, workspace_id: str, at: datetime) -> list[Opening]:
    """Those that can still be brought back, the last removed first."""
    since = stamp(at - timedelta(days=DAYS))
    return openings.removed_since(store, workspace_id, since)
