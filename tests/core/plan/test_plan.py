import dataclasses
import re

import pytest

from advisor.core.decision import outcome
from advisor.core.plan.content import PlanContent
from advisor.library import catalogue
from advisor.library.plan import plan_content
from tests.core.plan.plan_builders import DECIDED, SHOP, TYPED, alone, drawn, split

MUST_NOT_SAY = re.compile(r"match|validated|bias-free|compliant|percentile|\bnan\b|\binf\b|None")


def inside(value):
    """Every value in a plan, however deep."""
    if dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from inside(getattr(value, field.name))
    elif isinstance(value, tuple):
        for one in value:
            yield from inside(one)
    elif isinstance(value, dict):
        for one in value.values():
            yield from inside(one)
    yield value


def keys(plan):
    lines = (value for value in inside(plan) if dataclasses.is_dataclass(value))
    return [line.key for line in lines if hasattr(line, "key") and not hasattr(line, "rounding")]


@pytest.mark.parametrize("name", DECIDED)
def test_every_line_has_a_key_of_its_own_but_for_what_is_shared(name):
    plan = dataclasses.replace(drawn(name).plan, weeks=())
    reasons = {"skills_and_hours", "switching", "coordination", "hand_off", "hours", "skills"}
    found = [key for key in keys(plan) if key not in reasons]

    assert len(found) == len(set(found))


@pytest.mark.parametrize("name", DECIDED)
def test_no_plan_says_what_must_not_be_said(name):
    words = " ".join(value for value in inside(drawn(name).plan) if isinstance(value, str))

    assert not MUST_NOT_SAY.search(words)


def test_the_same_inputs_give_the_same_keys():
    assert keys(split().plan) == keys(split().plan)


def test_the_content_knows_every_skill_and_every_verdict():
    content: PlanContent = plan_content()

    assert set(content.exercises) == set(catalogue().ids)
    assert [stage.id for stage in content.stages][-1] == "after"
    assert {skill for stage in content.stages for skill in stage.skills} <= set(catalogue().ids)


def test_every_plan_says_how_the_two_differ_and_sets_six_points_above_the_charters():
    rows = split().plan.distinctions

    assert len(rows) == 11
    assert sum(row.charter for row in rows) == 6
    assert all(row.marketing.text and row.sales.text and row.both.text for row in rows)


@pytest.mark.parametrize("answers", [{}, SHOP, TYPED], ids=["leads", "shop", "hours"])
def test_every_stage_has_an_exit_rule_and_a_number_to_watch(answers):
    lanes = alone(answers=answers).plan.funnel.lanes

    assert all(lane.exit and lane.metric for lane in lanes)


def test_the_verdict_part_has_three_reasons_at_most_and_says_who_does_what():
    part = split().plan.verdict

    assert 1 <= len(part.reasons) <= 3
    assert part.sharing == "Ana takes marketing, Ben takes sales."
    assert part.conditions


def test_shares_of_whoever_does_both_are_said():
    said = alone().plan.verdict.sharing
    assert re.fullmatch(r"Ana does both, with \d+% of the hours on marketing\.", said)


def test_teams_that_should_be_left_alone_are_told_when_not_to_reorganise():
    told = drawn("goal met with room: leave alone").plan.verdict.leave_be

    assert told[0].text.startswith("When not to reorganise: the company is small")
    assert split().plan.verdict.leave_be == ()


def test_conditions_of_a_split_are_not_put_to_those_who_keep_today():
    assert drawn("already so: keep it").plan.verdict.conditions == ()


@pytest.mark.parametrize("name", DECIDED)
def test_a_plan_says_that_nothing_flips_only_where_the_report_finds_nothing(name):
    made = drawn(name)
    left_alone = made.basis.verdict.code == outcome.LEAVE_ALONE

    assert left_alone or bool(made.plan.verdict.flips) == bool(made.decided.report.flips)


def test_a_team_left_alone_is_not_told_of_flips_its_verdict_does_not_hang_on():
    part = drawn("goal met with room: leave alone").plan.verdict

    assert part.flips == ()
    assert split().plan.verdict.as_advised
