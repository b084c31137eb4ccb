"""Each metric on a worked example, exactly; and what cannot be computed, with its reason."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.core.scoreboard.figures import FIGURES
from advisor.core.scoreboard.metric import pooled, read
from advisor.core.scoreboard.metrics import BY_ID, METRICS
from advisor.library.plan import plan_content
from tests.core.scoreboard.boards import ledger, metric, values, week

# A quarter of the worked example of the plan: 25 deals of 100 opportunities, and what it cost.
QUARTER = values(
    visitors=50_000,
    reach=200_000,
    interactions=6_000,
    leads=1_000,
    mqls=400,
    sqls=100,
    own_sqls=67,
    opportunities=100,
    open_deals=49,
    won=25,
    lost=75,
    cycle=45,
    revenue=150_000,
    marketing_cost=12_000,
    sales_cost=28_000,
    marketing_revenue=90_000,
    gross_margin=60,
    replies=400,
    replies_in_time=372,
    reply_hours=3,
    promised=52,
    kept=47,
    customers_start=80,
    customers_new=25,
    customers_end=101,
    asked=20,
    satisfied=17,
    surveyed=30,
    aware=12,
    positioned=6,
    all_sales=400_000,
    market=9_000_000,
    pieces=40,
    pieces_used=14,
    enquiries=500,
    goal_a_week=11_538,
    weeks=13,
)
EXPECTED = {
    "revenue": 150_000,
    "quota": Fraction(15_000_000, 149_994),
    "cac": 1_600,
    "visit_to_lead": 2,
    "lead_to_mql": 40,
    "mql_to_sql": 25,
    "sql_to_opportunity": Fraction(10_000, 167),
    "enquiry_to_customer": 5,
    "sla_attainment": Fraction(4_700, 52),
    "traffic": 50_000,
    "engagement": 3,
    "leads": 1_000,
    "enquiries": 500,
    "mqls": 400,
    "cost_per_lead": 12,
    "marketing_roi": 350,
    "brand_awareness": 40,
    "positioning": 50,
    "content_use": 35,
    "satisfaction": 85,
    "loyalty": 95,
    "market_share": Fraction(40, 9),
    "sqls": 100,
    "opportunities": 100,
    "deals": 25,
    "win_rate": 25,
    "average_deal": 6_000,
    "sales_cycle": 45,
    "velocity": Fraction(49 * 6_000, 4 * 45),
    "first_reply": 3,
    "reply_in_time": 93,
}


@pytest.mark.parametrize("name", EXPECTED)
def test_a_metric_of_the_worked_example_is_exact(name):
    assert read(metric(name), QUARTER).value == EXPECTED[name]


def test_every_metric_has_a_worked_example():
    assert {one.id for one in METRICS} == EXPECTED.keys()


def test_every_metric_of_the_plan_is_counted_here_or_known_not_to_be():
    groups = plan_content().metrics.values()

    # Where the hours were typed in, the plan has one line for all conversions; here each has one.
    assert {one.id for group in groups for one in group} - BY_ID.keys() == {"stage_conversion"}


@pytest.mark.parametrize("one", METRICS, ids=lambda one: one.id)
def test_nothing_typed_in_is_unknown_and_says_what_is_missing(one):
    found = read(one, {})

    assert found.value is None
    assert found.reason.startswith("Not typed in: ")


@pytest.mark.parametrize("one", METRICS, ids=lambda one: one.id)
def test_all_zero_never_divides_by_zero(one):
    zeros = values(**dict.fromkeys([*(f.id for f in FIGURES), "weeks", "goal_a_week"], 0))
    found = read(one, zeros)

    assert found.value == 0 or found.reason.startswith("Cannot be computed: ")


@given(st.dictionaries(st.sampled_from(sorted(QUARTER)), st.fractions(0, 10**9)))
def test_whatever_is_typed_in_gives_an_exact_number_or_a_reason(numbers):
    for one in METRICS:
        found = read(one, numbers)
        assert isinstance(found.value, Fraction) if not found.reason else found.value is None


def test_cac_counts_both_pools_and_falls_back_on_deals_won():
    without = {key: value for key, value in QUARTER.items() if key != "customers_new"}
    found = read(metric("cac"), without)

    assert found.value == 1_600
    assert found.note == "Each deal won is taken for one new customer."
    without.pop("sales_cost")
    assert "Sales cost" in read(metric("cac"), without).reason


def test_a_conversion_of_the_same_people_goes_before_one_of_the_same_weeks():
    followed = read(metric("mql_to_sql"), {**QUARTER, **values(mqls_to_sqls=80)})

    assert (followed.value, followed.note) == (20, "The same people, followed.")
    assert "not the same people" in read(metric("mql_to_sql"), QUARTER).note


def test_the_margin_of_the_business_stands_in_for_one_that_was_not_typed_in():
    without = {key: value for key, value in QUARTER.items() if key != "gross_margin"}
    found = read(metric("marketing_roi"), without | values(business_margin=40))

    assert found.value == 200
    assert "business numbers" in found.note


def test_a_share_over_several_weeks_is_worked_out_from_the_sums():
    weeks = ledger(values(won=1, lost=0), values(won=1), values(won=0, lost=3))
    found, made_of = pooled(metric("win_rate"), [weeks.values(week(n)) for n in range(3)])

    assert (found.value, made_of) == (25, 2)
    assert found.cases == (1, 4)


def test_weeks_in_which_a_part_is_unknown_count_nowhere():
    weeks = ledger(values(marketing_cost=900, leads=10), values(leads=90))
    found, made_of = pooled(metric("cost_per_lead"), [weeks.values(week(n)) for n in range(2)])

    assert (found.value, made_of) == (90, 1)


@given(st.lists(st.tuples(st.integers(0, 50), st.integers(0, 50)), min_size=1, max_size=13))
def test_the_pooled_win_rate_lies_between_the_lowest_and_the_highest(pairs):
    weeks = [values(won=won, lost=lost, weeks=1) for won, lost in pairs]
    single = [found for one in weeks if (found := read(metric("win_rate"), one).value) is not None]
    found, _ = pooled(metric("win_rate"), weeks)

    assert (found.value is None) == (not single)
    assert not single or min(single) <= found.value <= max(single)
