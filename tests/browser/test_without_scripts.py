import re

import pytest
from playwright.sync_api import expect

from tests.browser import steps
from tests.browser.answers import ANA, BUSINESS, short_form

pytestmark = pytest.mark.browser


@pytest.fixture
def page(app, open_browser):
    opened = open_browser(app, java_script_enabled=False)
    opened.goto(app.link())
    return opened


def names_on(page):
    return dict.fromkeys(
        field.get_attribute("name") for field in page.locator("main form [name^=q_]").all()
    )


@pytest.fixture(autouse=True)
def _read_names_without_scripts(monkeypatch):
    monkeypatch.setattr(steps, "_names_on", names_on)


def test_the_path_to_a_result_works_with_scripts_off(page, app):
    steps.start_by_the_page(page, app)
    steps.answer_all(page, short_form(ANA))
    steps.hand_in(page)
    page.get_by_role("link", name="Go on").click()
    page.get_by_role("button", name="Give the numbers").click()
    steps.begin(page)
    steps.answer_all(page, BUSINESS)
    steps.hand_in(page)
    page.get_by_role("link", name="Go on").click()
    steps.give_hours(page, ("30", ""))
    page.get_by_role("link", name="See the result").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("compartments")


def test_a_page_left_empty_shows_what_is_missing_with_scripts_off(page, app):
    steps.start_by_the_page(page, app)
    steps.go_on(page)
    expect(page).to_have_title(re.compile("^Error:"))

    page.locator("#errors a").click()
    expect(page).to_have_url(re.compile("#q_creativity$"))


def test_handing_over_and_back_works_with_scripts_off(page, app):
    steps.start_by_the_page(page, app)
    page.goto(app.url)
    page.get_by_role("link", name="Lind & Co").first.click()
    page.get_by_role("link", name="People").first.click()
    page.get_by_label("Name").fill("Ben")
    page.get_by_role("button", name="Add", exact=True).click()
    page.get_by_role("link", name=re.compile("^Hand them this computer")).click()
    page.get_by_role("button", name="Sign me out").click()
    code = page.get_by_role("heading", level=1).inner_text().removeprefix("Your code: ")
    page.goto(app.url + "/hand-back")
    page.get_by_label("Six-digit code").fill(code)
    page.get_by_role("button", name="Go on").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Your companies")
