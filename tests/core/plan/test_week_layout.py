"""A week is laid out in full or not at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.core.plan.content import CalendarRules
from advisor.core.plan.week import BOTH, GIVEN, MARKETING, MEETING, SALES, Block
from advisor.core.plan.week_layout import AFTERNOON, MORNING, lay_out, spread, window_days
from advisor.core.plan.working_days import STARTS, WEEKENDS, WorkWeek

RULES = CalendarRules()
FRIDAY, EIGHT_IN_THE_EVENING = 4, 20 * 60
all_hours = st.integers(1, 800).map(lambda tenths: tenths / 10)
shares = st.floats(0.0, 1.0)
some_days = st.builds(WorkWeek, st.sampled_from(STARTS), st.sampled_from(list(WEEKENDS)))


@st.composite
def weeks(draw, hours=all_hours):
    """A week of any hours, share and working days, with or without a meeting."""
    days, long = draw(some_days), draw(st.sampled_from([0, 20, 30, 45, 120]))
    day, start = draw(st.sampled_from(days.days)), draw(st.integers(7 * 60, 18 * 60))
    meetings = [Block(day, start, long, MEETING)] if long else []
    given_hours = draw(hours)
    return given_hours, lay_out(given_hours, draw(shares), RULES, days, meetings)


def minutes(week, kind):
    return sum(block.minutes for block in week.blocks if block.kind == kind)


@given(weeks())
def test_the_blocks_add_up_to_the_hours_exactly_or_there_are_none(drawn):
    hours, week = drawn

    if week.unplaced:
        assert week.blocks == ()
    else:
        assert week.placed == week.total == round(hours * 60)
        kinds = {kind: minutes(week, kind) for kind in (MARKETING, SALES, BOTH, MEETING)}
        assert list(kinds.values()) == [week.marketing, week.sales, week.review, week.meetings]


@given(weeks())
def test_blocks_never_overlap_and_lie_within_working_days(drawn):
    for _, blocks in drawn[1].days:
        own = [block for block in blocks if block.kind != MEETING]
        assert all(block.minutes > 0 for block in blocks)
        assert not any(a.overlaps(b) for a in blocks for b in blocks if a != b)
        assert all(b.start >= MORNING and b.end <= EIGHT_IN_THE_EVENING for b in own)
    assert {block.day for block in drawn[1].blocks} <= set(drawn[1].worked)


@given(weeks(st.integers(8, 45).map(float)))
def test_usual_hours_are_always_laid_out(drawn):
    assert drawn[1].unplaced == 0


@given(all_hours, shares)
def test_the_split_keeps_to_the_share(hours, share):
    week = lay_out(hours, share, RULES)
    work = week.marketing + week.sales

    assert abs(week.marketing - share * work) <= 2.5 + 1e-6 or week.marketing == work
    assert 0 <= week.kept <= week.marketing


@given(weeks())
def test_when_deals_close_sales_takes_all_of_marketing_but_what_is_protected(drawn):
    week = drawn[1]
    if not week.unplaced:
        assert minutes(week.closing, MARKETING) == week.kept
        assert minutes(week.closing, GIVEN) == week.marketing - week.kept
        assert week.closing.placed == week.placed


@given(st.integers(0, 4000), st.lists(st.integers(0, 600), min_size=1, max_size=10))
def test_spreading_fills_rooms_evenly_and_never_beyond(total, rooms):
    given_out = spread(total, rooms)

    assert sum(given_out) == min(total, sum(rooms))
    assert all(0 <= got <= room for got, room in zip(given_out, rooms, strict=True))


@given(st.floats(8, 40), st.floats(0.1, 0.8))
def test_sales_has_a_window_at_the_same_time_each_day(hours, share):
    blocks = lay_out(hours, share, RULES).blocks

    days = {b.day for b in blocks if b.kind == SALES and b.start == AFTERNOON}
    assert days == {0, 1, 2, 3, 4}


def test_three_hours_still_have_a_maker_block_and_a_daily_window():
    week = lay_out(3, 0.5, RULES)

    assert [b.minutes for b in week.blocks if b.kind == MARKETING] == [80]
    assert [b.day for b in week.blocks if b.kind == SALES] == [0, 1, 2, 3, 4]
    assert week.review == 20


def test_marketing_comes_in_half_days_and_not_on_more_than_it_needs():
    blocks = [b for b in lay_out(32, 0.4, RULES).blocks if b.kind == MARKETING]

    assert [block.day for block in blocks] == [0, 1, 2, 3]
    assert all(170 <= block.minutes <= 240 for block in blocks)


def test_more_than_fifty_hours_are_refused_with_how_many_are_over():
    week = lay_out(60, 0.5, RULES)

    assert (week.unplaced, week.blocks, week.room) == (600, (), 3000)


def test_a_sixth_working_day_holds_ten_hours_more():
    assert lay_out(60, 0.5, RULES, WorkWeek("monday", "sun")).unplaced == 0


def test_a_meeting_longer_than_the_hours_is_refused():
    week = lay_out(0.5, 0.5, RULES, meetings=(Block(0, MORNING, 45, MEETING),))

    assert (week.unplaced, week.total, week.blocks) == (20, 50, ())


def test_the_review_ends_the_week():
    last = lay_out(30, 0.5, RULES).blocks[-1]

    assert (last.day, last.kind, last.minutes) == (FRIDAY, BOTH, 20)


@pytest.mark.parametrize(("sales", "days"), [(0, 0), (10, 1), (30, 2), (45, 3), (75, 5), (900, 5)])
def test_few_sales_minutes_make_few_windows(sales, days):
    assert len(window_days(sales, RULES)) == days
