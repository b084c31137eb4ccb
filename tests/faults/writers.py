"""Who saves what while the server may be killed, and how the file must show what was told saved."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field

from tests.faults.connection import Browser, GoneError

SAID = {302, 303}
SKILLS = ("creativity", "branding", "closing", "negotiation", "resilience", "communication")
_ANSWER = "SELECT 1 FROM answers WHERE assessment_id = ? AND question_id = ? AND value = ?"
_NEWEST = (
    "SELECT 1 FROM (SELECT value FROM answers WHERE assessment_id = ? AND question_id = ? "
    "ORDER BY revision DESC LIMIT 1) WHERE value >= ?"
)
_HANDED_IN = "SELECT 1 FROM assessments WHERE id = ? AND submitted_at IS NOT NULL"
_SENT = "SELECT 1 FROM feedback_entries WHERE words = ?"
_ADDED = "SELECT 1 FROM people WHERE workspace_id = ? AND name = ?"
_NAMED = "SELECT 1 FROM workspaces WHERE id = ? AND name >= ?"


@dataclass(frozen=True, slots=True)
class Proof:
    """A query that gives a row where what was told saved is in the file. kind: "" for what is
    looked at besides.
    """

    kind: str
    sql: str
    values: tuple[str, ...]


@dataclass
class Writer:
    """One who saves one thing after the other. turn: counts on over all rounds, never again.

    proofs: of what the server said was saved. refused: how often it said that it was not.
    """

    save: Callable[[Writer, str], list[Proof]]
    ids: dict[str, str]
    browser: Browser = field(default_factory=Browser)
    turn: int = 0
    proofs: list[Proof] = field(default_factory=list)
    refused: int = 0

    def until_gone(self, url: str) -> None:
        """Save until the server is no more."""
        self.browser.connect(url)
        with suppress(GoneError):
            while True:
                self.turn += 1
                told = self.save(self, f"{self.turn:08}")
                self.proofs += told
                self.refused += not told
        self.browser.leave()


def typing(writer: Writer, value: str) -> list[Proof]:
    """Saved while typing: the page says "Saved"."""
    skill = SKILLS[writer.turn % len(SKILLS)]
    sent = {f"q_{skill}_example": value, "revision": "1000000000"}
    reply = _from_page(writer, f"/{skill}").post(f"{writer.ids['path']}/{skill}/save", **sent)
    said = reply.status == 200 and json.loads(reply.text)["said"] == "Saved"
    return _kept("typed", writer, f"{skill}_example", value) if said else []


def turning_pages(writer: Writer, value: str) -> list[Proof]:
    """A whole page saved: the browser is led to the next one."""
    skill = SKILLS[writer.turn % len(SKILLS)]
    sent = {f"q_{skill}": "3", f"q_{skill}_example": value, "revision": "1000000000"}
    reply = _from_page(writer, f"/{skill}").post(f"{writer.ids['path']}/{skill}", **sent)
    said = reply.status in SAID
    return _kept("page", writer, f"{skill}_example", value) if said else []


def handing_in(writer: Writer, _value: str) -> list[Proof]:
    """A whole questionnaire handed in: the browser is led to the receipt. Then the next one."""
    if not writer.ids:
        raise GoneError
    assessment, path = next(iter(writer.ids.items()))
    writer.browser.get(f"{path}/check")
    reply = writer.browser.post(f"{path}/submit")
    writer.ids.pop(assessment)
    said = reply.status in SAID and "/receipt" in reply.location
    return [Proof("handed in", _HANDED_IN, (assessment,))] if said else []


def feedback(writer: Writer, value: str) -> list[Proof]:
    """What sales hears, sent by link: the browser is led to the receipt."""
    words = f"{writer.ids['path'][-8:]} {value}"
    reply = _from_page(writer, "/").post(f"{writer.ids['path']}/", words=words, once=f"n{value}")
    return [Proof("feedback", _SENT, (words,))] if reply.status in SAID else []


def leading(writer: Writer, value: str) -> list[Proof]:
    """The owner adds a person, or gives the company another name, in turns."""
    here = writer.ids["path"]
    if writer.turn % 2:
        said = writer.browser.post(f"{here}/people/", name=f"P {value}").status in SAID
        return [Proof("person", _ADDED, (writer.ids["id"], f"P {value}"))] if said else []
    sent = {"name": f"Tea {value}", "currency": "EUR", "time_zone": "UTC", "week_start": "monday"}
    sent |= {"weekend": writer.ids["weekend"], "remind_months": "3"}
    said = writer.browser.post(f"{here}/settings/", **sent).status in SAID
    return [Proof("settings", _NAMED, (writer.ids["id"], f"Tea {value}"))] if said else []


def _from_page(writer: Writer, page: str) -> Browser:
    """The browser, after it has opened a page once to get a form token."""
    if not writer.browser.token:
        writer.browser.get(writer.ids["path"] + page)
    return writer.browser


def _kept(kind: str, writer: Writer, question: str, value: str) -> list[Proof]:
    place = (writer.ids["id"], question, value)
    return [Proof(kind, _ANSWER, place), Proof("", _NEWEST, place)]
