import pytest

from advisor.store import installation
from advisor.web import lan, reach
from tests.builders import company
from tests.web.client import Visitor
from tests.web.reach.reaching import LAN, PUBLIC, make_app, signed_in


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
