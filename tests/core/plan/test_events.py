"""The plan as entries of a calendar."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.core.plan.content import CalendarRules
from advisor.core.plan.events import DAY_BEFORE, LOOK_AGAIN, Repeat, events
from advisor.core.plan.mark import Mark
from advisor.core.plan.month_days import first_in_month, first_weekday
from advisor.core.plan.timetable import timetabled
from advisor.core.plan.working_days import MONDAY_TO_FRIDAY, WorkWeek
from tests.core.plan.plan_builders import alone, drawn

START = "2026-03-09"
BOTH_ON_BOTH = "alike, each half and half today: keep who does what"
some_days = st.dates(date(2000, 1, 1), date(2090, 1, 1)).map(date.isoformat)


def timed(plan, days=MONDAY_TO_FRIDAY):
    return timetabled(plan, {}, days, CalendarRules())


def of(plan, person="", start=START):
    return {event.key: event for event in events(timed(plan), start, person)}


@pytest.fixture(scope="module")
def pair():
    return drawn(BOTH_ON_BOTH).plan


def test_every_meeting_is_an_entry_with_its_agenda_and_who_comes(pair):
    entry, meeting = of(pair)["cadence.week"], pair.cadence[0]

    assert (entry.title, entry.day, entry.start, entry.minutes) == (meeting.name, START, 540, 30)
    assert entry.text.startswith("With Ana and Ben.")
    assert [line.text for line in meeting.agenda if line.text not in entry.text] == []


def test_meetings_come_again_on_the_same_day_of_the_week_or_month(pair):
    found = of(pair)

    assert found["cadence.week"].repeat == Repeat("week", (0,))
    assert (found["cadence.month"].repeat.every, found["cadence.month"].repeat.nth) == ("month", 1)
    assert found["cadence.quarter"].day[5:7] in {"04", "07", "10", "01"}


def test_blocks_at_the_same_time_of_different_days_are_one_entry():
    plan = alone().plan
    windows = [entry for entry in of(plan).values() if entry.kind == "sales" and entry.start == 840]

    assert sorted(day for entry in windows for day in entry.repeat.days) == [0, 1, 2, 3, 4]
    assert len(windows) < len(alone().plan.weeks[0].week.days)


def test_the_entries_of_a_week_hold_all_its_minutes(pair):
    for person in timed(pair).weeks:
        own = [one for key, one in of(pair).items() if key.startswith(person.key + ".")]
        total = sum(one.minutes * len(one.repeat.days) for one in own)
        assert total == person.week.total - person.week.meetings


def test_one_alone_holds_the_two_hats_meeting_at_the_end_of_the_week():
    entry = of(alone().plan)["calendar.ana.review.1"]

    assert entry.title == "Friday, two hats (Ana)"
    assert entry.text.startswith("1. Marketing’s hat")
    assert entry.repeat.days == (4,)


def test_the_review_is_called_after_the_last_working_day(pair):
    thursday = timed(pair, WorkWeek("sunday", "fri-sat"))
    titles = [one.title for one in events(thursday, START) if one.kind == "review"]

    assert titles == [f"The Thursday review, two hats ({name})" for name in ("Ana", "Ben")]


def test_an_action_stands_on_its_last_day_and_is_reminded_of_the_morning_before(pair):
    action = next(one for one in pair.actions if one.owner == "ana")
    entry = of(pair)[action.key]

    assert (entry.title, entry.day) == (f"Due: {action.text} (Ana)", action.due)
    assert (entry.start, entry.remind, entry.people) == (None, DAY_BEFORE, ("ana",))


def test_what_is_done_says_so_and_reminds_nobody(pair):
    key = pair.actions[0].key
    entry = of(replace(pair, marks={key: Mark(done="2026-03-10")}))[key]

    assert entry.title.startswith("Done: ")
    assert entry.remind is None


def test_any_line_that_was_given_a_day_is_an_entry(pair):
    line = pair.charters.pair[0].objectives[0]
    kept = replace(pair, marks={line.key: Mark(owner="ben", due="2026-04-01")})

    assert of(kept)[line.key].title == f"Due: {line.text}"
    assert line.key not in of(kept, "ana")


def test_why_an_action_helps_is_left_out_where_it_tells_of_levels(pair):
    action = replace(pair.actions[0], part="development", because="Ana is at level 1.2.")
    plan = replace(pair, actions=(action,))

    assert "1.2" not in str(events(timed(plan), START))


def test_a_persons_calendar_holds_their_own_and_what_concerns_all(pair):
    own, team = of(pair, "ana"), of(pair)

    assert {LOOK_AGAIN, "cadence.week"} <= set(own) < set(team)
    assert not [entry for entry in own.values() if entry.people and "ana" not in entry.people]
    assert not [entry.title for key, entry in own.items() if "(Ana)" in entry.title and key]


def test_the_day_to_look_again_is_an_entry():
    plan = alone().plan

    assert of(plan)[LOOK_AGAIN].day == plan.verdict.review


@given(some_days, st.integers(0, 6))
def test_the_first_such_weekday_is_within_a_week(start, day):
    found = date.fromisoformat(first_weekday(start, day))

    assert found.weekday() == day
    assert 0 <= (found - date.fromisoformat(start)).days < 7


@given(some_days, st.integers(0, 6), st.sampled_from([1, 2, 3, 4, -1]), st.sampled_from([1, 3]))
def test_the_first_nth_weekday_is_in_a_fitting_month_and_not_before_the_start(
    start, day, nth, months
):
    found = date.fromisoformat(first_in_month(start, day, nth, months))

    assert found.isoformat() >= start
    assert found.weekday() == day
    assert (found.month - 1) % months == 0
    assert nth == -1 or (found.day - 1) // 7 + 1 == nth
    assert nth > 0 or (
        found.day + 7 > 28 and date.fromordinal(found.toordinal() + 7).month != found.month
    )
