"""The funnel arithmetic is exact; only what is shown is rounded."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.core.assumptions import DEFAULTS
from advisor.core.funnel import LEAD_NUMBERS, MARKETING_NUMBERS, compute_funnel, one_decimal


def numbers(**changes):
    known = {key: Fraction(str(DEFAULTS[key])) for key in (*LEAD_NUMBERS, *MARKETING_NUMBERS)}
    return known | {key: Fraction(str(value)) for key, value in changes.items()}


def funnel(goal=150_000, deal=6_000, period="quarter", shop=False, **changes):
    return compute_funnel(Fraction(goal), Fraction(deal), period, numbers(**changes), shop)


WORKED = funnel(marketing_share=60)


@pytest.mark.parametrize(
    ("key", "shown"),
    [
        ("deals", "25"),
        ("marketing_deals", "15"),
        ("marketing_opportunities", "60"),
        ("marketing_sql", "100"),
        ("mql", "400"),
        ("mql_a_week", "30.8"),
        ("leads", "1,000"),
        ("visits", "50,000"),
        ("sales_deals", "10"),
        ("sales_opportunities", "40"),
        ("sales_sql", "67"),
        ("touch_hours", "20.5"),
        ("meeting_hours", "19.2"),
        ("care_hours", "37.1"),
        ("prospecting_hours", "9.2"),
        ("sales_hours", "86.1"),
        ("marketing_hours", "11.5"),
    ],
)
def test_the_worked_example_comes_out(key, shown):
    assert WORKED.step(key).shown == shown


def test_a_count_is_rounded_up_once_from_the_exact_value():
    step = WORKED.step("sales_sql")

    assert step.value == Fraction(200, 3)
    assert step.rounding == "rounded up"


def test_hours_in_all_are_the_exact_sum_and_not_that_of_what_is_shown():
    parts = ("touch_hours", "meeting_hours", "care_hours", "prospecting_hours")
    total = sum(WORKED.step(key).value for key in parts)

    assert WORKED.step("sales_hours").value == total == Fraction(23495, 273)


def test_a_value_that_needs_no_rounding_says_so():
    assert WORKED.step("deals").rounding == "exact"
    assert WORKED.step("marketing_hours").rounding == "exact"


def test_half_a_tenth_goes_up():
    assert [one_decimal(Fraction(n, 100)) for n in (4, 5, 14, 15, 995)] == [
        "0.0",
        "0.1",
        "0.1",
        "0.2",
        "10.0",
    ]


def test_a_month_is_a_third_of_a_quarter():
    assert funnel(goal=50_000, period="month").demand == funnel().demand


def test_a_function_without_work_still_needs_an_hour():
    assert funnel(channels=0, pieces=0, campaigns=0).demand[0] == 1


def test_a_shop_goes_from_enquiry_to_customer_at_once():
    shop = funnel(shop=True)

    assert shop.step("enquiries").shown == "100"
    assert shop.step("sales_hours").value == Fraction(100, 13) * 8 * 5 / 60
    assert "mql" not in [step.key for step in shop.steps]


def test_leads_that_come_late_close_in_the_next_period():
    assert WORKED.step("leads_for_next_period").value == 1000 * Fraction(45, 91)
    assert funnel(period="month", sales_cycle=365).step("leads_for_next_period").value == (
        funnel(period="month").step("leads").value
    )


def test_no_cycle_means_no_open_deals():
    assert funnel(sales_cycle=0).step("open_deals").value == 0


def test_an_unknown_step_is_an_error():
    with pytest.raises(KeyError):
        WORKED.step("none")


@given(st.integers(0, 100))
def test_deals_are_shared_without_remainder(share):
    made = funnel(marketing_share=share)
    parts = made.step("marketing_deals").value + made.step("sales_deals").value

    assert parts == made.step("deals").value


@given(st.integers(1, 10**9), st.integers(2, 9))
def test_twice_the_goal_takes_twice_the_hours_of_sales(goal, factor):
    once = funnel(goal=goal).step("sales_hours").value

    assert funnel(goal=goal * factor).step("sales_hours").value == once * factor
