from datetime import UTC, datetime

import pytest
from playwright.sync_api import expect

from advisor.usecases import example, signing_in
from tests.browser.test_accessible import look_at, with_store

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def numbers(app):
    """The address of the example company's calculator."""
    at = datetime.now(UTC)
    found = with_store(app, lambda s: example.load(s, signing_in.owner(s, at).id, at))
    return f"{app.url}/w/{found}/plan/numbers/"


def field(page, name):
    return page.get_by_label(name, exact=True)


def test_numbers_are_worked_out_while_they_change_and_stand_in_the_address(page, numbers):
    page.goto(numbers)
    field(page, "Opportunities won").fill("30")
    expect(page.locator("#found")).to_contain_text("takes 724 leads")
    field(page, "What comes of").select_option("Leads")
    field(page, "How many").fill("100")

    expect(page.locator("#brings + p")).to_contain_text("100 leads bring 5.3 deals")
    expect(page).to_have_url(numbers + "?win_rate=30&from=leads&amount=100")
    expect(page.locator("#said")).to_contain_text("190,000 EUR")


def test_what_cannot_be_is_said_at_its_field_at_once(page, numbers):
    page.goto(numbers)
    won = field(page, "Opportunities won")
    won.fill("120")
    said = page.locator(".knob .error")

    expect(said).to_contain_text("Of 100 there cannot be more than 100")
    expect(won).to_have_attribute("aria-invalid", "true")
    won.fill("45")
    expect(said).to_have_count(0)


def test_another_way_of_selling_brings_its_own_fields_and_back(page, numbers):
    page.goto(numbers + "?win_rate=30")
    field(page, "Count by").select_option("Enquiries, as in a shop")
    expect(field(page, "Enquiries that become customers")).to_be_visible()
    expect(page).to_have_url(numbers + "?win_rate=30&mode=shop")
    field(page, "Count by").select_option("Leads, in steps")

    expect(field(page, "Opportunities won")).to_have_value("30")


def test_a_stage_is_switched_off_by_keyboard(page, numbers):
    page.goto(numbers)
    page.get_by_label("We do not count MQLs").focus()
    page.keyboard.press("Space")

    expect(page.locator("#found")).to_contain_text("takes 242 leads")


def test_without_scripts_the_button_works_it_out(app, open_browser, numbers):
    page = open_browser(app, java_script_enabled=False)
    page.goto(app.link())
    page.goto(numbers)
    field(page, "Opportunities won").fill("30")
    page.get_by_role("button", name="Work it out").click()

    expect(page).to_have_url(numbers + "?win_rate=30")
    expect(page.locator("#found")).to_contain_text("takes 724 leads")


def test_it_is_accessible_with_all_of_it_open(page, numbers):
    page.goto(numbers + "?win_rate=30&from=leads&amount=100&channels=20&hours_per_channel=9")
    page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")
    look_at(page)
