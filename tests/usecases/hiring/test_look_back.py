from datetime import date, timedelta

import pytest

from advisor.core.hiring.look_back import CannotBeTold
from advisor.usecases.hiring import hire, look_back
from tests.usecases.hiring.deciding import LATER, decided, ready

HALF_A_YEAR = date(2026, 9, 3)


@pytest.fixture
def found(store):
    """An opening from which Kim was hired on 3 March 2026."""
    new, everyone = ready(store)
    decided(store, new, everyone)
    hire.hire(store, new, "20", new.created_by, LATER)
    return new


def enter(store, found, outcome, months=6, note=""):
    (one,) = look_back.everyone(store, found.workspace_id, HALF_A_YEAR)
    said = outcome, note
    look_back.enter(store, one.hire, months, said, found.created_by, LATER)


def test_a_look_is_due_on_its_day_and_not_before(store, found):
    before = look_back.due(store, found.workspace_id, HALF_A_YEAR - timedelta(days=1))
    (on_the_day,) = look_back.due(store, found.workspace_id, HALF_A_YEAR)

    assert before == ()
    assert (on_the_day[0].name, on_the_day[1].months) == ("Kim", 6)
    assert on_the_day[0].fit == pytest.approx(3.5, abs=0.2)


def test_an_outcome_is_kept_and_can_be_changed(store, found):
    enter(store, found, "4", note="Six launches.")
    enter(store, found, "5")

    (one,) = look_back.everyone(store, found.workspace_id, HALF_A_YEAR)
    assert (one.looks[0].entry.outcome, one.looks[0].due) == ("5", False)
    assert look_back.due(store, found.workspace_id, HALF_A_YEAR) == ()


@pytest.mark.parametrize(("outcome", "months"), [("6", 6), ("", 6), ("3", 9)])
def test_what_is_no_outcome_is_refused(store, found, outcome, months):
    with pytest.raises(look_back.OutcomeUnknownError):
        enter(store, found, outcome, months)


def test_one_hire_tells_nothing(store, found):
    enter(store, found, "4")
    everyone = look_back.everyone(store, found.workspace_id, HALF_A_YEAR)

    assert isinstance(look_back.tells(everyone, 6), CannotBeTold)


@pytest.mark.parametrize(
    ("day", "months", "after"),
    [
        (date(2026, 8, 31), 6, date(2027, 2, 28)),
        (date(2027, 8, 31), 6, date(2028, 2, 29)),
        (date(2026, 12, 1), 12, date(2027, 12, 1)),
        (date(2026, 3, 31), 6, date(2026, 9, 30)),
    ],
)
def test_months_end_on_a_day_that_there_is(day, months, after):
    assert look_back.months_after(day, months) == after


def test_nothing_is_due_once_the_hire_is_taken_back(store, found):
    hire.take_back(store, found)

    assert look_back.everyone(store, found.workspace_id, HALF_A_YEAR) == ()
