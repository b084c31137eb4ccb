import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.core.public_address import AddressError, host_of, public_address
from advisor.store import installation
from advisor.web import lan, reach
from advisor.web.security import host_name
from tests.web.reach.reaching import LAN, PUBLIC, make_app, signed_in


def base_url(app):
    with app.test_request_context():
        return reach.base_url()


def test_new_links_begin_with_the_address_that_most_devices_can_open(app, store):
    port = app.config["ADVISOR"].port
    assert base_url(app) == f"http://127.0.0.1:{port}"

    reach.wifi(app).switch_on(LAN)
    assert base_url(app) == f"http://{LAN}:{port}"

    installation.write(store, reach.PUBLIC_URL, PUBLIC)
    assert base_url(app) == PUBLIC


@pytest.mark.parametrize("host", ["0.0.0.0", LAN])
def test_a_server_started_for_the_network_needs_no_switch(data, store, host):
    app = make_app(data, host, 8765)
    assert base_url(app) == f"http://{LAN}:8765"

    page = signed_in(app, store).get("/reach/")
    assert "nothing to switch here" in page.text


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("https://advisor.example.com", PUBLIC),
        (" HTTPS://Advisor.Example.COM:443/ ", PUBLIC),
        ("https://advisor.example.com:8443", "https://advisor.example.com:8443"),
        ("https://münze.example", "https://xn--mnze-0ra.example"),
        ("https://203.0.113.9", "https://203.0.113.9"),
        ("https://[2001:db8::1]:8443", "https://[2001:db8::1]:8443"),
        ("http://192.168.1.20:8080", "http://192.168.1.20:8080"),
        ("http://100.64.0.9", "http://100.64.0.9"),
        ("http://office.local:80", "http://office.local"),
    ],
)
def test_a_public_address_is_kept_as_browsers_write_it(typed, kept):
    assert public_address(typed) == kept


@pytest.mark.parametrize(
    "typed",
    [
        *("", "advisor.example.com", "ftp://advisor.example.com", "https://", "https:///x"),
        *("http://advisor.example.com", "http://8.8.8.8", "http://notlocal"),
        *("https://me:secret@advisor.example.com", "https://advisor.example.com/app"),
        *("https://advisor.example.com?a=1", "https://advisor.example.com#a"),
        *("https://127.0.0.1", "https://localhost", "https://0.0.0.0", "https://[::1]"),
        *("https://a.example:0", "https://a.example:70000", "https://a.example:x", "https://[x"),
        *("https://-a.example", "https://a..example", "https://a_b.example", "https://1.2.3"),
        *("https://a b.example", "javascript:alert(1)", "https://[fe80::1]", "https://x"),
        *("https://" + "a" * 64 + ".example", "https://" + "a." * 130 + "example"),
    ],
)
def test_what_others_could_not_open_is_refused_with_a_reason(typed):
    with pytest.raises(AddressError, match=r"\w+.*\."):
        public_address(typed)


@given(st.text(max_size=40).map("https://".__add__) | st.text(max_size=40))
def test_whatever_is_kept_is_a_plain_base_url_and_stays_itself(typed):
    try:
        kept = public_address(typed)
    except AddressError:
        return
    assert re.fullmatch(r"https?://(\[[0-9a-f:.]+\]|[a-z0-9.-]+)(:\d+)?", kept)
    assert public_address(kept) == kept
    assert host_name(kept.split("//")[1]) == host_of(kept)


def test_the_addresses_found_are_none_that_leads_a_device_to_itself(monkeypatch):
    monkeypatch.delenv(lan.SETTING)

    assert not [one for one in lan.lan_addresses() if one.startswith(("127.", "0.", "169.254."))]
    assert all(lan.is_here(one) for one in lan.lan_addresses())


def test_private_addresses_come_first(monkeypatch):
    monkeypatch.delenv(lan.SETTING)
    found = ["203.0.113.5", "10.0.0.5", "127.0.1.1", "192.168.1.5"]
    monkeypatch.setattr(lan, "_used_for_ways_out", lambda: found)
    monkeypatch.setattr(lan, "_of_own_name", lambda: found)

    assert lan.lan_addresses() == ("10.0.0.5", "192.168.1.5", "203.0.113.5")
