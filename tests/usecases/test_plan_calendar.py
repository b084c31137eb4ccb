"""The calendar of a kept plan: with its edits, and by letter where names are withheld."""

from datetime import timedelta

import pytest

from advisor.store import calendar_stamps
from advisor.usecases.plan_calendar import NobodyError, NoPlanError, Whose, calendar_of
from tests.builders import AT, company
from tests.plan_companies import Planned
from tests.reports.ical_lines import checked


@pytest.fixture
def ours(store):
    return Planned(store)


def lines(ours, whose=Whose(), shown=None, at=AT):  # noqa: B008 - a frozen value
    content = calendar_of(ours.store, ours.workspace, whose, shown, at)
    return [(name, value) for _, found in checked(content) for name, _, value in found]


def test_an_action_that_was_moved_is_due_on_its_new_day(ours):
    action = ours.plan.plan.actions[0]
    ours.change(action.key, due="2026-05-05")

    assert ("DTSTART", "20260505") in lines(ours)


def test_a_line_that_was_given_a_day_comes_into_the_calendar(ours):
    before = lines(ours)
    ours.change(due="2026-05-05")

    assert ("DTSTART", "20260505") not in before
    assert ("DTSTART", "20260505") in lines(ours)


def test_only_what_changed_is_told_as_changed(ours):
    lines(ours)
    ours.change(ours.plan.plan.actions[0].key, due="2026-05-05")
    later = lines(ours, at=AT + timedelta(days=2))

    assert [value for name, value in later if name == "SEQUENCE"].count("1") == 1
    assert ("LAST-MODIFIED", "20260304T090000Z") in later


def test_a_kept_plan_without_names_names_nobody_but_oneself(ours):
    said = str(lines(ours, Whose(ours.ana.id, names=False)))

    assert "Ana" in said
    assert "Ben" not in said


def test_calendars_of_different_people_are_not_compared_with_each_other(ours):
    lines(ours, Whose(ours.ana.id))
    lines(ours, Whose(ours.ben.id))
    again = lines(ours, Whose(ours.ana.id), at=AT + timedelta(days=2))

    assert {value for name, value in again if name == "SEQUENCE"} == {"0"}
    assert calendar_stamps.of_calendar(ours.store, "another company", ours.ana.id) == {}


def test_without_a_plan_or_a_person_there_is_no_calendar(store, ours):
    empty, _ = company(store, "Empty")

    with pytest.raises(NoPlanError):
        calendar_of(store, empty, Whose(), None, AT)
    with pytest.raises(NobodyError):
        lines(ours, Whose("nobody"))
