import re

import pytest
from playwright.sync_api import expect

from tests.browser import quick, steps
from tests.browser.answers import ANA, full_form, short_form

pytestmark = pytest.mark.browser


@pytest.fixture
def handed(page, app):
    """Handed over to Ben after Ana's form: the page with his questionnaire, and the code."""
    steps.start_company(page, app)
    page.anas_link = quick.answer(page, short_form(ANA))
    page.goto(page.company + "/people/")
    page.get_by_label("Name").fill("Ben Roe")
    page.get_by_role("button", name="Add").click()
    page.get_by_role("link", name=re.compile("^Hand them.*Ben Roe$")).click()
    page.get_by_label("Full form").check()
    page.get_by_role("button", name="Sign me out").click()
    page.code = page.get_by_role("heading", level=1).inner_text().removeprefix("Your code: ")
    page.get_by_role("link", name=re.compile("begin$")).click()
    return page


def give_back(page, app, code):
    page.goto(app.url + "/hand-back")
    page.get_by_label("Six-digit code").fill(code)
    page.get_by_role("button", name="Go on").click()


def test_no_other_page_can_be_opened_while_handed_over(handed, app):
    for path in ("", "/people/", "/people/work", "/result/", "/business/", "/assumptions/"):
        handed.goto(handed.company + path)
        expect(handed).to_have_url(app.url + "/hand-back")
    for path in ("/", "/start", "/sign-in"):
        handed.goto(app.url + path)
        expect(handed).to_have_url(app.url + "/hand-back")


def test_the_answers_of_the_first_person_cannot_be_opened_while_handed_over(handed):
    for path in ("/", "/receipt", "/check", "/creativity"):
        handed.goto(handed.anas_link + path)
        expect(handed.get_by_role("heading", level=1)).to_have_text("There is no such page")
    copy = handed.request.get(handed.anas_link + "/copy.txt")
    assert copy.status == 404


def test_back_from_the_questionnaire_does_not_show_the_code(handed):
    go_back(handed)

    assert handed.code not in handed.locator("html").inner_html()


def go_back(page):
    """Back, and wait for the page that it leads to."""
    # Not within the call that the page going away would end.
    page.evaluate("setTimeout(() => history.back())")
    page.wait_for_timeout(150)
    page.wait_for_load_state()


def test_the_steps_before_the_hand_over_cannot_be_gone_back_to(handed):
    for _ in range(6):
        go_back(handed)
        html = handed.locator("html").inner_html()
        assert "Lind & Co" not in html
        assert "Lind &amp; Co" not in html


def test_after_handing_back_nothing_of_the_next_person_can_be_seen(handed, app):
    steps.begin(handed)
    bens_link = quick.answer(handed, full_form())
    handed.goto(bens_link + "/receipt")
    handed.get_by_text("Your answers", exact=True).click()
    give_back(handed, app, handed.code)
    for _ in range(5):
        go_back(handed)
        assert handed.locator(".summary, .question, .facts").count() == 0
    # In another tab: this one may still be on its way back.
    other = handed.context.new_page()
    other.goto(bens_link + "/receipt")
    expect(other.get_by_role("heading", level=1)).to_have_text("This link is closed")


def test_once_done_is_pressed_the_answers_cannot_be_gone_back_to(handed):
    steps.begin(handed)
    bens_link = quick.answer(handed, full_form())
    handed.goto(bens_link + "/receipt")
    handed.get_by_role("link", name="Done: hand the computer back").click()
    go_back(handed)

    assert handed.locator(".summary, .question, .facts").count() == 0
    assert "/hand-back" in handed.request.get(bens_link + "/copy.txt").url


def test_a_wrong_code_is_refused_and_the_right_one_still_opens(handed, app):
    give_back(handed, app, "000 00")
    expect(handed.locator("#errors")).to_be_focused()

    give_back(handed, app, handed.code)
    expect(handed.get_by_role("heading", level=1)).to_have_text("Your companies")
