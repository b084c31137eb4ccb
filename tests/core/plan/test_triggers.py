import pytest

from advisor.core.plan.triggers import WATCHED, kept_at_hand_off
from tests.core.plan.plan_builders import DECIDED, REVIEW, alone, drawn


@pytest.mark.parametrize("name", DECIDED)
def test_every_plan_says_when_to_look_again(name):
    triggers = drawn(name).plan.triggers

    assert triggers.review == REVIEW
    assert triggers.events


def test_triggers_are_flip_points_that_one_can_watch():
    watched = drawn("three, consultative").plan.triggers.watched

    assert all(trigger.key.split(".")[1] in {"verdict", "goal", "hire"} for trigger in watched)
    assert all(trigger.key.split(".")[2] in WATCHED for trigger in watched)
    assert all(trigger.value != trigger.current for trigger in watched)


def test_the_same_number_is_watched_once_for_each_answer():
    keys = [trigger.key for trigger in alone().plan.triggers.watched]

    assert len(keys) == len(set(keys))


def test_a_team_left_alone_watches_whether_each_side_stays_covered():
    case = drawn("goal met with room: leave alone")
    option, demand = case.basis.arrangement.option, case.basis.team.demand
    lines = [trigger.value for trigger in case.plan.triggers.watched]

    kept = kept_at_hand_off(option, demand)
    assert lines == pytest.approx([hours * kept for hours in option.effective])
    assert all(line > need for line, need in zip(lines, demand, strict=True))


def test_nothing_is_lost_where_nothing_is_handed_over():
    option = alone().basis.arrangement.option

    assert kept_at_hand_off(option, (40.0, 40.0)) == pytest.approx(1)


def test_thin_evidence_names_whose():
    (thin,) = [
        line
        for line in drawn("self reports only lean").plan.triggers.events
        if line.key.endswith("thin")
    ]

    assert "Ana and Ben" in thin.text


def test_a_first_repeatable_sale_ends_founder_led_selling():
    events = drawn("no repeatable sale yet").plan.triggers.events

    assert "bought the same offer" in events[0].text
