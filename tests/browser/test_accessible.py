import re
from datetime import UTC, datetime
from pathlib import Path

import axe_playwright_python
import pytest
from playwright.sync_api import expect

from advisor.library.example import witnesses
from advisor.store.database import Store
from advisor.usecases import example, signing_in
from tests.browser import quick, steps
from tests.browser.answers import ANA, full_form, short_form

pytestmark = pytest.mark.browser

AXE = Path(axe_playwright_python.__file__).with_name("axe.min.js").read_text(encoding="utf-8")
# Every rule in the light; in the dark only the one that colours can break.
RUN = """async (scheme) => {
    const rules = { "color-contrast": { enabled: true }, "target-size": { enabled: true } };
    const all = { rules, resultTypes: ["violations"] };
    const contrast = { runOnly: ["color-contrast"], resultTypes: ["violations"] };
    const found = await axe.run(document, scheme === "light" ? all : contrast);
    return found.violations.flatMap(({ id, help, nodes }) =>
        nodes.map((node) => `${id}: ${help}: ${node.html.slice(0, 160)}`));
}"""


def look_at(page):
    """Nothing for axe to say, light and dark; nothing to scroll sideways on a phone."""
    page.wait_for_load_state()
    page.set_viewport_size({"width": 360, "height": 780})
    assert page.evaluate("document.documentElement.scrollWidth") <= 360, page.url
    page.set_viewport_size({"width": 1280, "height": 900})
    page.evaluate(AXE)
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        assert page.evaluate(RUN, scheme) == [], f"{scheme} {page.url}"


def with_store(app, use):
    store = Store(app.data)
    try:
        return use(store)
    finally:
        store.close()


def witness(store, code):
    """A company whose verdict is the one of that code."""
    at = datetime.now(UTC)
    owner = signing_in.owner(store, at).id
    with store.immediate():
        return example.add(store, owner, witnesses()[code], at, is_example=False)


@pytest.fixture(scope="module")
def example_company(app):
    """The address of the example company."""
    at = datetime.now(UTC)
    found = with_store(app, lambda s: example.load(s, signing_in.owner(s, at).id, at))
    return f"{app.url}/w/{found}"


def test_the_first_pages(page, app):
    of_help = ("/help/", "/help/method", "/help/search?q=band", "/help/distinctions")
    for path in ("/", "/start", *of_help, "/help/marketing-and-sales", "/backup/", "/sign-in"):
        page.goto(app.url + path)
        look_at(page)


@pytest.mark.parametrize(
    "path",
    [
        *("/", "/result/", "/people/", "/people/work", "/business/", "/assumptions/", "/report/"),
        *("/data/", "/data/dictionary", "/data/import/"),
    ],
)
def test_the_example_company(page, example_company, path):
    page.goto(example_company + path)
    look_at(page)


def test_answers_looked_at_before_they_are_brought_in(page, example_company):
    page.goto(example_company + "/data/import/")
    page.get_by_label("Or paste the table").fill("name,closing,colour\nZoe,4,red\nAna,oftn,\n")
    page.get_by_label("Your skills, short form").check(force=True)
    page.get_by_role("button", name="Look at it first").click()
    expect(page.locator("h1")).to_contain_text("1 questionnaire would be added")
    look_at(page)


def test_the_page_of_a_report(page, example_company):
    page.goto(example_company + "/report/report.html")
    expect(page.get_by_role("button", name="Print")).to_be_visible()
    look_at(page)


def test_a_result_with_everything_unfolded(page, example_company):
    page.goto(example_company + "/result/")
    page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")
    look_at(page)


def test_profiles_with_and_without_answers(page, app, example_company):
    page.goto(example_company + "/people/")
    page.get_by_role("link", name="Ana Lindqvist", exact=True).click()
    page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")
    look_at(page)
    steps.start_company(page, app)
    page.goto(app.url)
    page.get_by_role("link", name="Lind & Co").first.click()
    look_at(page)
    page.goto(page.url + "people/")
    page.get_by_role("link", name="Ana Lind", exact=True).click()
    look_at(page)


@pytest.mark.parametrize("code", witnesses())
def test_the_result_page_of_each_verdict(page, app, code):
    found = with_store(app, lambda store: witness(store, code))
    page.goto(f"{app.url}/w/{found}/result/")
    expect(page.locator("h1")).not_to_contain_text("wrong")
    look_at(page)


@pytest.mark.parametrize("code", ["split", "combine_compartments", "leave_alone"])
def test_the_plan_of_several_of_one_and_of_a_team_left_alone(page, app, code):
    found = with_store(app, lambda store: witness(store, code))
    page.goto(f"{app.url}/w/{found}/plan/")
    page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")
    look_at(page)


@pytest.mark.parametrize("form", ["founder-short", "founder"])
def test_a_questionnaire_from_start_to_receipt(page, app, form):
    steps.start_company(page, app, form=form)
    link = re.sub("/[^/]*$", "", page.url)
    for path in ("/", "/creativity", "/work_preference", "/check"):
        page.goto(link + path)
        look_at(page)
    page.get_by_role("button", name="Hand in").click()
    look_at(page)
    page.goto(link + "/creativity")
    quick.answer(page, full_form() if form == "founder" else short_form(ANA))
    page.goto(link + "/receipt")
    page.get_by_text("Your answers", exact=True).click()
    look_at(page)


def test_pages_with_errors(page, app, example_company):
    page.goto(app.url + "/start")
    page.get_by_role("button", name="Begin").click()
    look_at(page)
    steps.start_company(page, app)
    steps.go_on(page)
    look_at(page)
    page.goto(example_company + "/people/work")
    page.locator("[name^=hours_]").first.fill("many")
    page.get_by_role("button", name="Save").click()
    look_at(page)
    page.goto(example_company + "/people/")
    page.get_by_role("button", name="Add").click()
    look_at(page)


def test_every_page_of_the_business_questions_empty_and_wrong(page, example_company):
    page.goto(example_company + "/business/")
    page.get_by_role("button", name="Change the numbers").click()
    look_at(page)
    steps.begin(page)
    link = re.sub("/[^/]*$", "", page.url)
    for section in ("workload", "goal", "conversion", "marketing_work", "hires", "marketer_terms"):
        page.goto(f"{link}/{section}")
        for field in page.locator("input[inputmode=decimal]").all():
            field.fill("-1")
        look_at(page)
        steps.go_on(page)
        look_at(page)


def test_handing_over_and_back(page, app):
    steps.start_company(page, app)
    page.goto(app.url)
    page.get_by_role("link", name="Lind & Co").first.click()
    page.goto(page.url + "people/")
    page.get_by_role("textbox", name="Name").fill("Ben Okafor")
    page.get_by_role("button", name="Add", exact=True).click()
    page.get_by_role("link", name=re.compile("^Hand them")).click()
    look_at(page)
    page.get_by_role("button", name="Sign me out").click()
    look_at(page)
    page.goto(app.url + "/hand-back")
    look_at(page)
    page.get_by_role("button", name="Go on").click()
    look_at(page)


@pytest.mark.parametrize("path", ["/nothing", "/a/nothing/", "/sign-in/used", "/w/nothing/"])
def test_pages_that_say_what_went_wrong(page, app, path):
    page.context.clear_cookies() if "sign-in" in path else None
    page.goto(app.url + path)
    look_at(page)


def test_what_was_just_done_and_its_undo(page, app, example_company):
    page.goto(example_company + "/people/")
    page.get_by_text("More for Dev Anand").click()
    page.get_by_role("button", name=re.compile("^Remove Dev")).click()
    look_at(page)
    page.get_by_role("button", name="Undo").click()
    look_at(page)
    page.goto(app.url)
    look_at(page)
