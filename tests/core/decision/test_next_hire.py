import numpy as np
import pytest

from advisor.core.assumptions import DEFAULTS
from advisor.core.decision.hiring import expected_levels, payback, ramped
from advisor.core.decision.team import Hire
from advisor.core.decision.verdict import decide
from tests.core.decision.decision_builders import CATALOGUE, SEEN, team

MARKETER, SELLER = Hire("marketer", 40.0), Hire("seller", 40.0)


def hiring(**changes):
    return decide(team(demand=(90.0, 90.0), hires=(MARKETER, SELLER), **changes), SEEN)


def test_the_next_hire_is_named_with_its_gain_and_stands_among_the_options():
    verdict = hiring()

    assert verdict.next_hire.gain_median > 0.05
    assert [option.name for option in verdict.options[-2:]] == [
        "split_with_marketer",
        "split_with_seller",
    ]
    assert verdict.next_hire.pays_back is None


def test_adding_an_allowed_hire_leaves_the_teams_own_odds_alone():
    without = decide(team(demand=(90.0, 90.0)), SEEN)

    assert hiring().comparisons == without.comparisons


def test_a_hire_that_earns_less_than_they_cost_does_not_pay_back():
    dear = Hire("seller", 40.0, "employee", 50_000.0, 1_000.0)
    verdict = decide(
        team(demand=(90.0, 90.0), hires=(dear,), goal_per_month=20_000.0, margin=0.5), SEEN
    )

    assert (verdict.next_hire.pays_back, verdict.next_hire.payback_months) == (False, None)


def test_payback_counts_the_ramp_the_on_costs_and_the_margin():
    hire = Hire("seller", 40.0, "employee", 2_000.0, 3_000.0)

    months = payback(hire, (0.6, 1.8), 10_000.0, DEFAULTS)

    assert months == pytest.approx((3_000 + 2_600 * 5 / 2) / (0.9 * 10_000 - 2_600))


def test_the_verdict_says_the_payback_where_the_money_is_known():
    hire = Hire("seller", 40.0, "freelancer", 2_000.0)
    known_money = {"goal_per_month": 100_000.0, "margin": 0.6}
    verdict = decide(team(demand=(90.0, 90.0), hires=(hire,), **known_money), SEEN)

    assert verdict.next_hire.pays_back
    assert 0 < verdict.next_hire.payback_months < 12


@pytest.mark.parametrize(("ramp", "part"), [(0, 1.0), (6, 0.75), (12, 0.5), (24, 0.25)])
def test_a_ramp_takes_its_part_of_the_hours_within_the_horizon(ramp, part):
    assert ramped(ramp, 12.0) == part


def test_a_hired_marketer_is_strong_in_marketing_and_a_generalist_even():
    marketer, generalist = (
        expected_levels(Hire(kind, 40.0), CATALOGUE, DEFAULTS)
        for kind in ("marketer", "generalist")
    )
    groups = np.array(CATALOGUE.groups)

    assert set(marketer[groups == "marketing"]) == {3.4}
    assert set(marketer[groups == "sales"]) == {2.6}
    assert set(generalist[groups != "shared"]) == {3.1}
