"""What no report should do, for the process that makes reports."""

from __future__ import annotations

import time

from advisor.store.database import Store


def modest(_store: Store) -> str:
    """What every report does: an end."""
    return "made"


def endless(_store: Store) -> str:
    """Never ends."""
    while True:
        time.sleep(1)


def huge(_store: Store) -> str:
    """Takes far more memory than a report may."""
    return str(len(bytearray(8 * 1024**3)))


def broken(_store: Store) -> str:
    """Fails with what cannot travel between processes."""

    class Unknown(Exception):
        """Known only here."""

    raise Unknown


def dying(_store: Store) -> str:
    """Ends its process, as the system does when there is no memory left."""
    raise SystemExit
