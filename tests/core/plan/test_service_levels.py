from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.core.funnel import one_decimal
from tests.core.decision.decision_builders import team
from tests.core.plan.plan_builders import SHOP, TYPED, Drawn, alone, drawn, facts, observed, split


def by_id(levels):
    return {level.key.rpartition(".")[2]: level for level in levels}


def test_the_worked_example_owes_30_8_mqls_a_week():
    levels = by_id(split().plan.service_levels.marketing)

    assert levels["mql"].number == "30.8"
    assert levels["mql"].step.value == Fraction(400, 13)
    assert levels["leads"].number == "76.9"


def test_sales_owes_touches_meetings_and_its_own_opportunities():
    levels = by_id(split().plan.service_levels.sales)

    assert levels["touches"].step.value == Fraction(400, 13) * 8
    assert levels["meetings"].step.value == (Fraction(100) + Fraction(200, 3)) / 13
    assert levels["own"].number == one_decimal(Fraction(40, 13))
    assert levels["accepted"].number == one_decimal(Fraction(100, 13))


@given(st.integers(1_000, 900_000), st.sampled_from(["month", "quarter", "year"]))
def test_every_number_is_the_shown_value_of_a_funnel_step(goal, period):
    known = facts(goal=str(goal), period=period)
    weeks = {"month": Fraction(13, 3), "quarter": Fraction(13), "year": Fraction(52)}[period]

    for key in ("leads", "marketing_sql", "sales_opportunities", "deals"):
        assert known.steps[f"{key}_a_week"].value == known.steps[key].value / weeks
    assert known.steps["mql_a_week"].value == known.steps["mql"].value / weeks
    assert all(known.shown[key] == step.shown for key, step in known.steps.items())


def test_a_shop_owes_enquiries_and_answers():
    levels = alone(answers=SHOP).plan.service_levels

    assert by_id(levels.marketing)["enquiries"].number == "230.8"
    assert by_id(levels.sales)["talks"].step.value == Fraction(3000, 13) * 8
    assert "mql" not in by_id(levels.marketing)


def test_typed_hours_leave_promises_without_numbers_and_say_so():
    levels = alone(answers=TYPED).plan.service_levels

    assert not levels.counted
    assert {level.number for level in (*levels.marketing, *levels.sales)} == {""}
    assert "It is not computed" in by_id(levels.marketing)["count"].text


@pytest.mark.parametrize(
    ("hours", "reply"),
    [(30.0, "one working day"), (1.5, "3 working days"), (0.3, "5 working days")],
)
def test_the_first_reply_follows_from_the_week(hours, reply):
    assert f"within {reply}." in by_id(alone(hours).plan.service_levels.sales)["reply"].text


def test_a_full_time_seller_replies_within_half_a_day():
    reply = by_id(split().plan.service_levels.sales)["reply"]

    assert "within four working hours" in reply.text


def test_capacity_says_where_the_hours_are_short():
    marketing, sales = alone(20.0).plan.service_levels.capacity

    assert marketing.short
    assert sales.short
    assert (marketing.needed, marketing.function) == ("40 hours", "marketing")


def test_all_deals_from_marketing_leave_sales_nothing_to_find():
    made = Drawn(team((40.0, 40.0)), observed((4, 2), (2, 4)), {"marketing_share": "100"})

    assert "own" not in by_id(made.plan.service_levels.sales)


def test_a_team_left_alone_gets_a_short_plan():
    plan = drawn("goal met with room: leave alone").plan

    assert plan.short
    assert plan.service_levels is None
    assert plan.weeks == ()
