"""Takes what was deleted out of the bytes of the data file and of its write-ahead log."""

from __future__ import annotations

from advisor.store import installation
from advisor.store.database import Store, StoreError

_DUE = "scrub_due"
_WAIT_MILLISECONDS = 1_000


def ask_for(store: Store) -> None:
    """Note that something was erased. Belongs into the transaction that erases."""
    installation.write(store, _DUE, "1")


def is_due(store: Store) -> bool:
    """Whether traces of something erased may still be in the file."""
    return installation.read(store, _DUE) == "1"


def scrub(store: Store, wait_milliseconds: int = _WAIT_MILLISECONDS) -> bool:
    """Write the file anew without free pages and empty the log; False where it could not be done.

    Another program or request that is reading keeps the log from being emptied: it stays due then,
    and can be done later. wait_milliseconds: how long to wait for them. Outside of a transaction.
    """
    (before,) = store.tuples("PRAGMA busy_timeout")[0]
    store.run(f"PRAGMA busy_timeout = {int(wait_milliseconds)}")
    try:
        _empty_log(store)
        store.run("VACUUM")
        done = _empty_log(store)
        if done:
            installation.write(store, _DUE, "0")
    except StoreError:
        return False
    finally:
        store.run(f"PRAGMA busy_timeout = {int(before)}")
    return done


def _empty_log(store: Store) -> bool:
    """Copy the log into the file and cut it to nothing; False while somebody reads from it."""
    busy, _pages, _copied = store.tuples("PRAGMA wal_checkpoint(TRUNCATE)")[0]
    return int(busy) == 0
