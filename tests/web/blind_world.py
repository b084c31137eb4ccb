"""The world of the access tests with scores in it that nobody may see, twice with other scores."""

from __future__ import annotations

import io
import re
import shutil
import sqlite3
import zipfile
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from time import sleep
from typing import Any

from pypdf import PdfReader
from werkzeug.test import TestResponse

from advisor.store import assessments, candidates, members, memberships, openings, panelists
from advisor.store.database import Store
from advisor.store.members import Member
from advisor.usecases import signing_in, sittings
from advisor.usecases.hiring import candidate_invitations, panel, scoring
from advisor.usecases.name_lines import Named
from tests.usecases.hiring.hiring_builders import candidate, scored
from tests.web.access_world import World
from tests.web.access_world import build as build_access

SKILLS = ("creativity", "closing")
SECRET = "SECRET-of-{}"
ACCEPTED, MOST_TRIES = 202, 300
OTHER = "ANOTHER-SECRET-of-{}"


@dataclass
class Knocker:
    """who: whose cookies. tokens: of their own, by the first part of the address.

    name: of the one on the panel whose scores are their own, "" for none.
    """

    who: str
    name: str = ""
    tokens: dict[str, str] = field(default_factory=dict)


@dataclass
class BlindWorld:
    """before, after: the same but for the scores of Rae, who handed in. hidden: ids in addresses
    that point at them. knockers: by what kind of user they are.
    """

    before: World
    after: World
    hidden: dict[str, Any] = field(default_factory=dict)
    knockers: dict[str, Knocker] = field(default_factory=dict)

    def bodies(self, knocker: Knocker, method: str, path: str) -> tuple[str, str]:
        """What they are answered in both worlds, without what differs each time."""
        said = []
        for world in (self.before, self.after):
            world.renew()
            said.append(text_of(_made(world, knocker.who, method, path)))
        return said[0], said[1]

    def paths(self, knocker: Knocker) -> list[tuple[str, str, str]]:
        """(method, rule, address) of every route, with what is hidden wherever an id stands."""
        world = replace(self.before, tokens=self.before.tokens | knocker.tokens)
        found = []
        for rule in world.app.url_map.iter_rules():
            for choice in _choices(rule.rule):
                path = world.path(rule.rule, **self.hidden, **choice)
                methods = (rule.methods or set()) - {"HEAD", "OPTIONS"}
                found += [(method, rule.rule, path) for method in sorted(methods)]
        return found


def build(folder: Path, *, revealed: bool) -> BlindWorld:
    """revealed: the quorum is in, and those who knock have not handed in their own."""
    world = build_access(folder)
    store, at = Store(world.kept), datetime.now(UTC)
    opening = _opening(store, world, quorum=1 if revealed else 4)
    blind = BlindWorld(world, replace(world, kept=folder / "after.db"))
    lee, kim = candidates.of_opening(store, opening.workspace_id, opening.id)
    sitting = _panel(store, world, opening, at)
    for who in (kim, lee):
        _score(store, sitting["Rae"], who)
        _score(store, sitting["Manager"], who, hand_in=not revealed)
    for name in ("Interviewer", "Sol"):
        _score(store, sitting[name], kim, hand_in=False)
    blind.hidden = _hidden(store, opening, kim, sitting["Rae"])
    blind.knockers = _knockers(store, world, opening, kim, sitting, at)
    _close(store)
    shutil.copy(world.kept, blind.after.kept)
    _change(blind.after.kept, sitting["Rae"])
    return blind


def _made(world: World, who: str, method: str, path: str) -> TestResponse:
    """The reply, once a report that is made beside the requests is there."""
    for _ in range(MOST_TRIES):
        reply = world.knock(who, method, path)
        if reply.status_code != ACCEPTED:
            return reply
        sleep(0.1)
    raise AssertionError(f"{path} is never made")


def text_of(reply: TestResponse) -> str:
    """Status, where it leads, and the words of a reply, without what differs each time."""
    words = f"{reply.status_code} {reply.headers.get('Location', '')}\n{_words(reply.data)}"
    for pattern, instead in _EACH_TIME:
        words = re.sub(pattern, instead, words)
    return words


# Form tokens, links, codes made for cameras, ids and references made anew, times, how long a member
# stays signed in, and the place of an entry in the audit log with its hash.
_EACH_TIME = (
    (r'name="csrf_token" value="[^"]*"', "csrf"),
    (r'<path d="[^"]*" fill="#000000"', "qr"),
    (r"/(a|p|c|r|f|join|calendar|reset)/[\w-]{32}", r"/\1/token"),
    (r"(DTSTAMP|CREATED|LAST-MODIFIED):\d{8}T\d{6}Z", r"\1"),
    (r"\b[0-9a-f]{24}\b", "id"),
    (r"\b[2-9A-HJKMNP-Z]{5}-[2-9A-HJKMNP-Z]{5}\b", "code"),
    (r"\b[2-9A-HJKMNP-Z]{8}\b", "reference"),
    (r"\b\d{3} \d{3}\b", "hand-over"),
    (r"\d{4}-\d\d-\d\dT[\d:.]+(\+00:00|Z)?", "time"),
    (r"\d\d:\d\d UTC", "time"),
    (r'data-seconds="\d+"', "seconds"),
    (r'(<code>\d+:|,|"(head|previous|hash)": "(\d+:)?)[0-9a-f]{64}', "hash"),
    (r'(?m)(^\d+,time|"number": \d+, "at")', "entry"),
)


def _words(body: bytes) -> str:
    if body.startswith(b"%PDF"):
        return _printed(body)
    if body.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(body)) as packed:
            return "\n".join(_words(packed.read(name)) for name in sorted(packed.namelist()))
    if body.startswith(b"SQLite"):
        db = sqlite3.connect(":memory:")
        db.deserialize(body)
        return "\n".join(db.iterdump())
    return body.decode("utf-8", "replace")


@cache
def _printed(pdf: bytes) -> str:
    """The words of a PDF, read once: the same one is given to many."""
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)


def _choices(rule: str) -> list[dict[str, str]]:
    """Every value of what a rule offers to choose from."""
    offered = re.search(r"<any\(([^)]*)\):(\w+)>", rule)
    if offered is None:
        return [{}]
    return [{offered[2]: value} for value in offered[1].split(",")]


def _opening(store: Store, world: World, quorum: int) -> Any:
    ids = world.ids["ours"]["workspace_id"], world.ids["ours"]["opening_id"]
    openings.change(store, *ids, {"quorum": quorum})
    found = openings.find(store, *ids)
    candidate(store, found, "Lee")
    return found


def _panel(store: Store, world: World, opening: Any, at: datetime) -> dict[str, Any]:
    """The manager, the member who interviews, Rae and Sol: everyone rates the same."""
    members_there = panel.interviewing(store, opening.workspace_id)
    leads = [one for one in members_there if one.member_id == "manager"]
    panel.add(store, opening, leads, (Named("Sol", ""),), at)
    everyone = panelists.of_opening(store, opening.workspace_id, opening.id)
    panel.save_skills(store, opening, {one.id: SKILLS for one in everyone})
    found = panelists.of_opening(store, opening.workspace_id, opening.id)
    return {one.name: one for one in found}


def _score(store: Store, panelist: Any, whom: Any, *, hand_in: bool = True) -> None:
    said = {f"{skill}_evidence": SECRET.format(panelist.name) for skill in SKILLS}
    scored(store, panelist, whom, "4.5", hand_in=hand_in, **said)


def _hidden(store: Store, opening: Any, kim: Any, rae: Any) -> dict[str, Any]:
    card = scoring.own_scorecards(store, rae)[kim.person_id]
    known = assessments.find(store, opening.workspace_id, card.assessment_id)
    assert known is not None
    hidden = {"person_id": kim.person_id, "panelist_id": rae.id}
    hidden |= dict.fromkeys(("assessment_id", "response_id"), card.assessment_id)
    return hidden | dict.fromkeys(("version", "content_hash"), known.definition_hash)


def _knockers(
    store: Store, world: World, opening: Any, kim: Any, sitting: dict[str, Any], at: datetime
) -> dict[str, Knocker]:
    """Everyone who may try; those on the panel with links of their own."""
    members.add(store, Member("manager2", "Second manager"), at.isoformat())
    memberships.put(store, opening.workspace_id, "manager2", "manager", None)
    world.cookies["manager2"] = {"token": signing_in.open_session(store, "manager2", at)}
    found = {name: Knocker(name) for name in ("owner", "manager2", "viewer", "nobody")}
    for name in ("Manager", "Interviewer", "Sol"):
        who = "nobody" if name == "Sol" else name.lower()
        found[name] = Knocker(who, name, _own(store, opening, kim, sitting[name], at))
    made = candidate_invitations.invite(store, opening, kim, "founder-short", at)
    page = candidate_invitations.open_page(store, made.token, at)
    own = candidate_invitations.begin_own_view(store, page, at)
    found["candidate"] = Knocker("nobody", "", {"c": made.token, "a": own, "p": "none"})
    for knocker in found.values():
        knocker.tokens = {"a": "none", "p": "none", "c": "none"} | knocker.tokens
    return found


def _own(store: Store, opening: Any, kim: Any, seat: Any, at: datetime) -> dict[str, str]:
    card = scoring.own_scorecards(store, seat)[kim.person_id]
    known = assessments.find(store, opening.workspace_id, card.assessment_id)
    assert known is not None
    link = panel.make_link(store, opening, seat.id, at).token
    return {"a": sittings.open_link(store, known, at), "p": link}


def _change(data: Path, rae: Any) -> None:
    """Other levels, other words and another time of handing in, all of Rae's."""
    store = Store(data)
    own = {
        "who": rae.rater_id,
        "said": OTHER.format(rae.name),
        "at": "2026-01-01T00:00:00.000000+00:00",
    }
    mine = "(SELECT id FROM assessments WHERE respondent = :who)"
    with store.immediate():
        store.run(
            "UPDATE answers SET value = CASE WHEN question_id LIKE '%_evidence' THEN :said "
            f"ELSE '1.5' END, answered_at = :at WHERE assessment_id IN {mine}",
            **own,
        )
        store.run(
            "UPDATE assessments SET submitted_at = :at WHERE respondent = :who",
            who=rae.rater_id,
            at=own["at"],
        )
    _close(store)


def _close(store: Store) -> None:
    store.rows("PRAGMA wal_checkpoint(TRUNCATE)")
    store.close()
