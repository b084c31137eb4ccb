"""Who can open a link as things are: this computer, this Wi-Fi, or anyone at a public address."""

from __future__ import annotations

import sys
import threading
from dataclasses import dataclass
from pathlib import Path

from flask import Flask, current_app, g

from advisor.core.public_address import host_of
from advisor.store import installation
from advisor.store.database import Store
from advisor.web import access, lan
from advisor.web.forwarder import Forwarder, ForwarderError

LAN_ADDRESS = "lan_address"
PUBLIC_URL = "public_url"
LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
EVERYWHERE = frozenset({"0.0.0.0", "::"})  # noqa: S104 - compared with, not bound to


@dataclass(frozen=True, slots=True)
class Reach:
    """Who can open links. Addresses are base URLs without a slash at the end, "" for none.

    local_url: for this computer. wifi_url: for devices on the same network. public_url: for
    anyone. lost: the address that Wi-Fi was switched on at and that does not work now, or "".
    from_start: the server was started to listen on the network, so nothing is to be switched.
    """

    local_url: str
    wifi_url: str = ""
    public_url: str = ""
    lost: str = ""
    from_start: bool = False

    @property
    def base_url(self) -> str:
        """What new links begin with: the address that most devices can open."""
        return self.public_url or self.wifi_url or self.local_url


class Wifi:
    """The switch: the server, reachable at one more address, or not."""

    def __init__(self, host: str, port: int) -> None:
        """Off. host, port: where the server itself listens."""
        self._target = host, port
        self._changing = threading.Lock()
        self._forwarder: Forwarder | None = None

    @property
    def address(self) -> str:
        """Where devices on the network are let in, "" while it is off."""
        forwarder = self._forwarder
        return forwarder.address if forwarder and forwarder.listening else ""

    def switch_on(self, address: str) -> None:
        """Let devices in at this address, and at no other. Raises ForwarderError."""
        with self._changing:
            if address == self.address:
                return
            new = Forwarder(address, self._target[1], self._target)
            new.start()
            self._stop()
            self._forwarder = new

    def switch_off(self) -> None:
        """Let nobody in any more; what is being answered is finished first."""
        with self._changing:
            self._stop()

    def _stop(self) -> None:
        old, self._forwarder = self._forwarder, None
        if old:
            old.stop()


def install(app: Flask) -> None:
    """Give the app its switch, and templates the word ``reach()``."""
    settings = app.config["ADVISOR"]
    app.extensions["wifi"] = Wifi(settings.host, settings.port)
    app.jinja_env.globals["reach"] = current


def resume(app: Flask) -> None:
    """Switch Wi-Fi on again if it was on when the server stopped; say so where it fails."""
    settings = app.config["ADVISOR"]
    address = remembered(settings.data, LAN_ADDRESS)
    if not address or settings.host not in LOOPBACK:
        return
    try:
        wifi(app).switch_on(address)
    except ForwarderError as error:
        sys.stderr.write(f"Wi-Fi: {address} could not be opened. {error}\n")


def wifi(app: Flask | None = None) -> Wifi:
    """The switch of this app; outside of a request, of the one given."""
    found: Wifi = (app or current_app).extensions["wifi"]
    return found


def current() -> Reach:
    """Who can open links now."""
    settings, store = current_app.config["ADVISOR"], access.store()
    public_url = installation.read(store, PUBLIC_URL) or ""
    local_url = url_at(seen_from_here(settings.host), settings.port)
    if settings.host not in LOOPBACK:
        return Reach(local_url, _from_start(settings.host, settings.port), public_url, "", True)
    address = wifi().address
    if address and lan.is_here(address):
        return Reach(local_url, url_at(address, settings.port), public_url)
    kept = installation.read(store, LAN_ADDRESS) or ""
    return Reach(local_url, "", public_url, lost=address or kept)


def base_url() -> str:
    """What a new link begins with, without a slash at the end."""
    return current().base_url


def has_name(name: str) -> bool:
    """Whether others reach this server by that host name: the Wi-Fi address or the public host."""
    return bool(name) and (name == wifi().address or name == public_host())


def public_host() -> str:
    """The host name of the public address, "" without one."""
    return host_of(installation.read(access.store(), PUBLIC_URL) or "")


def came_by_https(name: str) -> bool:
    """Whether a request to that host name came through the public address, encrypted."""
    if name in LOOPBACK or name == wifi().address:
        # Asked for every answer; the data file may be what has just failed.
        return False
    # The request's own connection waits until it is known which page is asked for.
    known = "store" in g and installation.read(g.store, PUBLIC_URL)
    public_url = known or remembered(current_app.config["ADVISOR"].data, PUBLIC_URL)
    return public_url.startswith("https://") and name == host_of(public_url)


def remembered(data: Path, key: str) -> str:
    """What the data file keeps under a key, "" for nothing; for use outside of a request."""
    store = Store(data)
    try:
        return installation.read(store, key) or ""
    finally:
        store.close()


def seen_from_here(host: str) -> str:
    """The host name by which this computer reaches a server that listens on ``host``."""
    return "127.0.0.1" if host in EVERYWHERE else host


def url_at(host: str, port: int) -> str:
    """The base URL of a server without encryption."""
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def _from_start(host: str, port: int) -> str:
    if host not in EVERYWHERE:
        return url_at(host, port)
    addresses = lan.lan_addresses()
    return url_at(addresses[0], port) if addresses else ""
