import pytest

from tests.core.decision.decision_builders import team
from tests.core.plan.plan_builders import DECIDED, SHOP, Drawn, alone, drawn, observed, split


def holders(plan):
    return [lane.holder for lane in plan.funnel.lanes]


def test_marketing_holds_three_stages_and_sales_four():
    functions = [lane.function for lane in split().plan.funnel.lanes]

    assert functions == ["marketing"] * 3 + ["sales"] * 4


def test_a_split_gives_each_their_functions_stages():
    assert holders(split().plan) == ["Ana"] * 3 + ["Ben"] * 4


@pytest.mark.parametrize("name", DECIDED)
def test_holders_have_hours_on_the_function_they_hold(name):
    case = drawn(name)
    arrangement = case.basis.arrangement

    for lane in case.plan.funnel.lanes:
        working = [case.basis.name(i) for i in arrangement.working_on(lane.function)]
        assert lane.holder in working
        assert lane.helper != lane.holder


@pytest.mark.parametrize("name", DECIDED)
def test_nobody_leading_the_function_fits_a_stage_better_than_its_holder(name):
    case = drawn(name)

    for lane, stage in zip(case.plan.funnel.lanes, case.basis.content.stages, strict=True):
        leading = case.basis.arrangement.leading(lane.function)
        best = max(case.basis.fit(i, stage.skills) for i in leading)
        assert lane.fit == pytest.approx(best)


def test_the_baton_passes_after_consideration_between_two_people():
    baton = split().plan.funnel.hand_off

    assert (baton.after, baton.giver, baton.taker) == ("consideration", "Ana", "Ben")
    assert not baton.to_oneself
    assert "Ana passes to Ben with a card" in baton.text


def test_one_person_passes_the_baton_from_hat_to_hat_and_is_told_why():
    funnel = alone().plan.funnel

    assert funnel.hand_off.to_oneself
    assert "Write the card all the same" in funnel.hand_off.text
    assert [lane.helper for lane in funnel.lanes] == [""] * 7


def test_around_the_hand_off_the_other_side_helps():
    lanes = {lane.stage: lane for lane in drawn("three, consultative").plan.funnel.lanes}
    arrangement = drawn("three, consultative").basis.arrangement
    names = [person.capitalize() for person in arrangement.people]

    assert names.index(lanes["consideration"].helper) in arrangement.leading("sales")
    assert names.index(lanes["intent"].helper) in arrangement.leading("marketing")


def test_a_lane_says_where_the_next_one_is_someone_elses():
    assert [lane.passes for lane in split().plan.funnel.lanes] == [False, False, True] + [False] * 4


def test_an_adviser_without_hours_holds_and_helps_nothing():
    made = Drawn(team((40.0, 0.0)), observed((3, 3), (5, 5, 5)))

    assert holders(made.plan) == ["Ana"] * 7
    assert {lane.helper for lane in made.plan.funnel.lanes} == {""}


def test_a_shop_has_exit_rules_of_its_own():
    lanes = {lane.stage: lane for lane in alone(answers=SHOP).plan.funnel.lanes}

    assert lanes["consideration"].exit == "Someone asks, orders or books."
    assert lanes["consideration"].metric == "Enquiries a week: 230.8"
