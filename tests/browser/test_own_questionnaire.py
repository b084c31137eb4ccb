"""A company writes ten questions of its own, and finds their answers in the right profile."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser import steps
from tests.browser.test_accessible import look_at

pytestmark = pytest.mark.browser

HEAD = """id: how-calls-end
title: How our calls end
purpose: To see who should take the calls that matter.
subject: person
respondent: self
language: en
sections:
  - id: calls
    title: Your calls
    stem: In the last three months, how often was this true of you?
    questions:
"""
ITEM = "      - {{id: item_{n}, kind: frequency, text: Statement {n}., skill: closing{reverse}}}\n"
TEN = HEAD + "".join(
    ITEM.format(n=n, reverse=", reverse: true" if n == 10 else "") for n in range(1, 11)
)


@pytest.fixture
def library(page, app):
    """The page with the field for a questionnaire, of a company where Ana has not answered."""
    steps.start_company(page, app)
    page.goto(page.company + "/questionnaires/")
    look_at(page)
    page.get_by_role("link", name="Upload your own").click()
    return page


def upload(page, text):
    page.get_by_label("The questionnaire").fill(text)
    page.get_by_role("button", name="Check and keep it").click()


def test_ten_questions_are_mended_previewed_sent_answered_and_found(library, app, open_browser):
    page = library
    upload(page, TEN.replace("closing", "clossing", 1))
    expect(page.get_by_text("Did you mean “closing”?")).to_be_visible()
    upload(page, TEN)
    expect(page.get_by_text("Preview: nothing is saved.")).to_be_visible()
    link = link_for_ana(page)

    phone = open_browser(app, width=360)
    phone.goto(link)
    steps.begin(phone)
    answers = {f"item_{n}": "5" for n in range(1, 10)} | {"item_10": "1"}
    steps.answer_all(phone, answers)
    phone.get_by_role("button", name="Hand in").click()
    expect(phone.get_by_role("heading", level=1)).to_have_text("Thank you. It is handed in.")

    page.goto(page.company + "/people/")
    page.get_by_role("link", name="Ana Lind", exact=True).click()
    page.get_by_text("What it rests on").click()
    expect(page.get_by_role("row", name=re.compile("^Closing"))).to_contain_text("10 items")
    expect(page.get_by_role("row", name=re.compile("^Closing"))).to_contain_text("5.0")


def link_for_ana(page):
    """From the library to a new link for Ana."""
    page.get_by_role("link", name="Leave the preview").click()
    page.get_by_role("link", name=re.compile("^Send ?: How our")).click()
    page.get_by_role("link", name=re.compile("^Make a link")).click()
    page.get_by_role("button", name="Make Ana Lind’s link").click()
    return page.locator("#link-1").inner_text()


def test_its_pages_can_be_used_by_everyone(library):
    page = library
    look_at(page)
    upload(page, TEN.replace("closing", "clossing"))
    look_at(page)
    upload(page, TEN)
    look_at(page)
    steps.begin(page)
    look_at(page)
    here = page.company + "/questionnaires/how-calls-end/"
    for path in ("preview/check", "all", "versions", "send", "../"):
        page.goto(here + path)
        page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")
        look_at(page)


def test_the_explanations_of_problems_can_be_used_by_everyone(page, app):
    page.goto(app.url + "/help/questionnaire-problems")
    look_at(page)
