import pytest

from tests.core.decision.decision_builders import team
from tests.core.plan.plan_builders import (
    DECIDED,
    SHOP,
    TYPED,
    Drawn,
    alone,
    drawn,
    facts,
    observed,
    split,
)


def chosen(drawn_plan, function):
    place = ("marketing", "sales").index(function)
    tactics = drawn_plan.plan.charters.pair[place].tactics
    return {line.cites[0] for line in tactics.chosen}, {line.cites[0] for line in tactics.left}


@pytest.mark.parametrize("name", DECIDED)
def test_there_are_always_two_charters(name):
    charters = drawn(name).plan.charters

    assert [charter.function for charter in charters.pair] == ["marketing", "sales"]
    assert all(charter.people and charter.objectives for charter in charters.pair)


def test_one_person_holds_both_charters_with_the_hours_of_each():
    marketing, sales = alone(30.0).plan.charters.pair

    assert float(marketing.hours) + float(sales.hours) == pytest.approx(30)
    assert marketing.people[0].startswith("Ana, ")


@pytest.mark.parametrize("answers", [{}, SHOP, TYPED], ids=["leads", "shop", "hours"])
def test_each_tactic_is_either_chosen_with_a_reason_or_left_with_one(answers):
    made = alone(answers=answers)
    found = [chosen(made, function) for function in ("marketing", "sales")]

    taken = set().union(*(taken | left for taken, left in found))
    assert taken == {f"E{n}" for n in range(1, 20)}
    assert all(
        line.note
        for charter in made.plan.charters.pair
        for line in (*charter.tactics.chosen, *charter.tactics.left)
    )


def test_tactics_follow_what_the_business_told():
    quiet = {"campaigns": "0", "channels": "0", "pieces": "1", "sales_cycle": "5"}

    assert {"E4", "E6", "E7", "E10"} <= chosen(alone(answers=quiet), "marketing")[1]
    assert {"E6", "E7"} <= chosen(alone(), "marketing")[0]


def test_a_shop_is_told_to_promote_and_not_to_qualify():
    assert "E8" in chosen(alone(answers=SHOP), "marketing")[0]
    assert "E11" in chosen(alone(answers=SHOP), "sales")[1]


@pytest.mark.parametrize("answers", [{}, SHOP, TYPED], ids=["leads", "shop", "hours"])
def test_no_sentence_keeps_a_brace(answers):
    assert "{" not in repr(alone(answers=answers).plan).replace("{}", "")


def test_the_common_goal_is_the_first_thing_that_is_said():
    shared = [line.text for line in split().plan.charters.shared]

    assert "The common goal: 150,000 EUR a quarter. Deals that takes: 25." in shared


def test_a_skill_nobody_holds_at_level_3_is_a_gap_with_who_is_nearest():
    _, sales = alone().plan.charters.pair
    skills = {skill.name: skill for skill in sales.skills}

    assert not skills["Closing"].covered
    assert (skills["Closing"].who, skills["Communication"].covered) == ("Ana", True)


def test_only_those_on_the_function_cover_its_skills():
    marketing, sales = split().plan.charters.pair

    assert {skill.who for skill in marketing.skills} == {"Ana"}
    assert {skill.who for skill in sales.skills} == {"Ben"}


def test_levels_that_may_not_be_shown_leave_the_skills_out():
    people = team((40.0, 40.0), demand=(45.0, 45.0))
    made = Drawn(people, observed((4, 2), (2, 4)), shown=frozenset({"ana"}))
    marketing, sales = made.plan.charters.pair

    assert marketing.skills
    assert sales.skills == ()


def test_targets_are_the_numbers_of_the_funnel():
    marketing, _ = split().plan.charters.pair
    targets = {metric.name: metric.number for metric in marketing.metrics}

    assert targets["MQLs"] == "30.8 a week"
    assert targets["Website traffic"] == "50,000 a quarter"


def test_numbers_given_with_decimals_are_shown_as_given():
    assert facts(average_deal="6000.5").shown["average_deal"] == "6,000.5"
