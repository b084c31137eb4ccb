import os
import signal
import socket
import time

import pytest

from tests.servers import running
from tests.slow_clients import connection, half_a_body

pytestmark = pytest.mark.slow


def address(server):
    """Where it listens."""
    return "127.0.0.1", int(server.url.rpartition(":")[2])


def until_refused(where):
    """Wait until nothing listens there any more."""
    while True:
        try:
            socket.create_connection(where, timeout=1).close()
        except ConnectionRefusedError:
            return
        except ConnectionResetError:
            pass  # it stopped listening while this one was let in: ask again
        time.sleep(0.02)


@pytest.mark.parametrize("signal_sent", [signal.SIGTERM, signal.SIGINT])
def test_a_request_that_is_under_way_is_answered_and_no_new_one_is_taken(data, signal_sent):
    with running(data) as server, connection(address(server)) as one:
        half_a_body(one)
        time.sleep(0.2)
        os.kill(server.process.pid, signal_sent)
        until_refused(address(server))
        one.sendall(b"x" * 497)

        assert b" 400 " in one.makefile("rb").readline()  # read to its end: it has no form token
        assert server.process.wait(30) == 0


def test_what_was_saved_lies_in_the_one_file_when_the_server_has_stopped(data):
    with running(data) as server:
        assert server.stop() == 0

    assert [one.name for one in data.parent.glob("advisor.db*") if one.stat().st_size] == [
        "advisor.db"
    ]


def test_asked_to_stop_twice_it_waits_for_nobody(data):
    with running(data) as server, connection(address(server)) as one:
        half_a_body(one)
        time.sleep(0.2)
        os.killpg(server.process.pid, signal.SIGINT)
        until_refused(address(server))
        os.killpg(server.process.pid, signal.SIGINT)

        assert server.process.wait(5) in {0, 1}
        assert one.recv(100) == b""
