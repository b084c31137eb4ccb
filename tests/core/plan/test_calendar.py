import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.core.plan.calendar import (
    AFTERNOON,
    AFTERNOON_ROOM,
    FRIDAY,
    MORNING,
    lay_out,
    reply_days,
    spread,
    window_days,
)
from advisor.core.plan.content import CalendarRules
from tests.core.plan.plan_builders import alone, drawn, split

RULES = CalendarRules()
LONGEST_WEEK = 50.0
all_hours = st.integers(1, 800).map(lambda tenths: tenths / 10)
shares = st.floats(0.0, 1.0)


def minutes(week, kind):
    return sum(block.minutes for block in week.blocks if block.kind == kind)


@given(all_hours, shares)
def test_the_blocks_add_up_to_the_hours_exactly(hours, share):
    week = lay_out(hours, share, RULES)

    assert week.marketing + week.sales + week.review == round(hours * 60)
    assert week.placed + week.unplaced == round(hours * 60)


@given(all_hours.filter(lambda hours: hours <= LONGEST_WEEK), shares)
def test_up_to_fifty_hours_everything_is_placed(hours, share):
    week = lay_out(hours, share, RULES)

    placed = {kind: minutes(week, kind) for kind in ("marketing", "sales", "both")}
    assert placed == {"marketing": week.marketing, "sales": week.sales, "both": week.review}
    assert week.unplaced == 0


@given(all_hours, shares)
def test_blocks_follow_each_other_without_overlap(hours, share):
    for _, blocks in lay_out(hours, share, RULES).days:
        ends = [block.start + block.minutes for block in blocks]
        assert all(block.minutes > 0 for block in blocks)
        assert all(end <= block.start for end, block in zip(ends, blocks[1:], strict=False))
        assert not blocks or blocks[0].start >= MORNING
        assert not blocks or ends[-1] <= AFTERNOON + AFTERNOON_ROOM


@given(all_hours, shares)
def test_the_split_keeps_to_the_share(hours, share):
    week = lay_out(hours, share, RULES)
    work = week.marketing + week.sales

    assert abs(week.marketing - share * work) <= 2.5 + 1e-6 or week.marketing == work
    assert 0 <= week.kept <= week.marketing


@given(st.integers(0, 4000), st.lists(st.integers(0, 600), min_size=1, max_size=10))
def test_spreading_fills_rooms_evenly_and_never_beyond(total, rooms):
    given_out = spread(total, rooms)

    assert sum(given_out) == min(total, sum(rooms))
    assert all(0 <= got <= room for got, room in zip(given_out, rooms, strict=True))


@given(st.floats(8, 40), st.floats(0.1, 0.8))
def test_sales_has_a_window_at_the_same_time_each_day(hours, share):
    blocks = lay_out(hours, share, RULES).blocks

    days = {b.day for b in blocks if b.kind == "sales" and b.start == AFTERNOON}
    assert days == {0, 1, 2, 3, 4}


def test_three_hours_still_have_a_maker_block_and_a_daily_window():
    week = lay_out(3, 0.5, RULES)

    assert [b.minutes for b in week.blocks if b.kind == "marketing"] == [80]
    assert [b.day for b in week.blocks if b.kind == "sales"] == [0, 1, 2, 3, 4]
    assert week.review == 20


def test_marketing_comes_in_half_days_and_not_on_more_than_it_needs():
    blocks = [b for b in lay_out(32, 0.4, RULES).blocks if b.kind == "marketing"]

    assert [block.day for block in blocks] == [0, 1, 2, 3]
    assert all(170 <= block.minutes <= 240 for block in blocks)


def test_more_than_fifty_hours_are_said_not_to_fit():
    assert lay_out(60, 0.5, RULES).unplaced == 600


def test_the_review_ends_the_week():
    last = lay_out(30, 0.5, RULES).blocks[-1]

    assert (last.day, last.kind, last.minutes) == (FRIDAY, "both", 20)


@pytest.mark.parametrize(("sales", "days"), [(0, 0), (10, 1), (30, 2), (45, 3), (75, 5), (900, 5)])
def test_few_sales_minutes_make_few_windows(sales, days):
    assert len(window_days(sales, RULES)) == days


def test_a_reply_takes_as_long_as_the_longest_gap_between_windows():
    assert reply_days(alone(30.0).basis.arrangement, 0, RULES) == 1
    assert reply_days(alone(1.5).basis.arrangement, 0, RULES) == 3


def test_only_who_works_both_gets_a_week():
    assert split().plan.weeks == ()
    assert [person.name for person in alone().plan.weeks] == ["Ana"]
    bridge = drawn("three, a bridge")
    both = [bridge.basis.name(i) for i in bridge.basis.arrangement.on_both()]
    assert [person.name for person in bridge.plan.weeks] == both == ["Ben"]


def test_the_review_has_an_agenda_for_each_hat():
    agenda = alone().plan.weeks[0].review

    assert [line.text.split(",")[0] for line in agenda] == ["Marketing’s hat", "Sales’ hat"]
