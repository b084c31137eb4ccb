"""Takes somebody out of the frozen records of decisions; each keeps the hash of the whole."""

from __future__ import annotations

from collections.abc import Callable

from advisor.core.hiring.record import without
from advisor.library import catalogue
from advisor.store import decisions
from advisor.store.database import Store
from advisor.usecases.hiring import record


def forget(
    store: Store, workspace_id: str, person_id: str, reworded: Callable[[str], str], at: str
) -> int:
    """Take somebody out of every record of a company; gives out of how many.

    reworded: takes their names out of a text. at: a stamp. Belongs into a transaction.
    """
    changed = 0
    for one in decisions.of_workspace(store, workspace_id):
        smaller = without(
            record.data_of(one), person_id, reworded, at, one.record_hash, catalogue()
        )
        if smaller is not None:
            decisions.set_record(store, one, record.text_of(smaller))
            changed += 1
    return changed
