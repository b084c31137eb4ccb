from fractions import Fraction

import pytest

from advisor.core.plan.facts import LEADS, Facts
from advisor.core.plan.triggers import Trigger
from advisor.core.scoreboard.measured import goal_set, measured, needed_hours
from advisor.core.scoreboard.standing import Aim
from advisor.core.scoreboard.watch import CANNOT, CROSSED, NOT_YET, WAITING, Seen, watch
from tests.core.scoreboard.boards import board_of, ledger, values

# The worked example of the funnel: 86.1 hours of sales a week.
NUMBERS = {
    **values(goal=150_000, average_deal=6_000, marketing_share=60, win_rate=25),
    **values(sql_to_opportunity=60, mql_to_sql=25, lead_to_mql=40, visit_to_lead=2),
    **values(sales_cycle=45, touches_per_mql=8, minutes_per_touch=5, prospecting=3),
    **values(first_meeting=Fraction(3, 2), deal_care=Fraction(3, 4), channels=2, pieces=1),
    **values(campaigns=Fraction(1, 4), hours_per_channel=3, hours_per_piece=4),
    **values(hours_per_campaign=6),
}
WORDS = {"period": "quarter", "currency": "EUR"}
FACTS = Facts(LEADS, "consultative", NUMBERS, WORDS, {}, "quarter")


def trigger(number="demand.sales", current=86.1, value=90.0, person=""):
    return Trigger("t", "verdict", "Hours", "rise", current, value, number=number, person=person)


def one(trigger, counted=None, hours=None, needed=None):
    (found,) = watch([trigger], Seen(counted, hours or {}, needed))
    return found


def of(*weeks):
    return measured(FACTS, board_of(ledger(*weeks)))


def test_without_measured_numbers_the_hours_are_those_of_the_plan():
    marketing, sales = needed_hours(FACTS, ())

    assert sales == pytest.approx(86.1, abs=0.05)
    assert marketing == 11.5


def test_a_lower_win_rate_takes_more_hours_exactly_as_the_funnel_says():
    found = of(*[values(won=1, lost=4)] * 5)
    _, sales = needed_hours(FACTS, [each for each in found if each.counts])

    assert [each.key for each in found if each.counts] == ["win_rate"]
    assert sales == needed_hours(FACTS, ())[1] * 25 / 20


def test_a_crossed_line_is_said_with_number_line_and_what_it_rests_on():
    counted = of(*[values(won=1, lost=4)] * 5)
    found = one(trigger(), counted, needed=(11.5, 107.6))

    assert found.state == CROSSED
    assert found.words == (
        "This number has crossed the line where the answer changes: look again. "
        "107.6 hours a week, by win rate 20% (5 of 25); the line is 90."
    )
    assert found.tries == ("sales-hours", 107.6)


@pytest.mark.parametrize(
    ("current", "value", "actual", "state"),
    [(80, 90, 90, CROSSED), (80, 90, 89.9, NOT_YET), (80, 70, 70, CROSSED), (80, 70, 75, NOT_YET)],
)
def test_a_line_is_crossed_on_its_own_side_only(current, value, actual, state):
    counted = of(*[values(won=1, lost=4)] * 5)
    found = one(trigger(current=current, value=value), counted, needed=(11.5, actual))

    assert found.state == state


def test_few_cases_are_not_put_into_the_model():
    found = of(values(won=1, lost=4, revenue=9_000, cycle=30))

    assert not any(each.counts for each in found)
    assert "win rate counts from 20 cases on (1 of 5)" in one(trigger(), found).words
    assert one(trigger(), found).state == WAITING


def test_a_rate_the_model_cannot_take_is_cut_and_said_so():
    found = {each.key: each for each in of(values(won=0, lost=40))}

    assert found["win_rate"].value == 5
    assert found["win_rate"].words == "win rate 0% (0 of 40, counted as 5%)"


def test_deal_and_cycle_count_from_five_deals_on():
    found = {each.key: each for each in of(*[values(won=5, revenue=20_000, cycle=60)] * 2)}

    assert (found["average_deal"].value, found["sales_cycle"].value) == (4_000, 60)
    assert found["average_deal"].counts
    assert found["sales_cycle"].counts


def test_another_goal_counts_only_where_somebody_set_it():
    assert goal_set(Aim(Fraction(10_000)), FACTS) is None
    found = goal_set(Aim(Fraction(10_000), "Ana", "2026-03-02"), FACTS)

    assert found.value == 130_000


def test_hours_people_spent_count_from_four_weeks_on():
    three = {"ben": (Fraction(20), Fraction(3))}
    four = {"ben": (Fraction(20), Fraction(4))}
    about = trigger("hours", 30, 22, "ben")

    assert one(about, hours=three).words.startswith("Hours spent are typed in for 3 of the 4")
    found = one(about, hours=four)
    assert (found.state, found.tries) == (CROSSED, ("hours:ben", 20.0))


@pytest.mark.parametrize("number", ["alignment", "levels", "demand.marketing"])
def test_what_cannot_be_watched_from_numbers_says_so_plainly(number):
    found = one(trigger(number), ())

    assert found.state == CANNOT
    assert len(found.words) > 40


def test_typed_hours_do_not_follow_from_results():
    assert one(trigger()).words == "The hours needed were typed in, so results do not change them."
