"""Has the system close connections whose client takes nothing of its answer."""

from __future__ import annotations

import os
import socket
import stat
from contextlib import suppress

_MOST_DESCRIPTORS = 256


def close_stalled(seconds: float) -> None:
    """Give every listening TCP socket of this process that limit; its connections inherit it.

    Where the system does not know such a limit (all but Linux), nothing is done.
    """
    option = getattr(socket, "TCP_USER_TIMEOUT", None)
    if option is None:
        return
    for descriptor in range(3, _MOST_DESCRIPTORS):
        with suppress(OSError):
            if stat.S_ISSOCK(os.fstat(descriptor).st_mode):
                _give(descriptor, option, round(seconds * 1000))


def _give(descriptor: int, option: int, milliseconds: int) -> None:
    with socket.socket(fileno=os.dup(descriptor)) as one:
        if one.getsockopt(socket.SOL_SOCKET, socket.SO_ACCEPTCONN):
            one.setsockopt(socket.IPPROTO_TCP, option, milliseconds)
