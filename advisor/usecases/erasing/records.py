"""Takes somebody out of the frozen records of decisions; each keeps the hash of the whole."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from advisor.core.hiring.record import without
from advisor.library import catalogue
from advisor.store import decisions
from advisor.store.database import Store
from advisor.store.decisions import Decision
from advisor.usecases.hiring import record


def forget(
    store: Store, workspace_id: str, person_id: str, reworded: Callable[[str], str], at: str
) -> int:
    """Take somebody out of every record of a company; gives out of how many.

    reworded: takes their names out of a text. at: a stamp. Belongs into a transaction.
    """
    found = list(_smaller(store, workspace_id, person_id, reworded, at))
    for one, record_text in found:
        decisions.set_record(store, one, record_text)
    return len(found)


def count(
    store: Store, workspace_id: str, person_id: str, reworded: Callable[[str], str], at: str
) -> int:
    """How many records ``forget`` would change; nothing is changed."""
    return sum(1 for _ in _smaller(store, workspace_id, person_id, reworded, at))


def _smaller(
    store: Store, workspace_id: str, person_id: str, reworded: Callable[[str], str], at: str
) -> Iterator[tuple[Decision, str]]:
    for one in decisions.of_workspace(store, workspace_id):
        left = without(record.data_of(one), person_id, reworded, at, one.record_hash, catalogue())
        if left is not None:
            yield one, record.text_of(left)
