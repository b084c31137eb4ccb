"""Erasing a lead's card or what sales sent: both may name somebody of another company."""

from __future__ import annotations

from advisor.store import erased_ids, feedback, lead_cards, scrubbing
from advisor.store.database import Store
from advisor.store.erased_ids import ErasedId


def erase_card(store: Store, lead_id: str, at: str) -> bool:
    """Delete a card for good; False where there is none. Belongs into a transaction.

    at: a stamp, here and below.
    """
    return _done(store, "lead_card", lead_id, at, found=lead_cards.delete(store, lead_id))


def erase_entry(store: Store, entry_id: str, at: str) -> bool:
    """The same for a form that sales sent."""
    return _done(store, "feedback_entry", entry_id, at, found=feedback.delete(store, entry_id))


def _done(store: Store, kind: str, erased_id: str, at: str, *, found: bool) -> bool:
    if found:
        erased_ids.add(store, ErasedId(kind, erased_id, at))
        scrubbing.ask_for(store)
    return found
