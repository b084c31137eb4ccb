"""What is past its time: listed first, and erased for good when somebody says so."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from advisor.core.erasing.retention import BY_KEY, KINDS, NEVER, KindOfData, cut_off
from advisor.store import retention, scrubbing
from advisor.store.database import Store
from advisor.store.retention import Aged
from advisor.store.workspaces import Workspace
from advisor.usecases.company_days import day_of
from advisor.usecases.erasing.cards import erase_card, erase_entry
from advisor.usecases.erasing.finishing import finish
from advisor.usecases.erasing.person import erase_within
from advisor.usecases.tokens import stamp


@dataclass(frozen=True, slots=True)
class PastDue:
    """A kind of data with what is past its time. left: how much of it stays for now."""

    kind: KindOfData
    months: int
    past: tuple[Aged, ...]
    left: int

    @property
    def count(self) -> int:
        """How much is past its time."""
        return len(self.past)


def months_of(store: Store, workspace_id: str) -> dict[str, int]:
    """Kind to the months that it is kept; 0 is for ever."""
    set_here = retention.months(store, workspace_id)
    return {one.key: set_here.get(one.key, one.months) for one in KINDS}


def set_months(
    store: Store, workspace_id: str, months: Mapping[str, int], member_id: str, at: datetime
) -> None:
    """Keep how long each kind of data is kept. Nothing is erased by that."""
    with store.immediate():
        for key, number in months.items():
            retention.put(store, workspace_id, BY_KEY[key].key, number, member_id, stamp(at))


def due(store: Store, workspace: Workspace, at: datetime) -> tuple[PastDue, ...]:
    """Every kind of data with what is past its time at a moment; nothing is changed."""
    today, months = day_of(workspace, at), months_of(store, workspace.id)
    return tuple(_due(store, workspace.id, one, months[one.key], today) for one in KINDS)


def sweep(store: Store, workspace: Workspace, member_id: str | None, at: datetime) -> str:
    """Erase for good what ``due`` lists; gives what is left to do, as ``finish`` says it.

    member_id: who does it, None where a command does.
    """
    with store.immediate():
        for one in due(store, workspace, at):
            for each in one.past:
                _ERASE[one.kind.key](store, workspace.id, each.id, member_id, stamp(at))
    return finish(store)


def _due(store: Store, workspace_id: str, kind: KindOfData, months: int, today: str) -> PastDue:
    kept = retention.aged(store, workspace_id, kind.key)
    before = cut_off(today, months) if months != NEVER else ""
    past = tuple(one for one in kept if (one.until < today if one.until else one.since < before))
    return PastDue(kind, months, past, len(kept) - len(past))


def _person(
    store: Store, workspace_id: str, person_id: str, member_id: str | None, at: str
) -> None:
    erase_within(store, workspace_id, person_id, member_id, at)


def _unfinished(
    store: Store, workspace_id: str, assessment_id: str, _member_id: str | None, at: str
) -> None:
    retention.empty_assessment(store, workspace_id, assessment_id, at)
    scrubbing.ask_for(store)


def _card(store: Store, _workspace_id: str, lead_id: str, _member_id: str | None, at: str) -> None:
    erase_card(store, lead_id, at)


def _entry(
    store: Store, _workspace_id: str, entry_id: str, _member_id: str | None, at: str
) -> None:
    erase_entry(store, entry_id, at)


_ERASE: dict[str, Callable[[Store, str, str, str | None, str], None]] = {
    "candidates": _person,
    "left": _person,
    "unfinished": _unfinished,
    "lead_cards": _card,
    "feedback": _entry,
}
