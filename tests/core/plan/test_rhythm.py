import pytest

from tests.core.decision.decision_builders import team
from tests.core.plan.plan_builders import (
    DECIDED,
    SHOP,
    TYPED,
    Drawn,
    alone,
    drawn,
    observed,
    split,
)

KINDS = pytest.mark.parametrize("answers", [{}, SHOP, TYPED], ids=["leads", "shop", "hours"])


def agenda_minutes(meeting):
    return sum(int(line.text.split(" minutes")[0]) for line in meeting.agenda)


@KINDS
def test_every_stage_has_a_piece_that_answers_a_doubt_and_somebody_who_keeps_it(answers):
    stages = alone(answers=answers).plan.enablement.stages

    assert len(stages) == 7
    for asset in (asset for stage in stages for asset in stage.assets):
        assert asset.why.startswith("Answers: ")
        assert (asset.holder, asset.holder_id) == ("Ana", "ana")


@pytest.mark.parametrize("name", DECIDED)
def test_whoever_keeps_a_piece_has_hours(name):
    case = drawn(name)
    working = {case.basis.team.people[i] for i in case.basis.team.holders}

    for stage in case.plan.enablement.stages if case.plan.enablement else ():
        assert {asset.holder_id for asset in stage.assets} <= working


def test_an_advised_sale_gets_pieces_that_a_quick_one_does_not():
    advised = Drawn(
        team((30.0,), motion="consultative"), observed((3, 3)), {"motion": "consultative"}
    )
    keys = {a.key for stage in advised.plan.enablement.stages for a in stage.assets}

    assert "enablement.comparison" in keys


def test_several_people_meet_weekly_monthly_and_quarterly():
    meetings = split().plan.cadence

    assert [(one.every, one.minutes) for one in meetings] == [
        ("week", 30),
        ("month", 60),
        ("quarter", 120),
    ]
    assert {one.who for one in meetings} == {"Ana and Ben"}
    assert (meetings[2].often, meetings[2].length) == ("Every quarter", "2 hours")


def test_the_agenda_of_a_meeting_fills_its_time():
    for meeting in split().plan.cadence:
        assert agenda_minutes(meeting) == meeting.minutes


def test_one_person_has_one_weekly_meeting_with_two_hats():
    week, quarter = alone().plan.cadence

    assert (week.name, week.minutes, week.people) == ("Friday, two hats", 20, ("ana",))
    assert (quarter.every, quarter.minutes) == ("quarter", 60)


@pytest.mark.parametrize("name", DECIDED)
def test_whoever_meets_has_hours_and_is_named_once(name):
    case = drawn(name)
    working = {case.basis.team.people[i] for i in case.basis.team.holders}

    for meeting in case.plan.cadence:
        assert len(set(meeting.people)) == len(meeting.people) > 0
        assert set(meeting.people) <= working
