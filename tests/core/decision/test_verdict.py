import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from advisor.core.decision.evaluation import best_shape
from advisor.core.decision.sampling import compare, quantiles
from advisor.core.decision.verdict import NobodyHasHours, decide
from advisor.core.measurement import posterior
from tests.core.decision.decision_builders import CATALOGUE, NAMES, SEEN, seen, team, told


def test_clear_edges_seen_by_two_split_the_work():
    verdict = decide(team(demand=(45.0, 45.0)), SEEN)

    assert (verdict.code, verdict.wording) == ("split", "very likely")
    assert verdict.shares == (1.0, 0.0)
    assert verdict.advised.name == "split"


def test_the_same_seed_gives_the_same_verdict_and_another_one_nearly():
    first, again, other = (decide(team(), SEEN, seed=seed, draws=2_000) for seed in (1, 1, 2))

    assert first == again
    assert other.gain_median != first.gain_median
    assert other.gain_median == pytest.approx(first.gain_median, abs=0.05)


def test_the_order_of_the_team_changes_the_order_of_the_shares_only():
    here = decide(team((40.0, 25.0)), SEEN)
    there = decide(team((25.0, 40.0), people=("ben", "ana")), SEEN)

    assert there.shares == here.shares[::-1]
    assert (there.p, there.gain_median) == pytest.approx((here.p, here.gain_median), rel=1e-9)


def test_people_with_no_hours_change_no_odds():
    levels = seen((4, 2), (2, 4), (5, 1))
    with_adviser = decide(team((40.0, 40.0, 0.0), answered=(15, 15, 0)), levels)
    without = decide(team(), levels)

    assert with_adviser.shares == (*without.shares, 0.0)
    assert (with_adviser.code, with_adviser.p) == (without.code, without.p)


def test_nobody_with_hours_is_refused():
    with pytest.raises(NobodyHasHours, match="at least one person"):
        decide(team((0.0, 0.0)), SEEN)


def test_too_few_answers_give_no_verdict_and_say_who_lacks_how_many():
    verdict = decide(team(answered=(15, 7)), SEEN)

    assert verdict.code == "not_enough_answers"
    assert [(each.person, each.needed) for each in verdict.lacking] == [("ben", 2)]
    assert (verdict.best, verdict.options) == (None, ())


def test_without_a_repeatable_sale_the_founder_sells_and_the_models_numbers_stand_beside():
    verdict = decide(team(demand=(45.0, 45.0), repeatable_sale=False), SEEN)

    assert (verdict.code, verdict.model_code, verdict.wording) == ("founder_led", "split", None)
    assert verdict.p > 0.95
    assert {option.name for option in verdict.options} == {"combined", "split", "bridge"}


def test_self_reports_alone_only_lean_and_name_the_thin():
    verdict = decide(team(demand=(45.0, 45.0)), told((5, 3), (3, 5)))

    assert verdict.code == "leans_split"
    assert verdict.thin == ("ana", "ben")


@settings(deadline=None, max_examples=25)
@given(
    level=st.tuples(st.floats(1.5, 4.5), st.floats(1.5, 4.5), st.floats(1.5, 4.5)),
    hours=st.floats(10.0, 40.0),
    demand=st.floats(20.0, 100.0),
    observers=st.integers(1, 3),
)
def test_an_identical_pair_with_equal_demand_is_never_told_to_split(
    level, hours, demand, observers
):
    pair = team((hours, hours), demand=(demand, demand))

    verdict = decide(pair, seen(level, level, observers=observers), draws=4_000)

    assert verdict.best == "combined"


def test_a_bridge_must_be_clearly_above_a_split():
    assert best_shape({"combined": 0.8, "split": 1.0, "bridge": 1.02}, 0.05) == "split"
    assert best_shape({"combined": 0.8, "split": 1.0, "bridge": 1.03}, 0.05) == "bridge"
    assert best_shape({"combined": 1.1, "split": 1.0, "bridge": 1.05}, 0.05) == "combined"


def test_today_that_cannot_run_is_said_and_treated_as_unknown():
    verdict = decide(team(today=(1.0, 1.0), demand=(45.0, 45.0)), SEEN)

    assert verdict.today_cannot_run
    assert not verdict.today_known
    assert (verdict.code, verdict.compared_with) == ("split", "combined")
    assert not verdict.option("today").runs


def test_what_the_plan_alone_brings_is_told_apart_from_the_change():
    verdict = decide(team(today=(1.0, 0.0), demand=(60.0, 60.0)), SEEN)

    assert verdict.code == "keep_today"
    assert verdict.gain_median == 0.0
    assert verdict.plan_gain_median > 0.05


def test_better_than_today_but_not_than_the_other_shape_says_that_either_will_do():
    alike = seen((3.2, 2.8), (2.8, 3.2))
    verdict = decide(team(today=(0.05, 0.1), demand=(45.0, 45.0)), alike)

    assert verdict.code.startswith("leans_")
    assert verdict.either_beats_today


def test_a_team_that_covers_both_sides_is_left_alone():
    verdict = decide(team(demand=(12.0, 12.0)), seen((3.4, 2.8), (2.8, 3.4)))

    assert verdict.code == "leave_alone"
    assert verdict.option(verdict.compared_with).p_both_sides >= 0.8
    assert verdict.next_hire is None


def test_a_goal_that_is_met_on_average_but_not_on_both_sides_is_not_left_alone():
    verdict = decide(team((40.0, 40.0), demand=(8.0, 45.0), today=(1.0, 0.0)), SEEN)

    assert verdict.option("today").at_means > 1
    assert verdict.code != "leave_alone"


def test_a_split_rests_on_skills_to_pass_the_baton():
    verdict = decide(team(demand=(45.0, 45.0)), seen((4.5, 1, 1.5), (1, 4.5, 3)))

    named = {(each.person, each.skill) for each in verdict.conditions}
    assert ("ana", "product_knowledge") in named
    assert all(each.level < 2.5 for each in verdict.conditions)


def test_a_ratio_to_nothing_counts_as_infinite_and_nothing_to_nothing_as_no_gain():
    worlds = np.array([1.0, 1.0, 0.0]), np.array([0.0, 0.5, 0.0])
    found = compare(("split", worlds[0]), ("combined", worlds[1]))

    assert found.p == pytest.approx(2 / 3)
    assert (found.gain_median, found.gain_80[1]) == (1.0, math.inf)


def test_quantiles_are_values_that_occur():
    assert quantiles(np.arange(11.0)) == (1.0, 5.0, 9.0)


def test_hours_that_coordination_eats_up_give_no_ratio_and_no_crash():
    verdict = decide(team((0.3, 0.3), today=(0.5, 0.5)), SEEN)

    assert not verdict.option("split").runs
    assert verdict.code in {"no_clear_difference", "keep_today"} or verdict.best == "combined"


def test_swapping_the_families_mirrors_the_verdict():
    swapped = replace(
        CATALOGUE,
        weights={
            "marketing": CATALOGUE.weights["sales_transactional"],
            "sales_transactional": CATALOGUE.weights["marketing"],
        },
    )
    levels = replace(SEEN, catalogue=swapped)
    here = decide(team((40.0, 25.0), demand=(50.0, 30.0)), SEEN)
    there = decide(team((40.0, 25.0), demand=(30.0, 50.0)), levels)

    assert there.code == here.code
    assert there.shares == tuple(1 - share for share in here.shares)
    assert there.gain_median == pytest.approx(here.gain_median, abs=0.01)


def test_people_without_any_answer_stand_at_the_prior():
    nothing = posterior([], NAMES[:2], CATALOGUE)

    verdict = decide(team(answered=(9, 9)), nothing)

    assert verdict.edge_evidence == pytest.approx((0.0, 0.0))
    assert verdict.thin == ("ana", "ben")
