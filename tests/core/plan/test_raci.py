import pytest

from tests.core.decision.decision_builders import team
from tests.core.plan.plan_builders import DECIDED, Drawn, alone, drawn, observed, split


def roles(lane):
    return lane.responsible, lane.accountable, lane.consulted, lane.informed


def test_who_does_a_stage_answers_for_it_in_a_split():
    lanes = {lane.stage: lane for lane in split().plan.funnel.lanes}

    assert roles(lanes["awareness"]) == ("Ana", "Ana", "", "Ben")
    assert roles(lanes["purchase"]) == ("Ben", "Ben", "Ana", "")


def test_marketing_stays_consulted_after_it_has_handed_over():
    lanes = [lane for lane in split().plan.funnel.lanes if lane.function == "sales"]

    assert {lane.consulted for lane in lanes} == {"Ana"}


def test_sales_is_asked_before_the_baton_passes():
    lanes = {lane.stage: lane for lane in split().plan.funnel.lanes}

    assert lanes["consideration"].consulted == "Ben"


def test_one_person_is_not_said_to_ask_or_tell_themself():
    assert {roles(lane) for lane in alone().plan.funnel.lanes} == {("Ana", "Ana", "", "")}


@pytest.mark.parametrize("name", DECIDED)
def test_every_stage_has_someone_who_does_it_and_someone_who_answers_for_it(name):
    for lane in drawn(name).plan.funnel.lanes:
        assert lane.responsible == lane.holder
        assert lane.accountable


@pytest.mark.parametrize("name", DECIDED)
def test_nobody_stands_in_two_roles_but_for_doing_and_answering(name):
    for lane in drawn(name).plan.funnel.lanes:
        told = lane.informed.replace(" and ", ", ").split(", ") if lane.informed else []
        others = [*filter(None, [lane.consulted]), *told]
        assert len({lane.responsible, lane.accountable, *others}) == len(others) + len(
            {lane.responsible, lane.accountable}
        )


def test_the_one_with_more_hours_answers_for_what_a_colleague_does():
    people = team((40.0, 20.0), demand=(30.0, 30.0), today=(0.5, 0.5))
    made = Drawn(people, observed((3, 3), (3.2, 3.4)))
    lanes = [lane for lane in made.plan.funnel.lanes if lane.holder == "Ben"]

    assert lanes
    assert {lane.accountable for lane in lanes} == {"Ana"}
