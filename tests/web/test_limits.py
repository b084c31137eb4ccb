import gzip
from datetime import UTC, datetime

import pytest

from advisor.usecases import members
from advisor.web import body_sizes, limits
from advisor.web.access_table import ACCESS, OPEN
from tests.builders import begun, company, link_to
from tests.web.client import Visitor

NAMED = [endpoint for limit in limits.LIMITS for endpoint in limit.endpoints.split()]


def sends(app):
    """The endpoints that take what is sent to them."""
    return {rule.endpoint for rule in app.url_map.iter_rules() if "POST" in (rule.methods or ())}


def test_the_table_names_each_endpoint_once_and_none_that_is_gone(app):
    assert len(NAMED) == len(set(NAMED))
    assert set(NAMED) <= set(app.view_functions)
    assert set(app.view_functions) >= body_sizes.FILES | body_sizes.SMALL


def test_whatever_can_be_sent_without_signing_in_has_a_limit_of_its_own(app):
    unsigned = {endpoint for endpoint in sends(app) if ACCESS[endpoint] is OPEN}

    assert unsigned - set(NAMED) == set()


def test_only_codes_that_can_be_guessed_are_counted_by_address():
    by_address = [limit for limit in limits.LIMITS if limit.per == "address"]

    assert all(limit.failed for limit in by_address)
    assert not any("assess." in limit.endpoints for limit in by_address)


@pytest.fixture
def invited(store):
    """The way to an open invitation."""
    workspace, _ = company(store)
    made = members.invite(store, workspace.id, "viewer", "Mia", None, datetime.now(UTC))
    return f"/join/{made.token}/"


def test_too_often_is_said_on_a_page_with_the_time_to_wait(visitor, invited):
    token = visitor.form_token()
    sent = {"csrf_token": token, "name": " "}
    found = [visitor.http.post(invited, data=sent).status_code for _ in range(20)]
    page = visitor.post(invited, {"name": " "}, status=429)

    assert 429 not in found
    assert page.heading == "That was too often"
    assert 1 <= int(page.response.headers["Retry-After"]) <= 61
    assert f"Wait {page.response.headers['Retry-After']} seconds" in page.text


def test_one_link_used_too_often_holds_no_other_up(visitor, store, invited):
    workspace, _ = company(store, "Other")
    other = members.invite(store, workspace.id, "viewer", "Ben", None, datetime.now(UTC))
    token = visitor.form_token()
    for _ in range(21):
        visitor.http.post(invited, data={"csrf_token": token, "name": " "})

    assert visitor.post(f"/join/{other.token}/", {"name": " "}, status=422).errors()


def test_wrong_links_are_held_up_and_right_ones_from_the_same_address_are_not(visitor, store):
    workspace, ana = company(store)
    right = f"/a/{link_to(store, begun(store, workspace, ana), datetime.now(UTC))}/"
    wrong = [visitor.http.get(f"/a/wrong{n}/").status_code for n in range(70)]

    assert wrong == [404] * 60 + [429] * 10
    assert Visitor(visitor.app).get(right).status == 200
    assert visitor.http.get("/a/wrong/").headers["Retry-After"]


def test_wrong_codes_are_counted_and_right_ones_are_not(visitor, app):
    counted = app.extensions["limits"]
    token = visitor.form_token()
    sent = [visitor.http.post("/resume/", data={"csrf_token": token}) for _ in range(3)]

    assert [reply.status_code for reply in sent] == [422] * 3
    with app.test_request_context("/resume/", method="POST"):
        assert counted.limiter.storage.storage.total() == 3


@pytest.mark.parametrize(("endpoint", "most"), [("/resume/", 64 * 1024), ("/nowhere", 64 * 1024)])
def test_little_is_taken_where_anybody_can_send(visitor, endpoint, most):
    reply = visitor.http.post(endpoint, data={"code": "x" * most})

    assert reply.status_code == 413
    assert "This page takes at most 64 kB and 1000 fields at once." in reply.text


def test_a_file_larger_than_its_page_takes_is_told_with_the_limit(owner, store):
    workspace, _ = company(store)
    sent = {"list": "x" * (2 * 1024 * 1024)}
    reply = owner.http.post(f"/w/{workspace.id}/people/import", data=sent)

    assert reply.status_code == 413
    assert "This page takes at most 2 MB and 1000 fields at once." in reply.text


def test_a_form_of_very_many_parts_is_refused_before_it_is_looked_at(owner, store):
    workspace, _ = company(store)
    parts = {f"x{number}": "" for number in range(2000)}
    path, kind = f"/w/{workspace.id}/people/import", "multipart/form-data"
    reply = owner.http.post(path, data=parts, content_type=kind)

    assert reply.status_code == 413


def test_what_is_sent_packed_is_not_unpacked(visitor):
    packed = gzip.compress(b"code=22222-22222&" + b"x=" + b"0" * 1_000_000)
    kind = "application/x-www-form-urlencoded"
    headers = {"Content-Encoding": "gzip"}
    reply = visitor.http.post("/resume/", data=packed, headers=headers, content_type=kind)

    assert reply.status_code == 400
