"""Going from one company to another by keys, with scripts and without."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.test_keyboard import tab_to

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
def test_the_menu_of_companies_is_used_by_keys(app, open_browser, scripts):
    page = open_browser(app, width=360, java_script_enabled=scripts)
    page.goto(app.link())
    for name in ("Keys One", "Keys Two"):
        page.goto(f"{app.url}/companies/new")
        page.get_by_label("Company or project").fill(name)
        page.get_by_role("button", name="Set up").click()
    page.locator(".switch summary").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".switch ul")).to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    expect(page.get_by_role("heading", level=1)).to_have_text("Keys One")


def test_escape_closes_the_menu_and_gives_the_focus_back(app, page):
    page.goto(f"{app.url}/companies/new")
    page.get_by_label("Company or project").fill("Keys Three")
    page.get_by_role("button", name="Set up").click()
    page.locator(".switch summary").press("Enter")
    tab_to(page, "Set up a company")
    page.keyboard.press("Escape")

    expect(page.locator(".switch ul")).to_be_hidden()
    assert re.search("Keys Three", page.evaluate("document.activeElement.textContent"))
