import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from advisor.core.assumptions import DEFAULTS
from advisor.core.decision.options import coordination_today
from advisor.core.decision.throughput import (
    COMBINED,
    NONE,
    SPLIT,
    evaluate,
    flow_of,
    switching_loss,
    usable_work,
)
from tests.core.decision.decision_builders import cases, known, team, world

thousandths = st.integers(0, 1000).map(lambda part: part / 1000)
shares_of_five = st.lists(thousandths, min_size=5, max_size=5)


def as_written(of_team, levels, shares, coord):
    """The formula of the design with plain loops; time blocks as today, alignment as today."""
    marketing, sales = np.array(levels.catalogue.role_weights(of_team.motion)) @ levels.mean.T
    kappa = 0.10 if of_team.time_blocks else 0.20
    m, s = [], []
    for i, x in enumerate(shares):
        loss = kappa * (1 + 0.125 * (3 - of_team.switching[i])) * 4 * x * (1 - x)
        usable = max(of_team.hours[i] - coord, 0) * (1 - loss)
        m.append(usable * x * math.exp(0.75 * (marketing[i] - 3)))
        s.append(usable * (1 - x) * math.exp(0.75 * (sales[i] - 3)))
    big_m, big_s = sum(m), sum(s)
    if big_m == 0 or big_s == 0:
        return 0.0
    handoff = 1 - sum(min(a / big_m, b / big_s) for a, b in zip(m, s, strict=True))
    d_m, d_s = of_team.demand
    alpha = d_m / (d_m + d_s)
    lost = 0.20 - 0.15 * of_team.alignment
    return (big_m / d_m) ** alpha * (big_s / d_s) ** (1 - alpha) * (1 - lost * handoff)


@settings(deadline=None)
@given(cases(), shares_of_five)
def test_throughput_is_the_formula_of_the_design(case, shares):
    of_team, levels = case
    shares = shares[: len(of_team.hours)]

    found = evaluate(world(of_team, levels), np.array([shares]), SPLIT, planned=False)

    assert found[0, 0] == pytest.approx(as_written(of_team, levels, shares, 1.5), abs=1e-9)


def carried_without_loss(of_team, levels, shares):
    """Throughput where nothing is lost at a hand-off."""
    base = world(of_team, levels)
    none = replace(base.constants, lambda_none=np.zeros(1), lambda_agreed=np.zeros(1))
    return evaluate(replace(base, constants=none), shares, COMBINED, planned=True)[0, 0]


@settings(deadline=None)
@given(cases(), shares_of_five, st.integers(0, 4), st.floats(0.0, 2.0), st.integers(0, 14))
def test_without_a_hand_off_loss_more_skill_or_time_never_carries_less(
    case, shares, who, more, skill
):
    of_team, levels = case
    who %= len(of_team.hours)
    shares = np.array([shares[: len(of_team.hours)]])
    better = levels.mean.copy()
    better[who, skill] += more
    hours = tuple(each + more * (i == who) for i, each in enumerate(of_team.hours))

    now = carried_without_loss(of_team, levels, shares) * (1 - 1e-12)
    assert carried_without_loss(of_team, replace(levels, mean=better), shares) >= now
    assert carried_without_loss(replace(of_team, hours=hours), levels, shares) >= now


@settings(deadline=None)
@given(cases(), shares_of_five)
def test_the_hand_off_share_lies_between_nothing_and_everything(case, shares):
    of_team, levels = case
    here = world(of_team, levels)
    flow = flow_of(
        np.array([shares[: here.people]]),
        usable_work(here, SPLIT),
        here.tolerance,
        switching_loss(here, False),
    )

    assert 0.0 <= flow.handoff[0, 0] <= 1.0


def handoff(of_team, levels, shares):
    here = world(of_team, levels)
    work = usable_work(here, COMBINED)
    return flow_of(np.array([shares]), work, here.tolerance, switching_loss(here, True)).handoff


def test_a_full_split_hands_everything_over():
    assert handoff(team(), known((4, 2), (2, 4)), [1.0, 0.0])[0, 0] == 1.0


def test_people_with_proportional_productivity_who_share_alike_hand_nothing_over():
    found = handoff(team((40.0, 20.0)), known((4, 4, 4), (2, 2, 2)), [0.3, 0.3])

    assert found[0, 0] == pytest.approx(0.0, abs=1e-12)


def test_who_likes_switching_loses_less_by_it():
    shares = np.array([[0.5]])
    calm, eager = (team((40.0,), switching=(q,)) for q in (1.0, 5.0))

    found = [evaluate(world(each, known((3, 3))), shares, NONE, False) for each in (calm, eager)]

    assert found[0] == pytest.approx(40 / 80 * (1 - 0.2 * 1.25))
    assert found[1] == pytest.approx(40 / 80 * (1 - 0.2 * 0.75))


def test_a_side_without_work_carries_nothing():
    here = world(team(), known((3, 3), (3, 3)))

    assert evaluate(here, np.array([[1.0, 1.0]]), SPLIT, planned=True)[0, 0] == 0.0


def test_following_the_plan_never_lowers_an_alignment_that_is_already_high():
    kept = team(alignment=0.95, time_blocks=True)
    here, shares = world(kept, known((4, 2), (2, 4))), np.array([[1.0, 0.0]])

    assert evaluate(here, shares, SPLIT, True) == evaluate(here, shares, SPLIT, False)


@pytest.mark.parametrize(
    ("shares", "kind"),
    [([0.4], NONE), ([0.5, 0.5], COMBINED), ([0.5, 0.4], SPLIT), ([1.0, 1.0], SPLIT)],
)
def test_todays_coordination_is_the_lower_one_only_where_everyone_shares_alike(shares, kind):
    assert coordination_today(np.array(shares)) == kind


def test_the_assumptions_in_force_are_used():
    changed = DEFAULTS.with_changes({"coord_split": 4.0})
    here = world(team(), known((3, 3), (3, 3)), changed)

    found = evaluate(here, np.array([[1.0, 0.0]]), SPLIT, planned=True)[0, 0]

    assert found == pytest.approx(36 / 40 * (1 - 0.08))
