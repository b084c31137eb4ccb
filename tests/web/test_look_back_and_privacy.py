import json
from datetime import UTC, datetime, timedelta

import pytest

from advisor.store import openings as kept
from advisor.store import people
from advisor.usecases.hiring import hire
from tests.usecases.hiring.deciding import decided, ready
from tests.web.hiring_pages import at

NOW = datetime.now(UTC)


@pytest.fixture
def world(store):
    """A decided opening with its candidates: Kim is chosen."""
    found, everyone = ready(store)
    decided(store, found, everyone)
    return found, everyone


@pytest.fixture
def hired(store, world):
    """The same, with Kim hired seven months ago."""
    hire.hire(store, world[0], None, world[0].created_by, NOW - timedelta(days=213))
    return world[0]


def test_before_anybody_is_hired_the_page_says_what_it_will_ask(owner, world):
    page = owner.get(at(world[0], "look-back/"))

    assert "Nobody is hired yet" in page.text
    assert "This cannot be told: it takes at least 4 hires" in page.text


def test_a_look_that_is_due_is_open_and_can_be_entered(owner, hired):
    page = owner.get(at(hired, "look-back/"))
    assert "After 6 months: due since" in page.text
    assert "After 12 months: due on" in page.text
    values = {"outcome6": "4", "note6": "Six launches."}
    page = owner.submit(page, values, button="Keep this")

    assert "After 6 months: 4 of 5" in page.text
    assert page.value("outcome6") == "4"


def test_looking_back_shows_what_was_to_be_reached(owner, store, hired):
    with store.immediate():
        kept.change(store, hired.workspace_id, hired.id, {"outcomes_six": "Three contracts"})

    assert "Three contracts" in owner.get(at(hired, "look-back/")).text


def test_no_outcome_is_said_at_the_field_and_the_note_stays(owner, hired):
    page = owner.get(at(hired, "look-back/"))
    page = owner.submit(page, {"note6": "Six launches."}, button="Keep this", status=422)

    assert page.errors() == {"outcome6": "Choose an outcome from 1 to 5."}
    assert "Six launches." in str(page.one("#note6"))


def test_where_nobody_is_hired_nothing_is_entered(owner, world):
    page = owner.post(at(world[0], "look-back/"), {"months": "6", "outcome6": "3"})

    assert "nothing to look back on" in page.text


def test_the_privacy_page_lists_whose_data_are_kept_and_gives_them(owner, world):
    found, (kim, *_) = world
    page = owner.get(at(found, "privacy/"))
    assert page.words("#left") == "3 candidates with data"
    assert "No decision is taken by the program" in page.text

    data = json.loads(owner.http.get(at(found, f"privacy/{kim.person_id}/data.json")).data)
    assert data["name"] == "Kim"
    assert "voluntary_answers" not in data


def test_erasing_is_asked_first_and_then_for_good(owner, store, world):
    found, (_, lee, _) = world
    page = owner.get(at(found, f"privacy/{lee.person_id}/erase"))
    assert page.heading == "Erase Lee?"
    page = owner.submit(page, button="Erase for good")

    assert "erased on" in page.text
    assert "Lee" not in page.text
    record = owner.get(at(found, "record/"))
    assert "Erased on" in record.text
    assert owner.get(at(found, "decision/")).heading == "Kim is chosen."


def test_who_was_hired_is_not_erased_here(owner, store, hired):
    kim = next(p for p in people.of_workspace(store, hired.workspace_id) if p.name == "Kim")
    page = owner.post(at(hired, f"privacy/{kim.id}/erase"))

    assert "They were hired" in page.text


def test_everything_past_its_day_goes_with_one_button(owner, store, world):
    found, _ = world
    path = f"/w/{found.workspace_id}/openings/past-their-day"
    assert "Nothing is past its day" in owner.get(path).text
    kept.change(store, found.workspace_id, found.id, {"keep_until": "2026-01-01"})
    page = owner.get(path)
    assert "Kept until 2026-01-01; 3 candidates with data" in page.text

    page = owner.submit(page, button="Erase all of it")
    assert "Nothing is past its day" in page.text
    assert owner.get(at(found, "decision/")).status == 200


def test_the_list_of_openings_says_what_is_due(owner, store, hired):
    listed = f"/w/{hired.workspace_id}/openings/"
    page = owner.get(listed)
    assert "Look back at Kim" in page.text
    assert "past their day" not in page.text

    kept.change(store, hired.workspace_id, hired.id, {"keep_until": "2026-01-01"})
    page = owner.get(owner.get(listed).link("Look and erase"))
    assert page.heading == "Past their day"
