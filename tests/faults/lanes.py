"""A server on a file of its own that is killed again and again while people save."""

from __future__ import annotations

import sqlite3
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import numpy as np

from advisor.library import load_questionnaire
from advisor.store.database import Store
from advisor.usecases import lead_feedback, signing_in
from tests.builders import begun, company, complete, link_to
from tests.faults import writers
from tests.faults.servers import Killable
from tests.faults.writers import Writer
from tests.servers import free_port

RESPONDENTS = 8
HANDED_IN_A_ROUND = 4
LONGEST_SECONDS = 0.8
PATIENCE_SECONDS = 20
# One kill in so many comes while the server is still starting.
WHILE_STARTING = 6
_NEWEST = (
    "SELECT question_id, value FROM answers WHERE assessment_id = ? "
    "AND question_id LIKE '%!_example' ESCAPE '!' ORDER BY revision DESC LIMIT 1"
)


@dataclass
class Told:
    """What came of the rounds of a lane. lost: what was told saved and is not in the file."""

    rounds: int = 0
    kept: Counter[str] = field(default_factory=Counter)
    refused: int = 0
    cut_short: int = 0
    lost: list[str] = field(default_factory=list)
    damaged: list[str] = field(default_factory=list)

    def add(self, other: Told) -> None:
        """Count another lane's in."""
        self.rounds, self.refused = self.rounds + other.rounds, self.refused + other.refused
        self.cut_short += other.cut_short
        self.kept += other.kept
        self.lost += other.lost
        self.damaged += other.damaged


class Lane:
    """One data file, its people, and the servers that come and go on it."""

    def __init__(self, data: Path, seed: int, *, loaded: bool = False) -> None:
        """Make the company and those who answer.

        seed: of the moments at which it is killed. loaded: of its servers, as in Killable.
        """
        self.data, self.port, self.loaded = data, free_port(), loaded
        self.told = Told()
        self.chance = np.random.default_rng(seed)
        with self._open() as store:
            self.workspace, self.ana = company(store)
            made = [begun(store, self.workspace, self.ana) for _ in range(RESPONDENTS)]
            at = datetime.now(UTC)
            places = [{"id": one.id, "path": f"/a/{link_to(store, one, at)}"} for one in made]
            self.member = signing_in.owner(store, at).id
        ways = (writers.typing, writers.turning_pages)
        self.people = [Writer(ways[n % 2], ids) for n, ids in enumerate(places)]
        here = {"id": self.workspace.id, "path": f"/w/{self.workspace.id}", "weekend": "sat-sun"}
        self.owner = Writer(writers.leading, here)

    def round(self) -> None:
        """Start, let everybody save, kill every process, start again and compare."""
        more = self._more_writers()
        at_once = [*self.people, *more, self.owner]
        self._served(at_once)
        with closing(sqlite3.connect(self.data)) as file:
            for writer in at_once:
                self._compare(file, writer)
            for pragma in ("integrity_check", "foreign_key_check"):
                rows = file.execute(f"PRAGMA {pragma}").fetchall()
                self.told.damaged += [str(row) for row in rows if row != ("ok",)]
        self.told.rounds += 1

    def _served(self, at_once: list[Writer]) -> None:
        """The server's life, from its start to its end."""
        server = Killable(self.data, self.port, loaded=self.loaded)
        try:
            if self.chance.random() < 1 / WHILE_STARTING:
                time.sleep(self.chance.uniform(0, 1.5))
                self.told.cut_short += 1
                return
            self._sign_in(server.ready())
            self._look_again(self.people[0])
            with ThreadPoolExecutor(len(at_once)) as threads:
                url = f"http://127.0.0.1:{self.port}"
                working = [threads.submit(writer.until_gone, url) for writer in at_once]
                _wait_for_the_first(at_once)
                time.sleep(self.chance.uniform(0, LONGEST_SECONDS))
                server.kill()
            for each in working:
                each.result()
        finally:
            server.kill()

    def _sign_in(self, said: str) -> None:
        """Sign the owner in by the printed link, the first time."""
        link = next(word for word in said.split() if word.startswith("http"))
        browser = self.owner.browser
        browser.connect(link)
        if not browser.token:
            browser.get(link.removeprefix(f"http://127.0.0.1:{self.port}"))
            browser.get(self.owner.ids["path"] + "/people/")

    def _look_again(self, writer: Writer) -> None:
        """The page of who was told so before shows what the file held when the server ended."""
        with closing(sqlite3.connect(self.data)) as file:
            newest = file.execute(_NEWEST, (writer.ids["id"],)).fetchone()
        if newest:
            question, value = newest
            writer.browser.connect(f"http://127.0.0.1:{self.port}")
            page = writer.browser.get(f"{writer.ids['path']}/{question.removesuffix('_example')}")
            if value not in page.text:
                self.told.lost.append(f"shown: {value} at {question}")

    def _more_writers(self) -> list[Writer]:
        """Whole questionnaires to hand in, and a link for sales that has not been used."""
        at, whole = datetime.now(UTC), complete(load_questionnaire("founder-short"))
        with self._open() as store:
            made = [
                begun(store, self.workspace, self.ana, answers=whole, at=at)
                for _ in range(HANDED_IN_A_ROUND)
            ]
            ids = {one.id: f"/a/{link_to(store, one, at)}" for one in made}
            link = lead_feedback.make_link(store, self.workspace.id, "Sales", self.member, at)
        sales = Writer(writers.feedback, {"path": f"/f/{link.token}"})
        return [Writer(writers.handing_in, ids), sales]

    def _compare(self, file: sqlite3.Connection, writer: Writer) -> None:
        """Look for everything that this writer was ever told was saved."""
        for proof in writer.proofs:
            if file.execute(proof.sql, proof.values).fetchone() is None:
                self.told.lost.append(f"{proof.kind}: {proof.values}")
            if proof.kind:
                self.told.kept[proof.kind] += 1
        self.told.refused += writer.refused
        writer.proofs, writer.refused = [], 0

    @contextmanager
    def _open(self) -> Iterator[Store]:
        with closing(Store(self.data)) as store:
            store.prepare()
            yield store


def _wait_for_the_first(writers_: list[Writer]) -> None:
    """Until somebody was told that something was saved: on a busy machine that takes a while."""
    for _ in range(PATIENCE_SECONDS * 100):
        if any(writer.proofs or writer.refused for writer in writers_):
            return
        time.sleep(0.01)
