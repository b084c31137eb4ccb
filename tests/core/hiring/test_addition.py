from dataclasses import replace

import pytest

from advisor.core.assumptions import DEFAULTS
from advisor.core.decision.team import Hire
from advisor.core.decision.verdict import decide
from advisor.core.hiring.addition import addition
from tests.core.decision.decision_builders import known, seen, team

NEW = "cyd"


def added(levels, of_team=None, hours=40.0, role="sales", answered=15):
    """What the third of these people adds to the first two."""
    return addition(of_team or team(), levels, (NEW, hours, answered, role), DEFAULTS)


def test_without_them_the_team_carries_what_its_own_verdict_says():
    levels = seen((3.5, 2), (2, 3.5), (3, 3))
    alone = decide(team(), levels)

    assert added(levels).without == pytest.approx(alone.advised.mean, rel=0.01)
    assert added(levels).with_them == pytest.approx(added(levels).verdict.advised.mean, rel=0.01)


def test_a_stronger_newcomer_adds_more():
    weak, strong = added(seen((3, 3), (3, 3), (2, 2))), added(seen((3, 3), (3, 3), (4, 4)))

    assert strong.gain > weak.gain > 0
    assert strong.low < strong.gain < strong.high


def test_the_same_seed_gives_the_same_numbers():
    levels = seen((3, 3), (3, 3), (4, 4))

    assert added(levels).as_data() == added(levels).as_data()


def test_few_hours_beside_coordination_can_add_nothing():
    found = added(known((3, 3), (3, 3), (3, 3)), hours=0.5)

    assert found.gain < 0.02
    assert found.chance < 1


def test_somebody_joins_one_person_who_did_both():
    found = added(seen((3.5, 2.5), (3, 3), (2, 4)), team(hours=(40.0,)))

    assert found.shape_without == "combined"
    assert found.shape_with in ("combined", "split", "bridge")
    assert found.team.people == ("ana", NEW)


def test_allowed_hires_are_no_part_of_it():
    levels = seen((3, 3), (3, 3), (4, 4))
    hiring = replace(team(), hires=(Hire("seller", 40.0),))

    assert added(levels, hiring).as_data() == added(levels).as_data()


def test_with_too_few_skills_rated_there_is_a_number_and_no_verdict():
    found = added(seen((3, 3), (3, 3), (4, 4)), answered=4)

    assert found.gain > 0
    assert found.verdict.code == "not_enough_answers"


@pytest.mark.parametrize(("role", "share"), [("marketing", 1.0), ("sales", 0.0), ("combined", 0.3)])
def test_as_things_are_they_would_do_what_they_come_for(role, share):
    found = added(seen((3, 3), (3, 3), (3, 3)), team(today=(0.6, 0.0)), role=role)

    assert found.team.today == pytest.approx((0.6, 0.0, share))
