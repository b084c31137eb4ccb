import re

import pytest
from playwright.sync_api import expect

from tests.browser import steps

pytestmark = pytest.mark.browser


def choose(page, level, skill="creativity"):
    page.locator(f"[name=q_{skill}][value='{level}']").check()


def chosen(page, skill="creativity"):
    return page.locator(f"[name=q_{skill}]:checked").get_attribute("value")


def says(page, words):
    expect(page.locator("#saved")).to_have_text(words, timeout=15_000)


def kept_after_closing(page):
    """What a new tab at the same address shows."""
    url = page.url
    again = page.context.new_page()
    page.close()
    again.goto(url)
    return again


def test_a_choice_is_said_to_be_saved_and_outlives_its_tab(page, app):
    steps.start_company(page, app)
    choose(page, "3.5")
    says(page, "Saved")

    assert chosen(kept_after_closing(page)) == "3.5"


def test_words_are_saved_while_typing(page, app):
    steps.start_company(page, app)
    page.locator("#q_creativity_example").press_sequentially("Asked ten customers")
    says(page, "Saved")

    example = kept_after_closing(page).locator("#q_creativity_example")
    expect(example).to_have_value("Asked ten customers")


def test_the_link_goes_on_at_the_first_gap(page, app):
    steps.start_company(page, app)
    for level in ("3", "4"):
        steps.answer_page(page, {"creativity": level, "content_creation": level})
        steps.go_on(page)
    page.goto(re.sub("/[^/]*$", "/", page.url))
    steps.begin(page)

    expect(page.get_by_role("heading", level=1)).to_have_text("Data analysis")


def test_back_keeps_the_choice(page, app):
    steps.start_company(page, app)
    choose(page, "4")
    steps.go_on(page)
    page.go_back()

    expect(page.locator("[name=q_creativity]:checked")).to_have_value("4")


@pytest.fixture
def two_tabs(page, app):
    """The same page in two tabs, both opened before either was changed."""
    steps.start_company(page, app)
    other = page.context.new_page()
    other.goto(page.url)
    return page, other


def test_the_second_of_two_tabs_is_told_that_the_first_changed_the_answer(two_tabs):
    first, second = two_tabs
    choose(first, "2")
    says(first, "Saved")
    choose(second, "5")
    says(second, "Changed in another window. Save and go on to choose")

    steps.go_on(second)
    expect(second.locator(".error")).to_contain_text("another window")
    assert chosen(second) == "5"


def test_choosing_again_settles_two_tabs(two_tabs):
    first, second = two_tabs
    choose(first, "2")
    says(first, "Saved")
    choose(second, "5")
    says(second, re.compile("another window"))
    steps.go_on(second)
    steps.go_on(second)

    first.reload()
    assert chosen(first) == "5"


def test_two_tabs_may_answer_different_questions(two_tabs):
    first, second = two_tabs
    choose(first, "2")
    says(first, "Saved")
    second.locator("#q_creativity_example").fill("From the second tab")
    says(second, "Saved")

    first.reload()
    assert chosen(first) == "2"
    expect(first.locator("#q_creativity_example")).to_have_value("From the second tab")


def test_a_stopped_server_is_said_and_what_was_chosen_is_saved_when_it_is_back(
    own_app, open_browser
):
    page = open_browser(own_app)
    page.goto(own_app.link())
    steps.start_company(page, own_app)
    choose(page, "2")
    says(page, "Saved")
    own_app.stop()
    choose(page, "4")
    says(page, "Not saved yet – we will try again")
    own_app.start()
    says(page, "Saved")
    assert chosen(kept_after_closing(page)) == "4"


def test_nothing_shown_as_saved_is_lost_when_the_server_stops(own_app, open_browser):
    page = open_browser(own_app)
    page.goto(own_app.link())
    steps.start_company(page, own_app)
    for level in ("1", "2.5", "5"):
        choose(page, level)
        says(page, "Saved")
        own_app.stop()
        own_app.start()
        page.reload()
        assert chosen(page) == level
