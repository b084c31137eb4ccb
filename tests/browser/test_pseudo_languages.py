"""Every main page in words a third longer, and from right to left, on a phone."""

import re
from datetime import UTC, datetime

import pytest

from advisor.usecases import example, signing_in
from tests.browser.app_process import App
from tests.browser.test_accessible import with_store
from tests.web import access_world

pytestmark = pytest.mark.browser

EXAMPLE = (
    *("/", "/result/", "/plan/", "/plan/hand-off/", "/plan/numbers/", "/plan/scoreboard/"),
    *("/plan/scoreboard/type/", "/plan/calendar/", "/people/", "/business/", "/assumptions/"),
    *("/what-if/", "/links/", "/questionnaires/", "/settings/", "/report/"),
)
OURS = (
    *("/people/<person_id>", "/people/<person_id>/history", "/plan/versions/", "/alignment/"),
    *("/questionnaires/<name>/preview/pages/<section_id>", "/questionnaires/<name>/blank"),
)
OPENING = (
    *("", "role", "weights", "candidates/", "candidates/<candidate_id>/", "panel/", "kit/"),
    *("scores/", "scores/skills/<skill_id>", "compare/", "decision/", "fairness/"),
)
# What is wider than the page, or than what holds it and hides the rest. What scrolls in itself or
# is only for screen readers may be.
BROKEN = """() => {
    for (const each of document.querySelectorAll("details")) each.open = true;
    const page = document.documentElement, found = [];
    if (page.scrollWidth > page.clientWidth) found.push(`the page: ${page.scrollWidth} px`);
    const style = (one) => getComputedStyle(one);
    const free = (one) => {
        for (let up = one; up; up = up.parentElement) {
            if (style(up).clipPath !== "none") return false;
            if (up !== one && ["auto", "scroll"].includes(style(up).overflowX)) return false;
        }
        return true;
    };
    const said = (one) => `${one.tagName}.${one.getAttribute("class")}: ` +
        one.textContent.trim().replace(/\\s+/g, " ").slice(0, 60);
    const within = (box, left, right) => box.left >= left - 2 && box.right <= right + 2;
    const words = document.createRange();
    for (const one of document.querySelectorAll("body *")) {
        if (!one.checkVisibility()) continue;
        const box = one.getBoundingClientRect();
        if (box.width && !within(box, 0, innerWidth) && free(one)) found.push(`out: ${said(one)}`);
        const hides = ["hidden", "clip"].includes(style(one).overflowX);
        if (hides && one.scrollWidth > one.clientWidth + 1 && style(one).clipPath === "none")
            found.push(`cut: ${said(one)}`);
        if (!one.matches("button, .button, summary, .box") || one.querySelector(".sr-only"))
            continue;
        words.selectNodeContents(one);
        if ([...words.getClientRects()].some((line) => !within(line, box.left, box.right)))
            found.push(`words out of it: ${said(one)}`);
    }
    return found;
}"""
# The sides at which a selector's first element begins and ends, and how it is set.
PLACED = """(one) => {
    const { left, right, width } = one.getBoundingClientRect(), set = getComputedStyle(one);
    return { left, right, width, indent: [set.paddingLeft, set.paddingRight],
             line: [set.borderLeftWidth, set.borderRightWidth], runs: set.direction };
}"""


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """An app with the example company, and another with an opening and what else has an address."""
    world = access_world.build(tmp_path_factory.mktemp("pseudo"))
    app, at = App(world.kept), datetime.now(UTC)
    app.example = with_store(app, lambda s: example.load(s, signing_in.owner(s, at).id, at))
    app.world = world
    app.start()
    yield app
    app.stop()


def reading(made, open_browser, language, width):
    """A window of someone who chose that language."""
    page = open_browser(made, width)
    page.goto(made.link())
    page.goto(f"{made.url}/start")
    token = page.locator("[name=csrf_token]").first.input_value()
    chosen = {"csrf_token": token, "language": language, "to": "/start"}
    assert page.request.post(f"{made.url}/language", form=chosen).ok
    return page


def addresses(made):
    """Of the main pages."""
    ours, opening = "/w/<workspace_id>", "/w/<workspace_id>/openings/<opening_id>/"
    yield from ("/", "/start", "/account/", "/help/", "/help/tactics")
    yield from (f"/w/{made.example}{path}" for path in EXAMPLE)
    yield from (made.world.path(ours + path) for path in OURS)
    yield from (made.world.path(opening + path) for path in OPENING)
    yield f"/w/{made.example}/report/report.html"


def broken(made, page):
    """What does not fit on which page; each page is in the language that was chosen."""
    found = {}
    for path in addresses(made):
        assert page.goto(made.url + path).status in {200, 202}, path
        if path.endswith("report.html"):
            page.wait_for_selector("body.report")
        assert "⟦" in page.inner_text("main"), path

        found[path] = page.evaluate(BROKEN)
        found[path] += [] if page.evaluate("scrollX") == 0 else ["it stands to the side"]
    return {path: what for path, what in found.items() if what}


def placed(page, selector):
    return page.locator(selector).first.evaluate(PLACED)


def test_words_a_third_longer_break_no_page_on_a_phone(made, open_browser):
    page = reading(made, open_browser, "en-XA", 360)

    assert broken(made, page) == {}


def test_from_right_to_left_no_page_breaks_on_a_phone(made, open_browser):
    page = reading(made, open_browser, "ar-XB", 360)

    assert broken(made, page) == {}
    assert page.locator("html").get_attribute("dir") == "rtl"


def test_from_right_to_left_a_page_is_its_own_mirror(made, open_browser):
    page = reading(made, open_browser, "ar-XB", 1280)
    page.goto(f"{made.url}/w/{made.example}/plan/")
    page.keyboard.press("Tab")

    assert placed(page, ".skip")["right"] == 1280 - 16
    assert placed(page, ".mark")["left"] > placed(page, ".top nav a")["right"]
    assert placed(page, ".top nav a")["left"] > placed(page, ".top nav a:nth-child(2)")["right"]
    assert placed(page, "h1")["runs"] == placed(page, "html")["runs"] == "rtl"
    assert placed(page, "main .notice")["line"] == ["0px", "4px"]
    before, after = placed(page, "main ul")["indent"]
    assert float(before[:-2]) < float(after[:-2])


def test_text_begins_at_the_right_and_digits_stand_below_one_another(made, open_browser):
    page = reading(made, open_browser, "ar-XB", 1280)
    page.goto(f"{made.url}/w/{made.example}/plan/numbers/")
    ends = """(cells) => cells.map((cell) => {
        const words = document.createRange();
        words.selectNodeContents(cell);
        return Math.round(words.getBoundingClientRect().right);
    })"""

    assert len(set(page.locator(".range-table tr td:nth-child(2)").evaluate_all(ends))) == 1
    assert page.locator("h1").evaluate_all(ends) == [round(placed(page, "h1")["right"])]
    # As it is read: a minus in front of its digits.
    assert re.match("−\\d", page.locator(".range-table td:has-text('−')").first.inner_text())


def test_arrows_turn_and_pictures_do_not(made, open_browser):
    page = reading(made, open_browser, "ar-XB", 1280)
    page.goto(f"{made.url}/w/{made.example}/plan/scoreboard/type/")

    assert page.locator("main a", has_text="→").count() == 1  # back
    page.goto(f"{made.url}/w/{made.example}/result/")
    marketing, sales = (f"svg text:has-text('{word}')" for word in ("⟦môrê mârk", "⟦môrê šâł"))
    assert placed(page, marketing)["right"] < placed(page, sales)["left"]
    assert placed(page, "svg.chart")["runs"] == "ltr"
