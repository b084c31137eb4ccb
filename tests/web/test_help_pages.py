"""The pages on the two functions: what they say to anyone, and within a company's plan."""

import pytest

from advisor.library.plan import plan_content
from advisor.web.languages import drafts
from tests.builders import company

ENDPOINTS = {
    "": "Help",
    "method": "From answers to an answer, one idea at a time.",
    "no-clear-difference": "What to do with a “no clear difference”.",
    "pages": "What each page is for.",
    "keys": "Everything works by keyboard.",
    "evidence": "What is known, and what is not.",
    "marketing-and-sales": "Marketing creates leads. Sales turns leads into customers.",
    "distinctions": "Different, and made for each other.",
    "tactics": "19 tactics, and when each fits.",
    "metrics": "Each function counts its own, and both share a few.",
    "words": "What the words mean.",
}


@pytest.mark.parametrize("name", ENDPOINTS)
def test_every_page_of_help_is_open_to_anyone_and_leads_to_all_others(visitor, name):
    page = visitor.get(f"/help/{name}")
    links = page.soup.select("nav[aria-label=Help] a")

    assert page.heading == ENDPOINTS[name]
    assert [link["href"] for link in links] == [f"/help/{each}" for each in ENDPOINTS]
    assert [link["href"] for link in links if link.get("aria-current")] == [f"/help/{name}"]


def test_the_first_page_of_help_names_the_languages_that_are_drafts(visitor):
    text = visitor.get("/help/").one("main").text

    assert ("they are drafts" in text) == bool(drafts())
    assert [name for name in drafts() if name not in text] == []


def test_the_differences_stand_side_by_side_with_what_they_mean_for_both(visitor):
    rows = visitor.get("/help/distinctions").soup.select(".distinctions tbody tr")

    assert len(rows) == 11
    assert all(len(row.select("td")) == 3 for row in rows)


def test_where_the_articles_disagree_the_position_is_said(visitor):
    page = visitor.get("/help/distinctions")

    assert page.text.count("Advisor’s position.") == 7
    assert "marketing keeps the relationship with groups, sales with single people" in page.text
    assert "Every threshold in Advisor is ours, and marked as an assumption." in page.text


def test_all_tactics_can_be_read_with_when_they_fit(visitor):
    page = visitor.get("/help/tactics")

    assert [each["id"] for each in page.soup.select("h3")] == [f"E{n}" for n in range(1, 20)]
    assert page.text.count("When it fits.") == 19


def test_every_metric_is_listed_once_with_its_source(visitor):
    rows = visitor.get("/help/metrics").soup.select("tbody tr")
    ids = {one.id for group in plan_content().metrics.values() for one in group}

    assert sorted(row["id"] for row in rows) == sorted(f"metric-{one}" for one in ids)
    assert all(", from " in row.get_text() for row in rows)


def test_the_words_hold_those_of_the_hand_off_and_are_in_order(visitor):
    terms = [one.get_text() for one in visitor.get("/help/words").soup.select("dt")]

    assert {"MQL (ready for sales)", "SAL (accepted by sales)", "Marketing", "Sales"} <= set(terms)
    assert "CAC (customer acquisition cost)" in terms
    assert terms == sorted(terms, key=str.casefold)


def test_the_plan_leads_to_the_differences_as_it_has_them(owner, full):
    plan = owner.get(f"/w/{full.id}/plan/")
    page = owner.get(plan.link("All 11 differences"))

    assert page.path == f"/w/{full.id}/plan/distinctions"
    assert len(page.soup.select(".distinctions .line-tools")) == 33
    assert page.soup.select_one("nav[aria-label='The plan']")


def test_before_there_is_a_plan_the_differences_are_those_of_help(owner, store):
    workspace, _ = company(store)
    page = owner.get(f"/w/{workspace.id}/plan/distinctions")

    assert len(page.soup.select(".distinctions tbody tr")) == 11


def test_the_plan_counts_success_in_one_place_with_room_for_where_it_stands(owner, full):
    tables = owner.get(f"/w/{full.id}/plan/").soup.select(".metrics")

    assert [one.caption.get_text() for one in tables] == ["Shared by both", "Marketing", "Sales"]
    heads = [cell.get_text() for cell in tables[0].select("thead th")]
    assert heads == ["Metric", "To reach", "Where it stands", "Kept by"]
