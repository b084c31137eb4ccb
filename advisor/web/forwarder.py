"""Lets devices on the same network in: one more address whose bytes go on to this server."""

from __future__ import annotations

import asyncio
import errno
import os
import socket
import threading
from collections import Counter
from contextlib import suppress

from advisor.web.lan import is_ipv4

# A workshop whose browsers hold several each; one device cannot take the places of the others.
MOST_CONNECTIONS = 512
MOST_OF_ONE_DEVICE = 32
IDLE_SECONDS = 75.0
GRACE_SECONDS = 2.0
_CHUNK = 64 * 1024
_BACKLOG = 64
_Ends = tuple[asyncio.StreamReader, asyncio.StreamWriter]


class ForwarderError(Exception):
    """The address for other devices could not be opened."""


class AddressMissingError(ForwarderError):
    """This computer does not have that address now. It may be on another network."""


class PortTakenError(ForwarderError):
    """Another program uses the port at that address."""


class Forwarder:
    """Listens on exactly one address and pipes each connection to the target.

    address: IPv4, in digits. target: where the server itself listens. most: connections at once;
    one more is closed; most_of_one: likewise, from one device. idle: seconds after which a silent
    connection is closed. grace: seconds that connections have to finish once it stops.
    connections: how many are open now.
    """

    def __init__(
        self,
        address: str,
        port: int,
        target: tuple[str, int],
        *,
        most: int = MOST_CONNECTIONS,
        most_of_one: int = MOST_OF_ONE_DEVICE,
        idle: float = IDLE_SECONDS,
        grace: float = GRACE_SECONDS,
    ) -> None:
        """Remember the addresses; nothing is opened before ``start``."""
        self.address, self.port, self.target = address, port, target
        self._most, self._most_of_one = most, most_of_one
        self._idle, self._grace = idle, grace
        self.connections = 0
        self._of_device: Counter[str] = Counter()
        self._stopping = asyncio.Event()
        self._closed = threading.Event()
        self._thread = threading.Thread(target=self._run, name="wifi", daemon=True)

    def start(self) -> None:
        """Listen from now on. Raises AddressMissingError, PortTakenError or ForwarderError."""
        self._socket = listening_socket(self.address, self.port)
        self._loop = asyncio.new_event_loop()
        self._thread.start()

    @property
    def listening(self) -> bool:
        """Whether devices can connect now."""
        return self._thread.is_alive() and not self._closed.is_set()

    def stop(self) -> None:
        """Listen no more, at once; connections that are open have the grace to finish."""
        with suppress(RuntimeError):  # the loop has ended already
            self._loop.call_soon_threadsafe(self._stopping.set)
        self._closed.wait()

    def join(self) -> None:
        """Wait until the last connection has ended."""
        self._thread.join()

    def _run(self) -> None:
        try:
            self._loop.run_until_complete(self._serve())
        finally:
            self._socket.close()
            self._closed.set()
            self._loop.close()

    async def _serve(self) -> None:
        server = await asyncio.start_server(self._take, sock=self._socket)
        await self._stopping.wait()
        server.close()
        self._closed.set()
        await _finish(self._grace)

    async def _take(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        device = writer.get_extra_info("peername", ("",))[0]
        if self._stopping.is_set() or self._is_full(device):
            await _close(writer)
            return
        self.connections += 1
        self._of_device[device] += 1
        try:
            await self._pass_on(reader, writer)
        except asyncio.CancelledError:
            # Stopping ends a connection; nobody waits for what it was about to say.
            return
        finally:
            self.connections -= 1
            self._of_device -= Counter([device])
            await _close(writer)

    def _is_full(self, device: str) -> bool:
        of_device = self._of_device[device]
        return self.connections >= self._most or of_device >= self._most_of_one

    async def _pass_on(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(OSError):
            inner_reader, inner_writer = await asyncio.open_connection(*self.target)
            try:
                await self._both_ways((reader, inner_writer), (inner_reader, writer))
            finally:
                await _close(inner_writer)

    async def _both_ways(self, there: _Ends, back: _Ends) -> None:
        line = _Line(self._idle)
        try:
            async with asyncio.TaskGroup() as pipes:
                pipes.create_task(line.pipe(*there))
                pipes.create_task(line.pipe(*back))
        except* OSError:  # one side went away, or both were silent: the connection is over
            pass


class _Line:
    """The two directions of one connection; it is silent when both are."""

    def __init__(self, idle: float) -> None:
        self._idle = idle
        self._last = 0.0

    async def pipe(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Copy until the end of the stream, and pass the end on. Raises TimeoutError."""
        while data := await self._read(reader):
            writer.write(data)
            async with asyncio.timeout(self._idle):
                await writer.drain()
        if writer.can_write_eof():
            writer.write_eof()

    async def _read(self, reader: asyncio.StreamReader) -> bytes:
        clock = asyncio.get_running_loop().time
        self._last = clock()
        waiting = asyncio.ensure_future(reader.read(_CHUNK))
        try:
            while not waiting.done():
                left = self._last + self._idle - clock()
                if left <= 0:
                    raise TimeoutError
                await asyncio.wait({waiting}, timeout=left)
        finally:
            waiting.cancel()
        self._last = clock()
        return waiting.result()


def listening_socket(address: str, port: int) -> socket.socket:
    """A socket that listens on exactly this address. Raises as ``Forwarder.start``."""
    if not is_ipv4(address):  # a name would be looked up
        raise AddressMissingError(AddressMissingError.__doc__)
    opened = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        if os.name == "posix":  # elsewhere it would let two programs share the port
            opened.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        opened.bind((address, port))
        opened.listen(_BACKLOG)
    except OSError as error:
        opened.close()
        raise _named(error) from error
    return opened


def _named(error: OSError) -> ForwarderError:
    if error.errno == errno.EADDRNOTAVAIL:
        return AddressMissingError(AddressMissingError.__doc__)
    if error.errno == errno.EADDRINUSE:
        return PortTakenError(PortTakenError.__doc__)
    return ForwarderError(f"{ForwarderError.__doc__} {error.strerror}.")


async def _finish(grace: float) -> None:
    """Let the other tasks end within the grace, in seconds; then end them."""
    me = {asyncio.current_task()}
    if others := asyncio.all_tasks() - me:
        await asyncio.wait(others, timeout=grace)
    for task in (left := asyncio.all_tasks() - me):
        task.cancel()
    if left:
        await asyncio.wait(left)


async def _close(writer: asyncio.StreamWriter) -> None:
    writer.close()
    with suppress(OSError):
        await writer.wait_closed()
