from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.core.scoreboard.chance import of_count, of_share
from advisor.core.scoreboard.metric import Reading, read
from advisor.core.scoreboard.standing import BEHIND, NO_TARGET, ON, UNKNOWN, UNSURE, Aim, standing
from tests.core.scoreboard.boards import metric, month, readings, values, week

MQLS = Aim(Fraction(400, 13))


def of(name, series, aim):
    return standing(metric(name), series, None if aim is None else Aim(Fraction(aim)), "EUR")


def test_three_weeks_short_in_a_row_are_behind_with_number_and_target():
    found = standing(metric("mqls"), readings(35, 28, 27, 21), MQLS)

    assert found.state == BEHIND
    assert found.words == "behind: 21 of 31 MQLs a week, 3 weeks in a row"


def test_one_week_a_bit_short_proves_nothing():
    found = standing(metric("mqls"), readings(35, 28), MQLS)

    assert found.state == UNSURE
    assert found.words == "below: 28 of 31 MQLs a week; one week proves nothing"


def test_one_week_far_short_is_more_than_chance():
    found = standing(metric("mqls"), readings(35, 12), MQLS)

    assert found.words == ("behind: 12 of 31 MQLs a week; chance alone would rarely give so little")


def test_at_the_target_or_better_is_on_track():
    assert of("mqls", readings(31), 31).words == "on track: 31 MQLs a week (target 31)"
    assert of("win_rate", readings(25), 25).state == ON


def test_small_numbers_are_not_over_read():
    reading = read(metric("win_rate"), values(won=0, lost=2))
    found = of("win_rate", [(week(), reading)], 25)

    assert found.words == "below: 0% (target 25%); 0 of 2 is too few to tell"


def test_small_numbers_do_not_tell_three_times_in_a_row_either():
    none_of_one = read(metric("win_rate"), values(won=0, lost=1))
    found = of("win_rate", [(week(n), none_of_one) for n in range(3)], 25)

    assert found.words == "below: 0% (target 25%); 0 of 3 in 3 weeks is too few to tell"
    assert of("deals", readings(0, 0, 0), Fraction(1, 2)).state == UNSURE


def test_many_weeks_a_bit_short_are_told_to_be_within_chance():
    found = standing(metric("mqls"), readings(30, 30, 30), MQLS)

    assert found.words == (
        "below: 30 of 31 MQLs a week; 3 weeks in a row, which may still be chance"
    )


def test_a_share_a_hair_below_its_target_is_not_shown_as_if_it_were_there():
    reading = read(metric("visit_to_lead"), values(leads=190, visitors=6_362))
    found = of("visit_to_lead", [(week(), reading)], 3)

    assert found.words == "below: just under 3%; 190 of 6,362 may still be chance"


def test_many_cases_tell_in_one_week():
    reading = read(metric("win_rate"), values(won=4, lost=40))

    assert of("win_rate", [(week(), reading)], 25).state == BEHIND


def test_less_is_better_for_costs_and_days():
    assert of("cac", readings(1500), 1600).state == ON
    assert of("sales_cycle", readings(62), 45).words == (
        "above: 62 days (target 45 days); one week proves nothing"
    )
    assert of("sales_cycle", readings(50, 60, 62), 45).words == (
        "too high: 62 days (target 45 days), 3 weeks in a row"
    )


def test_a_week_that_is_not_known_breaks_the_row():
    found = of("revenue", readings(10, 10, None, 10, 10), 100)

    assert (found.state, found.row) == (UNSURE, 2)
    assert found.told.endswith("2 weeks in a row, which may still be chance")


def test_the_last_week_known_is_judged_whatever_came_after():
    found = of("revenue", readings(10, 200, None), 100)

    assert (found.state, found.period) == (ON, week(1))


def test_no_target_and_nothing_known_are_said():
    assert of("cac", readings(1500), None).state == NO_TARGET
    assert of("cac", readings(None), 1500).state == UNKNOWN
    assert of("cac", [], 1500).words == "Nothing typed in yet."


def test_a_month_is_held_against_thirteen_thirds_of_the_week():
    series = [(month("2026-03"), Reading(Fraction(133)))]

    assert standing(metric("mqls"), series, MQLS).told.startswith("133 of 134 MQLs a month")


@pytest.mark.parametrize(
    ("found", "expected", "odds"), [(0, 2, 0.1353), (21, 30.769, 0.0409), (300, 320, 0.1377)]
)
def test_the_chance_of_so_few_is_that_of_poisson(found, expected, odds):
    assert of_count(found, expected) == pytest.approx(odds, abs=2e-3)


def test_the_chance_of_so_small_a_share_is_binomial():
    assert of_share(0, 2, 0.25) == pytest.approx(0.5625)
    assert of_share(2, 20, 0.25) == pytest.approx(0.0913, abs=1e-4)


@given(st.integers(0, 400), st.floats(0.1, 400))
def test_a_chance_is_a_chance_and_grows_with_what_is_found(found, expected):
    less, more = of_count(found, expected), of_count(found + 1, expected)

    assert 0 <= less <= more <= 1
    assert 0 <= of_share(min(found, 20), 20, 0.3) <= 1
