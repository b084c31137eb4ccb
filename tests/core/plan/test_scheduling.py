from hypothesis import given
from hypothesis import strategies as st

from advisor.core.plan.scheduling import Wanted, pace, schedule, weeks_until, working_days
from advisor.core.plan.working_days import (
    STARTS,
    WEEKENDS,
    WorkWeek,
    days_later,
    next_week_start,
    on_working_day,
)

working_weeks = st.builds(WorkWeek, st.sampled_from(STARTS), st.sampled_from(sorted(WEEKENDS)))
starts = st.integers(0, 800).map(lambda days: days_later("2026-01-01", days))


def wanted(number, owner=0, week=0, fixed=False):
    return Wanted(f"k{number}", "Do it.", "Because.", owner, "verdict", week, fixed)


some = st.lists(st.tuples(st.integers(0, 1), st.integers(0, 12), st.booleans()), max_size=60)


@given(some, working_weeks, starts, st.floats(1, 60))
def test_every_day_given_is_a_working_day_of_the_13_weeks(asked, week, day, hours):
    start = next_week_start(day, week)
    many = [wanted(n, *one) for n, one in enumerate(asked)]
    given_out = list(schedule(many, (hours, 40.0), start, week))

    for one, due in given_out:
        assert on_working_day(due, week) == due
        assert days_later(start, 7 * one.week) <= due < days_later(start, 91)


@given(some, working_weeks, st.floats(1, 60))
def test_nobody_has_two_on_one_day(asked, week, hours):
    start = next_week_start("2026-03-02", week)
    many = [wanted(n, *one) for n, one in enumerate(asked)]
    slots = [(one.owner, due) for one, due in schedule(many, (hours, 40.0), start, week)]

    assert len(slots) == len(set(slots))


@given(some)
def test_what_there_is_room_for_is_never_left_out(asked):
    many = [wanted(n, *one) for n, one in enumerate(asked)]
    placed = {one.key for one, _ in schedule(many, (40.0, 40.0), "2026-01-05", WorkWeek())}

    for owner in (0, 1):
        late = [one for one in many if one.owner == owner]
        if len(late) <= pace(40.0):
            assert {one.key for one in late} <= placed


def test_what_is_fixed_keeps_its_week_and_others_move_on():
    many = [*(wanted(n) for n in range(3)), wanted(9, fixed=True)]
    placed = dict((one.key, due) for one, due in schedule(many, (40.0,), "2026-01-05", WorkWeek()))

    assert placed["k9"] < "2026-01-12" <= placed["k2"]


def test_the_first_week_begins_at_once_and_later_ones_end_with_an_action():
    first = list(schedule([wanted(1)], (40.0,), "2026-01-05", WorkWeek()))
    later = list(schedule([wanted(1, week=1)], (40.0,), "2026-01-05", WorkWeek()))

    assert [due for _, due in first] == ["2026-01-05"]
    assert [due for _, due in later] == ["2026-01-16"]


def test_working_days_leave_the_free_ones_out():
    assert working_days("2026-01-04", WorkWeek("sunday", "fri-sat"))[-1] == "2026-01-08"


def test_weeks_are_counted_from_the_start():
    days = ("2025-12-01", "2026-01-12", "2027-01-01")

    assert [weeks_until("2026-01-05", day) for day in days] == [0, 1, 12]
