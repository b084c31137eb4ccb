import json
from datetime import UTC, datetime, timedelta

import pytest

from advisor.store import memberships, people
from advisor.usecases import joining, staff
from advisor.usecases import members as member_cases
from tests.builders import answered, company, person
from tests.usecases.erasing.traces import on_disk

NOW = datetime.now(UTC)


@pytest.fixture
def tea(store):
    """A company with Benedikt, who answered, and the member Vic."""
    workspace, _ = company(store)
    ben = person(store, workspace, "Benedikt Ungerer", 30, 20)
    answered(store, workspace, ben)
    made = member_cases.invite(store, workspace.id, "viewer", "Vic", None, NOW)
    joining.join(store, made.token, "Vic Quill", None, NOW)
    return workspace, ben


def at(tea, to):
    return f"/w/{tea[0].id}/{to}"


def test_erasing_says_what_goes_and_what_stays_and_then_does_it(owner, store, data, tea):
    page = owner.get(owner.get(at(tea, f"people/{tea[1].id}")).link("Erase Benedikt"))
    assert page.heading == "Erase Benedikt Ungerer for good?"
    assert "This cannot be undone" in page.text
    assert "18 answers by and about them" in page.text
    page = owner.submit(page, button="Erase for good")

    assert "Erased for good. An id without a name is left." in page.text
    assert people.find(store, tea[0].id, tea[1].id).name.startswith("Erased on")
    assert on_disk(data, "Ungerer") == set()


def test_somebody_in_the_bin_can_be_erased_and_then_is_not_in_it(owner, store, tea):
    staff.remove(store, tea[0].id, tea[1].id, NOW)
    page = owner.get(owner.get(at(tea, "people/bin")).link("Erase Benedikt"))
    owner.submit(page, button="Erase for good")

    assert "Nobody is in the bin" in owner.get(at(tea, "people/bin")).text
    assert "Erased on" in owner.get(at(tea, f"people/{tea[1].id}"), 410).text
    assert owner.get(at(tea, f"people/{tea[1].id}/erase"), 404)


def test_a_member_who_leaves_for_good_is_erased_with_every_way_in(owner, store, data, tea):
    vic = next(m for m in memberships.of_workspace(store, tea[0].id) if m.name == "Vic Quill")
    page = owner.get(owner.get(at(tea, f"members/{vic.member_id}")).link("Vic Quill leaves"))
    page = owner.submit(page, button="Erase for good")

    assert "Vic" not in page.words("main")
    assert on_disk(data, "Vic Quill") == set()
    assert not store.rows("SELECT 1 FROM sessions WHERE member_id = :id", id=vic.member_id)


def test_their_data_come_as_a_file_for_programs_and_as_a_document(owner, tea):
    found = json.loads(owner.http.get(at(tea, f"people/{tea[1].id}/data.json")).data)
    assert found["person"]["name"] == "Benedikt Ungerer"

    reply = owner.http.get(at(tea, f"people/{tea[1].id}/data.pdf"))
    assert reply.data.startswith(b"%PDF")
    assert "attachment" in reply.headers["Content-Disposition"]


def test_times_are_kept_and_what_is_past_them_is_listed_and_erased(owner, store, tea):
    staff.remove(store, tea[0].id, tea[1].id, NOW - timedelta(days=70))
    page = owner.get(at(tea, "retention/"))
    assert "Nothing is past its time" in page.text
    page = owner.submit(page, {"left": "1"}, button="Save")
    assert "1 entry is past its time" in page.text
    page = owner.submit(page, button="Erase it for good")

    assert "Erased for good: 1 entry." in page.text
    assert "Nothing is past its time" in page.text


def test_a_time_that_cannot_be_is_said_at_the_field_and_kept_as_typed(owner, tea):
    page = owner.get(at(tea, "retention/"))
    page = owner.submit(page, {"left": "0", "feedback": "soon"}, button="Save", status=422)

    assert page.errors()["left"] == "Enter whole months from 1 to 120."
    assert page.value("feedback") == "soon"


def test_a_list_that_has_grown_old_erases_nothing(owner, store, tea):
    staff.remove(store, tea[0].id, tea[1].id, NOW - timedelta(days=700))
    page = owner.post(at(tea, "retention/sweep"), {"seen": (NOW - timedelta(days=1)).isoformat()})

    assert "grown old" in page.text
    assert people.find(store, tea[0].id, tea[1].id).name == "Benedikt Ungerer"
