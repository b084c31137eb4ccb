"""An interviewer on a phone, by link; and the pages of candidates, wide and narrow."""

import pytest
from playwright.sync_api import expect

from tests.browser import steps
from tests.browser.test_accessible import look_at, with_store
from tests.web.panel_pages import applying, base, interviewing, own_page, telling

pytestmark = pytest.mark.browser

SAID = {"creativity": "3.5", "creativity_evidence": "Two ideas in an hour"}
SAID |= {"closing": "4", "closing_evidence": "Asked for the order twice"}


@pytest.fixture
def opening(app):
    """An opening with two candidates at the interview and the link of an interviewer."""
    return with_store(app, _set_up)


def _set_up(store):
    found = telling(store)
    kim, lee = applying(store, found), applying(store, found, "Lee Park", "applied")
    applying(store, found, "Mia Sol")
    _, link = interviewing(store, found)
    return {"base": base(found), "link": link, "kim": kim, "page": own_page(store, found, lee)}


def score(phone, name):
    """One scorecard from the list to the receipt and back."""
    phone.get_by_role("button", name=name).click()
    steps.begin(phone)
    steps.answer_all(phone, SAID)
    steps.hand_in(phone)
    phone.get_by_role("link", name="Back to your scorecards").click()


def test_an_interviewer_fills_two_scorecards_on_a_phone(app, opening, open_browser):
    phone = open_browser(app, width=360)
    phone.goto(app.url + opening["link"])
    score(phone, "Score Kim Roe")
    expect(phone.get_by_text("1 is to hand in.")).to_be_visible()
    score(phone, "Score Mia Sol")

    expect(phone.get_by_text("All are handed in. Thank you.")).to_be_visible()
    assert phone.evaluate("document.documentElement.scrollWidth") <= 360


def test_one_skill_across_all_is_saved_while_one_types(app, opening, open_browser):
    phone = open_browser(app, width=360)
    phone.goto(f"{app.url}{opening['link']}skills/creativity")
    phone.get_by_role("group", name="Kim Roe").get_by_label("3½").check(force=True)
    with phone.expect_response(lambda reply: "Two" in (reply.request.post_data or "")):
        phone.get_by_role("textbox").first.fill("Two ideas")
    phone.goto(f"{app.url}{opening['link']}skills/creativity")

    expect(phone.get_by_role("textbox").first).to_have_value("Two ideas")
    phone.get_by_role("button", name="Save and go on").click()
    expect(phone.get_by_role("heading", level=1)).to_have_text("Closing")


@pytest.mark.parametrize("place", ["", "skills/creativity"])
def test_the_pages_of_an_interviewer_are_accessible(app, opening, open_browser, place):
    page = open_browser(app)
    page.goto(app.url + opening["link"] + place)

    look_at(page)


def test_the_pages_of_candidates_are_accessible(page, app, opening):
    for place in ("candidates/", "candidates/import", "candidates/bin"):
        page.goto(f"{app.url}{opening['base']}/{place}")
        look_at(page)
    page.goto(f"{app.url}{opening['base']}/candidates/{opening['kim'].person_id}/")
    look_at(page)
    page.get_by_role("button", name="Make their link").click()
    look_at(page)


def test_a_candidates_own_page_is_accessible(app, opening, open_browser):
    page = open_browser(app)
    page.goto(app.url + opening["page"])
    look_at(page)
    page.get_by_label("I agree that").check()
    page.get_by_role("button", name="I agree").click()
    look_at(page)
