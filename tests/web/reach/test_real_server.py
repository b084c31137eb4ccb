import json
import re
import urllib.error
import urllib.request
from http.cookiejar import CookieJar

import pytest

from advisor.store import installation
from advisor.web import lan, reach
from tests.servers import running
from tests.web.reach.reaching import LAN

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
        assert "Only this computer can open it: Advisor listens on 127.0.0.1 alone." in server.said
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
