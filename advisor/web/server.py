"""Runs the app on one fixed address, finds one that is running already, and opens it."""

from __future__ import annotations

import json
import os
import socket
import sys
import threading
import webbrowser
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from time import sleep
from urllib.error import URLError
from urllib.request import ProxyHandler, build_opener

import click
from granian import Granian
from granian.constants import HTTPModes, Interfaces
from granian.http import HTTP1Settings
from granian.log import LogLevels

from advisor.core.configuration import variable
from advisor.store import installation, serving
from advisor.store.database import Store
from advisor.usecases import signing_in
from advisor.usecases.configuring import Configuration
from advisor.web import reach, stopping
from advisor.web.command import command, command_for
from advisor.web.forwarder import ForwarderError, listening_socket
from advisor.web.server_identity import fingerprint

_HEALTH_SECONDS = 2
_START_SECONDS = 60
# For the head of a request, and for the next one on a connection that is kept open.
_HEADER_MILLISECONDS = 10_000
_MOST_CONNECTIONS = 4096


def serve(data: Path, settings: Configuration) -> None:
    """Listen until interrupted. Raises click.ClickException where the port is taken."""
    host, port, open_browser = settings["host"], settings["port"], settings["open_browser"]
    lock = serving.hold(data)
    running = _running_url(data) if lock else _wait_for_the_other(data)
    if running:
        click.echo("Advisor is running already on this data file. Open it here:")
        _invite(f"{running}/sign-in/{_token(data)}", open_browser)
        return
    if lock is None:
        raise click.ClickException(
            f"Another Advisor has {data} open and does not answer. Stop it, then start again."
        )
    _refuse_a_taken_port(host, port)
    url = reach.url_at(reach.seen_from_here(host), port)
    _remember_url(data, url)
    os.environ.update(settings.environment() | {variable("data"): str(data)})
    others = _who_else(data, host, port)
    server = Granian(
        "advisor.web.receiving:from_environment",
        factory=True,
        address=host,
        port=port,
        interface=Interfaces.RSGI,
        http=HTTPModes.http1,
        http1_settings=HTTP1Settings(header_read_timeout=_HEADER_MILLISECONDS),
        backlog=_MOST_CONNECTIONS,
        # What it keeps in mind (results, reports being made, tries) is in the memory of one.
        workers=1,
        log_level=LogLevels.error,
        workers_kill_timeout=stopping.FINISH_SECONDS,
    )
    stopping.stop_twice(server)
    link = f"{url}/sign-in/{_token(data)}" if settings["print_link"] else ""
    announce = partial(_announce, link, data, others, open_browser)
    server.on_startup(lambda: _once_it_answers(lambda: bool(server.wrks), url, data, announce))
    server.serve()
    stopping.leave_one_file(data)


def _once_it_answers(
    begun: Callable[[], bool], url: str, data: Path, announce: Callable[[], None]
) -> None:
    """Say the link when it works: the workers take a moment, on a busy machine several."""

    def wait() -> None:
        # A worker is a copy of this process: what this thread holds then, such as the lock of a
        # module being imported, would be held in the worker for ever.
        while not begun():
            sleep(0.02)
        for _ in range(_START_SECONDS * 10):
            if _answers_for(url, data):
                break
            sleep(0.1)
        announce()

    threading.Thread(target=wait, daemon=True).start()


def _wait_for_the_other(data: Path) -> str | None:
    """Where the server that holds the data file answers, as soon as it does."""
    for _ in range(_START_SECONDS * 10):
        running = _running_url(data)
        if running:
            return running
        sleep(0.1)
    return None


def new_links(data: Path) -> list[str]:
    """One fresh one-time link at each address: of the running app, or where it runs when it is
    started; and the public one where there is one. The first that is opened uses it up.
    """
    token = _token(data)
    bases = [
        _running_url(data) or "http://127.0.0.1:8765",
        reach.remembered(data, reach.PUBLIC_URL),
    ]
    return [f"{base}/sign-in/{token}" for base in bases if base]


def _announce(link: str, data: Path, others: list[str], open_browser: bool) -> None:
    if link:
        click.echo("Advisor is ready. This link signs you in, once, within the hour:")
        _invite(link, open_browser)
    else:
        click.echo("Advisor is ready.")
    click.echo(f"\nYour data: {data}")
    for line in others:
        click.echo(line)
    click.echo(f"For another link: {command_for(data)} link. To stop: Ctrl+C")


def _who_else(data: Path, host: str, port: int) -> list[str]:
    """Lines that say who besides this computer can reach the server that is about to start."""
    address = reach.remembered(data, reach.LAN_ADDRESS)
    public_url = reach.remembered(data, reach.PUBLIC_URL)
    lines = []
    if host not in reach.LOOPBACK:
        lines.append(
            f"Listening on {host}: other devices can reach it, and the connection is not encrypted."
        )
    elif address:
        lines.append(_wifi_line(address, port))
    elif not public_url:
        lines.append(f"Only this computer can open it: Advisor listens on {host} alone.")
    if public_url:
        lines.append(f"Anyone with a link: {public_url}, if it leads here.")
    return lines


def _wifi_line(address: str, port: int) -> str:
    try:
        listening_socket(address, port).close()
    except ForwarderError as error:
        return f"Wi-Fi was on at {address} and cannot be switched on again: {error}"
    return f"Devices on this Wi-Fi: {reach.url_at(address, port)} (not encrypted)"


def _invite(link: str, open_browser: bool) -> None:
    click.echo(f"\n    {link}\n")
    sys.stdout.flush()
    if open_browser and _has_a_screen():
        threading.Thread(target=webbrowser.open, args=(link,), daemon=True).start()


def _has_a_screen() -> bool:
    """Without one, a text browser would take the terminal over."""
    if sys.platform in {"win32", "darwin"}:
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _token(data: Path) -> str:
    store = Store(data)
    try:
        store.prepare()
        return signing_in.make_link(store, datetime.now(UTC))
    finally:
        store.close()


def _remember_url(data: Path, url: str) -> None:
    store = Store(data)
    try:
        store.prepare()
        installation.write(store, "url", url)
    finally:
        store.close()


def _running_url(data: Path) -> str | None:
    """Where an Advisor on the same data file answers now, or None."""
    if not data.exists():
        return None
    store = Store(data)
    try:
        store.prepare()
        url = installation.read(store, "url")
    finally:
        store.close()
    return url if url and _answers_for(url, data) else None


def _answers_for(url: str, data: Path) -> bool:
    try:
        # Never through a proxy: the address is on this machine.
        with build_opener(ProxyHandler({})).open(f"{url}/health", timeout=_HEALTH_SECONDS) as reply:
            return bool(json.load(reply).get("data") == fingerprint(data))
    except (URLError, OSError, ValueError, AttributeError):
        return False


def _refuse_a_taken_port(host: str, port: int) -> None:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            raise click.ClickException(
                f"Advisor cannot listen on {host}, port {port}: {error.strerror}. "
                f"If another program uses the port, choose another one: "
                f"{command()} serve --port {port + 1 if port < 65535 else 8766}"
            ) from error
