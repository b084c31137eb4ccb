from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.core.language import Language, speaking
from advisor.core.plan.working_days import WorkWeek, days_later
from advisor.core.scoreboard.period import (
    MONTH,
    WEEK,
    NotAPeriod,
    Period,
    overlap,
    period_of,
    read_period,
    weekday,
    weeks_of,
)
from tests.core.scoreboard.boards import month, week

DAYS = st.dates().map(lambda day: day.replace(year=2000 + day.year % 99).isoformat())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-03", month("2026-03")),
        (" 2026-03-05 ", week()),
        ("2026-W10", week()),
        ("2026w10", week()),
        ("2026-W53", Period(WEEK, "2026-12-28")),
    ],
)
def test_a_period_is_read_as_people_write_it(text, expected):
    assert read_period(text, WorkWeek()) == expected


@pytest.mark.parametrize(
    "text", ["", "March", "2026-13", "2026-02-30", "02/03/2026", "2025-W53", "2026-W00", "1026-03"]
)
def test_what_names_no_period_is_refused_with_how_to_write_one(text):
    with pytest.raises(NotAPeriod, match="2026-W10"):
        read_period(text, WorkWeek())


def test_a_week_begins_where_the_company_begins_it():
    assert period_of("2026-03-05", WEEK, WorkWeek("sunday")).start == "2026-03-01"
    assert read_period("2026-W10", WorkWeek("sunday")).start == "2026-03-01"


@given(DAYS, st.sampled_from(["monday", "sunday", "saturday"]))
def test_every_day_lies_in_one_week_and_that_week_in_one_month(day, start):
    found = period_of(day, WEEK, WorkWeek(start))

    assert found.start <= day <= found.end
    assert found in weeks_of(found.month, weekday(found.start))


@given(DAYS, st.integers(0, 6))
def test_the_weeks_of_the_months_follow_each_other_without_gap(day, first):
    here = period_of(day, MONTH, WorkWeek())
    weeks = [*weeks_of(here, first), *weeks_of(here.next, first)]

    assert len(weeks) in {8, 9, 10}
    assert all(later == earlier.next for earlier, later in pairwise(weeks))


def test_a_week_belongs_to_the_month_of_its_fourth_day():
    assert Period(WEEK, "2026-03-30").month == month("2026-04")
    assert Period(WEEK, "2026-04-27").month == month("2026-04")
    assert overlap(Period(WEEK, "2026-03-30"), month("2026-04"))
    assert not overlap(Period(WEEK, "2026-03-30"), month("2026-03"))


def test_weeks_that_begin_on_other_days_overlap_where_they_share_a_day():
    sunday = Period(WEEK, days_later(week().start, 6))

    assert overlap(week(), sunday)
    assert not overlap(week(), week(1))


@pytest.mark.parametrize(
    ("period", "name"),
    [
        (week(), "2–8 March 2026"),
        (Period(WEEK, "2026-03-30"), "30 March – 5 April 2026"),
        (Period(WEEK, "2026-12-28"), "28 December 2026 – 3 January 2027"),
        (month("2026-02"), "February 2026"),
    ],
)
def test_a_period_has_a_name_for_reading(period, name):
    assert period.name == name


def test_the_first_of_a_month_is_written_as_the_language_has_it():
    french = Language("fr", {"first of a month\x04{day}": "{day}er", "{day} Jun": "{day} juin"})

    with speaking(french):
        assert [Period(WEEK, f"2026-06-{day}").short for day in ("01", "08")] == [
            "1er juin",
            "8 juin",
        ]


def test_a_month_ends_on_its_last_day_also_in_a_leap_year():
    assert month("2028-02").end == "2028-02-29"
    assert month("2026-12").next == month("2027-01")
