"""The arithmetic read the other way: what leads, visits and hours bring."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.core.funnel import AMOUNTS, OPTIONAL_STAGES, SHOP_AMOUNTS, brought_by, timing
from advisor.core.funnel.backward import Selling
from tests.core.test_funnel import numbers


def selling(deal=6_000, period="quarter", shop=False, off=(), **changes):
    return Selling(Fraction(deal), "EUR", period, numbers(**changes), shop, off)


WORKED = selling(marketing_share=60)


def brings(source, amount, how=WORKED):
    return brought_by(source, Fraction(amount), how)


@pytest.mark.parametrize(
    ("source", "amount"),
    [("visits", 50_000), ("leads", 1_000), ("mql", 400), ("marketing_sql", 100)],
)
def test_the_worked_example_goes_back_to_its_target(source, amount):
    found = brings(source, amount)

    assert found.step("marketing_deals").value == 15
    assert found.step("deals").value == 25
    assert found.step("revenue").shown == "150,000"


def test_what_comes_of_leads_is_an_average_and_not_rounded_up():
    found = brings("leads", 250)

    assert (found.step("deals").exact, found.step("deals").shown) == ("6 1/4", "6.3")
    assert found.step("revenue").value == 37_500


def test_money_is_shown_to_the_cent():
    found = brings("leads", 7, selling(deal="0.33", marketing_share=60))

    assert found.step("revenue").shown == "0.06"
    assert found.step("revenue").rounding == "rounded to cents, half up"


def test_all_hours_pay_for_marketing_first():
    found = brings("all_hours", Fraction("11.5") + WORKED.needs(Fraction(150_000)).exact_demand[1])

    assert found.step("deals").value == 25


def test_hours_that_marketing_uses_up_bring_no_deals():
    assert brings("all_hours", 5).step("revenue").value == 0


def test_leads_say_nothing_of_the_whole_where_marketing_brings_no_deals():
    found = brings("leads", 100, selling(marketing_share=0))

    assert found.has("marketing_revenue")
    assert not found.has("revenue")


targets = st.fractions(1, 10**9, max_denominator=100)
rates = st.fractions(10, 80, max_denominator=10)
switches = st.sets(st.sampled_from(OPTIONAL_STAGES[1:]))


@given(targets, rates, st.integers(1, 100), switches, st.sampled_from(["month", "year"]))
def test_there_and_back_gives_the_target_exactly(target, rate, share, off, period):
    how = selling("70.55", period, off=off, win_rate=rate, mql_to_sql=rate, marketing_share=share)
    needed = how.needs(target)
    for source in AMOUNTS[:-1]:
        found = brought_by(source, needed.step(source).value, how)
        assert found.step("revenue").value == target


@given(targets, rates)
def test_a_shop_goes_there_and_back_too(target, rate):
    how = selling("12.50", shop=True, win_rate=rate)
    needed = how.needs(target)
    for source in SHOP_AMOUNTS[:-1]:
        assert brought_by(source, needed.step(source).value, how).step("revenue").value == target


@pytest.mark.parametrize(
    ("period", "cycle", "counting", "late"),
    [
        ("quarter", 45, 46, Fraction(45, 91)),
        ("month", 45, 0, 1),
        ("year", 0, 364, 0),
    ],
)
def test_leads_count_until_one_cycle_before_the_end(period, cycle, counting, late):
    found = timing(period, Fraction(cycle))

    assert (found.counting, found.late) == (counting, late)
