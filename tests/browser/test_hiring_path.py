"""An opening with five candidates and three interviewers, from the role to the signed record."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from click.testing import CliRunner
from playwright.sync_api import expect

from advisor import cli
from advisor.store import candidates, panelists, workspaces
from advisor.usecases import signing_in
from advisor.usecases.hiring import openings
from tests.browser import quick, steps
from tests.browser.test_accessible import with_store
from tests.usecases.hiring.hiring_builders import scored

pytestmark = pytest.mark.browser

# The levels that everybody gives each candidate: the first stands out.
LEVELS = {"Kim Roe": "4.5", "Lee Park": "3.5", "Mia Sol": "3", "Noa Hart": "2.5", "Udo Berg": "2"}
PASTED = "Name\tEmail\n" + "\n".join(f"{name}\t{name.split()[0]}@x.org" for name in LEVELS)
ROLE = {
    "After 6 months": "Ten talks a week with possible customers",
    "After 12 months": "Half of all leads come from content",
    "What their answers are used for": "To choose whom to hire for this role",
    "Whom they can ask": "Ana Lind, ana@example.org",
    "Scorecards for each candidate": "3",
}


def begin_an_opening(page):
    page.get_by_role("link", name="Hire someone").click()
    page.get_by_label("Your name").fill("Ana Lind")
    page.get_by_label("Company or project").fill("Lind & Co")
    page.get_by_role("button", name="Go on").click()
    page.get_by_role("link", name=re.compile("opening")).first.click()
    page.get_by_label("Title").fill("Marketer")
    page.get_by_label("Marketer. Weight").check(force=True)
    page.get_by_role("button", name="Begin").click()


def say_the_role(page):
    page.get_by_role("link", name="Go on: role").click()
    for label, words in ROLE.items():
        page.get_by_label(label).fill(words)
    day = datetime.now(UTC) + timedelta(days=180)
    page.get_by_label("Answers are kept until").fill(day.date().isoformat())
    page.get_by_role("button", name="Save and go on to the skills").click()
    page.locator("#need-creativity").select_option("must")
    page.get_by_role("button", name="Save and go on to the weights").click()


def lock_the_weights(page):
    page.locator("#weight-creativity").fill("20")
    page.get_by_role("button", name="Lock these weights").click()
    expect(page.get_by_text("Version 1 is locked and in force.")).to_be_visible()
    page.get_by_role("link", name="Go on to the panel").click()


def fill_the_panel(page):
    page.get_by_label("Ana Lind").check(force=True)
    page.get_by_label("Others, by name").fill("Rae Moss, rae@example.org\nSam Holm")
    page.get_by_role("button", name="Add to the panel").click()
    page.get_by_role("button", name="Assign for me").click()
    page.get_by_role("button", name="Save who rates what").click()


def make_a_link(page, name):
    page.get_by_role("button", name=re.compile(f"^Make a link.*{name}")).click()
    link = page.locator("#link").inner_text()
    page.get_by_role("link", name="Panel", exact=True).first.click()
    return link


def paste_the_candidates(page):
    to_step(page, "Candidates")
    page.get_by_role("link", name="Add several from a list").click()
    page.get_by_label("Paste a list").fill(PASTED)
    page.get_by_role("button", name="Look at it first").click()
    page.get_by_role("button", name="Keep these candidates").click()


def invite_to_the_interview(page):
    for name in LEVELS:
        page.get_by_role("button", name=f"{name}: move to Interview").click()


def to_step(page, name):
    page.get_by_role("navigation", name="Steps").get_by_role("link", name=name).click()


def score_on_a_phone(phone, link):
    """Two scorecards page by page; the others by posting the same forms."""
    phone.goto(link)
    for name, level in LEVELS.items():
        phone.get_by_role("button", name=f"Score {name}").click()
        steps.begin(phone)
        if level < "3.5":
            quick.answer(phone, Levels(level))
            phone.goto(link)
        else:
            score_by_hand(phone, Levels(level))
    expect(phone.get_by_text("All are handed in. Thank you.")).to_be_visible()
    assert phone.evaluate("document.documentElement.scrollWidth") <= 360


def score_by_hand(phone, answers):
    steps.answer_all(phone, answers)
    steps.hand_in(phone)
    phone.get_by_role("link", name="Back to your scorecards").click()


class Levels(dict):
    """One level for every skill, and a line of evidence for it."""

    def __init__(self, level):
        self.level = level

    def get(self, name, _=""):
        return "Said how it went" if name.endswith("_evidence") else self.level


def score_the_rest(store, names):
    owner = signing_in.owner(store, datetime.now(UTC)).id
    company = workspaces.of_member(store, owner)[0]
    found = openings.listed(store, company.id)[0]
    for seat in panelists.of_opening(store, company.id, found.id):
        for one in candidates.of_opening(store, company.id, found.id):
            if seat.name in names:
                scored(store, seat, one, LEVELS[one.name])


def compare_the_candidates(page):
    page.reload()
    to_step(page, "Compare")
    expect(page.get_by_role("heading", level=1)).to_have_text("Where the panel differs most")
    page.get_by_role("link", name="Go on to the ranking").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Kim Roe")


def decide(page):
    page.get_by_role("link", name="Go on to the decision").click()
    page.get_by_label("Kim Roe").first.check(force=True)
    page.get_by_label("Why, in your own words").fill("The clearest plan for the first month.")
    page.get_by_role("button", name="Decide and freeze the record").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Kim Roe is chosen.")


def hire(page):
    page.get_by_label("Hours a week").fill("30")
    page.get_by_role("button", name="Make Kim Roe one of the team").click()
    expect(page.get_by_text("Kim Roe is one of the team")).to_be_visible()


def download_the_record(page):
    page.get_by_role("link", name="The record").click()
    with page.expect_download() as download:
        page.get_by_role("link", name="The file to check").click()
    return download.value.path()


def test_a_manager_takes_an_opening_from_the_role_to_a_signed_record(own_app, open_browser):
    page, phone = open_browser(own_app), open_browser(own_app, width=360)
    page.goto(own_app.printed_link)
    for step in (begin_an_opening, say_the_role, lock_the_weights, fill_the_panel):
        step(page)
    link, _ = make_a_link(page, "Rae Moss"), make_a_link(page, "Sam Holm")
    paste_the_candidates(page)
    invite_to_the_interview(page)
    score_on_a_phone(phone, link)
    with_store(own_app, lambda store: score_the_rest(store, ("Ana Lind", "Sam Holm")))
    for step in (compare_the_candidates, decide, hire):
        step(page)
    said = CliRunner().invoke(cli.main, ["verify", str(download_the_record(page))])
    assert said.exit_code == 0, said.output
