import json
import logging
from datetime import UTC, datetime

import pytest

from advisor.web import logs
from advisor.web.app import Settings, create_app
from tests.builders import begun, company, link_to
from tests.web.client import Visitor

SECRET = "a-word-that-somebody-typed"


@pytest.fixture
def log():
    """The log, as it was afterwards."""
    found = logging.getLogger("advisor")
    before = found.handlers[:], found.level, found.propagate
    yield logs
    found.handlers[:], found.level, found.propagate = before


def entries(capsys):
    """The lines of a JSON log since they were last looked at."""
    return [json.loads(line) for line in capsys.readouterr().err.splitlines()]


def test_a_request_is_a_line_with_its_method_page_status_time_and_id(visitor, log, capsys):
    log.begin("debug", "json")

    reply = visitor.http.get("/help/")

    (entry,) = entries(capsys)
    assert entry["id"] == reply.headers["X-Request-Id"]
    kept = {name: entry[name] for name in ("level", "event", "method", "endpoint", "status")}
    assert list(kept.values()) == ["info", "request", "GET", "help.start", 200]
    assert entry["time"].endswith("Z")
    assert entry["ms"] >= 0


def test_as_text_a_line_reads_time_level_event_and_the_rest_by_name(visitor, log, capsys):
    log.begin("debug", "text")

    visitor.http.get("/help/")

    _, level, event, *rest = capsys.readouterr().err.split()
    assert (level, event) == ("info", "request")
    assert {word.partition("=")[0] for word in rest} == {"method", "endpoint", "id", "status", "ms"}


def test_no_address_token_query_name_or_answer_is_written(visitor, store, log, capsys):
    workspace, ana = company(store)
    token = link_to(store, begun(store, workspace, ana), datetime.now(UTC))
    log.begin("debug", "json")

    visitor.http.get(f"/a/{token}/creativity?q={SECRET}", headers={"User-Agent": SECRET})
    sent = {"q_creativity_example": SECRET, "csrf_token": visitor.form_token()}
    visitor.http.post(f"/a/{token}/creativity", data=sent)
    visitor.http.open(f"/{SECRET}", method=SECRET.upper())

    text = capsys.readouterr().err
    assert text.count("endpoint") >= 3
    assert not [w for w in (SECRET, SECRET.upper(), token, "Ana") if w in text]


@pytest.mark.parametrize("form", ["json", "text"])
def test_a_failure_is_written_with_its_way_and_without_any_value(data, log, capsys, form):
    app = create_app(Settings(data=data))

    def fails():
        typed = SECRET
        try:
            int(typed)
        except ValueError as error:
            raise KeyError(typed) from error

    app.view_functions["help.start"] = fails
    log.begin("error", form)
    page = Visitor(app).get(f"/help/?x={SECRET}", 500)

    text = capsys.readouterr().err
    assert "KeyError from ValueError" in text
    assert "int(typed)" in text
    assert SECRET not in text
    assert page.response.headers["X-Request-Id"] in page.text
    assert page.response.headers["X-Request-Id"] in text


def test_the_level_says_what_is_written(visitor, log, capsys):
    log.begin("warning", "json")
    visitor.http.get("/help/")
    assert entries(capsys) == []

    log.begin("info", "json")
    for path in ("/static/css/tokens.css", "/health", "/ready", "/static/none"):
        visitor.http.get(path, buffered=True)
    found = entries(capsys)
    assert [(entry["endpoint"], entry["status"]) for entry in found] == [("static", 404)]
