from datetime import timedelta

import pytest

from advisor.core.erasing.retention import cut_off
from advisor.store import candidates, people
from advisor.store.lead_cards import FIELDS
from advisor.store.workspaces import find
from advisor.usecases import lead_cards, lead_feedback, signing_in, staff
from advisor.usecases.erasing.sweep import due, months_of, set_months, sweep
from tests.builders import AT, answered, begun, company, person
from tests.usecases.hiring.deciding import decided, ready

YEARS = timedelta(days=366)


@pytest.fixture
def tea(store):
    """A company with somebody who left on the first day, and the card of a lead."""
    workspace, _ = company(store)
    ben = person(store, workspace, "Benedikt")
    answered(store, workspace, ben)
    staff.remove(store, workspace.id, ben.id, AT)
    me = signing_in.owner(store, AT).id
    lead_cards.add(store, workspace.id, dict.fromkeys(FIELDS, "Iris"), me, AT)
    return workspace, ben, me


def past(store, workspace, at):
    return {one.kind.key: [each.name for each in one.past] for one in due(store, workspace, at)}


def test_what_is_past_its_time_is_listed_and_nothing_is_changed_by_that(store, tea):
    workspace, ben, _ = tea
    assert past(store, workspace, AT + timedelta(days=300))["left"] == []

    assert past(store, workspace, AT + YEARS)["left"] == ["Benedikt"]
    assert past(store, workspace, AT + YEARS)["lead_cards"] == ["Iris"]
    assert people.find(store, workspace.id, ben.id).name == "Benedikt"


def test_sweeping_erases_what_was_listed_and_then_nothing_is_listed(store, tea):
    workspace, ben, me = tea
    assert sweep(store, workspace, me, AT + YEARS) == ""

    assert people.find(store, workspace.id, ben.id).name.startswith("Erased on")
    assert not any(one.past or one.left for one in due(store, workspace, AT + YEARS))


def test_a_company_sets_its_own_times_and_nought_is_for_ever(store, tea):
    workspace, _, me = tea
    set_months(store, workspace.id, {"left": 1, "lead_cards": 0}, me, AT)

    assert months_of(store, workspace.id)["lead_cards"] == 0
    found = past(store, workspace, AT + timedelta(days=40))
    assert found["left"] == ["Benedikt"]
    assert past(store, workspace, AT + 9 * YEARS)["lead_cards"] == []


def test_answers_never_handed_in_go_and_those_handed_in_stay(store, tea):
    workspace, _, me = tea
    cleo = person(store, workspace, "Cleo")
    left_open = begun(store, workspace, cleo, answers={"closing": "2"})
    answered(store, workspace, cleo)
    sweep(store, workspace, me, AT + YEARS)

    kept = store.rows("SELECT DISTINCT assessment_id AS id FROM answers")
    assert len(kept) == 1
    assert kept[0]["id"] != left_open.id


def test_what_sales_sent_goes_after_two_years(store, tea):
    workspace, _, me = tea
    lead_feedback.make_link(store, workspace.id, "Sam", me, AT)
    store.run(
        "INSERT INTO feedback_entries SELECT 'one', workspace_id, id, 'once', '{}', '', 'Bad', "
        "created_at, NULL FROM feedback_links"
    )
    assert past(store, workspace, AT + YEARS)["feedback"] == []
    assert past(store, workspace, AT + 2 * YEARS)["feedback"] == ["Sam"]

    sweep(store, workspace, me, AT + 2 * YEARS)
    assert not store.rows("SELECT 1 FROM feedback_entries")


def test_candidates_go_six_months_after_the_decision_and_who_was_hired_stays(store):
    opening, everyone = ready(store)
    decided(store, opening, everyone)
    store.run("UPDATE openings SET keep_until = ''")
    workspace = find(store, opening.workspace_id)
    assert past(store, workspace, AT + timedelta(days=150))["candidates"] == []
    sweep(store, workspace, None, AT + timedelta(days=200))

    left = candidates.of_opening(store, opening.workspace_id, opening.id)
    assert all(one.name.startswith("Erased on") for one in left)


def test_an_opening_with_a_last_day_of_its_own_goes_by_that(store):
    opening, everyone = ready(store)
    decided(store, opening, everyone)
    store.run("UPDATE openings SET keep_until = '2026-04-01'")
    workspace = find(store, opening.workspace_id)

    assert past(store, workspace, AT)["candidates"] == []
    assert len(past(store, workspace, AT + timedelta(days=31))["candidates"]) == 3


@pytest.mark.parametrize(
    ("today", "months", "day"),
    [
        ("2026-03-31", 1, "2026-02-28"),
        ("2026-01-15", 12, "2025-01-15"),
        ("2026-03-05", 3, "2025-12-05"),
    ],
)
def test_months_are_counted_back_by_the_calendar(today, months, day):
    assert cut_off(today, months) == day
