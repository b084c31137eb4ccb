"""The panel and its kit as a hiring manager makes them, and all their pages under axe."""

import re
from datetime import UTC, datetime

import pytest
from playwright.sync_api import expect

from advisor.usecases import signing_in
from advisor.usecases.hiring import openings
from tests.browser.test_accessible import look_at, with_store
from tests.builders import company

pytestmark = pytest.mark.browser


def begun(store):
    """The address of an opening of a new company, its weights locked."""
    at = datetime.now(UTC)
    workspace, _ = company(store, "Panel & Co", at=at)
    owner = signing_in.owner(store, at).id
    new = openings.begin(store, workspace.id, owner, openings.TEMPLATES[3], "Head of growth", at)
    openings.lock(store, workspace.id, new.id, owner, "", at)
    return f"/w/{workspace.id}/openings/{new.id}/"


@pytest.fixture
def panel(page, app):
    """The page of a panel of two who rate everything."""
    page.goto(app.url + with_store(app, begun) + "panel/")
    page.get_by_label("Others, by name").fill("Rae Moss, rae@example.org\nOle Dahl")
    page.get_by_role("button", name="Add to the panel").click()
    page.get_by_role("button", name="Assign for me").click()
    page.get_by_role("button", name="Save who rates what").click()
    return page


def test_the_pages_of_a_panel(panel, app):
    look_at(panel)
    panel.get_by_role("button", name="Assign for me").click()
    look_at(panel)
    panel.get_by_role("button", name="Add to the panel").click()
    look_at(panel)
    panel.get_by_role("button", name=re.compile("^Make a link")).first.click()
    look_at(panel)
    panel.goto(app.url + with_store(app, begun) + "panel/")
    look_at(panel)


def test_the_boxes_can_be_ticked_by_keyboard_alone(panel):
    box = panel.get_by_role("group", name="Rae Moss").get_by_role("checkbox").first
    was = box.is_checked()
    box.focus()
    panel.keyboard.press("Space")

    assert box.is_checked() is not was
    panel.get_by_role("button", name="Save who rates what").press("Enter")
    expect(panel.get_by_role("group", name="Rae Moss").get_by_role("checkbox").first).to_be_checked(
        checked=not was
    )


def test_the_pages_of_a_kit(panel):
    panel.get_by_role("link", name="The interview kit").click()
    look_at(panel)
    kit = panel.url
    panel.get_by_role("link", name=re.compile("^Read the kit")).first.click()
    look_at(panel)
    panel.goto(kit + "briefing")
    look_at(panel)
    panel.goto(kit + "work-sample/?start=first-mail")
    look_at(panel)
    panel.get_by_label("Time for it").fill("soon")
    panel.get_by_role("button", name="Save the work").click()
    look_at(panel)


def test_a_work_sample_from_a_shipped_one_to_the_sheet_for_candidates(panel):
    panel.get_by_role("link", name="The interview kit").click()
    kit = panel.url
    panel.get_by_role("link", name="Write a work sample").click()
    panel.get_by_role("link", name="A first mail").click()
    panel.get_by_role("button", name="Save the work").click()
    expect(panel.get_by_text("still to be filled in")).to_be_visible()
    look_at(panel)
    panel.goto(kit + "task")
    look_at(panel)
