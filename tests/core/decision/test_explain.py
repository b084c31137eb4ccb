import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from advisor.core.assumptions import DEFAULTS
from advisor.core.decision.draws import at_means, cast_of
from advisor.core.decision.explain import explain
from advisor.core.decision.options import choose
from advisor.core.decision.team import Hire
from advisor.core.decision.throughput import CONSTANTS
from advisor.core.decision.verdict import decide
from tests.core.decision.decision_builders import SEEN, cases, known, seen, team, told, world

SPLIT = team(demand=(45.0, 45.0))


def explained(of_team, levels, **changes):
    """The verdict's explanation, from few draws: it does not depend on them."""
    verdict = replace(decide(of_team, levels, draws=500), **changes)
    return explain(of_team, levels, verdict)


def ratio(of_team, levels):
    """ln of split over combined at posterior means, found afresh."""
    here = world(of_team, levels)
    return math.log(choose(here, "split").throughput / choose(here, "combined").throughput)


@settings(deadline=None, max_examples=15)
@given(cases(most=4), st.booleans())
def test_the_reasons_add_up_to_the_log_ratio(case, today):
    of_team, levels = case
    now = tuple(0.1 + 0.2 * i for i in range(len(of_team.hours))) if today else None
    found = explained(replace(of_team, today=now), levels).reasons

    assert sum(step.log for step in found.steps) == pytest.approx(found.log_ratio, abs=1e-9)
    assert found.percent == pytest.approx(100 * (math.exp(found.log_ratio) - 1))
    assert found.over == ("today" if today else {"combined": "split"}.get(found.of, "combined"))


def test_one_persons_throughput_is_split_into_hours_skills_and_switching():
    found = explained(team((40.0,), demand=(25.0, 25.0)), known((3, 3))).reasons

    assert [step.key for step in found.steps] == ["hours", "skills", "switching"]
    logs = [step.log for step in found.steps]
    assert logs == pytest.approx([math.log(0.8), 0.0, math.log(0.9)])


def test_a_flip_point_is_where_both_options_carry_the_same():
    found = explained(SPLIT, SEEN)
    hours = next(flip for flip in found.flips if flip.kind == "hours" and flip.person == "ben")

    assert hours.value < hours.current
    assert not hours.above
    assert ratio(replace(SPLIT, hours=(40.0, hours.value)), SEEN) == pytest.approx(0, abs=1e-6)


def test_a_demand_flip_can_be_checked_too():
    mild = seen((3.4, 2.9), (2.9, 3.4))
    found = explained(SPLIT, mild, best="split", shares=(1.0, 0.0))
    flip = next(flip for flip in found.flips if flip.key == "demand.marketing")

    moved = replace(SPLIT, demand=(flip.value, 45.0))
    assert ratio(moved, mild) == pytest.approx(0.0, abs=1e-6)


def test_nothing_flips_a_choice_that_is_overwhelming():
    very = known((5, 1), (1, 5), (5, 1), (1, 5))

    found = explained(team((40.0,) * 4, demand=(90.0, 90.0)), very)

    assert not [flip for flip in found.flips if flip.kind == "assumption"]


def test_the_tornado_tries_everything_and_starts_with_the_widest():
    found = explained(SPLIT, SEEN)
    swings = [factor.swing for factor in found.tornado]

    assert len(found.tornado) == found.tried == len(CONSTANTS) + 2 + 1 + 2 + 6
    assert swings == sorted(swings, reverse=True)
    assert {flip.key for flip in found.flips} == {each.key for each in found.tornado if each.flips}


def test_the_ends_of_the_tornado_are_the_ratio_found_afresh():
    found = explained(SPLIT, SEEN)
    ben = next(each for each in found.tornado if each.kind == "hours" and each.person == "ben")

    assert ben.at_high == pytest.approx(ratio(replace(SPLIT, hours=(40.0, 60.0)), SEEN))
    assert (ben.at_low, ben.swing, ben.flips) == (-math.inf, math.inf, True)


def test_moving_a_group_of_skills_moves_all_of_them_together():
    found = explained(SPLIT, known((4, 2), (2, 4)))
    factor = next(
        each
        for each in found.tornado
        if each.kind == "levels" and (each.person, each.group) == ("ana", "marketing")
    )

    assert (factor.current, factor.low, factor.high) == (4.0, 2.0, 5.0)
    assert factor.at_low == pytest.approx(ratio(SPLIT, known((2, 2), (2, 4))))


def test_where_today_is_already_what_is_advised_the_other_shape_is_the_opponent():
    found = explained(replace(SPLIT, today=(1.0, 0.0)), SEEN)

    assert (found.of, found.over, found.reasons.over) == ("split", "combined", "today")


def test_known_today_is_the_opponent_where_something_would_change():
    found = explained(replace(SPLIT, today=(0.3, 0.6)), SEEN)

    assert found.over == "today"
    assert found.log_ratio == pytest.approx(found.reasons.log_ratio)


def test_one_person_sees_where_the_goal_is_met():
    solo = team((40.0,), demand=(20.0, 20.0))
    found = explained(solo, known((3, 3)))
    hours = next(flip for flip in found.flips if flip.kind == "hours")

    assert (hours.what, found.over) == ("goal", "goal")
    assert hours.value == pytest.approx(40 / 0.9, abs=1e-5)


def test_one_person_sees_where_the_best_hire_would_be_worth_it():
    solo = team((20.0,), demand=(20.0, 20.0), hires=(Hire("marketer", 4.0),))
    flips = [flip for flip in explained(solo, known((4, 4))).flips if flip.what == "hire"]
    level = next(flip for flip in flips if flip.key == "ramp.marketer")

    at_flip = DEFAULTS.with_changes({"ramp.marketer": level.value})
    cast = cast_of(solo, known((4, 4)), at_flip)
    both = at_means(cast, solo, at_flip)
    best = max(choose(both, shape).throughput for shape in ("combined", "split", "bridge"))
    assert best / choose(world(solo, known((4, 4))), "combined").throughput == pytest.approx(1.05)


def test_more_observers_make_it_surer_and_the_least_known_come_first():
    levels = told((4, 2), (2, 4))
    found = explained(SPLIT, levels).surer

    for each in found:
        assert each.now < each.with_one < each.with_two < 1
    gains = [each.with_two - each.now for each in found]
    assert gains == sorted(gains, reverse=True)


def test_the_evidence_promised_is_the_evidence_two_observers_bring():
    promised = explained(SPLIT, seen((4, 2), (2, 4), observers=0)).surer[0]
    alone = seen((4, 2), observers=2, names=("ana",))
    edge = np.subtract(*alone.catalogue.role_weights("transactional"))

    assert promised.with_two == pytest.approx(alone.evidence(0, edge), abs=1e-9)


def test_the_edge_line_runs_from_marketing_to_sales_with_the_cut_between():
    line = explained(SPLIT, SEEN).edge_line

    assert [point.person for point in line.points] == ["ana", "ben"]
    assert line.points[0].low < line.points[0].edge < line.points[0].high
    assert line.points[1].edge < line.cut < line.points[0].edge


def test_too_few_answers_still_show_who_to_ask():
    found = explained(replace(SPLIT, answered=(15, 3)), SEEN)

    assert (found.reasons, found.tornado, found.edge_line.option) == (None, (), None)
    assert len(found.surer) == 2


def test_where_an_option_cannot_run_no_ratio_is_formed():
    found = explained(team((40.0, 1.0)), SEEN)

    assert found.reasons is None
    assert found.log_ratio == math.inf
