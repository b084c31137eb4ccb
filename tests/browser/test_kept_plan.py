"""A plan made one's own, in a browser: edited on a phone, ticked by keyboard, renewed by hand."""

import pytest
from playwright.sync_api import expect

from tests.browser.test_accessible import look_at, with_store
from tests.plan_companies import FIRST, Planned

pytestmark = pytest.mark.browser


@pytest.fixture
def plan(page, app):
    """The page of a proposal, and the company behind it."""
    ours = with_store(app, lambda store: Planned(store, kept=False))
    page.goto(app.url + ours.path)
    page.ours = ours
    return page


def test_a_plan_is_made_ones_own_edited_and_ticked(plan):
    base = plan.url
    plan.get_by_role("button", name="Make this our plan").click()
    expect(plan.locator(".kept-bar")).to_contain_text("version 1")
    plan.locator(f"[id='line-{FIRST}'] .edit").click()
    plan.get_by_label("What it says").fill("We win together.")
    plan.get_by_label("Owner").select_option(label="Ben Okafor")
    look_at(plan)
    plan.get_by_role("button", name="Save").click()

    assert plan.url == f"{base}#line-{FIRST}"
    expect(plan.get_by_text("We win together. Ben edited")).to_be_in_viewport()
    plan.goto(f"{base}actions/")
    look_at(plan)
    plan.locator("button.tick").first.press("Enter")
    expect(plan.locator(".flashes")).to_contain_text("Done.")


def test_every_page_of_a_kept_plan_is_accessible(plan, app):
    base, ours = plan.url, plan.ours

    def live(store):
        ours.store = store
        ours.keep()
        ours.change("charters.shared.2", text="Our own goal.", due="2026-04-01")
        ours.learn()
        ours.take()
        ours.learn(average_deal="12000")

    with_store(app, live)
    for path in ("", "versions/", "versions/1", "versions/compare", "versions/next", "lines/new"):
        plan.goto(base + path)
        look_at(plan)
