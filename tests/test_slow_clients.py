from contextlib import contextmanager

import pytest

from advisor.web.forwarder import Forwarder
from tests.servers import running
from tests.slow_clients import answer_to, connection, slow_clients

pytestmark = pytest.mark.slow
OK = b"HTTP/1.1 200 OK"


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    """A server for all of them: (address, port)."""
    with running(tmp_path_factory.mktemp("slow") / "advisor.db") as started:
        yield "127.0.0.1", int(started.url.rpartition(":")[2])


@contextmanager
def wifi(server):
    """The same server, at the address for other devices."""
    forwarder = Forwarder("127.0.0.2", server[1], server)
    forwarder.start()
    try:
        yield forwarder.address, forwarder.port
    finally:
        forwarder.stop()
        forwarder.join()


def test_clients_that_do_not_do_their_part_keep_nobody_waiting(server):
    with slow_clients(server, of_each=30):
        for path in ("/health", "/help/", "/resume/"):
            with connection(server) as other:
                assert answer_to(other, path) == OK


def test_more_silent_connections_than_a_usual_backlog_keep_nobody_waiting(server):
    with slow_clients(server, of_each=280), connection(server) as other:
        assert answer_to(other) == OK


def test_slow_devices_on_the_wifi_keep_nobody_waiting(server):
    with wifi(server) as address, slow_clients(address, of_each=20):
        for where in (address, server):
            with connection(where, device="127.0.0.9") as other:
                assert answer_to(other) == OK


def test_a_client_that_is_gone_in_the_middle_of_its_answer_leaves_the_others_alone(server):
    with slow_clients(server, of_each=10) as gone:
        for one in gone:
            one.close()
    with connection(server) as other:
        assert answer_to(other) == OK
