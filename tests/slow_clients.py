"""Clients that keep a connection and do not do their part, at a real server."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress

_FORM = b"Content-Type: application/x-www-form-urlencoded\r\n"


def connection(address: tuple[str, int], device: str = "127.0.0.1") -> socket.socket:
    """A new one, which gives up after ten seconds. device: the address it comes from."""
    return socket.create_connection(address, 10, (device, 0))


def half_a_head(one: socket.socket) -> None:
    """The first line and a header, and no end."""
    one.sendall(b"GET /health HTTP/1.1\r\nHost: 127.0.0.1\r\n")


def half_a_body(one: socket.socket) -> None:
    """A form of which three bytes come."""
    one.sendall(b"POST /resume/ HTTP/1.1\r\nHost: 127.0.0.1\r\n" + _FORM)
    one.sendall(b"Content-Length: 500\r\n\r\nabc")


def never_reads(one: socket.socket) -> None:
    """Asks for megabytes, and takes nothing."""
    one.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 2048)
    asked = b"GET /static/vendor/pico/pico.css HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"
    one.sendall(asked * 20)


def says_nothing(_one: socket.socket) -> None:
    """Connects, and that is all."""


KINDS = (half_a_head, half_a_body, never_reads, says_nothing)


@contextmanager
def slow_clients(address: tuple[str, int], of_each: int) -> Iterator[list[socket.socket]]:
    """So many of each kind, all at once, as long as the block lasts."""
    with ExitStack() as open_ones:
        found = []
        for kind in KINDS:
            for _ in range(of_each):
                one = open_ones.enter_context(connection(address))
                with suppress(OSError):  # one too many is closed
                    kind(one)
                found.append(one)
        yield found


def answer_to(one: socket.socket, path: str = "/health") -> bytes:
    """The first line of what the server answers to a decent request."""
    one.sendall(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n".encode())
    with one.makefile("rb") as reader:
        return reader.readline().strip()
