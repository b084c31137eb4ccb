"""A company with nothing in it: each page says what it will show and has one button."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest
from bs4 import BeautifulSoup, SoupStrainer

from advisor.usecases import companies, signing_in
from advisor.web.access_table import ACCESS, EVERYONE, INTERVIEWS, LEADS, LEADS_OR_OWN, READERS
from tests.builders import AT, answered, business, company

# Pages that are never empty: forms, settings, texts that are there from the start, single things.
# Whatever is in neither list is a collection or a result, and has the component.
_FORMS = """
    settings.everything privacy.page privacy.record data.dictionary data_import.ask
    people_import.ask questionnaires.outline questionnaire_versions.ask
    links.ask on_behalf.person people.offer_hand_over erasing.ask own_data.as_pdf
    alignment.offer assumptions.everything assumptions.offer_reset calculator.page
    assets.ask lead_feedback.links lead_cards.ask scoreboard.ask_targets
    scoreboard_typing.begin scoreboard_import.ask hand_off.page hand_off.card plan.distinctions
    blank_form.page preview.start preview.check
    openings.ask openings.overview opening_role.words opening_role.skills opening_weights.edit
    fairness.ask fairness.by_hand kit.briefing work_sample.edit panel.page hiring_privacy.page
    calculator.answer what_if.answer members.everyone members.offer retention.page audit.read
    research.file
"""
FORMS = _FORMS.split()
MAIN = SoupStrainer("main")
ROLES = (EVERYONE, INTERVIEWS, LEADS, LEADS_OR_OWN, READERS)


@pytest.fixture
def nothing(store):
    """A company with nobody in it."""
    owner = signing_in.owner(store, AT)
    return companies.make(store, owner.id, "Fresh", "EUR", "UTC", datetime.now(UTC))


@pytest.fixture
def fresh(store):
    """A company as a founder has it after the first page: themself, and no answer yet."""
    return company(store)


def pages(app, **ids):
    """Endpoint and address of each page of a company that has one of these ids in it."""
    for rule in app.url_map.iter_rules():
        asked = rule.arguments - {"workspace_id"}
        if "GET" not in (rule.methods or ()) or "workspace_id" not in rule.arguments:
            continue
        known = ids.keys() >= rule.arguments and bool(asked) == (len(ids) > 1)
        if known and ACCESS[rule.endpoint] in ROLES and rule.endpoint not in FORMS:
            yield rule.endpoint, rule.build({key: ids[key] for key in rule.arguments})[1]


def without_the_component(owner, found):
    """What is wrong with each page that has not the component with its one strong button."""
    strong = ":not(.quiet, .link, .danger)"
    for endpoint, path in found:
        reply = owner.http.get(path)
        if reply.mimetype != "text/html" or reply.status_code in {302, 404}:
            continue
        soup = BeautifulSoup(reply.get_data(as_text=True), "html.parser", parse_only=MAIN)
        buttons = soup.select(f".empty .button{strong}, .empty button{strong}")
        told = soup.select(".empty h2 + p")
        if len(buttons) != 1 or len(told) != 1 or len(told[0].get_text()) < 40:
            yield endpoint, [one.get_text(strip=True) for one in buttons]


def test_each_page_of_an_empty_company_says_what_it_will_show_and_has_one_button(
    app, owner, nothing
):
    found = list(pages(app, workspace_id=nothing.id))

    assert len(found) > 30
    assert list(without_the_component(owner, found)) == []


def test_each_page_of_one_person_and_of_a_new_opening_does_so_too(app, owner, fresh):
    workspace, ana = fresh
    new = owner.get(f"/w/{workspace.id}/openings/new")
    begun = owner.submit(new, {"title": "Marketer", "template": "marketer"})
    opening_id = re.findall(r"openings/(\w+)/", begun.path)[0]

    found = pages(app, workspace_id=workspace.id, person_id=ana.id, opening_id=opening_id)
    assert list(without_the_component(owner, found)) == []


@pytest.mark.parametrize("path", ["", "result/", "what-if/", "plan/", "plan/actions/", "report/"])
def test_what_is_missing_is_asked_for_one_thing_after_the_other(owner, store, fresh, path):
    workspace, ana = fresh
    here = f"/w/{workspace.id}/{path}"
    status = 409 if "actions" in path else 200
    button = ".empty .button, .empty button"

    assert owner.get(here, status=status).words(button) == "Answer your questions"
    answered(store, workspace, ana)
    assert owner.get(here, status=status).words(button) == "Give the numbers"
    business(store, workspace)
    assert owner.get(here, status=status).words(button) == "Give the hours"


def test_too_few_answers_for_a_verdict_lead_to_the_questions_and_not_to_the_plan(
    owner, store, fresh
):
    workspace, ana = fresh
    business(store, workspace)
    owner.submit(owner.get(f"/w/{workspace.id}/people/work"), {f"hours_{ana.id}": "20"})

    page = owner.get(f"/w/{workspace.id}/result/")
    assert page.heading == "Too few answers for a verdict yet."
    assert page.words(".empty button") == "Answer your questions"
    assert "Read the plan" not in page.text


def test_once_there_is_a_result_the_overview_says_where_to_go_on(owner, full):
    here = f"/w/{full.id}/"

    ways = [one.get_text() for one in owner.get(here).soup.select(".ways-on a")]
    assert ways[:2] == ["Ask people who have seen you work", "Make the plan yours"]
    owner.submit(owner.get(f"{here}plan/"), button="Make this our plan")
    assert owner.get(owner.get(here).link("Actions")).path == f"{here}plan/actions/"
    assert owner.get("/").link("Go on with Northwind Tea") == here
