"""Be someone whom file permissions stop, also where the tests run as root."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

NOBODY = 65534


@contextmanager
def ordinary_user(folder: Path) -> Iterator[None]:
    """Inside the block the permissions of the folder and its files hold for us too.

    The folders above are opened for looking, so that only those of the folder itself count.
    """
    if os.geteuid() != 0:
        yield
        return
    for above in folder.parents[:3]:
        if not above.stat().st_mode & 0o005:
            above.chmod(0o755)
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)
