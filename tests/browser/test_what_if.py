import re
from datetime import UTC, datetime

import pytest
from playwright.sync_api import expect

from advisor.usecases import example, signing_in
from tests.browser.test_accessible import look_at, with_store

pytestmark = pytest.mark.browser
BEN = "Hours: Ben’s hours"


@pytest.fixture(scope="module")
def what_if(app):
    """The address of the example company's what-if."""
    at = datetime.now(UTC)
    found = with_store(app, lambda s: example.load(s, signing_in.owner(s, at).id, at))
    return f"{app.url}/w/{found}/what-if/"


def changed(page):
    return page.locator(".changes li > span")


def test_a_change_is_answered_at_once_and_stands_in_the_address(page, what_if):
    page.goto(what_if)
    page.get_by_label(BEN, exact=True).fill("5")

    expect(changed(page)).to_have_text("Ben’s hours: 36 hours a week → 5 hours a week")
    expect(page).to_have_url(what_if + "?hours-ben=5")
    expect(page.locator("#said")).to_contain_text("The verdict")
    expect(page.get_by_role("button", name="Work it out")).to_be_hidden()


def test_the_slider_and_the_number_follow_each_other(page, what_if):
    page.goto(what_if)
    slider = page.get_by_label(f"Slider: {BEN}")

    page.get_by_label(BEN, exact=True).fill("20")
    expect(slider).to_have_value("20")
    slider.press("ArrowRight")

    expect(page.get_by_label(BEN, exact=True)).to_have_value("21")
    expect(changed(page)).to_contain_text("21 hours a week")


def test_back_undoes_the_last_change(page, what_if):
    page.goto(what_if)
    page.get_by_label(BEN, exact=True).fill("5")
    expect(page).to_have_url(what_if + "?hours-ben=5")
    page.get_by_label("Kind of sale").select_option("Transactional")
    expect(changed(page)).to_have_count(2)

    page.go_back()

    expect(changed(page)).to_have_count(1)
    expect(page.get_by_label("Kind of sale")).to_have_value("consultative")
    page.go_back()
    expect(page.get_by_label(BEN, exact=True)).to_have_value("36")


def test_an_answer_that_a_newer_change_has_overtaken_is_dropped(page, what_if):
    page.goto(what_if)
    held = []
    page.route("**/answer?hours-ben=5&*", lambda route: held.append(route.request.url))
    page.get_by_label(BEN, exact=True).fill("5")
    page.wait_for_timeout(200)
    page.get_by_label(BEN, exact=True).fill("6")

    expect(changed(page)).to_contain_text("6 hours a week")
    assert len(held) == 1
    expect(page).to_have_url(what_if + "?hours-ben=6")


def test_nonsense_is_said_beside_the_answer_and_at_the_field(page, what_if):
    page.goto(what_if)
    field = page.get_by_label(BEN, exact=True)
    field.fill("many")

    expect(page.locator(".left-out li")).to_contain_text("Enter a number in digits")
    expect(field).to_have_attribute("aria-invalid", "true")
    field.fill("36")
    expect(page.locator(".left-out")).to_have_count(0)


def test_someone_is_taken_out_and_a_seller_joins_by_keyboard_alone(page, what_if):
    page.goto(what_if)
    page.get_by_label("Take out Cleo").focus()
    page.keyboard.press("Space")
    expect(changed(page)).to_have_text("Cleo: in the team → taken out")
    page.get_by_text("Someone new", exact=True).locator("..").focus()
    page.keyboard.press("Enter")
    page.get_by_label("Who: Newcomer 1").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")

    expect(changed(page)).to_have_count(2)
    expect(page).to_have_url(what_if + "?person-cleo=out&new-1=seller")


def test_it_is_saved_as_it_stands(page, what_if):
    page.goto(what_if)
    page.get_by_label(BEN, exact=True).fill("7")
    expect(changed(page)).to_have_count(1)
    page.get_by_label("Name of this what-if").fill("Ben leaves")
    page.get_by_role("button", name="Save").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("Ben leaves")
    expect(page).to_have_url(re.compile("saved=.*&hours-ben=7$"))


def test_without_scripts_the_button_works_it_out(app, open_browser, what_if):
    page = open_browser(app, java_script_enabled=False)
    page.goto(app.link())
    page.goto(what_if)
    page.get_by_label(BEN, exact=True).fill("5")
    page.get_by_role("button", name="Work it out").click()

    expect(page).to_have_url(what_if + "?hours-ben=5")
    expect(changed(page)).to_have_text("Ben’s hours: 36 hours a week → 5 hours a week")
    page.get_by_role("link", name="Start again").click()
    expect(changed(page)).to_have_count(0)


def test_on_a_phone_the_verdict_stays_in_sight(app, open_browser, what_if):
    page = open_browser(app, width=360)
    page.goto(app.link())
    page.goto(what_if)
    page.get_by_label(BEN, exact=True).fill("5")

    expect(changed(page)).to_have_count(1)
    expect(page.locator(".ticker")).to_be_in_viewport()
    expect(page.locator(".ticker b")).to_have_text(page.locator("#found").inner_text())


@pytest.mark.parametrize(
    "query",
    [
        "",
        "?hours-ben=5&new-1=levels&hire-seller=no&assume-beta=1",
        "?hours-ben=many&alignment=900&what=ever",
        "compare?b=hours-ben%3D5",
    ],
)
def test_every_state_of_the_page_is_accessible(page, what_if, query):
    page.goto(what_if + query)
    page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")
    look_at(page)
