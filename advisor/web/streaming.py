"""Sends long answers piece by piece, as fast as the client takes them, beside other requests."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from concurrent.futures import Future
from threading import BoundedSemaphore
from typing import Any

MOST_STREAMS = 8
_PIECE = 256 * 1024


class Streams:
    """Answers that are being sent. stalled: seconds after which a client is let go."""

    def __init__(
        self, loop: asyncio.AbstractEventLoop, stalled: float, most: int = MOST_STREAMS
    ) -> None:
        """None yet; one more than ``most`` at once is refused."""
        self.most = most
        self._loop, self._stalled = loop, stalled
        self._free = BoundedSemaphore(most)

    def send(
        self,
        protocol: Any,
        status: int,
        headers: list[tuple[str, str]],
        first: bytes,
        rest: Iterator[bytes],
    ) -> None:
        """Send it from this thread, whose connection to the data file the answer may need."""
        if not self._free.acquire(blocking=False):
            busy = "Too many files are being sent at this moment. Try again in a minute.\n"
            kind = [("content-type", "text/plain; charset=utf-8"), ("retry-after", "60")]
            protocol.response_str(503, kind, busy)
            return
        try:
            transport = protocol.response_stream(status, headers)
            for piece in _pieces(first, rest):
                if not self._sent(transport, piece):
                    return
        finally:
            self._free.release()

    def _sent(self, transport: Any, piece: bytes) -> bool:
        """Whether the client took it; a client that is gone or stalled does not."""

        async def send() -> bool:
            try:
                async with asyncio.timeout(self._stalled):
                    await transport.send_bytes(piece)
            except (TimeoutError, RuntimeError):  # granian's errors are RuntimeErrors
                return False
            return True

        waiting: Future[bool] = asyncio.run_coroutine_threadsafe(send(), self._loop)
        return waiting.result()


def _pieces(first: bytes, rest: Iterator[bytes]) -> Iterator[bytes]:
    """The same bytes in pieces of a size that is worth sending."""
    held = bytearray(first)
    for part in rest:
        if len(held) >= _PIECE:
            yield bytes(held)
            held.clear()
        held += part
    if held:
        yield bytes(held)
