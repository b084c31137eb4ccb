import re

import pytest
from playwright.sync_api import expect

from tests.browser import quick, steps
from tests.browser.answers import BUSINESS, full_form, short_form

pytestmark = pytest.mark.browser


def heading(page):
    return page.get_by_role("heading", level=1)


def assess_oneself(page):
    page.get_by_role("link", name="Assess yourself").click()
    page.get_by_label("Your name").fill("Ana Lind")
    page.get_by_label("Company or project").fill("Lind & Co")
    page.get_by_label("Short form").check()
    page.get_by_role("button", name="Begin").click()
    steps.begin(page)
    steps.answer_all(page, short_form())
    change_one_answer(page)
    reference = steps.hand_in(page)
    assert reference in copy_of_the_receipt(page)
    page.get_by_role("link", name="Go on").click()


def change_one_answer(page):
    page.get_by_role("link", name=re.compile(r"^Change\s*: .*Which line")).nth(2).click()
    page.locator("[name=q_data_analysis][value='5']").check()
    page.get_by_role("button", name="Save and go back to the check").click()
    expect(heading(page)).to_have_text("Check your answers")
    expect(page.locator("main")).to_contain_text("5")


def copy_of_the_receipt(page):
    with page.expect_download() as download:
        page.get_by_role("link", name="Download a copy").click()
    return download.value.path().read_text(encoding="utf-8")


def tell_the_business(page):
    page.get_by_role("button", name="Give the numbers").click()
    steps.begin(page)
    steps.answer_all(page, BUSINESS)
    steps.hand_in(page)
    page.get_by_role("link", name="Go on").click()


def hand_the_computer_over(page):
    page.goto(steps.workspace_url(page) + "/people/")
    page.get_by_label("Name").fill("Ben Roe")
    page.get_by_role("button", name="Add").click()
    page.get_by_role("link", name=re.compile("^Hand them.*Ben Roe$")).click()
    page.get_by_label("Full form").check()
    page.get_by_role("button", name="Sign me out").click()
    return heading(page).inner_text().removeprefix("Your code: ")


def answer_as_the_next_person(page):
    page.get_by_role("link", name="I am Ben Roe: begin").click()
    steps.begin(page)
    link = quick.answer(page, full_form(), hand_in=False)  # page by page elsewhere
    page.goto(f"{link}/check")
    steps.hand_in(page)
    page.get_by_role("link", name="Done: hand the computer back").click()


def hand_back(page, code):
    page.get_by_label("Six-digit code").fill(code)
    page.get_by_role("button", name="Go on").click()


@pytest.mark.parametrize("width", [360, 1280])
def test_the_path_from_the_link_to_the_result_of_a_team(own_app, open_browser, width):
    page = open_browser(own_app, width=width)
    page.goto(own_app.printed_link)
    assess_oneself(page)
    tell_the_business(page)
    steps.give_hours(page, ("30", "50"))
    page.get_by_role("link", name="See the result").click()
    expect(heading(page)).to_contain_text("compartments")
    code = hand_the_computer_over(page)
    answer_as_the_next_person(page)
    hand_back(page, code)
    page.get_by_role("link", name="Lind & Co", exact=True).click()
    steps.give_hours(page, ("30", "50"), ("30", ""))
    page.get_by_role("link", name="See the result").click()
    expect(page.get_by_role("heading", name="Where the edge lies")).to_be_visible()
