import re
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.store import installation
from advisor.usecases import signing_in
from advisor.web import reach
from advisor.web.security import host_name, is_own_host
from tests.web.reach.reaching import LAN, PUBLIC, make_app, status_at

ALWAYS = ("127.0.0.1", "127.0.0.1:8765", "localhost:8765", "LOCALHOST", "[::1]:8765")
NEVER = (
    "evil.example",
    "127.0.0.3",
    "127.0.0.1.evil.example",
    "evil.example:127",
    "advisor.example.com.evil.example",
    "xadvisor.example.com",
    "advisor.example.com.",
    "127.0.0.22",
    "192.168.1.20",
    "localhost.",
    "127.0.0.1.",
    "localhost.localdomain",
    "127.1",
    "0x7f000001",
    "0.0.0.0",
    "[::ffff:127.0.0.1]",
    "[::2]:8765",
    "user@127.0.0.1",
)


@pytest.mark.parametrize("host", ALWAYS)
def test_this_computer_is_always_answered(app, host):
    assert status_at(app, host) == 200


@pytest.mark.parametrize("host", [*NEVER, LAN, "advisor.example.com"])
def test_any_other_name_is_refused_from_the_start(app, host):
    assert status_at(app, host) == 421


@pytest.mark.parametrize("host", NEVER)
def test_any_other_name_is_refused_also_when_others_are_let_in(app, store, host):
    reach.wifi(app).switch_on(LAN)
    installation.write(store, reach.PUBLIC_URL, PUBLIC)

    assert status_at(app, host) == 421


def test_the_wifi_address_is_answered_while_it_is_on(app):
    reach.wifi(app).switch_on(LAN)
    assert status_at(app, f"{LAN}:8765") == 200

    reach.wifi(app).switch_off()
    assert status_at(app, f"{LAN}:8765") == 421


def test_remembering_the_wifi_address_alone_opens_nothing(app, store):
    installation.write(store, reach.LAN_ADDRESS, LAN)

    assert status_at(app, LAN) == 421


@pytest.mark.parametrize("host", ["advisor.example.com", "ADVISOR.example.com:443"])
def test_the_public_host_is_answered_while_it_is_set(app, store, host):
    installation.write(store, reach.PUBLIC_URL, PUBLIC)
    assert status_at(app, host) == 200

    installation.write(store, reach.PUBLIC_URL, "")
    assert status_at(app, host) == 421


@given(st.text(alphabet="127.0:[]abcé\x00 /@%#²-", max_size=20) | st.text(max_size=12))
def test_no_odd_host_is_taken_for_this_computer(host):
    own = is_own_host(host, "127.0.0.1")

    assert own == (host_name(host) in reach.LOOPBACK)
    assert not own or re.fullmatch(r"\[*(127\.0\.0\.1|localhost|::1)\]*(:\d+)?", host.lower())


@given(st.text(alphabet="127.0:[]abc/@%#-", min_size=1, max_size=20))
def test_no_odd_host_breaks_the_server(odd_app, host):
    assert status_at(odd_app, host) in {200, 400, 421}
    assert status_at(odd_app, host) != 200 or host_name(host) in reach.LOOPBACK | {""}


@pytest.fixture(scope="module")
def odd_app(tmp_path_factory):
    return make_app(tmp_path_factory.mktemp("odd") / "advisor.db")


def cookie_at(app, store, host):
    link = f"/sign-in/{signing_in.make_link(store, datetime.now(UTC))}"
    with app.test_client() as http:
        return http.get(link, headers={"Host": host}).headers["Set-Cookie"]


def test_a_cookie_from_the_public_https_address_never_travels_unencrypted(app, store):
    installation.write(store, reach.PUBLIC_URL, PUBLIC)

    assert "; Secure" in cookie_at(app, store, "advisor.example.com")


def test_a_cookie_from_elsewhere_works_without_https(app, store):
    installation.write(store, reach.PUBLIC_URL, "http://10.1.1.1")
    reach.wifi(app).switch_on(LAN)

    for host in ("127.0.0.1", LAN, "10.1.1.1"):
        cookie = cookie_at(app, store, host)
        assert "HttpOnly" in cookie
        assert "Secure" not in cookie
