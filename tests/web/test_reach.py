import json
import re
import urllib.error
import urllib.request
from datetime import UTC, datetime
from http.cookiejar import CookieJar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.store import installation
from advisor.usecases import signing_in
from advisor.web import lan, reach
from advisor.web.app import Settings, create_app
from advisor.web.public_address import AddressError, host_of, public_address
from advisor.web.security import host_name, is_own_host
from tests.builders import company
from tests.servers import free_port, running
from tests.web.client import Visitor

LAN = "127.0.0.2"
PUBLIC = "https://advisor.example.com"


@pytest.fixture(autouse=True)
def _lan_address(monkeypatch):
    monkeypatch.setenv(lan.SETTING, LAN)


def make_app(data, host="127.0.0.1", port=0):
    made = create_app(Settings(data=data, host=host, port=port or free_port()))
    made.testing = True
    return made


def signed_in(app, store):
    visitor = Visitor(app)
    visitor.get(f"/sign-in/{signing_in.make_link(store, datetime.now(UTC))}")
    return visitor


@pytest.fixture
def app(data):
    made = make_app(data)
    yield made
    reach.wifi(made).switch_off()


def status_at(app, host, path="/help/"):
    return app.test_client().get(path, headers={"Host": host}).status_code


# Which Host is answered

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


# The page


def test_at_first_only_this_computer_can_open_links(app, store):
    page = signed_in(app, store).get("/reach/")

    assert page.words(".lead") == "Only this computer."
    assert "The connection is not encrypted" in page.text
    assert not page.soup.select(".qr")


def test_switching_wifi_on_says_the_address_and_shows_its_code(app, store):
    owner = signed_in(app, store)
    page = owner.submit(owner.get("/reach/"), button="Switch Wi-Fi on")

    port = app.config["ADVISOR"].port
    assert f"at http://{LAN}:{port}; the connection is not encrypted" in page.words(".lead")
    assert page.one(".qr")["aria-label"] == f"QR code of http://{LAN}:{port}"
    assert installation.read(store, reach.LAN_ADDRESS) == LAN


def test_switching_wifi_off_leaves_only_this_computer(app, store):
    owner = signed_in(app, store)
    on = owner.submit(owner.get("/reach/"), button="Switch Wi-Fi on")
    page = owner.submit(on, button="Switch Wi-Fi off")

    assert page.words(".lead") == "Only this computer."
    assert reach.wifi(app).address == ""
    assert installation.read(store, reach.LAN_ADDRESS) == ""


@pytest.mark.parametrize("address", ["", "127.0.0.1", "0.0.0.0", "192.0.2.9", "evil.example"])
def test_no_other_address_can_be_switched_on(app, store, address):
    page = signed_in(app, store).post("/reach/wifi", {"lan_address": address}, status=422)

    assert page.errors() == {"lan_address": "Choose the address to be used."}
    assert reach.wifi(app).address == ""


def test_without_a_network_the_page_says_what_to_do(app, store, monkeypatch):
    monkeypatch.setenv(lan.SETTING, "not an address")
    page = signed_in(app, store).get("/reach/")

    assert "ADVISOR_LAN_ADDRESS is set to not an address" in page.text
    assert not page.soup.select("button:-soup-contains('Switch Wi-Fi on')")


def test_of_several_addresses_one_is_chosen(app, store, monkeypatch):
    monkeypatch.setattr(lan, "lan_addresses", lambda: (LAN, "127.0.0.3"))
    owner = signed_in(app, store)
    page = owner.get("/reach/")
    assert page.value("lan_address") == LAN

    owner.submit(page, {"lan_address": "127.0.0.3"}, button="Switch Wi-Fi on")
    assert reach.wifi(app).address == "127.0.0.3"


def test_a_port_that_another_program_has_is_said(app, store):
    other = make_app(store.path, port=app.config["ADVISOR"].port)
    reach.wifi(other).switch_on(LAN)
    page = signed_in(app, store).post("/reach/wifi", {"lan_address": LAN}, status=409)

    assert page.errors() == {"lan_address": "Another program uses the port at that address."}
    reach.wifi(other).switch_off()


def test_an_address_that_is_gone_is_said_and_can_be_forgotten(app, store):
    installation.write(store, reach.LAN_ADDRESS, "192.168.77.7")
    owner = signed_in(app, store)
    page = owner.get("/reach/")
    assert "Wi-Fi was switched on at 192.168.77.7, which does not work now" in page.words(".lead")

    page = owner.submit(page, button="Forget 192.168.77.7")
    assert page.words(".lead") == "Only this computer."


def test_the_public_address_is_kept_and_removed(app, store):
    owner = signed_in(app, store)
    page = owner.submit(owner.get("/reach/"), {"address": f" {PUBLIC}/ "}, button="Save")
    assert page.words(".lead") == f"Anyone with a link, at {PUBLIC}."

    page = owner.submit(page, button=f"Remove {PUBLIC}")
    assert page.words(".lead") == "Only this computer."


def test_a_wrong_public_address_is_shown_again_with_what_to_change(app, store):
    owner = signed_in(app, store)
    typed = "http://advisor.example.com"
    page = owner.submit(owner.get("/reach/"), {"address": typed}, button="Save", status=422)

    assert page.value("address") == typed
    assert page.errors()["address"].startswith("Begin with https://")
    assert installation.read(store, reach.PUBLIC_URL) is None


def test_the_people_page_says_who_can_open_links_and_leads_there_and_back(app, store):
    workspace, _ = company(store)
    owner = signed_in(app, store)
    page = owner.get(f"/w/{workspace.id}/people/")
    assert "Only this computer." in page.text

    there = owner.get(page.link("Change who can open links"))
    assert there.link("Back to the people of Northwind Tea") == f"/w/{workspace.id}/people/"


@pytest.mark.parametrize("path", ["wifi", "wifi/off", "address", "address/clear"])
def test_nobody_changes_it_without_signing_in(app, store, path):
    values = {"lan_address": LAN, "address": PUBLIC}
    page = Visitor(app).post(f"/reach/{path}", values, status=401)

    assert page.path == "/sign-in"
    assert reach.wifi(app).address == ""
    assert not installation.read(store, reach.PUBLIC_URL)


# What new links begin with


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


# The public address, as typed


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


# Cookies


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


# Addresses of this computer


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


# A real server

ENVIRONMENT = {lan.SETTING: LAN}
_direct = urllib.request.ProxyHandler({})


def fetch(url, host=None):
    """(status, JSON or None) of an address, without a proxy."""
    request = urllib.request.Request(url, headers={"Host": host} if host else {})
    try:
        with urllib.request.build_opener(_direct).open(request, timeout=10) as reply:
            return reply.status, json.load(reply)
    except urllib.error.HTTPError as refusal:
        with refusal:
            return refusal.code, None


def person_at(server):
    """Someone who is signed in at a real server: gives a function that posts a form of /reach/."""
    cookies = urllib.request.HTTPCookieProcessor(CookieJar())
    opener = urllib.request.build_opener(_direct, cookies)
    opener.open(server.link, timeout=10).close()

    def post(path, **values):
        with opener.open(f"{server.url}/reach/", timeout=10) as reply:
            token = re.search(r'name="csrf_token" value="([^"]+)"', reply.read().decode())[1]
        body = urllib.parse.urlencode(values | {"csrf_token": token}).encode()
        opener.open(f"{server.url}/reach/{path}", body, timeout=10).close()

    return post


def at_lan(server):
    return server.url.replace("127.0.0.1", LAN) + "/health"


def test_devices_reach_the_same_app_while_wifi_is_on(data):
    with running(data, more=ENVIRONMENT) as server:
        post = person_at(server)
        post("wifi", lan_address=LAN)
        assert fetch(at_lan(server)) == fetch(f"{server.url}/health")
        assert fetch(at_lan(server), host="evil.example")[0] == 421

        post("wifi/off")
        with pytest.raises(urllib.error.URLError, match="refused"):
            fetch(at_lan(server))


def test_wifi_is_on_again_after_a_restart_and_the_server_says_so(data):
    with running(data, more=ENVIRONMENT) as server:
        person_at(server)("wifi", lan_address=LAN)
        server.stop()
    with running(data, more=ENVIRONMENT) as server:
        assert f"Devices on this Wi-Fi: {at_lan(server)[:-7]} (not encrypted)" in server.said
        assert fetch(at_lan(server))[0] == 200


def test_a_server_that_cannot_switch_wifi_on_again_says_so_and_runs(data, store):
    installation.write(store, reach.LAN_ADDRESS, "203.0.113.77")
    with running(data) as server:
        assert "Wi-Fi was on at 203.0.113.77 and cannot be switched on again" in server.said
        assert fetch(f"{server.url}/health")[0] == 200
