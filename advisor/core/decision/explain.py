"""Explains a verdict: why, what would change it, and what would make it surer."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from advisor.core.assumptions import DEFAULTS, Assumptions
from advisor.core.decision.dials import dials_of, hire_dials
from advisor.core.decision.draws import at_means, cast_of, select
from advisor.core.decision.explanation import (
    EdgeLine,
    EdgePoint,
    Explanation,
    Factor,
    FlipPoint,
    Reasons,
    Surer,
)
from advisor.core.decision.flips import (
    against,
    against_goal,
    distance,
    hire_against,
    scan,
)
from advisor.core.decision.outcome import Verdict
from advisor.core.decision.reasons import reasons, reasons_alone
from advisor.core.decision.sampling import shapes_of, today_of
from advisor.core.decision.team import Array, Levels, Team
from advisor.core.posterior import Z80, Posterior, evidence_of_all


@dataclass(frozen=True, slots=True)
class Changes:
    """What would change the answer. The fields are those of `Explanation`."""

    of: str | None = None
    over: str | None = None
    log_ratio: float | None = None
    tornado: tuple[Factor, ...] = ()
    flips: tuple[FlipPoint, ...] = ()
    tried: int = 0


def explain(
    team: Team, posterior: Levels, verdict: Verdict, assumptions: Assumptions = DEFAULTS
) -> Explanation:
    """The reasons, the tornado, the flip points, what would make it surer, and the edge line.

    Where too few have answered only the last two are there.
    """
    changes = _changes(team, posterior, verdict, assumptions)
    return Explanation(
        reasons=reasons_of(team, posterior, verdict, assumptions),
        of=changes.of,
        over=changes.over,
        log_ratio=changes.log_ratio,
        tornado=changes.tornado,
        flips=changes.flips,
        tried=changes.tried,
        surer=surer(team, posterior),
        edge_line=edge_line(team, posterior, verdict),
    )


def reasons_of(
    team: Team, levels: Levels, verdict: Verdict, assumptions: Assumptions
) -> Reasons | None:
    """Why B carries more or less than today, or than the other shape where today is unknown."""
    if verdict.best is None:
        return None
    alone = replace(team, hires=())
    cast = cast_of(alone, levels, assumptions)
    means = at_means(cast, alone, assumptions)
    candidates = (*today_of(cast, alone), *shapes_of(cast, means, True))
    named = {candidate.name: candidate for candidate in candidates}
    if cast.holders == 1:
        return reasons_alone(named["combined"], means)
    over = "today" if verdict.today_known else _other(verdict)
    return reasons(named[verdict.best], named[over], means)


def _other(verdict: Verdict) -> str:
    return "split" if verdict.best == "combined" else "combined"


def _opponent(verdict: Verdict) -> str:
    """Today where it is known and not already what is advised, otherwise the other shape."""
    if verdict.today_known and verdict.option("today").shares != verdict.shares:
        return "today"
    return _other(verdict)


def _changes(team: Team, levels: Levels, verdict: Verdict, assumptions: Assumptions) -> Changes:
    if verdict.best is None:
        return Changes()
    if len(team.holders) == 1:
        return _changes_alone(team, levels, assumptions)
    alone = replace(team, hires=())
    means = at_means(cast_of(alone, levels, assumptions), alone, assumptions)
    dials, over = dials_of(alone, levels, assumptions), _opponent(verdict)
    contest = against(verdict.best, over, _today(team))
    now, tornado, flips = scan(means, dials, contest, "verdict")
    current = None if math.isnan(now) else now
    return Changes(verdict.best, over, current, tuple(tornado), tuple(flips), len(dials))


def _today(team: Team) -> Array | None:
    if team.today is None:
        return None
    return np.array([team.today[i] for i in team.holders], dtype=float)


def _changes_alone(team: Team, levels: Levels, assumptions: Assumptions) -> Changes:
    """One person: where the goal is met, and where the best allowed hire is worth it."""
    means = at_means(cast_of(team, levels, assumptions), team, assumptions)
    dials = dials_of(team, levels, assumptions)
    holder = select(means, np.arange(1))
    now, tornado, flips = scan(holder, dials, against_goal, "goal")
    if team.hires:
        more = dials + hire_dials(team, levels, assumptions)
        contest = hire_against(assumptions["delta"], 1)
        _, _, hire_flips = scan(means, more, contest, "hire")
        flips = sorted(flips + hire_flips, key=distance)
        dials = more
    current = None if math.isnan(now) else now
    return Changes("combined", "goal", current, tuple(tornado), tuple(flips), len(dials))


def surer(team: Team, levels: Levels) -> tuple[Surer, ...]:
    """Everyone's edge evidence now and with one and two more observers; largest gain first."""
    if not isinstance(levels, Posterior):
        return ()
    marketing, sales = np.array(levels.catalogue.role_weights(team.motion))
    rows = {name: row for row, name in enumerate(levels.people)}
    known = [evidence_of_all(levels, marketing - sales, extra).tolist() for extra in (0, 1, 2)]
    found = [
        Surer(name, *(each[rows[name]] for each in known))
        for name in (team.people[i] for i in team.holders)
    ]
    return tuple(sorted(found, key=lambda each: each.now - each.with_two))


def edge_line(team: Team, levels: Levels, verdict: Verdict) -> EdgeLine:
    """People with hours by edge, the most marketing first, with 80% bands and the cut."""
    names = {option.name for option in verdict.options}
    shown = verdict.best if verdict.best != "combined" or "split" not in names else "split"
    shares = verdict.option(shown).shares if shown else None
    rows = {name: row for row, name in enumerate(levels.people)}
    points = [_edge_point(i, team, (levels, rows), shares) for i in team.holders]
    points.sort(key=lambda point: -point.edge)
    return EdgeLine(shown, tuple(points), _cut(points))


def _edge_point(
    i: int,
    team: Team,
    known: tuple[Levels, Mapping[str, int]],
    shares: tuple[float, ...] | None,
) -> EdgePoint:
    levels, rows = known
    roles = np.array(levels.catalogue.role_weights(team.motion))
    fits, covariance = levels.fits([rows[team.people[i]]], roles)
    spread = covariance[0, 0] + covariance[1, 1] - 2.0 * covariance[0, 1]
    edge, half = float(fits[0] - fits[1]), Z80 * math.sqrt(max(float(spread), 0.0))
    both = (float(fits[0]), float(fits[1]))
    share = None if shares is None else shares[i]
    return EdgePoint(team.people[i], edge, edge - half, edge + half, both, share)


def _cut(points: list[EdgePoint]) -> float | None:
    """The edge between marketing and sales, at the bridge if there is one."""
    shares = [point.share for point in points if point.share is not None]
    if len(shares) < 2 or shares != sorted(shares, reverse=True) or shares[0] == shares[-1]:
        return None
    bridges = [point.edge for point in points if point.share and point.share < 1.0]
    if bridges:
        return bridges[0] if len(bridges) == 1 else None
    marketers = shares.count(1.0)
    return (points[marketers - 1].edge + points[marketers].edge) / 2.0
