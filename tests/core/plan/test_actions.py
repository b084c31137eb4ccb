import datetime
from dataclasses import replace

import pytest

from advisor.core.plan.plan import make_plan
from advisor.core.plan.scheduling import pace
from tests.core.decision.decision_builders import team
from tests.core.plan.plan_builders import (
    DECIDED,
    SHOP,
    TYPED,
    Drawn,
    alone,
    drawn,
    observed,
    self_told,
    split,
)

KINDS = [{}, SHOP, TYPED]


def ids(plan):
    return {action.key.removeprefix("actions.") for action in plan.actions}


def week_of(action, plan):
    days = datetime.date.fromisoformat(action.due) - datetime.date.fromisoformat(plan.start)
    return days.days // 7


@pytest.mark.parametrize("name", DECIDED)
def test_every_action_has_an_owner_with_hours_a_reason_and_a_key_of_its_own(name):
    case = drawn(name)
    working = {case.basis.team.people[i]: case.basis.name(i) for i in case.basis.team.holders}

    assert len(ids(case.plan)) == len(case.plan.actions) > 0
    for action in case.plan.actions:
        assert working[action.owner] == action.owner_name
        assert action.text
        assert action.because


@pytest.mark.parametrize("name", DECIDED)
def test_actions_are_due_on_working_days_within_90_days_in_order(name):
    plan = drawn(name).plan
    days = [action.due for action in plan.actions]

    assert days == sorted(days)
    assert all(datetime.date.fromisoformat(day).weekday() < 5 for day in days)
    assert all(0 <= week_of(action, plan) <= 12 for action in plan.actions)


@pytest.mark.parametrize("name", DECIDED)
def test_nobody_gets_two_on_a_day_or_more_in_a_week_than_their_hours_allow(name):
    case = drawn(name)
    for person, hours in zip(case.basis.team.people, case.basis.team.hours, strict=True):
        mine = [action for action in case.plan.actions if action.owner == person]
        weeks = [week_of(action, case.plan) for action in mine]
        assert len({action.due for action in mine}) == len(mine)
        assert max(map(weeks.count, weeks), default=0) <= pace(hours)


def test_the_first_action_is_for_the_first_morning():
    for plan in (alone().plan, split().plan):
        assert (plan.actions[0].due, plan.start) == ("2026-01-05", "2026-01-05")


@pytest.mark.parametrize("answers", KINDS, ids=["leads", "shop", "hours"])
def test_actions_come_from_all_parts_and_leave_no_gap_in_their_words(answers):
    plan = alone(answers=answers).plan
    parts = {action.part for action in plan.actions}

    assert {"verdict", "week", "hand_off", "enablement", "cadence", "development"} <= parts
    assert {"service_levels", "metrics", "charters", "triggers"} <= parts
    assert not any("{" in action.text + action.because for action in plan.actions)


def test_each_gap_becomes_a_habit_one_after_the_other():
    plan = alone().plan
    habits = [action for action in plan.actions if action.part == "development"]

    assert [action.key for action in habits] == [
        f"actions.{gap.key}" for person in plan.development for gap in person.gaps
    ]
    assert len({action.phase for action in habits}) > 1


def test_a_team_left_alone_has_almost_nothing_to_do():
    plan = drawn("goal met with room: leave alone").plan

    assert ids(plan) == {"nothing_changes", "look", "again"}
    assert (plan.hand_off, plan.enablement, plan.cadence) == (None, None, ())


def test_nobody_is_told_to_meet_themself():
    texts = " ".join(action.text for action in split().plan.actions)
    own = " ".join(action.text for action in alone().plan.actions)

    assert "aloud with Ben, 45 minutes" in texts
    assert "Ana" not in own


def test_a_change_of_jobs_is_handed_over_in_three_steps():
    today = team((40.0, 40.0), demand=(45.0, 45.0), today=(0.5, 0.5))
    made = Drawn(today, observed((4.5, 1.5), (1.5, 4.5)))

    assert made.basis.verdict.code == "split"
    assert {"move_list", "move_first", "move_rest"} <= ids(made.plan)


def test_a_leaning_verdict_asks_for_evidence_and_moves_nobody():
    people = team((40.0, 40.0), demand=(50.0, 50.0), today=(0.5, 0.5))
    found = ids(Drawn(people, self_told((4.5, 1.5), (1.5, 4.5))).plan)

    assert "evidence" in found
    assert not {"move_list", "move_first", "move_rest"} & found


def test_without_a_repeatable_sale_one_asks_first_why_people_bought():
    assert {"why_bought", "same_reason"} <= ids(drawn("no repeatable sale yet").plan)
    assert "why_bought" not in ids(split().plan)


def test_three_hours_a_week_get_one_action_a_week():
    plan = alone(hours=3.0).plan
    weeks = [week_of(action, plan) for action in plan.actions]

    assert weeks == sorted(set(weeks))


def test_who_has_answered_the_check_talks_about_it_and_others_answer_it_first():
    made = split()
    after = make_plan(replace(made.basis, checked=True), made.decided)
    texts = [
        one.text for plan in (made.plan, after) for one in plan.actions if one.part == "together"
    ]

    assert texts[0].startswith("Answer the alignment check")
    assert texts[1].startswith("Sit down with Ana and Ben")


def test_people_whose_levels_are_private_get_no_habit():
    pair = team((40.0, 40.0), demand=(45.0, 45.0))
    made = Drawn(pair, observed((4, 2), (2, 4)), shown=frozenset({"ben"}))

    habits = {action.owner for action in made.plan.actions if action.part == "development"}
    assert "ana" not in habits


def test_those_who_lead_a_part_of_a_function_take_turns_with_its_tactics():
    people = team((40.0, 40.0, 40.0), demand=(80.0, 40.0))
    made = Drawn(people, observed((4.5, 1.5), (4.3, 1.5), (1.5, 4.5)))
    steps = {one.key: one.owner for one in made.plan.actions if one.part == "charters"}

    assert made.basis.arrangement.leading("marketing") == (0, 1)
    assert {"ana", "ben", "cyd"} == set(steps.values())
