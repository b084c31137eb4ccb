"""The path of a founder who reads German: no page says in English what the catalogue knows."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from bs4 import BeautifulSoup

from advisor.core.language import speaking
from advisor.library.catalogues import language_of
from advisor.store import people, workspaces
from advisor.usecases import gathering, plan_keeping, signing_in
from tests.builders import answered, business, person, with_hours
from tests.languages.english_left import english_left
from tests.web.answering import all_answers, typed_into
from tests.web.client import Visitor

GERMAN = "de-DE,de;q=0.9,en;q=0.5"
START = {"name": "Ana Lind", "company": "Lind & Co", "form": "founder-short"}
# What people typed, and what German writes alike.
TYPED = {"Ana Lind", "Ana", "Ben", "Lind & Co", "EUR"}
EMPTY = ("", "people/", "people/work", "business/", "result/", "plan/", "openings/", "openings/new")
COMPANY = ("", "people/", "people/work", "business/", "result/", "what-if/", "plan/", "report/")
COMPANY += ("plan/actions/", "plan/numbers/", "plan/scoreboard/", "plan/calendar/", "settings/")
COMPANY += ("plan/hand-off/", "plan/versions/", "plan/versions/1", "members/")
HELP = ("/", "/start", "/hire", "/help/", "/help/words", "/help/marketing-and-sales", "/account/")
HELP += ("/help/method", "/help/no-clear-difference", "/help/pages", "/help/keys")


@pytest.fixture
def founder(app, store) -> Visitor:
    """The owner, signed in by the link, with a browser that asks for German."""
    reader = Visitor(app)
    reader.http.environ_base["HTTP_ACCEPT_LANGUAGE"] = GERMAN
    reader.get(f"/sign-in/{signing_in.make_link(store, datetime.now(UTC))}")
    return reader


def looked_at(page):
    """What the page says in English, by where it stands."""
    assert page.one("html")["lang"] == "de", page.path
    return [f"{page.path}: {text}" for text in english_left(page.soup, "de", TYPED)]


def companys(store):
    """The company that was set up, and its first person."""
    company = workspaces.of_member(store, signing_in.owner(store, datetime.now(UTC)).id)[0]
    return company, people.of_workspace(store, company.id)[0]


def test_pages_before_there_is_a_company_are_in_german(founder):
    assert [text for path in HELP for text in looked_at(founder.get(path))] == []


def test_a_short_form_is_german_from_its_first_page_to_the_receipt(founder):
    page = founder.submit(founder.get("/start"), START)
    found, given = looked_at(page), all_answers()
    page = founder.get(f"{page.path}creativity")
    while not page.path.endswith("/check"):
        found += looked_at(page)
        page = founder.submit(page, typed_into(page, given))

    found += looked_at(page) + looked_at(founder.submit(page))

    assert found == []


def test_a_form_that_was_not_filled_in_says_so_in_german(founder):
    sent = {"csrf_token": founder.form_token()}

    reply = founder.http.post("/start", data=sent)

    assert reply.status_code == 422
    assert english_left(BeautifulSoup(reply.text, "html.parser"), "de", TYPED) == []


def test_pages_of_a_company_without_answers_are_in_german(founder, store):
    founder.submit(founder.get("/start"), START)
    company, ana = companys(store)
    paths = [*EMPTY, f"people/{ana.id}", f"links/new/{ana.id}"]

    found = [text for path in paths for text in looked_at(founder.get(f"/w/{company.id}/{path}"))]

    assert company.language == "de"
    assert found == []


def test_result_plan_and_report_of_a_team_are_in_german(founder, store):
    founder.submit(founder.get("/start"), START)
    company, ana = team(store)
    paths = [*COMPANY, f"people/{ana.id}", f"people/{ana.id}/history"]

    found = [text for path in paths for text in looked_at(founder.get(f"/w/{company.id}/{path}"))]

    assert found == []


def team(store):
    """The company with two people who answered, its numbers, and its own plan."""
    company, ana = companys(store)
    at = datetime.now(UTC)
    ben = person(store, company, "Ben")
    answered(store, company, with_hours(store, ana, 30, 50), level=4, closing="1")
    answered(store, company, with_hours(store, ben, 30, 20), level=2)
    business(store, company, goal="120000")
    owner = signing_in.owner(store, at).id
    with speaking(language_of(company.language)):
        plan_keeping.make_ours(store, gathering.gather(store, company), owner, "", at)
    return company, ana
