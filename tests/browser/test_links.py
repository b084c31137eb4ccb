"""Two people with browsers of their own: one asks, the other is asked."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser import quick, steps
from tests.browser.answers import short_form

pytestmark = pytest.mark.browser


@pytest.fixture
def asking(page, app):
    """The owner, whose company has Ana, on the page with a new link for Iris."""
    steps.with_ana(page, app)
    page.goto(page.company + "/links/")
    page.get_by_role("link", name="Ask about Ana Lind").click()
    page.get_by_label("Peers:").check()
    page.get_by_label("Their names").fill("Iris Holm, iris@example.org")
    page.get_by_role("button", name="Make the links").click()
    return page


def link_on(page):
    return page.locator("#link-1").inner_text()


def observed(level=4):
    skills = [key for key in short_form() if not key.startswith("switching")]
    return dict.fromkeys((key for key in skills if not key.endswith("_example")), f"{level:g}")


@pytest.mark.parametrize("width", [360, 1280])
def test_whoever_is_asked_answers_in_their_own_browser(asking, app, open_browser, width):
    phone = open_browser(app, width=width)
    phone.goto(link_on(asking))
    expect(phone.get_by_text("your ratings and words can be traced to you")).to_be_visible()
    steps.begin(phone)
    link = quick.answer(phone, observed())
    phone.goto(link + "/receipt")
    expect(phone.locator("#resume-code")).to_have_text(re.compile("^.{5}-.{5}$"))

    asking.goto(asking.company + "/links/")
    expect(asking.get_by_text("peer · handed in on")).to_be_visible()


def test_one_link_opened_in_two_browsers_works_on_the_same_answers(asking, app, open_browser):
    phone, desk = open_browser(app, width=360), open_browser(app)
    for one in (phone, desk):
        one.goto(link_on(asking))
        steps.begin(one)
    steps.answer_page(phone, {"creativity": "4"})
    steps.go_on(phone)

    desk.reload()
    assert desk.locator("[name=q_creativity]:checked").get_attribute("value") == "4"
    asking.goto(asking.company + "/links/")
    expect(asking.get_by_text("1 of 15 answered")).to_be_visible()


def test_an_answer_from_the_other_browser_is_not_overwritten_unseen(asking, app, open_browser):
    phone, desk = open_browser(app, width=360), open_browser(app)
    phone.goto(link_on(asking))
    steps.begin(phone)
    for one in (phone, desk):
        one.goto(link_on(asking) + "creativity")
    steps.answer_page(phone, {"creativity": "4"})
    steps.go_on(phone)
    desk.locator("[name=q_creativity][value='2']").check()
    desk.get_by_role("button", name="Save and go on").click()

    expect(desk.get_by_text("You changed this in another window").first).to_be_visible()


def test_the_code_goes_on_in_another_browser(asking, app, open_browser):
    phone, desk = open_browser(app, width=360), open_browser(app)
    phone.goto(link_on(asking))
    code = phone.locator("#resume-code").inner_text()
    desk.goto(app.url + "/resume/")
    desk.get_by_label("Resume code").fill(code.lower())
    desk.get_by_role("button", name="Go on").click()

    expect(desk.locator(".kicker")).to_have_text(re.compile("^About Ana Lind, for"))


def test_the_link_is_copied_with_the_keyboard(asking):
    asking.context.grant_permissions(["clipboard-read", "clipboard-write"])
    asking.get_by_role("button", name="Copy the link").focus()
    asking.keyboard.press("Enter")

    expect(asking.locator(".sheet [role=status]").first).to_have_text("Copied")
    assert asking.evaluate("navigator.clipboard.readText()") == link_on(asking)


@pytest.mark.parametrize("width", [360, 1280])
def test_the_pages_of_links_are_accessible_and_need_no_sideways_scroll(asking, width):
    asking.set_viewport_size({"width": width, "height": 780})
    asking.get_by_text("A message for Iris Holm").click()
    for _ in range(2):
        assert Axe().run(asking).response["violations"] == []
        assert asking.evaluate("document.documentElement.scrollWidth") <= width
        asking.goto(asking.company + "/links/")
