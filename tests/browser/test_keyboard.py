import re

import pytest
from playwright.sync_api import expect

from tests.browser import steps

pytestmark = pytest.mark.browser


def focused(page, attribute):
    return page.evaluate(f"document.activeElement.{attribute}")


# The menu of companies has one for each that a test has set up.
MOST_STOPS = 120


def tab_to(page, name):
    """Press Tab until the focus is on the control with that text, label or name."""
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        if re.search(name, page.evaluate(FOCUSED_WORDS)):
            return
    raise AssertionError(f"Tab never reached {name}")


FOCUSED_WORDS = """() => {
    const at = document.activeElement;
    return [at.name, at.labels?.[0]?.textContent, at.textContent].filter(Boolean).join(" ");
}"""


def enter(page):
    with page.expect_navigation():
        page.keyboard.press("Enter")


def answer_skill(page, keys):
    """Digits choose and the same digit again adds a half; Enter goes on."""
    tab_to(page, "^q_")
    for key in keys:
        page.keyboard.press(key)
    enter(page)


def start_by_keyboard(page, app):
    page.goto(app.url + "/start")
    tab_to(page, "Your name")
    page.keyboard.type("Kim Key")
    tab_to(page, "Company")
    page.keyboard.type("Keys & Co")
    tab_to(page, "Short form")
    page.keyboard.press("Space")
    enter(page)
    tab_to(page, "^Begin$")
    enter(page)


def test_the_short_form_is_answered_and_handed_in_without_a_mouse(page, app):
    start_by_keyboard(page, app)
    for keys in ("3", "33", "0", "4", "44", "5", "1", "2", "22", "3", "4", "5", "0", "1", "11"):
        answer_skill(page, keys)
    for key in "425":
        tab_to(page, "^q_switching")
        page.keyboard.press(key)
    enter(page)
    expect(page).to_have_url(re.compile("/check$"))
    tab_to(page, "^Hand in$")
    enter(page)
    expect(page).to_have_url(re.compile("/receipt$"))


def test_what_was_pressed_is_what_the_check_says(page, app):
    start_by_keyboard(page, app)
    for keys in ("4", "33", "0"):
        answer_skill(page, keys)
    page.goto(re.sub("/[^/]*$", "/check", page.url))

    told = page.locator(".summary > div > dd:first-of-type").all_inner_texts()
    assert told[0:5:2] == ["Level 4", "Level 3.5", "Had no chance to"]


def test_the_first_tab_leads_past_the_header(page, app):
    steps.start_company(page, app)
    page.wait_for_load_state()
    page.keyboard.press("Tab")
    assert focused(page, "textContent") == "Skip to the content"

    page.keyboard.press("Enter")
    assert focused(page, "id") == "main"


def test_a_page_sent_without_an_answer_leads_to_the_question(page, app):
    steps.start_company(page, app)
    tab_to(page, "^q_")
    enter(page)
    assert (focused(page, "id"), page.title()[:6]) == ("errors", "Error:")

    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert focused(page, "id") == "q_creativity-1"
