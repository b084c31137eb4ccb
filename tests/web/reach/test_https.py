import re
from datetime import UTC, datetime

import pytest

from advisor.store import audit, installation
from advisor.usecases import signing_in
from advisor.web import reach
from advisor.web.app import Settings, open_file
from advisor.web.client_address import client_address
from tests.builders import begun, company, link_to
from tests.web.reach.reaching import LAN, PUBLIC

HOST = "advisor.example.com"


@pytest.fixture
def public(app, store):
    """A browser at the public https address."""
    installation.write(store, reach.PUBLIC_URL, PUBLIC)
    return app.test_client()


def at_host(http, path, host=HOST, **options):
    return http.get(path, headers={"Host": host}, base_url=f"https://{host}", **options)


def test_over_https_browsers_are_told_never_to_come_without(public):
    for path in ("/help/", "/nowhere", "/static/css/tokens.css", "/a/none/"):
        reply = public.get(path, headers={"Host": HOST}, buffered=True)
        said = reply.headers["Strict-Transport-Security"]
        assert int(re.search(r"max-age=(\d+)", said)[1]) >= 365 * 24 * 3600


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost:8765", LAN])
def test_without_https_nothing_is_promised(app, store, host):
    installation.write(store, reach.PUBLIC_URL, PUBLIC)
    reach.wifi(app).switch_on(LAN)
    reply = app.test_client().get("/help/", headers={"Host": host})

    assert "Strict-Transport-Security" not in reply.headers


def signing_in_reply(http, store, host=HOST):
    link = f"/sign-in/{signing_in.make_link(store, datetime.now(UTC))}"
    return http.get(link, headers={"Host": host}, base_url=f"https://{host}")


def test_a_cookie_over_https_is_bound_to_this_very_host(public, store):
    cookie = signing_in_reply(public, store).headers["Set-Cookie"]

    assert cookie.startswith("__Host-advisor_")
    said = cookie.split("; ")
    assert {"Secure", "HttpOnly", "Path=/", "SameSite=Lax"} <= set(said)
    assert "Domain" not in cookie


def test_one_stays_signed_in_over_https(public, store):
    signing_in_reply(public, store)

    assert at_host(public, "/").headers.get("Location", "") != "/sign-in"


def test_a_cookie_that_is_not_bound_to_the_host_counts_for_nothing_over_https(public, store):
    cookie = signing_in_reply(public, store).headers["Set-Cookie"]
    name, _, value = cookie.partition(";")[0].removeprefix("__Host-").partition("=")
    other = public.application.test_client()
    other.set_cookie(name, value, domain=HOST)

    assert at_host(other, "/").headers["Location"] == "/sign-in"


def test_what_is_done_over_https_is_in_the_audit_log_by_its_name(public, store):
    signing_in_reply(public, store)
    entries = audit.some(store, audit.Filter(""), 10, 0)

    assert "" not in {one.action for one in entries}


def test_an_address_that_is_a_key_is_told_to_nobody(public, store):
    workspace, ana = company(store)
    token = link_to(store, begun(store, workspace, ana), datetime.now(UTC))
    secret = public.get(f"/a/{token}/", headers={"Host": HOST})

    assert secret.headers["Referrer-Policy"] == "no-referrer"
    assert at_host(public, "/help/").headers["Referrer-Policy"] == "same-origin"


FORWARDED = (
    (0, "203.0.113.9", "127.0.0.1"),
    (1, "", "127.0.0.1"),
    (1, "203.0.113.9", "203.0.113.9"),
    (1, "6.6.6.6, 203.0.113.9", "203.0.113.9"),
    (2, "6.6.6.6, 203.0.113.9, 10.0.0.1", "203.0.113.9"),
    (2, "203.0.113.9", "127.0.0.1"),
    (1, "nonsense<b>", "127.0.0.1"),
    (1, "2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
    (1, "::ffff:203.0.113.9", "203.0.113.9"),
)


@pytest.mark.parametrize(("proxies", "said", "found"), FORWARDED)
def test_an_address_is_taken_from_own_proxies_alone(app, store, data, proxies, said, found):
    open_file(app, Settings(data=data, proxies=proxies))
    installation.write(store, reach.PUBLIC_URL, PUBLIC)
    sent = {"Host": HOST, "X-Forwarded-For": said}
    with app.test_request_context("/", headers=sent, environ_base={"REMOTE_ADDR": "127.0.0.1"}):
        assert client_address() == found


def test_who_comes_past_the_proxy_cannot_say_where_from(app, store, data):
    open_file(app, Settings(data=data, proxies=1))
    sent = {"Host": "127.0.0.1", "X-Forwarded-For": "6.6.6.6"}
    with app.test_request_context("/", headers=sent, environ_base={"REMOTE_ADDR": "10.1.1.7"}):
        assert client_address() == "10.1.1.7"
