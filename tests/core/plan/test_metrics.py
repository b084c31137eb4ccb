from fractions import Fraction

import pytest

from advisor.core.plan.metrics import targets
from advisor.core.report.metric_parts import metrics_part
from advisor.library.plan import plan_content
from tests.core.plan.plan_builders import DECIDED, SHOP, TYPED, alone, drawn, split

GROUPS = ("shared", "marketing", "sales")
LEADS_IDS = {
    "shared": "visit_to_lead lead_to_mql mql_to_sql sql_to_opportunity cac sla_attainment",
    "marketing": "brand_awareness positioning traffic engagement leads mqls cost_per_lead "
    "content_use marketing_roi satisfaction loyalty market_share",
    "sales": "revenue quota deals win_rate average_deal sales_cycle velocity first_reply",
}


def counted(made):
    """Every metric of a plan, by id."""
    part = made.plan.charters
    groups = (part.metrics, *(charter.metrics for charter in part.pair))
    return {target.id: target for group in groups for target in group}


@pytest.mark.parametrize("group", GROUPS)
def test_the_ids_that_actuals_hang_on_stay_as_they_are(group):
    basis = split().basis

    found = targets(basis, basis.facts, group)
    assert [target.id for target in found if target.id != "first_reply"] == [
        one for one in LEADS_IDS[group].split() if one != "first_reply"
    ]
    assert all(target.key == f"charters.{group}.metric.{target.id}" for target in found)


@pytest.mark.parametrize("answers", [{}, SHOP, TYPED], ids=["leads", "shop", "hours"])
def test_every_metric_says_formula_source_unit_rhythm_and_who_keeps_it(answers):
    for target in counted(alone(answers=answers)).values():
        assert all((target.formula, target.source, target.every, target.holder)), target.id
        assert target.unit in {"count", "money", "percent", "days", "hours"}
        assert target.every in {"week", "month", "quarter", "year"}


@pytest.mark.parametrize("answers", [{}, SHOP, TYPED], ids=["leads", "shop", "hours"])
def test_no_metric_is_counted_twice(answers):
    part = alone(answers=answers).plan.charters
    groups = (part.metrics, *(charter.metrics for charter in part.pair))
    ids = [target.id for group in groups for target in group]

    assert len(ids) == len(set(ids))


def test_a_target_has_its_exact_value_beside_the_words():
    found = counted(split())

    assert (found["mqls"].number, found["mqls"].value) == ("30.8 a week", Fraction(400, 13))
    assert (found["traffic"].value, found["traffic"].per) == (50_000, "quarter")
    assert (found["quota"].value, found["first_reply"].value) == (100, None)


def test_velocity_is_what_the_goal_asks_for_a_day():
    assert counted(split())["velocity"].value == Fraction(150_000, 13 * 7)


def test_a_target_that_is_not_known_is_left_open():
    typed = counted(alone(answers=TYPED))

    assert (typed["traffic"].number, typed["traffic"].value) == ("", None)
    assert "velocity" not in typed


def test_each_metric_is_kept_by_whoever_holds_its_stage_or_its_function():
    found = counted(split())

    assert (found["traffic"].holder, found["win_rate"].holder) == ("Ana", "Ben")
    assert found["sla_attainment"].holder == "Ana and Ben"
    assert counted(alone())["sla_attainment"].holder == "Ana"


def test_a_team_left_alone_promises_nothing_and_counts_no_promises():
    left = drawn("goal met with room: leave alone")

    assert left.plan.short
    assert "sla_attainment" not in counted(left)


@pytest.mark.parametrize("name", DECIDED)
def test_nobody_is_left_without_someone_to_keep_a_number(name):
    found = counted(drawn(name))

    assert all(target.holder for target in found.values())


def test_every_stage_that_a_metric_names_exists():
    content = plan_content()
    stages = {stage.id for stage in content.stages}

    named = {metric.stage for group in content.metrics.values() for metric in group}
    assert named - {""} <= stages


def test_one_person_is_not_named_at_every_number():
    assert (alone().plan.charters.keeps_all, split().plan.charters.keeps_all) == ("Ana", "")

    heads = [metrics_part(made.plan.charters).blocks[1].head for made in (alone(), split())]
    assert [head[-1] for head in heads] == ["Where it stands", "Kept by"]
