from datetime import UTC, datetime

import pytest
from playwright.sync_api import expect

from advisor.library import catalogue
from advisor.store import people, workspaces
from advisor.usecases.hiring import panel as panels
from tests.browser.test_accessible import look_at, with_store
from tests.builders import answered, business, with_hours
from tests.usecases.hiring.hiring_builders import candidate, opening, panelist, scored

pytestmark = pytest.mark.browser

PAGES = ("reveal/", "compare/", "compare/side-by-side", "compare/team")


def panel(store):
    """An opening with three candidates whom two interviewers scored; its address."""
    found = opening(store, template=2, title="Seller")
    ana = people.of_workspace(store, found.workspace_id)[0]
    workspace = workspaces.find(store, found.workspace_id)
    answered(store, workspace, with_hours(store, ana, 30))
    business(store, workspace)
    raters = [panelist(store, found, name, catalogue().ids) for name in ("Rae", "Sam")]
    for name, levels in (("Kim", ("4", "3.5")), ("Lou", ("3.5", "4")), ("Max", ("2", "3"))):
        one = candidate(store, found, name)
        for rater, level in zip(raters, levels, strict=True):
            scored(store, rater, one, level=level)
    made = panels.make_link(store, found, raters[1].id, datetime.now(UTC))
    return f"/w/{found.workspace_id}/openings/{found.id}/", f"/p/{made.token}/reveal/"


@pytest.fixture(scope="module")
def scored_opening(app):
    return [app.url + address for address in with_store(app, panel)]


@pytest.mark.parametrize("where", PAGES)
def test_what_compares_candidates_can_be_read_by_everyone(page, scored_opening, where):
    page.goto(scored_opening[0] + where)

    look_at(page)


def test_hours_are_changed_by_keyboard(page, scored_opening):
    page.goto(scored_opening[0] + "compare/team")
    page.get_by_label("Hours a week").fill("15")
    page.keyboard.press("Enter")

    expect(page.locator("main")).to_contain_text("at 15 hours a week")


def test_an_interviewer_changes_a_level_on_a_phone(page, scored_opening):
    page.goto(scored_opening[1])
    page.get_by_role("link", name="Change my level").first.click()
    page.get_by_label("My level now").select_option("1.5")
    page.get_by_role("button", name="Change my level").click()
    look_at(page)
    page.get_by_label("Why it changes").fill("I had mixed them up.")
    page.get_by_role("button", name="Change my level").click()

    assert "I had mixed them up." in page.locator("main").inner_text()
    look_at(page)
