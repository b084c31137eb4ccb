import socket
import threading
import time
from contextlib import contextmanager

import pytest

from advisor.web.forwarder import AddressMissingError, Forwarder, PortTakenError

HERE, LAN = "127.0.0.1", "127.0.0.2"


@pytest.fixture
def server():
    """Something that listens on this computer only."""
    with socket.create_server((HERE, 0)) as listening:
        listening.settimeout(10)
        yield listening


@contextmanager
def forwarding(server, **limits):
    """The server, reachable at the LAN address as well, on the same port."""
    port = server.getsockname()[1]
    forwarder = Forwarder(LAN, port, (HERE, port), **limits)
    forwarder.start()
    try:
        yield forwarder
    finally:
        forwarder.stop()
        forwarder.join()


def connect(forwarder):
    """A device's connection."""
    return socket.create_connection((forwarder.address, forwarder.port), timeout=10)


@contextmanager
def connected(server, forwarder):
    """(the device's end, the server's end) of one connection."""
    with connect(forwarder) as device, server.accept()[0] as inner:
        inner.settimeout(10)
        yield device, inner


def all_of(end):
    """What comes until the other side has said its last word."""
    parts = []
    while part := end.recv(65536):
        parts.append(part)
    return b"".join(parts)


def test_what_a_device_says_arrives_and_so_does_the_answer(server):
    with forwarding(server) as forwarder, connected(server, forwarder) as (device, inner):
        device.sendall(b"question")
        device.shutdown(socket.SHUT_WR)
        assert all_of(inner) == b"question"

        inner.sendall(b"answer")
        inner.shutdown(socket.SHUT_WR)
        assert all_of(device) == b"answer"


def test_megabytes_pass_whole_and_in_order(server):
    sent = bytes(range(256)) * 20_000
    with forwarding(server) as forwarder, connected(server, forwarder) as (device, inner):
        sender = threading.Thread(target=lambda: (device.sendall(sent), device.close()))
        sender.start()

        assert all_of(inner) == sent
        sender.join()


def test_it_listens_on_exactly_its_address(server):
    with forwarding(server) as forwarder, pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.3", forwarder.port), timeout=10)


def test_stopped_it_refuses(server):
    with forwarding(server) as forwarder:
        forwarder.stop()

        assert not forwarder.listening
        with pytest.raises(ConnectionRefusedError):
            connect(forwarder)


def test_an_answer_under_way_is_finished_after_stopping(server):
    with forwarding(server) as forwarder, connected(server, forwarder) as (device, inner):
        device.sendall(b"question")
        assert inner.recv(100) == b"question"
        forwarder.stop()
        inner.sendall(b"answer")
        inner.close()

        assert all_of(device) == b"answer"


def test_a_connection_that_does_not_end_is_ended_after_the_grace(server):
    with (
        forwarding(server, grace=0.05) as forwarder,
        connected(server, forwarder) as (device, inner),
    ):
        forwarder.stop()
        forwarder.join()

        assert all_of(device) == all_of(inner) == b""


def test_one_connection_too_many_is_closed_and_the_others_go_on(server):
    with (
        forwarding(server, most=1) as forwarder,
        connected(server, forwarder) as (device, inner),
    ):
        with connect(forwarder) as other:
            assert all_of(other) == b""
        device.sendall(b"still here")
        assert inner.recv(100) == b"still here"


def test_a_device_that_holds_too_many_takes_no_place_of_another(server):
    with (
        forwarding(server, most_of_one=1) as forwarder,
        connected(server, forwarder),
        connect(forwarder) as second,
    ):
        assert all_of(second) == b""
        where = (forwarder.address, forwarder.port)
        with socket.create_connection(where, 10, ("127.0.0.3", 0)) as other, server.accept()[0]:
            other.sendall(b"me too")
            assert forwarder.connections == 2


def test_a_place_is_free_again_when_its_connection_has_ended(server):
    with forwarding(server, most=1) as forwarder:
        for _ in range(3):
            with connected(server, forwarder) as (device, inner):
                inner.close()
                assert all_of(device) == b""
                device.close()
            _until_free(forwarder)


def _until_free(forwarder):
    while forwarder.connections:
        time.sleep(0.01)


def test_a_silent_connection_is_closed(server):
    with (
        forwarding(server, idle=0.05) as forwarder,
        connected(server, forwarder) as (device, inner),
    ):
        assert all_of(device) == all_of(inner) == b""


def test_a_server_that_is_gone_closes_the_connection_and_not_the_forwarder(server):
    with forwarding(server) as forwarder:
        server.close()
        for _ in range(2):
            with connect(forwarder) as device:
                assert all_of(device) == b""
        assert forwarder.listening


def test_a_device_that_breaks_off_does_not_stop_the_others(server):
    with forwarding(server) as forwarder:
        with connected(server, forwarder) as (device, _inner):
            device.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
            device.close()
        with connected(server, forwarder) as (device, inner):
            device.sendall(b"me too")
            assert inner.recv(100) == b"me too"


@pytest.mark.parametrize("address", ["203.0.113.77", "300.1.1.1", "localhost", ""])
def test_an_address_that_is_not_here_is_said(address):
    with pytest.raises(AddressMissingError):
        Forwarder(address, 8765, (HERE, 8765)).start()


def test_a_port_that_is_taken_is_said(server):
    port = server.getsockname()[1]
    with pytest.raises(PortTakenError):
        Forwarder(HERE, port, (HERE, port)).start()
