"""The funnel arithmetic is exact; only what is shown is rounded."""

import itertools
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.core.assumptions import DEFAULTS
from advisor.core.funnel import LEAD_NUMBERS, MARKETING_NUMBERS, compute_funnel, one_decimal


def numbers(**changes):
    known = {key: Fraction(str(DEFAULTS[key])) for key in (*LEAD_NUMBERS, *MARKETING_NUMBERS)}
    return known | {key: Fraction(str(value)) for key, value in changes.items()}


def funnel(goal=150_000, deal=6_000, period="quarter", shop=False, off=(), **changes):
    return compute_funnel(Fraction(goal), Fraction(deal), period, numbers(**changes), shop, off)


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


@pytest.mark.parametrize(
    ("key", "exact"),
    [
        ("sales_sql", "66 2/3"),
        ("mql_a_week", "30 10/13"),
        ("touch_hours", "20 20/39"),
        ("meeting_hours", "19 3/13"),
        ("care_hours", "37 8/91"),
        ("prospecting_hours", "9 3/13"),
        ("sales_hours", "86 17/273"),
        ("marketing_hours", "11 1/2"),
        ("visits", "50,000"),
    ],
)
def test_the_worked_example_comes_out_exactly(key, exact):
    assert WORKED.step(key).exact == exact


def test_a_stage_that_a_company_does_not_have_is_passed_through():
    off = funnel(marketing_share=60, off=("lead_to_mql", "sql_to_opportunity"))

    assert off.step("mql").value == off.step("leads").value == 240
    assert off.step("marketing_sql").value == off.step("marketing_opportunities").value == 60
    assert off.step("leads").value * 100 / 2 == off.step("visits").value
    assert "switched off" in off.step("leads").formula


def test_without_visits_none_are_counted():
    assert not funnel(off=("visit_to_lead",)).has("visits")


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


RATES = {
    "win_rate": (5, 80),
    "sql_to_opportunity": (10, 95),
    "mql_to_sql": (5, 80),
    "lead_to_mql": (5, 95),
    "visit_to_lead": (1, 20),
}


@pytest.mark.parametrize(("rate", "range_"), RATES.items())
def test_a_better_rate_never_takes_more_of_anything(rate, range_):
    made = [funnel(**{rate: value}) for value in range(range_[0], range_[1] + 1, 5)]
    for worse, better in itertools.pairwise(made):
        for before, after in zip(worse.steps, better.steps, strict=True):
            assert after.value <= before.value


@given(
    st.fractions(1, 10**9, max_denominator=100),
    st.fractions("1/100", 10**9, max_denominator=100),
    st.fractions(5, 80, max_denominator=10),
)
def test_what_is_shown_is_rounded_once_from_the_exact_value(goal, deal, rate):
    for step in funnel(goal, deal, win_rate=rate).steps:
        shown = Fraction(step.shown.replace(",", ""))
        up = step.rounding == "rounded up"
        assert (step.value <= shown < step.value + 1) if up else abs(shown - step.value) <= 0.05
        assert (step.rounding == "exact") == (shown == step.value)
