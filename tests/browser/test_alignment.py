"""Marketing and sales answer apart, each on their own phone; what they see differently leads."""

import re
from datetime import UTC, datetime

import pytest
from playwright.sync_api import expect

from advisor.store import workspaces
from tests import builders
from tests.browser import quick, steps
from tests.browser.answers import ANA, BUSINESS, short_form
from tests.browser.test_accessible import look_at

pytestmark = pytest.mark.browser
# The business numbers as they are kept, once typed in.
KEPT = BUSINESS | {"goal": "90000", "gross_margin": "60"}


@pytest.fixture
def asking(page, app):
    """The owner, whose company has all that a result needs."""
    steps.with_ana(page, app)
    with app.opened() as store:
        builders.with_hours(store, page.person, 30, 50)
        place = workspaces.find(store, page.person.workspace_id)
        builders.answered(store, place, None, "context", at=datetime.now(UTC), **KEPT)
    return page


def ask(page, side, name):
    """A new link for someone of one side, or for both."""
    page.goto(page.company + "/alignment/ask")
    page.locator(f"[name=kind][value={side}]").check()
    page.get_by_label("Others, by name").fill(name)
    look_at(page)
    page.get_by_role("button", name="Make the links").click()
    return page.locator("#link-1").inner_text()


def answer(phone, level, hand_off=""):
    """Every question with one level, but for the first of the hand-off."""
    while not phone.url.endswith("/check"):
        names = steps._names_on(phone)
        late = {"hand_off_time": hand_off} if hand_off else {}
        steps.answer_page(phone, {name[2:]: level for name in names} | late)
        steps.go_on(phone)
    phone.get_by_role("button", name="Hand in").click()
    expect(phone.get_by_role("heading", level=1)).to_have_text("Thank you. It is handed in.")


def test_two_phones_answer_apart_and_the_result_leads_with_what_differs(asking, app, open_browser):
    for side, level, hand_off in (("marketing", "4", "5"), ("sales", "4", "1")):
        phone = open_browser(app, width=360)
        phone.goto(ask(asking, side, side.title()))
        expect(phone.get_by_text("can be traced to you")).to_be_visible()
        steps.begin(phone)
        answer(phone, level, hand_off)

    asking.goto(asking.company + "/alignment/")
    expect(asking.locator(".apart li")).to_have_count(1)
    expect(asking.locator(".apart h3")).to_contain_text("followed up within the time")
    look_at(asking)
    asking.goto(asking.company + "/result/")
    expect(asking.get_by_text(re.compile("at 70% .in step.: from the alignment"))).to_be_visible()


def test_one_phone_wears_both_hats_one_after_the_other(asking, app, open_browser):
    phone = open_browser(app, width=360)
    phone.goto(ask(asking, "both", "Kim"))
    steps.begin(phone)
    answer(phone, "4")
    look_at(phone)
    phone.get_by_role("button", name="Go on as sales").click()
    steps.begin(phone)
    answer(phone, "2")

    asking.goto(asking.company + "/alignment/")
    expect(asking.get_by_role("heading", level=1)).to_contain_text("at 25%")


def test_what_changed_is_drawn_and_told(asking):
    asking.goto(asking.company + "/people/")
    asking.locator(".people summary").first.click()
    history = asking.get_by_role("link", name=re.compile("^What changed")).get_attribute("href")
    asking.get_by_role("button", name=re.compile("^Answer here")).click()
    steps.begin(asking)
    quick.answer(asking, short_form(ANA) | {"closing": "5"})

    asking.goto(asking.company.partition("/w/")[0] + history)

    expect(asking.get_by_text(re.compile("^More than chance:"))).to_be_visible()
    look_at(asking)
