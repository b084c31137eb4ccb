import re
import sqlite3
from datetime import UTC, datetime

import numpy as np
import pytest

from advisor.store import assessments
from advisor.store.database import Store
from advisor.usecases import signing_in
from advisor.web.app import Settings, create_app
from tests.builders import answered, begun, business, business_answers, company, link_to
from tests.permissions import ordinary_user
from tests.web.client import Visitor

NASTY = (
    "",
    " ",
    "0",
    "-1",
    "1e999",
    "nan",
    "3",
    "unknown",
    "no_chance",
    "numbers",
    "known",
    "yes",
    "founder",
    "\x00",
    "🍵" * 400,
    "<b>&",
    "' OR 1=1 --",
    "../../etc/passwd",
    "9" * 300,
    "%00%0a",
    "\u202e",
    "१२",
    "1/0",
    "[]",
)


@pytest.fixture
def signed_in(data):
    """The owner on an app that waits for a locked file but a moment: (visitor, link, workspace)."""
    app = create_app(Settings(data=data, busy_seconds=0.05))
    app.testing = True
    store, at = Store(data), datetime.now(UTC)
    workspace, ana = company(store)
    link = f"/a/{link_to(store, begun(store, workspace, ana), at)}"
    visitor = Visitor(app)
    visitor.get(f"/sign-in/{signing_in.make_link(store, at)}")
    store.close()
    return visitor, link, workspace


def test_a_locked_file_is_said_and_a_second_try_works(signed_in, data):
    visitor, link, _ = signed_in
    page = visitor.get(f"{link}/creativity")
    other = sqlite3.connect(data, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")

    refused = visitor.submit(page, {"q_creativity": "3"}, status=503)
    other.execute("ROLLBACK")
    other.close()

    assert refused.heading == "The data file is busy"
    assert visitor.submit(page, {"q_creativity": "3"}).path == f"{link}/content_creation"


def test_saving_while_typing_on_a_locked_file_does_not_say_saved(signed_in, data):
    visitor, link, _ = signed_in
    token = visitor.form_token()
    other = sqlite3.connect(data, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")

    sent = {"csrf_token": token, "revision": "0", "q_creativity": "3"}
    reply = visitor.http.post(f"{link}/creativity/save", data=sent)

    other.close()
    assert reply.status_code == 503
    assert "Saved" not in reply.text


@pytest.mark.parametrize("path", ["/", "/start", "/a/any/", "/sign-in/any", "/w/any/"])
def test_a_file_that_stopped_being_a_database_is_said_on_every_page(signed_in, data, path):
    visitor, _, _ = signed_in
    for file in data.parent.iterdir():
        file.write_bytes(b"not a database any more" * 500)

    assert visitor.get(path, 503).heading == "The data file cannot be opened"


@pytest.mark.parametrize("path", ["/", "/start", "/a/any/", "/w/any/"])
def test_a_damaged_file_is_said_on_every_page(signed_in, data, path):
    visitor, _, _ = signed_in
    content = data.read_bytes()
    data.write_bytes(content[:4096] + b"\xff" * (len(content) - 4096))

    assert visitor.get(path, 503).heading == "The data file cannot be opened"


def test_a_file_that_is_damaged_where_sessions_lie_is_said(signed_in, data):
    visitor, _, _ = signed_in
    connection = sqlite3.connect(data)
    found = connection.execute("SELECT rootpage FROM sqlite_master WHERE tbl_name = 'sessions'")
    pages = [row[0] for row in found]
    connection.close()
    content = bytearray(data.read_bytes())
    for page in pages:
        content[4096 * (page - 1) : 4096 * page] = b"\xff" * 4096
    data.write_bytes(content)

    assert visitor.get("/", 503).heading == "The data file cannot be opened"


def test_a_file_that_may_not_be_written_is_said_and_still_read(signed_in, data, tmp_path):
    visitor, link, _ = signed_in
    page = visitor.get(f"{link}/creativity")
    connection = sqlite3.connect(data)
    connection.execute("PRAGMA journal_mode = DELETE")
    connection.close()
    data.chmod(0o444)
    tmp_path.chmod(0o555)

    with ordinary_user(tmp_path):
        refused = visitor.submit(page, {"q_creativity": "3"}, status=503)
        assert refused.heading == "The data file cannot be written to"
        assert visitor.get(f"{link}/creativity").value("q_creativity") == ""


def test_a_fault_of_ours_is_said_on_a_page_without_details(data):
    app = create_app(Settings(data=data))
    app.view_functions["help.start"] = lambda: {}["no such key"]

    page = Visitor(app).get("/help/", 500)

    assert page.heading == "Something went wrong on our side"
    assert "no such key" not in page.text


def test_too_much_is_refused(visitor):
    reply = visitor.http.post("/sign-out", data={"x": "x" * 3_000_000})

    assert reply.status_code == 413
    assert "That is too much text" in reply.text


def test_more_fields_than_any_form_has_are_refused(visitor):
    reply = visitor.http.post("/sign-out", data={f"x{number}": "" for number in range(2000)})

    assert reply.status_code == 400
    assert "This form is from an earlier session" in reply.text


@pytest.mark.parametrize("seed", range(4))
def test_no_form_whatever_is_in_it_breaks_a_page(owner, store, app, seed):
    chance = np.random.default_rng(seed)
    workspace, ana = company(store)
    answered(store, workspace, ana)
    about = begun(store, workspace, ana, "founder")
    numbers = begun(store, workspace, None, "context", answers=business_answers())
    business(store, workspace)
    links = [link_to(store, one, datetime.now(UTC)) for one in (about, numbers)]
    ids = {"workspace_id": [workspace.id], "person_id": [ana.id, "none"], "token": links}
    ids["section_id"] = ["creativity", "goal", "conversion", "hires", "marketer_terms"]
    rules = [r.rule for r in app.url_map.iter_rules() if "POST" in (r.methods or ())]
    token = owner.form_token()

    for _ in range(120):
        path = address(chance, one_of(chance, rules), ids)
        reply = owner.http.post(path, data=sent(chance, ana.id) | {"csrf_token": token})
        assert reply.status_code < 500, path
        if reply.status_code == 401 or "sign-out" in path or "hand-over" in path:
            owner.get(f"/sign-in/{signing_in.make_link(store, datetime.now(UTC))}")
            token = owner.form_token()
    assert set(assessments.answers(store, about.id)) <= question_ids(store, about)


def question_ids(store, assessment):
    """The ids of the questions an assessment asks."""
    body = assessments.definition(store, assessment.definition_hash)
    return set(re.findall(r'"id":"([a-z_0-9]+)"', body))


def one_of(chance, values):
    """One of the values, each as likely as the others."""
    return values[chance.integers(len(values))]


def address(chance, rule, ids):
    """An address of the rule, with ids that exist or nearly so."""
    return re.sub(
        r"<(?:\w+:)?(\w+)>", lambda found: one_of(chance, ids.get(found[1], ["x", "0"])), rule
    )


def sent(chance, person_id):
    """Some fields that forms have, each with something nasty."""
    names = ["name", "company", "currency", "form", "code", "revision", "q_creativity", "q_goal"]
    names += ["q_average_deal", "q_win_rate", "q_win_rate_unknown", "q_creativity_situation"]
    names += ["q_hire_seller", "q_channels", f"hours_{person_id}", f"share_{person_id}", "check"]
    names += ["q_hours_from", "q_stages", "key", "value", "reason", "seen", "email", "role"]
    return {name: one_of(chance, NASTY) for name in names if chance.random() < 0.4}
