"""What follows an erasure once it is kept: the bytes go, and the list beside the file grows."""

from __future__ import annotations

from advisor.core.language import mark, say
from advisor.store import copying, erased_ids, scrubbing
from advisor.store.database import Store

LATER = mark(
    "The data file is in use by somebody else at this moment, so that what was there may still "
    "be found in its bytes. That is done as soon as it is free, at the latest when Advisor starts "
    "again."
)
NO_LIST = mark(
    "The list of what was erased could not be written beside the data file, or an old copy of it "
    "not be removed. Make room, or give Advisor leave to write there. The list is written anew "
    "when Advisor starts."
)


def finish(store: Store) -> str:
    """Make the file anew without what was erased, and list its ids beside it.

    "" where both are done, else sentences that say what is left to do. Outside of a transaction.
    """
    is_due = scrubbing.is_due(store)
    left = [say(LATER)] if is_due and not scrubbing.scrub(store) else []
    try:
        if is_due:
            # Copies from before an upgrade still hold what is to be gone.
            copying.forget_before(store.path)
        erased_ids.write_sidecar(store)
    except OSError:
        left.append(say(NO_LIST))
    return " ".join(left)
