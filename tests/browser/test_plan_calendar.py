"""The plan's calendar in a browser: times are chosen on a phone, a link is made and replaced."""

import pytest
from playwright.sync_api import expect

from tests.browser.test_accessible import look_at, with_store
from tests.plan_companies import Planned

pytestmark = pytest.mark.browser


@pytest.fixture
def calendar(page, app):
    """The calendar of a company's plan."""
    ours = with_store(app, lambda store: Planned(store, kept=False))
    page.goto(f"{app.url}{ours.path}calendar/")
    return page


def test_times_are_chosen_and_a_link_is_made_and_replaced(calendar):
    look_at(calendar)
    calendar.set_viewport_size({"width": 360, "height": 780})
    calendar.get_by_text("Choose other times").click()
    calendar.get_by_label("From").first.fill("10:15")
    calendar.get_by_role("button", name="Keep these times").click()
    expect(calendar.locator(".meeting-rows")).to_contain_text("10:15")
    calendar.get_by_role("button", name="Make a link").click()
    expect(calendar.locator("#link")).to_contain_text(".ics")
    look_at(calendar)
    calendar.get_by_role("link", name="The calendar", exact=True).click()
    calendar.get_by_role("button", name="Replace").click()
    expect(calendar.get_by_role("heading", level=1)).to_have_text(
        "Here is the link to the calendar."
    )
