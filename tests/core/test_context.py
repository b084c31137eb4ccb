"""The business context: from answers to one value, or to what must be corrected."""

import pytest

from advisor.core.assumptions import DEFAULTS
from advisor.core.context import ContextNotUsable, context_from, problems_in
from advisor.core.decision.team import Hire
from tests.core.questionnaire_builders import business


def context(**chosen):
    return context_from(*business(**chosen), "EUR")


def problems(**chosen):
    return problems_in(*business(**chosen))


def test_the_worked_example_needs_86_hours_of_sales():
    made = context()

    assert made.demand == pytest.approx((11.5, 86.0622711))
    assert made.funnel.step("sales_hours").shown == "86.1"
    assert made.goal_per_month == 50_000


def test_numbers_not_known_are_listed_with_the_value_taken():
    assumed = {one.question: (one.name, one.value, one.unit) for one in context().assumed}

    assert assumed["win_rate"] == ("Opportunities won", 25, "%")
    assert "marketing_share" not in assumed
    assert "gross_margin" not in assumed


def test_a_changed_assumption_takes_the_place_of_the_default():
    changed = DEFAULTS.with_changes({"win_rate": 50})
    halved = context_from(*business(), "EUR", changed)

    assert halved.funnel.step("marketing_opportunities").value == 30


def test_a_number_that_was_given_wins_over_a_changed_assumption():
    changed = DEFAULTS.with_changes({"win_rate": 50})
    made = context_from(*business(win_rate="25"), "EUR", changed)

    assert made.funnel.step("marketing_opportunities").value == 60


def test_hours_can_be_typed_in_instead():
    made = context(hours_from="known", marketing_hours="12", sales_hours="0.5")

    assert made.demand == (12, 1)
    assert made.funnel is None
    assert [question for question, _ in made.notes] == ["sales_hours"]


def test_a_monthly_goal_goes_with_typed_hours():
    assert context(hours_from="known", goal_per_month="9000").goal_per_month == 9000
    assert context(hours_from="known").goal_per_month is None


def test_a_shop_is_asked_only_for_its_own_numbers():
    made = context(stages="shop", enquiry_to_customer="50")

    assert made.funnel.step("enquiries").value == 50
    assert {one.question for one in made.assumed} & {"mql_to_sql", "prospecting"} == set()


def test_alignment_is_the_share_of_the_five_practices_in_use():
    assert context().alignment == 1
    assert context(feedback="no", shared_goal="unknown").alignment == pytest.approx(0.6)
    assert context(feedback="no", shared_goal="unknown").unsure == 1


def test_time_blocks_are_used_only_if_said_so():
    assert context().time_blocks
    assert not context(time_blocks="nobody").time_blocks


def test_hires_carry_their_terms():
    made = context(
        hire_seller="freelancer",
        seller_hours="20",
        seller_monthly_cost="3000",
        seller_one_off_cost="500.5",
    )

    assert made.hires == (Hire("seller", 20, "freelancer", 3000, 500.5),)


def test_terms_of_a_hire_that_is_not_possible_do_not_count():
    assert context(seller_hours="20").hires == ()


def test_a_gross_margin_is_a_share():
    assert context(gross_margin="62.5").margin == 0.625
    assert context().margin is None


def test_typed_forms_of_numbers_are_read_too():
    assert context(goal="150 000", average_deal="6,000").demand == context().demand


@pytest.mark.parametrize(
    ("question", "typed", "wanted"),
    [
        ("goal", "0", "of 1 or more"),
        ("goal", "-5", "of 1 or more"),
        ("goal", "9" * 30, "of at most 1,000,000,000,000"),
        ("average_deal", "unknown", "Enter a number of 0.01 or more"),
        ("marketing_share", "101", "from 0 to 100%"),
        ("sales_cycle", "400", "from 0 to 365 days"),
        ("win_rate", "NaN", "in digits"),
    ],
)
def test_a_number_that_cannot_be_is_told_at_its_field(question, typed, wanted):
    assert wanted in problems(**{question: typed})[question]


def test_no_hours_at_all_are_refused():
    found = problems(hours_from="known", marketing_hours="0", sales_hours="0")

    assert found == {"sales_hours": "Enter hours for marketing or for sales: both are 0 now."}


def test_deals_without_number_are_refused():
    assert "15,000,000 deals" in problems(average_deal="0.01")["average_deal"]


def test_a_goal_that_takes_an_army_is_refused():
    assert "hours a week" in problems(goal="1000000000")["goal"]


def test_deals_from_marketing_without_its_work_are_refused():
    assert list(problems(channels="0", pieces="0", campaigns="0")) == ["channels"]


@pytest.mark.parametrize(
    ("chosen", "question"),
    [
        ({"average_deal": "200000"}, "average_deal"),
        ({"marketing_share": "100"}, "prospecting"),
        ({"marketing_share": "0"}, "marketing_share"),
        ({"gross_margin": "0"}, "gross_margin"),
        ({"hire_seller": "agency", "seller_monthly_cost": "0"}, "seller_monthly_cost"),
    ],
)
def test_what_is_allowed_but_odd_is_noted_at_its_field(chosen, question):
    assert [name for name, _ in context(**chosen).notes] == [question]


def test_all_passing_on_means_that_there_is_no_such_step():
    made = context(lead_to_mql="100").funnel

    assert made.step("leads").value == made.step("mql").value
    assert "switched off" in made.step("leads").formula


def test_nearly_all_passing_on_is_a_slip():
    found = problems(lead_to_mql="97", mql_to_sql="80", sql_to_opportunity="99")

    assert found["lead_to_mql"] == "Enter at most 95%, or 100% if you do not have this step."
    assert set(found) == {"lead_to_mql", "sql_to_opportunity"}


def test_an_ordinary_business_has_no_notes():
    assert context().notes == ()


def test_what_is_not_answered_is_not_a_problem_yet():
    questionnaire, _ = business()

    assert problems_in(questionnaire, {"hours_from": "numbers"}) == {}


def test_a_context_with_gaps_is_refused_with_what_to_do():
    questionnaire, answers = business()
    del answers["motion"]

    with pytest.raises(ContextNotUsable) as refused:
        context_from(questionnaire, answers, "EUR")

    assert refused.value.problems == {"motion": "Choose one of the answers."}
