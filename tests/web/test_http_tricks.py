from datetime import UTC, datetime, timedelta

import pytest

from advisor.store import installation
from advisor.usecases import signing_in
from advisor.web import security
from advisor.web.own_address import own_path
from tests.web.every_reply import unsafe_headers

METHODS = ("TRACE", "PUT", "DELETE", "PATCH", "CONNECT", "PROPFIND")
PATHS = ("/", "/start", "/help/", "/health", "/sign-in", "/w/any/people/")
OUTSIDE = (
    "/static/../advisor/web/app.py",
    "/static/%2e%2e/advisor/web/app.py",
    "/static/..%2fadvisor/web/app.py",
    "/static/css/../../pyproject.toml",
    "/static//etc/passwd",
    "/static/%2fetc/passwd",
    "/static/css",
    "/static/",
    "/static/css/tokens.css%00.txt",
    "/.git/config",
    "/advisor.db",
)
AWAY = ("//evil.example", "/\\evil.example", "https://evil.example", "/%09/evil.example")


@pytest.mark.parametrize("method", METHODS)
def test_a_method_that_no_page_has_is_refused(owner, method):
    for path in PATHS:
        reply = owner.http.open(path, method=method)
        assert reply.status_code in {405, 501}, path
        assert unsafe_headers(reply) == []


def test_no_header_makes_a_look_into_a_change(owner, store):
    for name in ("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override"):
        assert owner.http.get("/sign-out", headers={name: "POST"}).status_code == 405
    assert owner.get("/").path == "/"


@pytest.mark.parametrize("path", OUTSIDE)
def test_nothing_outside_of_the_static_files_is_given_out(visitor, path):
    reply = visitor.http.get(path, follow_redirects=True, buffered=True)

    assert reply.status_code == 404
    assert "import" not in reply.text


@pytest.mark.parametrize("where", AWAY)
def test_nobody_is_sent_to_another_site(owner, where):
    for path in (where, f"/sign-in?next={where}", f"/?next={where}", f"/start?back={where}"):
        reply = owner.http.get(path, base_url="http://127.0.0.1:8765")
        to = reply.headers.get("Location", "/")
        assert to.startswith(("/", "http://127.0.0.1:8765/")), path
        assert not to.startswith(("//", "/\\")), path


@pytest.mark.parametrize("where", [*AWAY, "/\t/evil.example", "/\n/evil.example", "", "w/any"])
def test_only_a_path_of_ours_is_gone_back_to(where):
    assert own_path(where) in {"/", "/%09/evil.example"}
    assert own_path("/w/any/?find=%C3%A4#top") == "/w/any/?find=%C3%A4#top"


def test_what_was_wanted_before_signing_in_is_a_page_of_ours(visitor, store):
    from datetime import UTC, datetime

    visitor.http.get("/w/any/?x=//evil.example")
    link = f"/sign-in/{signing_in.make_link(store, datetime.now(UTC))}"
    to = visitor.http.get(link).headers["Location"]

    assert to.startswith("/")
    assert "evil.example" not in to.partition("?")[0]


@pytest.mark.parametrize("typed", ["a\r\nSet-Cookie: x=1", "a\nLocation: //evil", "a\x00b"])
def test_no_header_of_a_reply_takes_what_was_sent(owner, typed):
    for path in ("/resume/", "/start", "/reach/address"):
        token = owner.form_token()
        sent = {"csrf_token": token, "code": typed, "company": typed, "address": typed}
        reply = owner.http.post(path, data=sent)
        said = "".join(f"{name}{value}" for name, value in reply.headers)
        assert reply.status_code < 500
        assert "Set-Cookie: x" not in said
        assert "evil" not in reply.headers.get("Location", "")


def test_no_other_site_may_read_an_answer(owner):
    sent = {"Origin": "https://evil.example", "Access-Control-Request-Method": "POST"}
    for reply in (owner.http.get("/", headers=sent), owner.http.options("/start", headers=sent)):
        assert not [name for name in dict(reply.headers) if name.startswith("Access-Control")]


def test_the_policy_has_no_exceptions():
    for word in ("unsafe", "data:", "blob:", "http:", "https:", "*"):
        assert word not in security.POLICY
    assert "object-src 'none'" in security.POLICY
    assert "base-uri 'none'" in security.POLICY


def test_the_session_cookie_is_out_of_reach_and_small(owner):
    cookie = owner.http.get_cookie("advisor_8765")

    assert cookie.http_only
    assert cookie.same_site == "Lax"
    assert cookie.domain == "localhost"
    assert len(cookie.key) + len(cookie.value) < 1000


def test_on_ones_own_computer_signing_in_outlives_the_browser_that_is_closed(owner):
    cookie = owner.http.get_cookie("advisor_8765")

    assert cookie.expires - datetime.now(UTC) > timedelta(days=29)


def test_at_a_public_address_the_cookie_goes_with_the_browser(app, store):
    installation.write(store, "public_url", "https://advisor.example.com")
    client = app.test_client()

    client.get(f"/sign-in/{signing_in.make_link(store, datetime.now(UTC))}")

    assert client.get_cookie("advisor_8765").expires is None
