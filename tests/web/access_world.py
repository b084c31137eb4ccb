"""Two companies with all that an address can name, and everyone who might knock."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from flask import Flask
from itsdangerous import URLSafeTimedSerializer
from werkzeug.test import TestResponse

from advisor.core.questionnaire import content_hash
from advisor.core.report.report import Options
from advisor.library import load_questionnaire
from advisor.store import assessments, members, memberships, privacy_requests, scenarios
from advisor.store.database import Store
from advisor.store.members import Member
from advisor.store.scenarios import SavedScenario
from advisor.usecases import (
    alignment_asking,
    answer_import,
    calendar_links,
    gathering,
    invitations,
    joining,
    known,
    own_questionnaires,
    password_resets,
    plan_keeping,
    report_links,
    scoreboard_typing,
    signing_in,
    sittings,
)
from advisor.usecases import members as member_cases
from advisor.usecases.name_lines import Named
from advisor.usecases.plan_calendar import Whose
from advisor.usecases.reports import Request
from advisor.web import limits
from advisor.web.app import Settings, create_app
from tests.builders import answered, business, company, person, with_hours
from tests.own_questionnaires import about_business
from tests.web.every_reply import tables_that_differ, unsafe_headers
from tests.web.hand_off_world import handed_over
from tests.web.hiring_world import applying, interviewing, opening_of

LETTERS = {"owner": "O", "manager": "M", "interviewer": "I", "viewer": "V"}
# What stands in an address beside the ids of a company's things.
FIXED = {"key": "beta", "revision": 1, "section_id": "creativity", "filename": "css/tokens.css"}
FIXED |= {"form": "md"}

FIXED |= {"log_form": "csv", "job_id": "none"}
FIXED |= {"line_key": "charters.shared.1", "number": 1, "first": 1, "last": 1}
FIXED |= {"rhythm": "week", "start": "2026-03-02"}
FIXED |= {"text_kind": "advert", "skill_id": "creativity"}
FIXED |= {"data_kind": "json", "version": content_hash(load_questionnaire("founder-short"))}


@dataclass
class World:
    """kept: the data file as it was made. ids: of our things and of theirs. cookies: a session
    each of who knocks. tokens: for the addresses that ask for one, by their first part.
    """

    app: Flask
    kept: Path
    ids: dict[str, dict[str, str]] = field(default_factory=dict)
    cookies: dict[str, dict[str, str]] = field(default_factory=dict)
    tokens: dict[str, str] = field(default_factory=dict)

    def knock(self, who: str, method: str, path: str, *, token: str = "raw") -> TestResponse:
        """One request of theirs to the file as it is now; a reply of any kind has all headers.

        token: of the form, good as "raw", of another session as anything else, none as "".
        """
        limits.forget(self.app)
        client = self.app.test_client()
        with client.session_transaction() as session:
            session.update(self.cookies[who] | {"csrf_token": "raw"})
        sign = URLSafeTimedSerializer(self.app.secret_key, salt="wtf-csrf-token")
        data = {"csrf_token": sign.dumps(token)} if token and method == "POST" else {}
        reply = client.open(path, method=method, data=data, buffered=True)
        assert unsafe_headers(reply) == [], path
        return reply

    def touched(self) -> set[str]:
        """The tables that are not as they were made."""
        return tables_that_differ(self.kept, self.kept.with_name("used.db"))

    def renew(self) -> None:
        """Put the data file back to how it was made."""
        for old in self.kept.parent.glob("used.db*"):
            old.unlink()
        used = self.kept.with_name("used.db")
        shutil.copy(self.kept, used)
        self.app.config["ADVISOR"] = Settings(data=used)

    def path(self, rule: str, whose: str = "ours", **other: Any) -> str:
        """The address of a rule with the ids of one company."""
        values = {**FIXED, **self.ids[whose], **other}
        values["token"] = self.tokens.get(rule.split("/")[1], "")
        with self.app.test_request_context():
            adapter = self.app.url_map.bind("localhost")
            endpoint = next(r.endpoint for r in self.app.url_map.iter_rules() if r.rule == rule)
            names = next(r.arguments for r in self.app.url_map.iter_rules() if r.rule == rule)
            return adapter.build(endpoint, {name: values[name] for name in names})


def build(folder: Path) -> World:
    """The world on a new data file."""
    data = folder / "kept.db"
    world = World(create_app(Settings(data=data)), data)
    world.app.config["REPORT_BOUNDS"] = None  # reports are made in this process
    store, at = Store(data), datetime.now(UTC)
    ours, ana = company(store, at=at - timedelta(minutes=1))
    world.ids["ours"], ben = _things(store, ours, at)
    answered(store, ours, with_hours(store, ana, 30, 50), level=4, closing="1")
    answered(store, ours, with_hours(store, ben, 30, 50), level=2)
    business(store, ours, goal="120000")
    stranger = Member("stranger", "Zoe")
    members.add(store, stranger, at.isoformat())
    theirs, _ = company(store, "Theirs", "Tom", at)
    host = signing_in.owner(store, at)
    plan_keeping.make_ours(store, gathering.gather(store, ours), host.id, "", at)
    memberships.put(store, theirs.id, stranger.id, "owner", None)
    memberships.set_removed(store, theirs.id, host.id, at.isoformat())
    world.tokens["f"] = world.ids["ours"]["feedback_token"]
    world.ids["theirs"], _ = _things(store, theirs, at)
    everyone = {role: (role, None) for role in LETTERS} | {"self": ("viewer", ben.id)}
    for who, (role, person_id) in everyone.items():
        members.add(store, Member(who, who.title()), at.isoformat())
        memberships.put(store, ours.id, who, role, person_id)
    for who in (*everyone, stranger.id, host.id):
        name = "host" if who == host.id else who
        world.cookies[name] = {"token": signing_in.open_session(store, who, at)}
    world.cookies["nobody"] = {}
    known = world.ids["ours"]
    known["panelist_id"], world.tokens["p"] = interviewing(store, ours, known["opening_id"], at)
    world.tokens["c"] = applying(store, ours, known, at)
    _hand_over(world, store, host.id, ben, at)
    made = member_cases.invite(store, ours.id, "viewer", "New", None, at)
    world.tokens["calendar"] = _subscribed(store, ours, host.id, at).token
    world.tokens["r"] = _shared(store, ours, host.id, at).token
    vic = memberships.find(store, ours.id, known["member_id"])
    world.tokens["reset"] = password_resets.make(store, vic, host.id, at)
    world.tokens |= {"join": made.token, "sign-in": signing_in.make_link(store, at)}
    store.rows("PRAGMA wal_checkpoint(TRUNCATE)")
    store.close()
    return world


def _things(store: Store, workspace: Any, at: datetime) -> tuple[dict[str, str], Any]:
    """A person, someone asked about them, a member and an open invitation of a company."""
    ben = person(store, workspace)
    (asked,) = invitations.ask_observers(store, ben, "peer", (Named("Carla", ""),), at)
    invited = member_cases.invite(store, workspace.id, "viewer", "Mia", None, at)
    joined = member_cases.invite(store, workspace.id, "viewer", "Vic", None, at)
    joining.join(store, joined.token, "Vic", None, at)
    vic = next(m for m in memberships.of_workspace(store, workspace.id) if m.name == "Vic")
    return {
        "workspace_id": workspace.id,
        "person_id": ben.id,
        "assessment_id": asked.invitation.assessment_id,
        "response_id": answered(store, workspace, ben).id,
        "invitation_id": invited.invitation.id,
        "member_id": vic.member_id,
        "calendar_link_id": _subscribed(store, workspace, vic.member_id, at).link.id,
        "link_id": _shared(store, workspace, vic.member_id, at).link.id,
        "scenario_id": _what_if(store, workspace, vic.member_id, at),
        "entry_id": _numbers(store, workspace, vic.member_id, at),
        **opening_of(store, workspace, vic.member_id, at),
        "request_id": _request(store, workspace, ben, at),
        "view_id": _view(store, workspace, at),
        "import_id": _import(store, workspace, vic.member_id, at),
        **_questionnaire(store, workspace, vic.member_id, at),
        **handed_over(store, workspace, vic.member_id, at),
    }, ben


def _numbers(store: Store, workspace: Any, member_id: str, at: datetime) -> str:
    """Numbers typed in for the scoreboard."""
    vic, inputs = Member(member_id, "Vic"), gathering.gather(store, workspace)
    week = scoreboard_typing.next_to_type(store, workspace, "week", at)
    return scoreboard_typing.save(store, inputs, vic, week, {"leads": "4"}, at)[1]


def _request(store: Store, workspace: Any, who: Any, at: datetime) -> str:
    """Somebody who asks to be erased."""
    known.ask_to_erase(store, workspace.id, who.id, "", at)
    found = privacy_requests.open_of(store, workspace.id, who.id)
    return found.id if found else ""


def _view(store: Store, workspace: Any, at: datetime) -> str:
    """Someone who was asked how marketing and sales work together."""
    (asked,) = alignment_asking.ask(store, workspace.id, [Named("Sam", "")], ["sales"], at)
    return asked.invitation.assessment_id


def _import(store: Store, workspace: Any, member_id: str, at: datetime) -> str:
    """Answers that came from a file."""
    text = "name,closing\nBen,4\n"
    found = text, "founder-short", {}
    made, _ = answer_import.keep(store, workspace, Member(member_id, "Vic"), "x.csv", found, at)
    return made.id


def _questionnaire(store: Store, workspace: Any, member_id: str, at: datetime) -> dict[str, str]:
    """A questionnaire of the company's own, called after it."""
    text = about_business(f"of-{workspace.name.split()[0].lower()}", FIXED["section_id"])
    kept = own_questionnaires.upload(store, workspace.id, member_id, text.encode(), "own", at)
    return {"name": kept.questionnaire.id, "content_hash": kept.key}


def _what_if(store: Store, workspace: Any, member_id: str, at: datetime) -> str:
    """A saved what-if of the company."""
    saved_id, time = f"what-if-{workspace.id}", at.isoformat()
    new = SavedScenario(
        saved_id, workspace.id, "Later", "motion=consultative", "", "", time, time, False
    )
    scenarios.add(store, new, member_id)
    return saved_id


def _shared(store: Store, workspace: Any, member_id: str, at: datetime) -> report_links.Made:
    """A link to the company's report."""
    request = Request("team", Options(levels="agreed"))
    return report_links.make(store, workspace, request, member_id, at, 7)


def _subscribed(store: Store, workspace: Any, member_id: str, at: datetime) -> calendar_links.Made:
    """A calendar that follows the company's plan."""
    return calendar_links.make(store, workspace, Whose(), "2026-03-09", member_id, at)


def _hand_over(world: World, store: Store, host_id: str, ben: Any, at: datetime) -> None:
    """A computer handed over to Ben, and the link to what he was to fill in."""
    from advisor.usecases import staff

    begun = staff.own_assessment(store, ben, "founder-short", at)
    # Keyed in for him as well, so that the page for that opens.
    assessments.mark_entered(store, begun.id, "Host", "paper")
    world.tokens["a"] = sittings.open_link(store, begun, at)
    session = signing_in.open_session(store, host_id, at)
    given = signing_in.hand_over(store, session, ben.workspace_id, begun.id, at)
    world.cookies["handed"] = {"hand_over": given.token}
