from datetime import UTC, datetime

import pytest

from advisor.usecases import example, signing_in
from tests.browser.test_accessible import look_at, with_store

pytestmark = pytest.mark.browser


def test_a_week_is_typed_in_on_a_phone_and_stands_on_the_board(page, app):
    at = datetime.now(UTC)
    found = with_store(app, lambda s: example.load(s, signing_in.owner(s, at).id, at))
    page.set_viewport_size({"width": 360, "height": 780})
    page.goto(f"{app.url}/w/{found}/plan/scoreboard/")
    page.get_by_role("link", name="Type in").click()
    look_at(page)
    for name, number in (("MQLs", "12"), ("Won", "2"), ("Lost", "3")):
        page.get_by_label(name, exact=True).fill(number)
    page.get_by_label("Lost", exact=True).press("Enter")

    page.get_by_text("3 numbers of").wait_for()
    assert page.locator("#metric-win_rate .standing").inner_text().startswith("On track 50%")
    # The week that still runs is drawn and not judged.
    assert page.locator("#metric-win_rate svg circle.chart-fill-paper").count() == 1
    look_at(page)
