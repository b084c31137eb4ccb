"""The weeks of a plan, and when its meetings are."""

import pytest

from advisor.core.plan.content import CalendarRules
from advisor.core.plan.meeting_times import MeetingTime
from advisor.core.plan.own_week import reply_days
from advisor.core.plan.timetable import LUNCH, clashes, review_block, timetabled
from advisor.core.plan.week import MEETING
from advisor.core.plan.working_days import MONDAY_TO_FRIDAY, WorkWeek
from tests.core.plan.plan_builders import alone, drawn, split

RULES = CalendarRules()
SUNDAY_TO_THURSDAY = WorkWeek("sunday", "fri-sat")
BRIDGE = "three, a bridge"
BOTH_ON_BOTH = "alike, each half and half today: keep who does what"


def at_times(plan, days=MONDAY_TO_FRIDAY, **chosen):
    times = {
        f"cadence.{every}": MeetingTime(f"cadence.{every}", *at) for every, at in chosen.items()
    }
    return timetabled(plan, times, days, RULES)


def time_of(plan, every):
    return next(one for one in plan.times if one.key == f"cadence.{every}")


def meeting_of(plan, every):
    return next(one for one in plan.cadence if one.every == every)


def test_a_reply_takes_as_long_as_the_longest_gap_between_windows():
    assert reply_days(alone(30.0).basis, 0) == 1
    assert reply_days(alone(1.5).basis, 0) == 3


def test_only_who_works_both_gets_a_week():
    assert split().plan.weeks == ()
    assert [person.name for person in alone().plan.weeks] == ["Ana"]
    bridge = drawn(BRIDGE)
    both = [bridge.basis.name(i) for i in bridge.basis.arrangement.on_both()]
    assert [person.name for person in bridge.plan.weeks] == both == ["Ben"]


def test_the_review_has_an_agenda_for_each_hat():
    agenda = alone().plan.weeks[0].review

    assert [line.text.split(",")[0] for line in agenda] == ["Marketing’s hat", "Sales’ hat"]


def test_the_meeting_of_a_team_comes_off_the_top_of_the_week():
    plan = drawn(BOTH_ON_BOTH).plan
    week = plan.weeks[0].week

    assert week.meetings == meeting_of(plan, "week").minutes
    assert week.placed == week.total == 40 * 60
    assert [block.day for block in week.blocks if block.kind == MEETING] == [0]


def test_the_lengths_are_those_of_the_meetings_once_times_are_known():
    plan = drawn(BOTH_ON_BOTH).plan

    assert at_times(plan).weeks == plan.weeks


def test_moving_the_weekly_meeting_moves_the_blocks_around_it_and_keeps_their_lengths():
    plan = drawn(BOTH_ON_BOTH).plan
    moved = at_times(plan, week=(1, 10 * 60))
    before, after = plan.weeks[0].week, moved.weeks[0].week

    assert [(b.day, b.start) for b in after.blocks if b.kind == MEETING] == [(1, 10 * 60)]
    assert (after.marketing, after.sales, after.placed) == (
        *(before.marketing, before.sales),
        before.placed,
    )
    assert not any(a.overlaps(b) for a in after.blocks for b in after.blocks if a != b)


def test_one_alone_holds_the_weekly_meeting_as_the_review_of_their_week():
    plan = at_times(alone().plan)

    assert [one.key for one in plan.times] == ["cadence.quarter"]
    assert plan.weeks[0].week.meetings == 0
    assert review_block(plan.weeks[0]).day == WorkWeek().days[-1]


def test_other_meetings_are_proposed_where_nobody_works_on_a_block():
    plan = at_times(alone(20.0).plan)

    assert clashes(meeting_of(plan, "quarter"), time_of(plan, "quarter"), plan.weeks) == ()


def test_in_a_full_week_an_hour_is_found_over_lunch():
    plan = at_times(drawn(BOTH_ON_BOTH).plan)

    assert time_of(plan, "month").start == LUNCH
    assert clashes(meeting_of(plan, "month"), time_of(plan, "month"), plan.weeks) == ()


def test_a_meeting_on_somebodys_block_is_told():
    plan = at_times(drawn(BOTH_ON_BOTH).plan, month=(0, LUNCH + 60, 1))

    assert clashes(meeting_of(plan, "month"), time_of(plan, "month"), plan.weeks) == ("Ana", "Ben")


def test_a_time_on_what_is_now_a_free_day_does_not_count():
    plan = at_times(drawn(BOTH_ON_BOTH).plan, SUNDAY_TO_THURSDAY, week=(4, 600))

    assert (time_of(plan, "week").day, time_of(plan, "week").start) == (6, 540)


def test_a_week_from_sunday_to_thursday_ends_with_the_review_on_thursday():
    week = at_times(alone().plan, SUNDAY_TO_THURSDAY).weeks[0].week

    assert [day for day, _ in week.days] == ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday"]
    assert week.last_day == "Thursday"
    assert {block.day for block in week.blocks} <= {6, 0, 1, 2, 3}


@pytest.mark.parametrize("hours", [2.0, 5.0, 20.0, 50.0])
def test_the_promised_reply_holds_in_the_week_laid_out(hours):
    person = alone(hours).plan.weeks[0]
    places = [person.week.worked.index(b.day) for b in person.week.blocks if b.kind == "sales"]
    days = sorted(set(places))

    gaps = [b - a for a, b in zip(days, [*days[1:], days[0] + 5], strict=True)]
    assert max(gaps) <= person.reply_days
