from datetime import UTC, datetime

import pytest

from advisor.usecases import example, signing_in
from tests.browser.test_accessible import look_at, with_store

pytestmark = pytest.mark.browser


@pytest.fixture
def team(page, app):
    """The example company's result, on the page."""
    at = datetime.now(UTC)
    found = with_store(app, lambda s: example.load(s, signing_in.owner(s, at).id, at))
    page.goto(f"{app.url}/w/{found}/result/")
    return page


def look_of(page, selector, what):
    return page.locator(selector).first.evaluate(f"one => getComputedStyle(one).{what}")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_thin_evidence_is_hatched_and_the_rest_is_not(team, scheme):
    team.emulate_media(color_scheme=scheme)

    assert "repeating-linear-gradient" in look_of(team, ".heat td.thin", "backgroundImage")
    assert look_of(team, ".heat td:not(.thin)", "backgroundImage") == "none"
    shades = [look_of(team, f".heat .marketing.shade-{n}", "backgroundColor") for n in (3, 6)]
    assert len(set(shades)) == 2


def test_the_heat_map_scrolls_in_itself_on_a_phone(team):
    team.set_viewport_size({"width": 360, "height": 780})

    region = team.get_by_role("region", name="Level of everyone in each skill")
    assert region.evaluate("one => one.scrollWidth > one.clientWidth")
    look_at(team)
