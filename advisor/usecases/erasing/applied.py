"""Erases again what a restored backup brought back."""

from __future__ import annotations

from collections.abc import Iterable

from advisor.store import erased_ids, people
from advisor.store.database import Store
from advisor.store.erased_ids import ErasedId
from advisor.usecases.erasing import names
from advisor.usecases.erasing.cards import erase_card, erase_entry
from advisor.usecases.erasing.finishing import finish
from advisor.usecases.erasing.member import erase_member_within
from advisor.usecases.erasing.person import erase_within


def apply_erased(store: Store, ids: Iterable[ErasedId]) -> int:
    """Erase everything of these ids that the file knows; gives how many there were.

    All of it or nothing. What the file does not know is listed in it none the less.
    """
    with store.immediate():
        done = sum(_apply(store, one) for one in ids)
    finish(store)
    return done


def _apply(store: Store, one: ErasedId) -> bool:
    found = _ERASE[one.kind](store, one) if one.kind in _ERASE else False
    erased_ids.add(store, one)
    return found


def _person(store: Store, one: ErasedId) -> bool:
    known = people.workspaces_of(store, one.id)
    places = [place for place in known if names.known(store, place, one.id).name]
    for workspace_id in places:
        erase_within(store, workspace_id, one.id, None, one.erased_at)
    return bool(places)


def _member(store: Store, one: ErasedId) -> bool:
    return erase_member_within(store, one.id, one.erased_at)


def _card(store: Store, one: ErasedId) -> bool:
    return erase_card(store, one.id, one.erased_at)


def _entry(store: Store, one: ErasedId) -> bool:
    return erase_entry(store, one.id, one.erased_at)


_ERASE = {"person": _person, "member": _member, "lead_card": _card, "feedback_entry": _entry}
