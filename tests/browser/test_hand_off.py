"""Sales sends the form from a phone; the pages of the hand-off are usable by everyone."""

from datetime import UTC, datetime

import pytest
from playwright.sync_api import expect

from advisor.store import workspaces
from advisor.usecases import example, signing_in
from tests.browser.test_accessible import look_at, with_store
from tests.web.hand_off_world import handed_over

pytestmark = pytest.mark.browser
AT = datetime.now(UTC)
PAGES = ("hand-off/", "hand-off/card", "leads/", "leads/new", "feedback/", "feedback/links")
PAGES += ("assets/", "assets/new")


def in_use(store):
    """An example company that hands over, with all ids."""
    owner = signing_in.owner(store, AT).id
    company = example.load(store, owner, AT)
    found = workspaces.find(store, company)
    return handed_over(store, found, owner, AT) | {"company": company}


@pytest.fixture(scope="module")
def ids(app):
    return with_store(app, in_use)


def test_sales_sends_a_form_with_a_thumb_and_reads_the_receipt(app, open_browser, ids):
    phone = open_browser(app, width=360, has_touch=True, is_mobile=True)
    phone.goto(f"{app.url}/f/{ids['feedback_token']}/")
    for words in ("Proof: cases, numbers", "Doubts that it works", "Right and ready"):
        phone.get_by_role("radio", name=words).tap()
    phone.get_by_label("In their own words").fill("Show me one like us")
    phone.get_by_role("button", name="Send").tap()

    expect(phone.get_by_role("heading", level=1)).to_have_text("Thank you. Marketing has it.")
    expect(phone.get_by_text("Show me one like us")).to_be_visible()


def test_the_form_can_be_filled_by_keyboard_alone(app, open_browser, ids):
    desk = open_browser(app)
    desk.goto(f"{app.url}/f/{ids['feedback_token']}/")
    desk.locator("#asked-1").focus()
    for key in ("Space", "Tab", "ArrowDown", "Tab", "Tab", "Tab", "Tab"):
        desk.keyboard.press(key)
    desk.keyboard.type("By keyboard")
    desk.keyboard.press("Enter")

    expect(desk.get_by_text("By keyboard")).to_be_visible()


def test_the_form_and_its_receipt_are_usable_by_everyone(app, open_browser, ids):
    desk = open_browser(app)
    for path in ("", f"receipt/{ids['once']}"):
        desk.goto(f"{app.url}/f/{ids['feedback_token']}/{path}")
        look_at(desk)


def test_the_pages_of_the_hand_off_are_usable_by_everyone(page, app, ids):
    for path in (*PAGES, f"leads/{ids['lead_id']}", f"assets/{ids['asset_id']}"):
        page.goto(f"{app.url}/w/{ids['company']}/plan/{path}")
        look_at(page)
