"""Days that skip the weekend of a place."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.core.plan.working_days import (
    STARTS,
    WEEKENDS,
    WorkWeek,
    days_later,
    next_week_start,
    on_working_day,
)

SATURDAY = "2026-11-21"


def test_a_working_day_stays():
    assert on_working_day("2026-11-20", WorkWeek()) == "2026-11-20"


@pytest.mark.parametrize(
    ("weekend", "day"),
    [("sat-sun", "2026-11-23"), ("fri-sat", "2026-11-22"), ("sun", SATURDAY), ("fri", SATURDAY)],
)
def test_a_free_day_moves_to_the_next_that_is_not(weekend, day):
    assert on_working_day(SATURDAY, WorkWeek(weekend=weekend)) == day


def test_days_are_counted_over_the_end_of_a_year():
    assert days_later("2026-12-31", 60) == "2027-03-01"


@pytest.mark.parametrize(
    ("start", "day"),
    [("monday", "2026-11-30"), ("sunday", "2026-11-30"), ("saturday", "2026-11-30")],
)
def test_the_next_week_begins_on_its_first_working_day(start, day):
    assert next_week_start("2026-11-24", WorkWeek(start)) == day


def test_a_week_from_sunday_to_thursday_begins_on_sunday():
    assert next_week_start("2026-11-24", WorkWeek("sunday", "fri-sat")) == "2026-11-29"


@given(
    st.dates(date(1990, 1, 1), date(2090, 1, 1)),
    st.sampled_from(STARTS),
    st.sampled_from(list(WEEKENDS)),
)
def test_a_week_starts_within_nine_days_and_never_on_a_free_day(day, start, weekend):
    week = WorkWeek(start, weekend)
    found = date.fromisoformat(next_week_start(day.isoformat(), week))

    assert day <= found <= day + timedelta(days=9)
    assert week.mask[found.weekday()]
