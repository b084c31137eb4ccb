"""The decision and all that follows it, in a browser, by keyboard, on a phone and under axe."""

import pytest

from advisor.store import candidates
from advisor.usecases.hiring import fairness
from tests.browser.test_accessible import look_at, with_store
from tests.builders import AT
from tests.usecases.hiring.deciding import decided, ready
from tests.usecases.hiring.hiring_builders import candidate

pytestmark = pytest.mark.browser

PAGES = (
    *("decision/", "decision/new", "record/", "look-back/", "privacy/"),
    *("fairness/", "fairness/questions", "../fairness/", "../past-their-day"),
    "../fairness/by-hand?name0=A&applied0=100&selected0=48&name1=B&applied1=200&selected1=60",
    "../fairness/by-hand?name0=A&applied0=1&selected0=2",
)


def opened(store):
    """A decided opening whose candidates said something voluntarily; its address."""
    found, everyone = ready(store)
    fairness.ask(store, found, (fairness.GENDER,), ("", ()))
    for i in range(16):
        one = candidate(store, found, f"Applicant {i}", "applied")
        given = {fairness.GENDER: ("Woman", "Man")[i % 2]}
        fairness.answer(store, found, one.person_id, given, AT)
    for i, one in enumerate(everyone):
        given = {fairness.GENDER: ("Woman", "Man")[i % 2]}
        fairness.answer(store, found, one.person_id, given, AT)
    everybody = candidates.of_opening(store, found.workspace_id, found.id)
    reasons = {one.person_id: "closer" for one in everybody}
    decided(store, found, everyone, reasons=reasons)
    return f"/w/{found.workspace_id}/openings/{found.id}/"


@pytest.fixture(scope="module")
def decided_opening(app):
    return app.url + with_store(app, opened)


@pytest.mark.parametrize("where", PAGES)
def test_what_follows_a_decision_can_be_read_by_everyone(page, decided_opening, where):
    page.goto(decided_opening + where)

    look_at(page)


def test_somebody_is_chosen_by_keyboard_alone(page, decided_opening):
    page.goto(decided_opening + "decision/new")
    page.get_by_label("Kim").first.focus()
    page.keyboard.press("Space")
    page.get_by_label("Why, in your own words").fill("Still the best.")
    page.get_by_role("button", name="Decide and freeze").press("Enter")

    assert "“Still the best.”" in page.locator("main").inner_text()
