"""Takes requests in whole before a thread works on them, so that slow clients keep nobody waiting.

granian alone would read a body inside of a thread, without a limit of time: as many clients as
there are threads, each sending a byte now and then, would stop the app for everyone.
"""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, contextmanager, suppress
from io import BytesIO
from typing import Any

from flask import Flask

from advisor.store.database import Store
from advisor.web import app, security
from advisor.web.report_jobs import report_jobs_of
from advisor.web.stalled import close_stalled
from advisor.web.streaming import Streams

# The largest body that any page takes; of a larger one nothing is read.
MOST_BYTES = 2 * 1024 * 1024
# Bodies of requests that are not answered yet, in bytes, all together.
MOST_WAITING = 64 * 1024 * 1024
BODY_SECONDS = 30.0
# A client that takes nothing of its answer for so long is let go.
STALLED_SECONDS = 30.0
# What is answered up to here goes out at once; more is sent piece by piece.
_AT_ONCE = 512 * 1024
_TEXT = [("content-type", "text/plain; charset=utf-8"), ("connection", "close")]
_TEXT += [(name.lower(), value) for name, value in security.HEADERS.items()]

Wsgi = Callable[[dict[str, Any], Callable[..., Any]], Any]


class TooSlowError(Exception):
    """The request took too long to arrive. Nothing was changed; send it again."""


class TooMuchAtOnceError(Exception):
    """Too much is being sent to Advisor at this moment. Nothing was changed; try again."""


class Receiver:
    """The app as granian calls it.

    threads: requests that are worked on at once; the rest wait their turn. body_seconds: how long
    a body may take to arrive. Answers go out beside the threads, however slowly they are taken.
    """

    def __init__(
        self,
        app: Wsgi,
        threads: int,
        meanwhile: AbstractContextManager[object],
        body_seconds: float = BODY_SECONDS,
    ) -> None:
        """Remember the app; threads begin with the server. meanwhile: entered while it runs."""
        self._app, self._meanwhile, self._body_seconds = app, meanwhile, body_seconds
        self._threads = threads
        self._waiting_bytes = 0

    def __rsgi_init__(self, loop: asyncio.AbstractEventLoop) -> None:
        """Begin: granian calls it once in the server process."""
        self._loop = loop
        self._streams = Streams(loop, STALLED_SECONDS)
        self._turns = asyncio.Semaphore(self._threads)
        most = self._threads + self._streams.most
        self._pool = ThreadPoolExecutor(most, thread_name_prefix="request")
        close_stalled(STALLED_SECONDS)
        self._meanwhile.__enter__()

    def __rsgi_del__(self, _loop: asyncio.AbstractEventLoop) -> None:
        """End: granian calls it when the last request is answered."""
        self._meanwhile.__exit__(None, None, None)

    async def __rsgi__(self, scope: Any, protocol: Any) -> None:
        """Answer one request."""
        body = bytearray()
        try:
            if _has_body(scope.headers):
                await self._read(protocol, body)
            await self._work(_environment(scope, bytes(body)), protocol)
        except TooSlowError as error:
            protocol.response_str(408, _TEXT, f"{error}\n")
        except TooMuchAtOnceError as error:
            protocol.response_str(503, [*_TEXT, ("retry-after", "10")], f"{error}\n")
        finally:
            self._waiting_bytes -= len(body)

    async def _read(self, protocol: Any, body: bytearray) -> None:
        """Read the body in time. Raises TooSlowError and TooMuchAtOnceError."""
        try:
            async with asyncio.timeout(self._body_seconds):
                await self._collect(protocol, body)
        except TimeoutError as error:
            raise TooSlowError(TooSlowError.__doc__) from error

    async def _collect(self, protocol: Any, arrived: bytearray) -> None:
        async for chunk in protocol:
            arrived += chunk
            self._waiting_bytes += len(chunk)
            if self._waiting_bytes > MOST_WAITING:
                raise TooMuchAtOnceError(TooMuchAtOnceError.__doc__)
            if len(arrived) > MOST_BYTES:
                return

    async def _work(self, environment: dict[str, Any], protocol: Any) -> None:
        """Have a thread work on it when it is its turn."""
        await self._turns.acquire()
        turn = _Turn(self._loop, self._turns)
        try:
            await self._loop.run_in_executor(self._pool, self._answer, environment, protocol, turn)
        finally:
            turn.over()

    def _answer(self, environment: dict[str, Any], protocol: Any, turn: _Turn) -> None:
        begun: list[Any] = [500, []]

        def start(status: str, headers: list[tuple[str, str]], _info: Any = None) -> None:
            begun[:] = int(status[:3]), headers

        parts = self._app(environment, start)
        try:
            rest = iter(parts)
            first, ended = _up_to(rest, _AT_ONCE)
            if ended:
                protocol.response_bytes(*begun, first)
                return
            turn.over_from_thread()
            self._streams.send(protocol, begun[0], begun[1], first, rest)
        finally:
            with suppress(AttributeError):
                parts.close()


class _Turn:
    """A request's turn on the threads, given back once."""

    def __init__(self, loop: asyncio.AbstractEventLoop, turns: asyncio.Semaphore) -> None:
        self._loop, self._turns, self._mine = loop, turns, True

    def over(self) -> None:
        """Give it back, if that was not done."""
        if self._mine:
            self._mine = False
            self._turns.release()

    def over_from_thread(self) -> None:
        """The same, from the thread that works on the request."""
        self._loop.call_soon_threadsafe(self.over)


def _has_body(headers: Any) -> bool:
    """Whether there is one to read. Of one announced as too large the app says so unread."""
    announced = headers.get("content-length", "")
    if announced.isdigit():
        return 0 < int(announced) <= MOST_BYTES
    return "transfer-encoding" in headers


def _up_to(parts: Iterator[bytes], most: int) -> tuple[bytes, bool]:
    """The first parts, until they are so many bytes or more; whether that is all."""
    found, size = [], 0
    for part in parts:
        found.append(part)
        size += len(part)
        if size > most:
            return b"".join(found), False
    return b"".join(found), True


def _environment(scope: Any, body: bytes) -> dict[str, Any]:
    """The request as WSGI has it (PEP 3333)."""
    name, _, port = scope.server.rpartition(":")
    return {
        "REQUEST_METHOD": scope.method,
        "SCRIPT_NAME": "",
        "PATH_INFO": scope.path.encode().decode("latin-1"),
        "QUERY_STRING": scope.query_string.encode().decode("latin-1"),
        "SERVER_PROTOCOL": f"HTTP/{scope.http_version}",
        "SERVER_NAME": name.strip("[]"),
        "SERVER_PORT": port,
        "REMOTE_ADDR": scope.client.rpartition(":")[0].strip("[]"),
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": scope.scheme,
        "wsgi.input": BytesIO(body),
        "wsgi.input_terminated": True,
        "wsgi.errors": sys.stderr,
        "wsgi.multithread": True,
        "wsgi.multiprocess": False,
        "wsgi.run_once": False,
    } | _headers(scope, body)


def _headers(scope: Any, body: bytes) -> dict[str, str]:
    """The headers by their WSGI names; with an underscore one could pose as another: left out."""
    found: dict[str, str] = {}
    for name, value in scope.headers.items():
        if "_" in name or name == "transfer-encoding":
            continue
        key = name.upper().replace("-", "_")
        key = key if key in {"CONTENT_TYPE", "CONTENT_LENGTH"} else f"HTTP_{key}"
        between = "; " if name == "cookie" else ","
        found[key] = f"{found[key]}{between}{value}" if key in found else value
    if scope.authority:
        found.setdefault("HTTP_HOST", scope.authority)
    if body:
        found["CONTENT_LENGTH"] = str(len(body))
    return found


@contextmanager
def _running(app: Flask) -> Iterator[None]:
    """What there is once for all requests.

    One connection stays open: the last that is closed moves the write-ahead log into the data
    file, which would be done after each request of somebody who works alone, and takes longer
    than the request.
    """
    settings = app.config["ADVISOR"]
    store = Store(settings.data, settings.busy_seconds)
    store.rows("SELECT 1 FROM sqlite_master")  # SQLite opens a file when it is read first
    try:
        yield
    finally:
        report_jobs_of(app).close()
        store.close()


def from_environment() -> Receiver:
    """The app as the server process builds it; settings come through the environment."""
    made = app.from_environment()
    threads = int(os.environ.get("ADVISOR_THREADS", "8"))
    return Receiver(made.wsgi_app, threads, _running(made))
