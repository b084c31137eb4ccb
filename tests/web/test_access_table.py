"""Every address, everyone who might knock, their own company and a foreign one."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from werkzeug.routing import Map

from advisor.web.access_table import ACCESS
from tests.web.access_world import LETTERS, World
from tests.web.routes import routes

LINES = Path(__file__).with_name("access_expected.txt").read_text("utf-8").splitlines()
EXPECTED = [tuple(line.split()) for line in LINES if line and not line.startswith("#")]
WHO = {row[:2]: row[2] for row in EXPECTED}
IN_COMPANY = [row for row in EXPECTED if "<workspace_id>" in row[1]]
ROLES = (*LETTERS, "self")
VISITORS = ("nobody", "handed", "stranger", *ROLES, "host")
# The names of places in addresses that stand for something of one company.
IDS = ("person_id", "member_id", "invitation_id", "assessment_id", "link_id", "scenario_id")
IDS += ("response_id", "name", "content_hash", "view_id")
IDS += ("import_id", "opening_id", "panelist_id", "candidate_id")
IDS += ("lead_id", "asset_id", "feedback_link_id", "form_id", "calendar_link_id")
IDS += ("entry_id", "request_id")
OF_NO_COMPANY = {"workspace_id", "key", "revision", "section_id", "filename", "token", "form"}
OF_NO_COMPANY |= {"skill_id", "once", "line_key", "number", "first", "last"}
OF_NO_COMPANY |= {"data_kind", "version", "text_kind", "rhythm", "start", "log_form", "job_id"}


# What is written down of a look: when a session was last seen, who took what out, where
# a member was last.
NOTED = {"sessions", "audit_entries", "installation", "members"}
# Besides, a link that lets in once is used up, and a calendar that fetches is seen.
LOOKED = {
    "/sign-in/<token>": {"sign_in_links"},
    "/calendar/<token>.ics": {"calendar_links", "calendar_stamps"},
    "/w/<workspace_id>/plan/calendar/calendar.ics": {"calendar_stamps"},
}


@pytest.fixture(scope="module")
def world(access_world) -> World:
    return access_world


def outcome(reply) -> str:
    """What became of a request: "in", "403", "404", "sign-in" or "hand-back"."""
    if reply.status_code in {403, 404}:
        return str(reply.status_code)
    assert reply.status_code < 500
    assert reply.status_code not in {400, 405, 421}, reply.text
    to = reply.headers.get("Location", "")
    return to.strip("/") if to in {"/sign-in", "/hand-back"} else "in"


def expected(who: str, visitor: str, *, in_company: bool) -> str:
    """The written table's word for a visitor."""
    if who in {"anyone", "anyone!", "leaves", "handed"}:
        return _open(who, visitor)
    if visitor in {"handed", "nobody"}:
        return {"handed": "hand-back", "nobody": "sign-in"}[visitor]
    if visitor == "stranger" and in_company:
        return "404"
    if who in {"signed-in", "keeper"}:
        return "in" if who == "signed-in" or visitor == "host" else "403"
    letters, _, own = who.partition("+")
    role = {"host": "owner", "self": "viewer"}.get(visitor, visitor)
    return "in" if LETTERS[role] in letters or visitor == own else "403"


def _open(who: str, visitor: str) -> str:
    if who == "anyone!" and visitor == "handed":
        return "hand-back"
    if who == "handed" and visitor != "handed":
        return "404"
    return "sign-in" if who == "leaves" else "in"


def test_every_address_has_its_line_and_every_line_its_address(world):
    written = sorted(" ".join(row[:2]) for row in EXPECTED)

    assert written == sorted(" ".join(line.split()) for line in routes(world.app))


def test_the_apps_own_table_names_nothing_that_is_gone(world):
    assert set(ACCESS) <= {rule.endpoint for rule in world.app.url_map.iter_rules()}


def test_every_name_in_an_address_is_known_to_these_tests(world):
    used = {name for rule in world.app.url_map.iter_rules() for name in rule.arguments}

    assert used == {*IDS, *OF_NO_COMPANY}


@pytest.mark.parametrize(("method", "rule", "who"), EXPECTED)
def test_whoever_knocks_is_let_in_or_not_as_written(world, method, rule, who):
    path, found = world.path(rule), {}
    for visitor in VISITORS:
        world.renew()
        found[visitor] = outcome(world.knock(visitor, method, path))

    assert method == "POST" or world.touched() <= NOTED | LOOKED.get(rule, set())
    in_company = "<workspace_id>" in rule
    assert found == {v: expected(who, v, in_company=in_company) for v in VISITORS}


@pytest.mark.parametrize(("method", "rule", "who"), IN_COMPANY)
def test_a_foreign_company_does_not_exist(world, method, rule, who):
    world.renew()
    path = world.path(rule, "theirs")

    found = {v: outcome(world.knock(v, method, path)) for v in (*ROLES, "host")}

    assert set(found.values()) == {"404"}


@pytest.mark.parametrize("name", IDS)
def test_what_belongs_to_another_company_is_not_found_in_ones_own(world, name):
    rows = [row for row in IN_COMPANY if f"<{name}>" in row[1]]
    world.renew()

    found = {
        row: outcome(world.knock("owner", row[0], world.path(row[1], **foreign(world, name))))
        for row in rows
    }

    assert rows
    assert {row: said for row, said in found.items() if said != "404"} == {}


def foreign(world: World, name: str) -> dict[str, str]:
    return {name: world.ids["theirs"][name]}


@pytest.mark.parametrize(("method", "rule", "who"), [r for r in EXPECTED if r[0] == "POST"])
def test_nothing_is_changed_without_a_form_token_or_with_a_foreign_one(world, method, rule, who):
    world.renew()
    visitor = {"anyone!": "nobody", "handed": "handed"}.get(who, "host")

    for token in ("", "of another session"):
        assert world.knock(visitor, method, world.path(rule), token=token).status_code == 400
    assert world.touched() <= NOTED


def test_an_address_that_is_in_no_table_is_refused_to_everyone(world, monkeypatch):
    monkeypatch.delitem(ACCESS, "help.start")
    world.renew()

    found = {v: outcome(world.knock(v, "GET", "/help/")) for v in ("host", "owner", "viewer")}

    assert set(found.values()) == {"403"}


@pytest.mark.parametrize("visitor", [*ROLES, "host"])
def test_nobody_is_shown_a_link_or_button_that_they_may_not_use(world, visitor):
    world.renew()
    refused, looked, kinds = [], set(), set()
    to_look = ["/", world.path("/w/<workspace_id>/")]
    while to_look:
        page = to_look.pop()
        looked.add(page)
        links, forms = offered(world.knock(visitor, "GET", page).text)
        ways = [("GET", link) for link in links] + [("POST", form or page) for form in forms]
        refused += [(page, *way) for way in ways if not may_go(world, visitor, *way)]
        for link in sorted(set(links) - looked - set(to_look)):
            if is_screen(link) and kind_of(link) not in kinds:
                kinds.add(kind_of(link))
                to_look.append(link)

    assert refused == []
    assert len(looked) >= 2


def kind_of(link: str) -> str:
    """The address itself; of the lines of a plan their list, and of the weeks and months of a
    scoreboard their rhythm, since all these pages offer the same, and each leads to one more.
    """
    if "/plan/scoreboard/type/" in link:
        return link.rpartition("/")[0]
    return link.rpartition(".")[0] if "/plan/lines/" in link and "." in link else link


def offered(html: str) -> tuple[list[str], list[str]]:
    """The addresses of a page's links, and of its forms that send."""
    soup = BeautifulSoup(html, "html.parser")
    links = [str(a["href"]).partition("#")[0].partition("?")[0] for a in soup.select("a[href]")]
    forms = [str(f.get("action", "")).partition("?")[0] for f in soup.select("form[method=post]")]
    return [link for link in links if link.startswith("/")], forms


def may_go(world: World, visitor: str, method: str, path: str) -> bool:
    """Whether the written table lets a visitor go there."""
    rule = rule_at(world.app.url_map, method, path)
    if WHO[method, rule] == "leaves":
        return True
    return expected(WHO[method, rule], visitor, in_company="<workspace_id>" in rule) == "in"


@cache
def rule_at(url_map: Map, method: str, path: str) -> str:
    """The rule that an address belongs to."""
    rule, _ = url_map.bind("localhost").match(path, method, return_rule=True)
    return rule.rule


def is_screen(path: str) -> bool:
    """Whether a page is to be looked at: of the company, no file, and not one per assumption."""
    one_of_many = "/assumptions/" in path.removesuffix("/assumptions/")
    is_file = path.endswith((".pdf", ".md", ".csv")) or "/data/file/" in path
    return path.startswith("/w/") and not is_file and not one_of_many
