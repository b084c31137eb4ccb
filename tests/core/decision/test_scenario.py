from dataclasses import replace
from itertools import permutations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from advisor.core.assumptions import DEFAULTS, AssumptionOutOfRange
from advisor.core.decision.imagined import Newcomer
from advisor.core.decision.scenario import Circumstances, Scenario, applied
from advisor.core.decision.team import Hire
from advisor.core.decision.verdict import NobodyHasHours, decide
from tests.core.decision.decision_builders import NAMES, cases, known, seen, team

NORA = Newcomer("Nora", 20.0, "seller")
SURE = Newcomer("Nora", 20.0, "", (2.0, 4.5, 3.0))


def real(hours=(40.0, 30.0, 20.0), levels=None, **changes):
    """Three people, today known, unless told otherwise."""
    changes = {"today": (0.6, 0.3, 0.5)} | changes
    made = team(hours, **changes)
    return Circumstances(made, levels or seen((4, 2), (2, 4), (3, 3)), DEFAULTS)


def verdict(circumstances, draws=2_000):
    return decide(circumstances.team, circumstances.levels, circumstances.assumptions, draws=draws)


@given(cases())
def test_an_empty_scenario_changes_nothing(drawn):
    made, levels = drawn
    before = Circumstances(made, levels, DEFAULTS)

    after = applied(Scenario(), before)

    assert (after.team, after.assumptions) == (made, DEFAULTS)
    assert after.levels is levels


def test_a_scenario_that_says_what_is_so_already_gives_the_same_verdict():
    before = real()
    same = Scenario(hours=(("ana", 40.0),), motion="transactional", alignment=0.0)

    assert verdict(applied(same, before)) == verdict(before)


def test_whoever_is_taken_out_counts_like_someone_without_hours():
    out = verdict(applied(Scenario(without=frozenset({"cyd"})), real()))
    idle = verdict(applied(Scenario(hours=(("cyd", 0.0),)), real()))

    assert (out.code, out.p, out.gain_80) == (idle.code, idle.p, idle.gain_80)
    assert idle.shares == (*out.shares, 0.0)


def test_hours_are_those_of_the_scenario():
    assert applied(Scenario(hours=(("ben", 12.5),)), real()).team.hours == (40.0, 12.5, 20.0)


def test_nobody_left_is_said_and_not_computed():
    nobody = applied(Scenario(without=frozenset(NAMES[:3])), real())

    assert nobody.team.people == ()
    with pytest.raises(NobodyHasHours):
        verdict(nobody)


def test_someone_who_gets_hours_takes_the_share_that_the_others_have():
    before = real(hours=(40.0, 30.0, 0.0), today=(0.6, 0.3, 0.0))

    after = applied(Scenario(hours=(("cyd", 10.0),)), before)

    assert after.team.today == pytest.approx((0.6, 0.3, (24 + 9) / 70))


def test_moved_levels_move_all_skills_of_the_group_alike():
    before = real()
    after = applied(Scenario(levels=(("ben", "sales", 2.0),)), before)

    moved = after.levels.mean - before.levels.mean
    sales = np.array(before.levels.catalogue.groups) == "sales"
    assert np.ptp(moved[1, sales]) == pytest.approx(0)
    assert after.levels.mean[1, sales].mean() == pytest.approx(2.0)
    assert not np.delete(moved, 1, axis=0).any()
    assert not moved[1, ~sales].any()


def test_moved_levels_keep_their_bands():
    before = real()
    after = applied(Scenario(levels=(("ben", "sales", 2.0),)), before)
    roles = np.eye(15)

    assert after.levels.fits([0, 1], roles)[1] == pytest.approx(
        before.levels.fits([0, 1], roles)[1]
    )
    assert after.levels.evidence(1, roles[0]) == before.levels.evidence(1, roles[0])


@pytest.mark.parametrize(("one", "evidence"), [(NORA, 0.0), (SURE, 1.0)])
def test_a_newcomer_is_known_as_far_as_they_are_described(one, evidence):
    after = applied(Scenario(newcomers=(("new-1", one),)), real())

    assert after.team.people[-1] == "new-1"
    assert after.team.hours[-1] == 20.0
    assert after.levels.evidence(3, np.ones(15)) == evidence


def test_a_newcomer_whom_nobody_has_met_leaves_it_at_leaning():
    after = applied(Scenario(newcomers=(("new-1", NORA),)), real(today=None))

    assert verdict(after).thin == ("new-1",)


def test_a_seller_sells_also_as_the_work_is_shared_today():
    after = applied(Scenario(newcomers=(("new-1", NORA), ("new-2", SURE))), real())

    assert after.team.today[3] == 0.0
    assert after.team.today[4] == pytest.approx((24 + 9 + 10) / 90)


def test_covariances_of_known_people_stand_where_they_belong():
    before = real()
    levels = applied(Scenario(newcomers=(("new-1", NORA),)), before).levels
    weights = np.eye(15)[:2]

    _, covariance = levels.fits([2, 3, 0], weights)

    _, alone = before.levels.fits([2, 0], weights)
    rows = [0, 1, 4, 5]
    assert covariance[np.ix_(rows, rows)] == pytest.approx(alone)
    assert not covariance[2:4][:, rows].any()
    assert (np.diag(covariance)[2:4] > 0.4).all()


def test_a_hire_is_added_changed_and_taken_away():
    before = real(hires=(Hire("seller", 40.0),))
    part_time = Hire("seller", 20.0, "freelancer", 2_000)

    def hires(*changes):
        return applied(Scenario(hires=changes), before).team.hires

    assert hires(("marketer", Hire("marketer", 30.0)))[0].kind == "marketer"
    assert hires(("seller", part_time)) == (part_time,)
    assert hires(("seller", None)) == ()


def test_assumptions_out_of_range_are_refused():
    with pytest.raises(AssumptionOutOfRange):
        applied(Scenario(assumptions=(("beta", 9.0),)), real())


CHANGES = (
    {"without": frozenset({"cyd"})},
    {"hours": (("ana", 20.0),)},
    {"newcomers": (("new-1", SURE),)},
    {"alignment": 0.9},
    {"demand": (30.0, None)},
    {"assumptions": (("beta", 0.9),)},
)


@settings(max_examples=20)
@given(st.permutations(CHANGES))
def test_the_order_of_changes_does_not_matter(order):
    scenario = Scenario()
    for change in order:
        scenario = replace(scenario, **change)

    assert scenario == replace(Scenario(), **{k: v for one in CHANGES for k, v in one.items()})


def test_changes_made_one_after_the_other_come_to_the_same():
    parts = [Scenario(**change) for change in CHANGES[1:4]]
    found = set()
    for order in permutations(parts):
        now = real(levels=known((4, 2), (2, 4), (3, 3)))
        for part in order:
            now = applied(part, now)
        # Only a newcomer's share of today's work depends on what was there before.
        found.add(replace(now.team, today=None))

    assert len(found) == 1
