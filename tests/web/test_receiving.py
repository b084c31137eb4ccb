import asyncio
import os
from contextlib import nullcontext
from types import SimpleNamespace

from advisor.web import receiving
from advisor.web.receiving import MOST_BYTES, Receiver
from advisor.web.stalled import close_stalled
from tests.apart import run_apart

LONG = b"x" * 700_000


class Wire:
    """The server's side of one request: the parts of its body, then None for ever; the answer."""

    def __init__(self, *parts, takes=True):
        self.parts, self.takes, self.sent = parts, takes, b""

    async def __aiter__(self):
        for part in self.parts:
            if part is None:
                await asyncio.sleep(60)
            yield part

    def response_str(self, status, _headers, text):
        self.status, self.sent = status, text.encode()

    def response_bytes(self, status, headers, content):
        self.status, self.headers, self.sent = status, headers, content

    def response_stream(self, status, _headers):
        self.status = status
        return self

    async def send_bytes(self, piece):
        if not self.takes:
            await asyncio.sleep(60)
        self.sent += piece


def echo(environment, start):
    """An app that answers with what it was sent, or with much if asked for that."""
    start("200 OK", [])
    body = environment["wsgi.input"].read()
    told = f"{environment.get('CONTENT_LENGTH')} {environment.get('HTTP_X_NAME')}".encode()
    return iter([LONG, LONG] if environment["PATH_INFO"] == "/long" else [body, b" ", told])


def asked(wire, path="/", headers=None):
    """What comes of one request."""
    scope = SimpleNamespace(
        server="127.0.0.1:8765", client="127.0.0.1:9", scheme="http", authority=None
    )
    scope.method, scope.path, scope.query_string, scope.http_version = "POST", path, "", "1.1"
    scope.headers = headers or {}

    async def one():
        receiver = Receiver(echo, 2, nullcontext(), body_seconds=0.05)
        receiver.__rsgi_init__(asyncio.get_running_loop())
        await receiver.__rsgi__(scope, wire)
        receiver.__rsgi_del__(asyncio.get_running_loop())

    run_apart(one())
    return wire


def test_a_body_that_came_in_parts_is_whole_in_the_app():
    assert asked(Wire(b"ab", b"c"), headers={"content-length": "3"}).sent == b"abc 3 None"


def test_a_body_that_does_not_come_in_time_is_told_so():
    wire = asked(Wire(b"ab", None), headers={"content-length": "3"})

    assert wire.status == 408
    assert b"took too long" in wire.sent


def test_of_a_body_announced_as_too_large_nothing_is_read():
    assert (
        asked(Wire(None), headers={"content-length": str(MOST_BYTES + 1)}).sent == b" 2097153 None"
    )


def test_a_body_without_an_announced_end_is_read_up_to_the_limit_and_no_further():
    wire = asked(Wire(*[b"x" * MOST_BYTES, b"x", None]), headers={"transfer-encoding": "chunked"})

    assert wire.sent.endswith(b" 2097153 None")


def test_more_than_there_is_room_for_is_refused_until_others_are_answered(monkeypatch):
    monkeypatch.setattr(receiving, "MOST_WAITING", 2)

    assert asked(Wire(b"abc"), headers={"content-length": "3"}).status == 503
    assert asked(Wire(b"ab"), headers={"content-length": "2"}).status == 200


def test_a_long_answer_goes_out_in_pieces():
    assert asked(Wire(), "/long").sent == LONG * 2


def test_a_client_that_takes_nothing_of_a_long_answer_is_let_go(monkeypatch):
    monkeypatch.setattr(receiving, "STALLED_SECONDS", 0.05)

    assert asked(Wire(takes=False), "/long").sent == b""


def test_a_header_with_an_underscore_does_not_pose_as_one_without():
    wire = Wire()
    headers = {"x-name": "proxy", "x_name": "client"}

    assert asked(wire, headers=headers).sent.endswith(b"proxy")


def test_a_path_in_any_script_reaches_the_app():
    assert asked(Wire(), "/東京").status == 200


def test_files_and_pipes_are_not_opened_again_while_listening_sockets_are_looked_for():
    with open(os.devnull) as _:
        before = len(os.listdir("/dev/fd"))
        close_stalled(5)

        assert len(os.listdir("/dev/fd")) == before
