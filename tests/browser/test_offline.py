import re

import pytest
from playwright.sync_api import Error, expect

from tests.browser import quick, steps
from tests.browser.answers import ANA, short_form

pytestmark = pytest.mark.browser

KEPT = "You are offline. Your answers are kept on this page and will be sent when you are back."


@pytest.fixture
def phone(app, open_browser):
    """A phone on the first page of a questionnaire."""
    opened = open_browser(app, width=360)
    opened.goto(app.link())
    steps.start_company(opened, app)
    opened.on("dialog", lambda dialog: dialog.accept())
    return opened


def offline(page, gone=True):
    page.context.set_offline(gone)


def choose(page, level, skill="creativity"):
    page.locator(f"[name=q_{skill}][value='{level}']").check()


def chosen(page, skill="creativity"):
    return page.locator(f"[name=q_{skill}]:checked").get_attribute("value")


def press(page, words="Save and go on"):
    page.get_by_role("button", name=words).click()


def kept_in_tab(page):
    return page.evaluate("Object.keys(sessionStorage)")


def elsewhere(page):
    """The same page as another window shows it: what the server has."""
    other = page.context.new_page()
    other.goto(page.url)
    return other


def load_while_offline(page):
    """The phone loads the page again, in vain, and once more with a connection."""
    url = page.url
    with pytest.raises(Error, match="ERR_INTERNET_DISCONNECTED"):
        page.reload()
    offline(page, False)
    page.goto(url)


def test_being_offline_is_said_at_once_and_what_was_chosen_is_sent_when_one_is_back(phone):
    offline(phone)
    expect(phone.locator(".offline")).to_have_text(KEPT)
    expect(phone.locator(".offline")).to_be_in_viewport()
    choose(phone, "2.5")
    offline(phone, False)

    expect(phone.locator("#saved")).to_have_text("Saved")
    expect(phone.locator(".offline")).to_be_hidden()
    assert chosen(elsewhere(phone)) == "2.5"


def test_going_on_waits_on_the_page_and_goes_on_by_itself(phone):
    steps.answer_page(phone, {"creativity": "4", "creativity_example": "The spring box"})
    offline(phone)
    press(phone)
    expect(phone.locator(".offline")).to_have_text(f"{KEPT} Then it goes on by itself.")
    expect(phone).to_have_url(re.compile("/creativity$"))

    offline(phone, False)
    expect(phone).not_to_have_url(re.compile("/creativity$"))
    phone.go_back()
    expect(phone.locator("#q_creativity_example")).to_have_value("The spring box")


def test_the_answer_given_while_waiting_is_the_one_that_counts(phone):
    choose(phone, "4")
    offline(phone)
    press(phone)
    choose(phone, "2")
    offline(phone, False)
    expect(phone).not_to_have_url(re.compile("/creativity$"))

    phone.go_back()
    assert chosen(phone) == "2"


def test_a_page_loaded_again_has_what_was_typed_while_offline(phone):
    offline(phone)
    steps.answer_page(phone, {"creativity": "4.5", "creativity_example": "Typed in a tunnel"})
    load_while_offline(phone)

    assert chosen(phone) == "4.5"
    expect(phone.locator("#q_creativity_example")).to_have_value("Typed in a tunnel")
    expect(phone.locator("#saved")).to_have_text("Saved")
    assert chosen(elsewhere(phone)) == "4.5"


def test_an_answer_from_elsewhere_is_not_overwritten_by_one_kept_offline(phone, app, open_browser):
    offline(phone)
    choose(phone, "1")
    laptop = open_browser(app)
    laptop.goto(phone.url)
    choose(laptop, "5")
    expect(laptop.locator("#saved")).to_have_text("Saved")
    load_while_offline(phone)

    expect(phone.locator("#saved")).to_have_text(re.compile("^Changed in another window"))
    assert chosen(elsewhere(phone)) == "5"


def test_nothing_is_left_in_the_tab_once_it_is_saved(phone):
    offline(phone)
    choose(phone, "3")
    assert len(kept_in_tab(phone)) == 1

    offline(phone, False)
    expect(phone.locator("#saved")).to_have_text("Saved")
    assert kept_in_tab(phone) == []


def test_nothing_is_left_in_the_tab_after_handing_in(phone, app, open_browser):
    link = quick.answer(phone, short_form(ANA), hand_in=False)
    offline(phone)
    choose(phone, "1")
    laptop = open_browser(app)
    laptop.goto(link + "/check")
    steps.hand_in(laptop)
    load_while_offline(phone)

    expect(phone).to_have_url(link + "/receipt")
    assert kept_in_tab(phone) == []


def test_handing_in_offline_is_said_and_hands_nothing_in(phone):
    link = quick.answer(phone, short_form(ANA), hand_in=False)
    phone.goto(link + "/check")
    offline(phone)
    press(phone, "Hand in")
    expect(phone.locator(".offline")).to_contain_text("nothing was sent")

    offline(phone, False)
    steps.hand_in(phone)


def test_on_a_computer_that_was_handed_over_nothing_is_kept_in_the_tab(phone):
    phone.goto(re.sub("/a/.*", "/", phone.url))
    phone.get_by_role("link", name="Lind & Co").first.click()
    phone.goto(steps.workspace_url(phone) + "/people/")
    phone.get_by_label("Name").fill("Odd Berg")
    phone.get_by_role("button", name="Add").click()
    phone.get_by_role("link", name=re.compile("^Hand them.*Odd Berg$")).click()
    phone.get_by_role("button", name="Sign me out").click()
    phone.get_by_role("link", name=re.compile("begin$")).click()
    steps.begin(phone)
    offline(phone)
    choose(phone, "3")
    assert kept_in_tab(phone) == []

    offline(phone, False)
    expect(phone.locator("#saved")).to_have_text("Saved")


def test_advisor_on_this_computer_is_used_without_any_network(app, open_browser):
    page = open_browser(app)
    page.add_init_script("Object.defineProperty(navigator, 'onLine', {get: () => false})")
    page.goto(app.link())
    steps.start_company(page, app)
    steps.answer_all(page, short_form(ANA))

    steps.hand_in(page)


def test_a_computer_that_sleeps_is_waited_for(own_app, open_browser):
    page = open_browser(own_app, width=360)
    page.goto(own_app.link())
    steps.start_company(page, own_app)
    choose(page, "4")
    expect(page.locator("#saved")).to_have_text("Saved")
    own_app.stop()
    press(page)
    expect(page.locator(".offline")).to_contain_text("No answer from Advisor.")

    own_app.start()
    expect(page).not_to_have_url(re.compile("/creativity$"), timeout=20_000)
