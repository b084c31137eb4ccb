"""Many respondents who answer a whole questionnaire at once, against the real server.

    python -m tests.benchmarks.respondents 200

Method: a data file of its own with a company of so many people, each with a link to the short form
(15 anchored questions and three more pages); the server as the command starts it, on the same
machine, with one process and durable saves (synchronous FULL). One client process with one
connection for each respondent and no time to think begins with all of them in the same moment: the
start page, every page fetched and sent, the check page, handing in, the receipt. A request's time
is from its first byte sent to its last byte received, waiting in the server's queue included.
Afterwards every answer that was acknowledged by a redirect is compared with the file, read by a
connection of its own. Printed are the figures of ``Told``; processor time is the server's.
"""

from __future__ import annotations

import asyncio
import os
import re
import statistics
import sys
import tempfile
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlencode

from advisor.library import load_questionnaire
from advisor.store import assessments
from advisor.store.database import Store
from tests.builders import begun, company, complete, link_to, person
from tests.servers import running

FORM = "founder-short"
_FIELD = re.compile(r'name="(q_[a-z0-9_]+)"')
_TOKEN = re.compile(r'name="csrf_token"[^>]*? value="([^"]+)"')
_REVISION = re.compile(r'name="revision"[^>]*? value="(\d+)"')
_PATIENCE = 120


@dataclass
class Told:
    """What came back. errors: replies other than 200 and 302, and broken connections."""

    seconds: dict[str, list[float]] = field(default_factory=lambda: {"GET": [], "POST": []})
    acknowledged: dict[str, dict[str, str]] = field(default_factory=dict)
    errors: list[str] = field(default_factory=list)
    handed_in: int = 0


class Connection:
    """One kept connection, with cookies."""

    def __init__(self, port: int, told: Told) -> None:
        """Not connected yet."""
        self._port, self._told, self._cookie = port, told, ""

    async def __aenter__(self) -> Connection:
        """Connect."""
        self._reader, self._writer = await asyncio.open_connection("127.0.0.1", self._port)
        return self

    async def __aexit__(self, *_: object) -> None:
        """Close."""
        self._writer.close()

    async def ask(self, path: str, form: Mapping[str, str] | None = None) -> tuple[str, str]:
        """The page, and where it leads on if it leads on. Raises OSError for any other status."""
        begun_at = time.perf_counter()
        self._writer.write(self._request(path, form))
        head = (await self._reader.readuntil(b"\r\n\r\n")).decode("latin-1")
        headers = dict(line.lower().split(": ", 1) for line in head.split("\r\n")[1:-2])
        page = await self._reader.readexactly(int(headers.get("content-length", 0)))
        self._told.seconds["POST" if form else "GET"].append(time.perf_counter() - begun_at)
        if found := re.search(r"^set-cookie: ([^;\r]+)", head, re.I | re.M):
            self._cookie = found[1]
        if head[9:12] not in {"200", "302"}:
            raise OSError(f"{path.rpartition('/')[2]}: {head.splitlines()[0]}")
        where = re.search(r"^location: (\S+)", head, re.I | re.M)
        return page.decode(), where[1] if where else ""

    def _request(self, path: str, form: Mapping[str, str] | None) -> bytes:
        body = urlencode(form or {}).encode()
        kind = "application/x-www-form-urlencoded"
        more = f"Content-Type: {kind}\r\nContent-Length: {len(body)}\r\n" if form else ""
        first = f"{'POST' if form else 'GET'} {path} HTTP/1.1\r\nHost: 127.0.0.1:{self._port}\r\n"
        return f"{first}Cookie: {self._cookie}\r\n{more}\r\n".encode() + body


async def answer(
    port: int, path: str, wanted: Mapping[str, str], told: Told, pages: int = 99
) -> None:
    """Answer the questionnaire behind the link, from its start to the receipt or so many pages."""
    kept = told.acknowledged[path] = {}
    async with Connection(port, told) as visit:
        page, _ = await visit.ask(f"{path}/")
        where = re.search(rf'href="({path}/[a-z_]+)"', page)[1]
        while not where.endswith("/check"):
            page, _ = await visit.ask(where)
            fields = {name: wanted[name[2:]] for name in _FIELD.findall(page) if name[2:] in wanted}
            sent = {"csrf_token": _TOKEN.search(page)[1], "revision": _REVISION.search(page)[1]}
            _, where = await visit.ask(where, sent | fields)
            kept |= {name[2:]: value for name, value in fields.items()}
            pages -= 1
            if not pages:
                return
        page, _ = await visit.ask(where)
        _, where = await visit.ask(f"{path}/submit", {"csrf_token": _TOKEN.search(page)[1]})
        await visit.ask(where)
        told.handed_in += 1


async def everyone(port: int, links: Mapping[str, Mapping[str, str]], pages: int = 99) -> Told:
    """All of them at once. links: path of each link → answers by question."""
    told = Told()

    async def one(path: str, wanted: Mapping[str, str]) -> None:
        try:
            async with asyncio.timeout(_PATIENCE):
                await answer(port, path, wanted, told, pages)
        except (OSError, EOFError, TimeoutError, TypeError) as error:
            told.errors.append(repr(error))

    await asyncio.gather(*(one(*link) for link in links.items()))
    return told


def asked(data: Path, respondents: int) -> tuple[dict[str, str], dict[str, dict[str, str]]]:
    """A new company: (assessment by path of its link, answers to give by the same)."""
    store, questionnaire = Store(data), load_questionnaire(FORM)
    store.prepare()
    workspace, first = company(store)
    team = [first, *(person(store, workspace, f"P{n}") for n in range(1, respondents))]
    known, wanted = {}, {}
    for number, one in enumerate(team):
        assessment = begun(store, workspace, one, FORM)
        path = f"/a/{link_to(store, assessment, datetime.now(UTC))}"
        known[path] = assessment.id
        wanted[path] = complete(questionnaire, 1 + number % 5)
    store.close()
    return known, wanted


def lost(data: Path, known: Mapping[str, str], told: Told) -> list[str]:
    """Answers that were acknowledged and are not in the file as they were given."""
    store = Store(data)
    missing = []
    for path, given in told.acknowledged.items():
        found = assessments.answers(store, known[path])
        missing += [key for key in given if key not in found or found[key].value != given[key]]
    store.close()
    return missing


def processor_seconds(process: int) -> float:
    """Processor time of a process's children so far (Linux)."""
    ticks = 0
    for child in Path(f"/proc/{process}/task/{process}/children").read_text().split():
        ticks += sum(
            map(int, Path(f"/proc/{child}/stat").read_text().rsplit(")")[1].split()[11:13])
        )
    return ticks / os.sysconf("SC_CLK_TCK")


def measure(respondents: int) -> str:
    """One run, in a line."""
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "advisor.db"
        known, wanted = asked(data, respondents)
        with running(data) as server:
            before, begun_at = processor_seconds(server.process.pid), time.perf_counter()
            told = asyncio.run(everyone(int(server.url.rpartition(":")[2]), wanted))
            took = time.perf_counter() - begun_at
            used = processor_seconds(server.process.pid) - before
        gone = lost(data, known, told)
    requests = sum(map(len, told.seconds.values()))
    times = "; ".join(f"{kind} {_spread(took)}" for kind, took in told.seconds.items())
    return (
        f"{respondents} respondents: {told.handed_in} handed in, {len(told.errors)} errors, "
        f"{sum(map(len, told.acknowledged.values()))} answers acknowledged, {len(gone)} lost; "
        f"{requests} requests in {took:.1f} s, {requests / took:.0f} a second, "
        f"{1000 * used / requests:.1f} ms of processor each; {times} {told.errors[:3] or ''}"
    )


def _spread(seconds: list[float]) -> str:
    if len(seconds) < 2:
        return "-"
    parts = statistics.quantiles(seconds, n=100)
    return (
        f"p50 {1000 * parts[49]:.0f}, p99 {1000 * parts[98]:.0f}, "
        f"largest {1000 * max(seconds):.0f} ms"
    )


if __name__ == "__main__":
    for count in map(int, sys.argv[1:] or ["200"]):
        print(measure(count), flush=True)
