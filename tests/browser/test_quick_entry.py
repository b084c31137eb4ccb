import re

import pytest
from playwright.sync_api import expect

from tests.browser import steps
from tests.browser.test_accessible import look_at
from tests.browser.test_keyboard import enter, tab_to

pytestmark = pytest.mark.browser
NUMBER_OF_SKILLS = 15


def open_table(page, app, form="founder-short", name="Paula Pen"):
    """A new company, and the page on which its first person's form is keyed in."""
    steps.start_company(page, app, name, f"{name} & Co", form=form)
    page.goto(page.company + "/people/")
    page.get_by_text(f"More for {name}").click()
    page.get_by_role("link", name=re.compile("^Enter from paper")).click()
    page.locator(f"input[value={form}]").check(force=True)
    page.get_by_role("button", name="Key in on one page").click()


def fields(page):
    return page.locator("form.codes input:not([type=hidden]), form.codes textarea")


def test_a_form_is_keyed_in_and_handed_in_without_a_mouse(page, app):
    open_table(page, app)
    tab_to(page, "^q_creativity")
    for field in fields(page).all():
        expect(field).to_be_focused()
        page.keyboard.type(code_for(field))
        page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Save and check")).to_be_focused()
    enter(page)
    expect(page).to_have_url(re.compile("/check$"))
    assert page.locator(".summary > div > dd:first-of-type").first.inner_text() == "Level 3.5"
    tab_to(page, "^Hand in$")
    enter(page)
    expect(page).to_have_url(re.compile("/receipt$"))
    expect(page.locator(".facts")).to_contain_text("from a form on paper")


def code_for(field):
    """3.5 for a level, b for a choice, nothing where one writes words."""
    if field.evaluate("field => field.tagName") == "TEXTAREA":
        return ""
    return "3,5" if field.get_attribute("inputmode") == "decimal" else "b"


def test_what_a_code_means_is_said_while_one_types(page, app):
    open_table(page, app)
    field, said = page.locator("#q_creativity"), page.locator("#q_creativity-said")
    for typed, words in (
        ("3", "Lists at least three"),
        ("3.5", "Between 3 and 4"),
        ("0", "Had no"),
    ):
        field.fill(typed)
        expect(said).to_contain_text(words)
    field.fill("9")
    expect(said).to_have_text("There is no such code")
    field.fill("")
    expect(said).to_have_text("")


def test_it_works_with_scripts_off(app, open_browser):
    with_scripts = open_browser(app)
    with_scripts.goto(app.link())
    open_table(with_scripts, app, name="Nora Script")
    page = open_browser(app, java_script_enabled=False)
    page.goto(with_scripts.url)
    page.locator("#q_creativity").fill("3.5")
    page.locator("#q_closing").fill("7")
    page.get_by_role("button", name="Save and check").click()
    expect(page.locator(".errors li")).to_have_count(NUMBER_OF_SKILLS + 3 - 1)
    expect(page.locator("#q_creativity-said")).to_have_text("Between 3 and 4")
    expect(page.locator("#q_closing")).to_have_value("7")


def test_the_pages_of_keying_in_are_accessible(page, app):
    open_table(page, app, "founder", "Axel Axe")
    look_at(page)
    page.get_by_role("button", name="Go on").click()
    look_at(page)
    page.get_by_role("button", name="Save and check").click()
    look_at(page)
    expect(page.locator("#errors")).to_be_focused()


def test_the_page_of_a_blank_form_is_accessible(page, app):
    open_table(page, app, name="Bella Blank")
    page.goto(app.url)
    page.get_by_role("link", name="Bella Blank & Co").first.click()
    for name in ("founder", "observer", "context"):
        page.goto(f"{steps.workspace_url(page)}/questionnaires/{name}/blank")
        expect(page.get_by_role("button", name="Print")).to_be_visible()
        look_at(page)
