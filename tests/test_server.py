import json
import os
import re
import signal
import socket
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import UTC, datetime
from http.cookiejar import CookieJar
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, ProxyHandler, build_opener

import pytest

from advisor.store import assessments
from advisor.store.database import Store
from tests.builders import begun, company, link_to
from tests.servers import free_port, run, running, start
from tests.web.inspection import POLICY

pytestmark = pytest.mark.slow


class Browser:
    """As much of a browser as it takes: cookies, pages, forms."""

    def __init__(self) -> None:
        self.open = build_opener(ProxyHandler({}), HTTPCookieProcessor(CookieJar())).open

    def get(self, url):
        """The address one ends up at, and the page."""
        with self.open(url, timeout=30) as reply:
            return reply.url, reply.read().decode()

    def post(self, url, **values):
        """As ``get``, sending values."""
        with self.open(url, urlencode(values).encode(), timeout=30) as reply:
            return reply.url, reply.read().decode()


def token_in(page):
    """The form token of a page."""
    return re.search(r'name="csrf_token" value="([^"]+)"', page)[1]


@pytest.fixture
def server(data):
    """A server on a new data file."""
    with running(data) as started:
        yield started


def test_the_first_address_printed_signs_in_once(server):
    assert server.link.startswith(f"{server.url}/sign-in/")

    url, page = Browser().get(server.link)
    assert url == f"{server.url}/"
    assert "<h1>" in page
    with pytest.raises(HTTPError, match="403"):
        Browser().get(server.link)


def test_a_new_link_signs_in_to_the_running_app(server, data):
    printed = run("link", data=data).stdout.strip()

    assert printed.startswith(server.url)
    assert Browser().get(printed)[0] == f"{server.url}/"


def test_starting_again_on_the_same_file_opens_the_running_one(server, data):
    again = run("serve", "--no-browser", f"--port={free_port()}", data=data)

    assert again.returncode == 0
    assert "running already" in again.stdout
    link = next(word for word in again.stdout.split() if word.startswith("http"))
    assert Browser().get(link)[0] == f"{server.url}/"


def test_a_taken_port_is_said_with_another_one_to_try(data):
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        ended = run("serve", "--no-browser", f"--port={port}", data=data)

    assert ended.returncode == 1
    assert f"port {port}" in ended.stderr
    assert "advisor serve --port" in ended.stderr
    assert "Traceback" not in ended.stderr


def test_an_address_that_is_not_this_computers_is_said(data):
    ended = run("serve", "--no-browser", "--host=192.0.2.1", f"--port={free_port()}", data=data)

    assert ended.returncode == 1
    assert "Advisor cannot listen on 192.0.2.1" in ended.stderr


def test_two_servers_keep_their_data_and_their_sign_ins_apart(server, tmp_path):
    with running(tmp_path / "other.db") as other:
        browser = Browser()
        browser.get(server.link)
        browser.get(other.link)
        assert browser.get(f"{server.url}/start")[0] == f"{server.url}/start"
        health = [browser.get(f"{one.url}/health")[1] for one in (server, other)]

    assert json.loads(health[0])["data"] != json.loads(health[1])["data"]


def test_every_reply_carries_the_policy(server):
    for path in ("/help/", "/static/css/tokens.css", "/health"):
        with Browser().open(server.url + path, timeout=30) as reply:
            reply.read()
            assert reply.headers["Content-Security-Policy"] == POLICY


def test_a_stopped_server_ends_well_and_can_be_started_again(data):
    port = free_port()
    for _ in range(2):
        with running(data, f"--port={port}") as server:
            browser = Browser()
            browser.get(server.link)
            assert server.stop() == 0
            with pytest.raises(URLError):
                browser.get(server.url)


def test_the_sign_in_outlives_a_restart(data):
    browser, port = Browser(), free_port()
    with running(data, f"--port={port}") as server:
        browser.get(server.link)
    with running(data, f"--port={port}") as server:
        assert browser.get(f"http://127.0.0.1:{port}/start")[0].endswith("/start")


def link_on(data: Path):
    """A new company with a questionnaire: (assessment, link's path)."""
    store = Store(data)
    store.prepare()
    workspace, ana = company(store)
    assessment = begun(store, workspace, ana)
    path = f"/a/{link_to(store, assessment, datetime.now(UTC))}"
    store.close()
    return assessment, path


def keep_writing(url, skill, shown):
    """Save one text after the other until the server is gone; shown: the last said to be saved."""
    browser = Browser()
    token = token_in(browser.get(f"{url}/{skill}")[1])
    with suppress(OSError):
        for turn in range(100_000):
            sent = {f"q_{skill}_example": str(turn), "csrf_token": token, "revision": 10**9}
            reply = json.loads(browser.post(f"{url}/{skill}/save", **sent)[1])
            if reply["said"] == "Saved":
                shown[skill] = str(turn)


def test_stopping_while_answers_are_saved_loses_none_that_was_shown_as_saved(data):
    assessment, path = link_on(data)
    skills, shown = ("creativity", "branding", "closing", "negotiation"), {}

    with running(data) as server, ThreadPoolExecutor(4) as writers:
        for skill in skills:
            writers.submit(keep_writing, server.url + path, skill, shown)
        while len(shown) < 4 or int(min(shown.values(), key=int)) < 5:
            time.sleep(0.05)
        server.stop()

    store = Store(data)
    saved = store.rows(
        "SELECT question_id, value FROM answers WHERE assessment_id = :id", id=assessment.id
    )
    store.close()
    kept = {tuple(row) for row in saved}
    assert {(f"{skill}_example", text) for skill, text in shown.items()} <= kept


def test_a_server_that_is_killed_leaves_a_file_that_opens_again(data):
    assessment, path = link_on(data)
    with running(data) as server:
        browser = Browser()
        token = token_in(browser.get(f"{server.url}{path}/creativity")[1])
        sent = {"q_creativity": "4", "csrf_token": token, "revision": 0}
        browser.post(f"{server.url}{path}/creativity", **sent)
        os.killpg(server.process.pid, signal.SIGKILL)
        server.process.wait()

    with running(data) as server:
        page = Browser().get(f"{server.url}{path}/creativity")[1]
    assert re.search(r'value="4" checked', page)
    store = Store(data)
    assert assessments.answers(store, assessment.id)["creativity"].value == "4"
    store.close()


def test_a_folder_in_place_of_the_data_file_is_said_without_a_trace(tmp_path):
    ended = start(tmp_path, "serve", "--no-browser", f"--port={free_port()}")

    said = ended.communicate(timeout=60)[0]
    assert ended.returncode in {1, 2}
    assert "Traceback" not in said
