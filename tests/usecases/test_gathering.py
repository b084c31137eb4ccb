from datetime import timedelta

import pytest

from advisor.core.observation import Mode
from advisor.library import load_questionnaire
from advisor.usecases import gathering, results, staff
from tests.builders import AT, answered, begun, business, company, person, with_hours

NEXT_DAY = AT + timedelta(days=1)


def seen(inputs, mode=Mode.SELF_ANCHORED):
    """Person and skill to value, of the observations of one mode."""
    return {(o.person, o.skill): o.value for o in inputs.observations if o.mode == mode}


def test_an_empty_company_has_neither_answers_nor_a_team(store):
    workspace, _ = company(store)

    inputs = gathering.gather(store, workspace)

    assert (inputs.answered, inputs.hours_known) == (False, False)
    assert (inputs.context, inputs.team) == (None, None)


def test_what_is_not_handed_in_does_not_count(store):
    workspace, ana = company(store)
    begun(store, workspace, ana, answers={"closing": "5"})

    assert not gathering.gather(store, workspace).answered


def test_answers_become_observations_of_the_person_by_themself(store):
    workspace, ana = company(store)
    answered(store, workspace, ana, closing="4.5", branding="no_chance")

    inputs = gathering.gather(store, workspace)

    assert seen(inputs)[ana.id, "closing"] == 4.5
    assert (ana.id, "branding") not in seen(inputs)
    assert {o.rater for o in inputs.observations} == {ana.id}
    assert (inputs.self_reports, inputs.observers) == (1, 0)


def test_the_newest_of_one_rater_counts_as_a_whole(store):
    workspace, ana = company(store)
    answered(store, workspace, ana, closing="2", branding="2")
    answered(store, workspace, ana, closing="5", branding="no_chance", at=NEXT_DAY)

    found = seen(gathering.gather(store, workspace))

    assert found[ana.id, "closing"] == 5
    assert (ana.id, "branding") not in found


def test_the_short_form_and_the_full_form_count_side_by_side(store):
    workspace, ana = company(store)
    answered(store, workspace, ana, "founder-short")
    answered(store, workspace, ana, "founder", at=NEXT_DAY)

    inputs = gathering.gather(store, workspace)

    modes = {observation.mode for observation in inputs.observations}
    assert modes == {Mode.SELF_ANCHORED, Mode.SELF_FREQUENCY, Mode.SITUATIONAL}
    assert inputs.self_reports == 2


def test_every_observer_counts_with_their_own_newest(store):
    workspace, ana = company(store)
    for day, (by, level) in enumerate([("ben", 2), ("cleo", 3), ("ben", 4)]):
        answered(store, workspace, ana, "observer", by, level, AT + timedelta(days=day))

    inputs = gathering.gather(store, workspace)

    found = {(o.rater, o.value) for o in inputs.observations if o.skill == "closing"}
    assert found == {("ben", 4), ("cleo", 3)}
    assert (inputs.self_reports, inputs.observers) == (0, 2)


def test_a_removed_person_is_left_out_and_counts_again_when_back(store):
    workspace, ana = company(store)
    ben = person(store, workspace, "Ben")
    answered(store, workspace, ana)
    answered(store, workspace, ben)

    staff.remove(store, workspace.id, ben.id, NEXT_DAY)
    inputs = gathering.gather(store, workspace)
    assert inputs.names == {ana.id: "Ana"}
    assert {o.person for o in inputs.observations} == {ana.id}

    staff.bring_back(store, workspace.id, ben.id)
    assert {o.person for o in gathering.gather(store, workspace).observations} == {ana.id, ben.id}


def test_what_a_removed_person_said_about_others_still_counts(store):
    workspace, ana = company(store)
    ben = person(store, workspace, "Ben")
    answered(store, workspace, ana, "observer", ben.id, 4)

    staff.remove(store, workspace.id, ben.id, NEXT_DAY)

    assert gathering.gather(store, workspace).observers == 1


def test_another_company_is_not_mixed_in(store):
    ours, _ = company(store)
    theirs, zoe = company(store, "Theirs", "Zoe")
    answered(store, theirs, zoe)
    business(store, theirs)

    inputs = gathering.gather(store, ours)

    assert not inputs.answered
    assert inputs.context is None


def team_of(store, **answers):
    """Ana with 32 hours and Ben with 8, and the business: the workspace, the two, and the team."""
    workspace, ana = company(store)
    ana, ben = with_hours(store, ana, 32, 60), person(store, workspace, "Ben", 8, 25)
    business(store, workspace, **answers)
    return workspace, ana, ben


def test_hours_and_shares_of_today_reach_the_team(store):
    workspace, ana, ben = team_of(store)

    team = gathering.gather(store, workspace).team

    assert team.people == (ana.id, ben.id)
    assert team.hours == (32, 8)
    assert team.today == (0.6, 0.25)


@pytest.mark.parametrize(
    ("hours", "share", "today"),
    [(8, None, None), (0, None, (0.6, 0.0)), (None, None, (0.6, 0.0)), (8, 0, (0.6, 0.0))],
)
def test_today_is_unknown_as_soon_as_one_working_share_is_missing(store, hours, share, today):
    workspace, _, ben = team_of(store)
    with_hours(store, ben, hours, share)

    assert gathering.gather(store, workspace).team.today == today


def test_without_any_hours_there_is_no_team(store):
    workspace, ana, ben = team_of(store)
    for one in (ana, ben):
        with_hours(store, one, 0)

    inputs = gathering.gather(store, workspace)

    assert inputs.team is None
    assert inputs.context is not None


def test_switching_comes_from_the_newest_own_answers_and_is_neutral_without(store):
    workspace, ana, _ = team_of(store)
    agree = {"switching_variety": "5", "switching_focus": "1", "switching_return": "5"}
    answered(store, workspace, ana, **agree)
    assert gathering.gather(store, workspace).team.switching == (5, 3)

    answered(store, workspace, ana, at=NEXT_DAY, **agree | {"switching_variety": "2"})
    assert gathering.gather(store, workspace).team.switching == (4, 3)


def test_an_observer_form_does_not_undo_the_switching_preference(store):
    workspace, ana, ben = team_of(store)
    agree = {"switching_variety": "5", "switching_focus": "1", "switching_return": "5"}
    answered(store, workspace, ana, **agree)

    answered(store, workspace, ana, "observer", ben.id, at=NEXT_DAY)

    assert gathering.gather(store, workspace).team.switching[0] == 5


def test_skills_with_any_answer_are_counted_per_person(store):
    workspace, ana, _ = team_of(store)
    answered(store, workspace, ana, branding="no_chance")

    assert gathering.gather(store, workspace).team.answered == (14, 0)


def check_answers(store, workspace, marketing, sales, at=AT):
    """What one of each side says of how they work together, every question alike."""
    for side, level in (("marketing", marketing), ("sales", sales)):
        asked = load_questionnaire("alignment")
        given = {q.id: level for q in asked.questions} | {"side": side}
        answered(store, workspace, None, "alignment", f"{side} one", at=at, **given)


def test_the_check_of_both_sides_comes_before_the_practices_ticked(store):
    workspace, _, _ = team_of(store)
    assert gathering.gather(store, workspace).team.alignment == 0.6

    check_answers(store, workspace, "5", "2")

    inputs = gathering.gather(store, workspace)
    assert inputs.team.alignment == inputs.alignment == (2 - 1) / 4


def test_a_check_that_cannot_tell_leaves_the_practices_in_force(store):
    workspace, _, _ = team_of(store)

    check_answers(store, workspace, "5", "cannot_tell")

    assert gathering.gather(store, workspace).team.alignment == 0.6


def test_the_verdict_follows_the_check(store):
    workspace, ana, ben = team_of(store)
    answered(store, workspace, ana, level=4, closing="1")
    answered(store, workspace, ben, level=2, closing="5")
    before = results.verdict_of(gathering.gather(store, workspace))

    check_answers(store, workspace, "5", "5")

    after = results.verdict_of(gathering.gather(store, workspace))
    assert today(after).at_means > today(before).at_means


def today(verdict):
    return next(option for option in verdict.options if option.name == "today")
