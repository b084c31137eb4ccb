import re

import pytest
from playwright.sync_api import expect

from advisor.core.hiring.weights import rebalance, settle
from advisor.library import catalogue
from tests.browser import steps
from tests.browser.test_accessible import look_at
from tests.browser.test_keyboard import tab_to

pytestmark = pytest.mark.browser

IDS = catalogue().ids


def begin(page, app, title="Head of growth"):
    """A company of its own with an opening; gives the address of its overview."""
    steps.with_ana(page, app)
    page.goto(page.company + "/openings/new")
    page.get_by_label("Title").fill(title)
    page.locator("input[value=combined]").check(force=True)
    page.get_by_role("button", name="Begin").click()
    return page.url


def weights(page):
    """Skill to what its field holds."""
    return {skill: int(page.locator(f"#weight-{skill}").input_value()) for skill in IDS}


def typed(page, skill, points):
    """Type into a field and leave it."""
    page.locator(f"#weight-{skill}").fill(str(points))
    page.keyboard.press("Tab")


def test_a_weight_that_is_typed_moves_the_others_as_the_server_would(page, app):
    page.goto(begin(page, app) + "weights")
    first = weights(page)

    typed(page, "closing", 21)
    assert weights(page) == rebalance(first, "closing", 21)
    typed(page, "branding", 0)
    # Always from what the page came with, so that no rounding adds up in the same few.
    assert weights(page) == settle(first, {"closing": 21, "branding": 0})
    before = weights(page)
    typed(page, "creativity", 95)
    assert weights(page) == settle(before, {"creativity": 95})
    expect(page.locator("#sum")).to_have_text("100")


def test_a_slider_moved_by_keys_keeps_the_sum_at_a_hundred_at_each_step(page, app):
    page.goto(begin(page, app) + "weights")
    first = weights(page)
    page.get_by_label("Slider: Closing").focus()

    for step in range(1, 9):
        page.keyboard.press("ArrowRight")
        assert weights(page) == rebalance(first, "closing", first["closing"] + step)
    for _ in range(8):
        page.keyboard.press("ArrowLeft")
    assert weights(page) == first


def test_weights_are_set_and_locked_by_keyboard_alone(page, app):
    page.goto(begin(page, app) + "weights")
    tab_to(page, "^weight-closing ")
    page.keyboard.type("30")
    tab_to(page, "^do Lock these weights")
    with page.expect_navigation():
        page.keyboard.press("Enter")

    expect(page.get_by_text("Version 1 is locked and in force.")).to_be_visible()
    assert weights(page)["closing"] == 30


def test_enter_in_a_field_saves_what_was_typed_evened_out(page, app):
    page.goto(begin(page, app) + "weights")
    page.locator("#weight-closing").fill("30")
    with page.expect_navigation():
        page.keyboard.press("Enter")

    assert weights(page)["closing"] == 30
    expect(page.get_by_text("The weights are saved.")).to_be_visible()


def test_weights_are_evened_out_and_locked_with_scripts_off(open_browser, app):
    page = open_browser(app, java_script_enabled=False)
    page.goto(app.link())
    page.goto(begin(page, app) + "weights")
    page.locator("#weight-closing").fill("30")
    page.get_by_role("button", name="Lock these").click()
    expect(page).to_have_title(re.compile("^Error:"))

    page.get_by_role("button", name="Make it 100").click()
    expect(page.locator("#sum")).to_have_text("100")
    page.get_by_role("button", name="Lock these").click()
    expect(page.get_by_text("Version 1 is locked and in force.")).to_be_visible()


def test_the_pages_of_an_opening_are_accessible(page, app):
    overview = begin(page, app)
    look_at(page)
    for path in ("role", "skills", "weights", "weights/versions", "advert", "brief"):
        page.goto(overview + path)
        look_at(page)
    page.goto(re.sub("[^/]+/$", "", overview))
    look_at(page)
    page.goto(page.url + "new")
    look_at(page)
    page.goto(app.url + "/hire")
    page.get_by_role("button", name="Go on").or_(page.get_by_role("link", name="New")).first.click()
    look_at(page)


def test_pages_of_an_opening_with_errors_and_locks_are_accessible(page, app):
    overview = begin(page, app)
    page.goto(overview + "role")
    page.get_by_label("Title").fill("")
    page.get_by_label("Scorecards for").fill("0")
    page.get_by_role("button", name="Save and go").click()
    look_at(page)
    page.goto(overview + "weights")
    page.get_by_role("button", name="Lock these").click()
    typed(page, "closing", "x")
    page.get_by_role("button", name="Lock as").click()
    look_at(page)
    page.goto(overview + "skills")
    page.locator("#need-closing").select_option("must")
    page.locator("#minimum-closing").select_option("5")
    expect(page.locator("#looks-closing")).to_contain_text("Forecasts which deals")
    look_at(page)
