"""The bin: people who were removed can be brought back for thirty days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from advisor.store import people
from advisor.store.database import Store
from advisor.usecases.tokens import stamp

DAYS = 30


@dataclass(frozen=True, slots=True)
class Thrown:
    """A person in the bin. day: when they were removed; left: whole days to bring them back."""

    id: str
    name: str
    day: str
    left: int


def look(store: Store, workspace_id: str, at: datetime) -> list[Thrown]:
    """Who can still be brought back, the last removed first."""
    since = stamp(at - timedelta(days=DAYS))
    return [
        Thrown(person_id, name, removed_at[:10], _left(removed_at, at))
        for person_id, name, removed_at in people.removed_since(store, workspace_id, since)
    ]


def _left(removed_at: str, at: datetime) -> int:
    return max(0, DAYS - (at - datetime.fromisoformat(removed_at)).days)
