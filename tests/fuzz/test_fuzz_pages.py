"""Random fields to every address as everyone; pages' own forms, nearly right; random addresses."""

from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fuzz.budget import budget
from tests.fuzz.material import TEXTS, VALUES
from tests.fuzz.visits import anew, fields, forms_of, harm, nearly, rules, send
from tests.web.access_world import build


@pytest.fixture(scope="module")
def world(tmp_path_factory):
    """The world of the access tests; what fails inside comes out as it is."""
    made = build(tmp_path_factory.mktemp("fuzz"))
    made.app.testing = True
    return made


def look_around(world, data):
    """Some pages as the owner, after whatever was sent."""
    for rule in data.draw(st.lists(st.sampled_from(rules(world, "GET")), min_size=1, max_size=2)):
        assert send(world, "owner", "GET", world.path(rule), {}).status_code < 500, rule


@budget(30)
@given(data=st.data())
def test_no_fields_whoever_sends_them_break_a_page_or_the_file(world, data):
    anew(world)
    for _ in range(data.draw(st.integers(1, 4))):
        who = data.draw(st.sampled_from(["owner", *sorted(world.cookies)]))
        rule = data.draw(st.sampled_from(rules(world, "POST")))
        sent = data.draw(fields(world, rule, "POST"))
        assert send(world, who, "POST", world.path(rule), sent).status_code < 500, rule
    assert harm(world) == []
    look_around(world, data)


@budget(25)
@given(data=st.data())
def test_no_form_of_a_page_nearly_filled_in_breaks_a_page_or_the_file(world, data):
    anew(world)
    page = world.path(data.draw(st.sampled_from(rules(world, "GET"))))
    who = data.draw(st.sampled_from(["host", "host", *sorted(world.cookies)]))
    for _ in range(data.draw(st.integers(1, 3))):
        forms = forms_of(send(world, who, "GET", page, {}))
        if not forms:
            break
        form = data.draw(st.sampled_from(forms))
        target, method = form.get("action") or page, (form.get("method") or "get").upper()
        reply = send(world, who, method, target, data.draw(nearly(form)))
        assert reply.status_code < 500, target
        page = reply.headers.get("Location", page)
    assert harm(world) == []
    look_around(world, data)


@budget(60)
@given(data=st.data())
def test_no_address_and_no_query_breaks_a_page(world, data):
    anew(world)
    rule = data.draw(st.sampled_from(rules(world, "GET")))
    parts = world.path(rule).split("/")
    for _ in range(data.draw(st.integers(0, 2))):
        place = data.draw(st.integers(0, len(parts) - 1))
        parts[place] = quote(data.draw(TEXTS), safe=data.draw(st.sampled_from(["", "%", "?&=#;"])))
    query = data.draw(fields(world, rule, "GET"))
    path = "/" + "/".join(parts).lstrip("/")
    who = data.draw(st.sampled_from(sorted(world.cookies)))

    assert send(world, who, "GET", path[:8000], query).status_code < 500


@budget(20)
@given(
    header=st.sampled_from(["Host", "Cookie", "Referer", "Accept", "Range", "If-None-Match"]),
    text=VALUES,
    path=st.sampled_from(["/", "/help/", "/static/css/tokens.css", "/health"]),
)
def test_no_header_breaks_a_page(world, header, text, path):
    value = text.replace("\r", "").replace("\n", "").encode("utf-8").decode("latin-1")[:2000]

    reply = world.app.test_client().get(path, headers={header: value}, buffered=True)

    assert reply.status_code < 500
