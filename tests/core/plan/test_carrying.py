"""Whether the hours that there are carry the numbers."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from advisor.core.plan.calculator.carrying import Hand, carrying
from tests.core.test_funnel_backward import selling

HOW = selling(marketing_share=60)
DEMAND = HOW.needs(Fraction(150_000)).exact_demand


def hand(name, hours, share=None):
    return Hand(name, Fraction(hours), None if share is None else Fraction(str(share)))


def found(*hands, demand=DEMAND):
    return carrying(demand, hands, HOW, "quarter")


def test_one_person_who_cannot_carry_it_is_told_so_in_hours():
    alone = found(hand("Ana", 20, 0.5))

    assert alone.sentence == "This takes 97.6 hours a week; Ana has 20.0: 77.6 too few."
    assert alone.alone == ("Ana cannot carry this alone: it takes the hours of 5 such people.")


def test_of_several_the_one_with_most_hours_is_measured():
    both = found(hand("Ana", 60, 1), hand("Ben", 40, 0))

    assert "Ana has the most hours, 60.0 a week, and it takes the hours of 2" in both.alone
    assert not both.short


def test_one_person_with_the_hours_could_do_both():
    assert found(hand("Ana", 98), hand("Ben", 1)).alone == (
        "By the hours alone, Ana could do both."
    )


def test_each_function_says_who_has_its_hours():
    marketing, sales, both = found(hand("Ana", 32, 1), hand("Ben", 20, 0.25)).needs

    assert (marketing.who, marketing.left) == ("Ana 32.0 and Ben 5.0", "25.5 to spare")
    assert (sales.there, sales.left, sales.short) == ("15.0", "71.1 too few", True)
    assert both.there == "52.0"


def test_hours_on_the_wrong_side_are_said():
    shared = found(hand("Ana", 60, 1), hand("Ben", 40, 0)).shared

    assert shared == "As the plan shares them, sales has 46.1 too few: moving hours would do it."
    assert found(hand("Ana", 11.5, 1), hand("Ben", 87, 0)).shared == ""


def test_without_a_plan_only_the_sum_is_compared():
    marketing, _, both = found(hand("Ana", 52)).needs

    assert (marketing.there, both.there) == ("", "52.0")


def test_the_largest_goal_is_rounded_down_so_that_the_hours_carry_it():
    largest = found(hand("Ana", 52))
    goal = int(largest.goal.split("carry is ")[1].split(" EUR")[0].replace(",", ""))

    assert sum(HOW.needs(Fraction(goal)).exact_demand) <= 52
    assert sum(HOW.needs(Fraction(goal + 1)).exact_demand) > 52


def test_hours_that_marketing_uses_up_carry_no_goal():
    assert "nothing is left to sell with" in found(hand("Ana", 11)).goal


@given(st.fractions(13, 500, max_denominator=4))
def test_a_goal_just_carried_takes_exactly_the_hours(hours):
    revenue = found(Hand("Ana", hours)).largest.step("revenue").value
    marketing, sales = HOW.needs(revenue).exact_demand

    assert marketing + max(sales, Fraction(1)) == hours
