"""What a candidate would add to a team: its throughput with them, less without, draw by draw."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from advisor.core.assumptions import Assumptions
from advisor.core.decision.draws import Cast, at_means, cast_of, draw
from advisor.core.decision.evaluation import best_shape, draws_for
from advisor.core.decision.outcome import Verdict
from advisor.core.decision.sampling import Candidate, quantiles, sample, shapes_of
from advisor.core.decision.scenario import share_of_all
from advisor.core.decision.team import Array, Levels, Team
from advisor.core.decision.verdict import decide


@dataclass(frozen=True, slots=True)
class Addition:
    """One candidate as one more person of a team.

    without, with_them: expected throughput under the best option of each, as shares of the goal.
    gain, low, high: mean and 80% interval of the difference over the draws. chance: that it is
    above 0. shape_without, shape_with: the options. team, verdict: with them in it.
    """

    candidate: str
    without: float
    with_them: float
    gain: float
    low: float
    high: float
    chance: float
    shape_without: str
    shape_with: str
    team: Team
    verdict: Verdict

    def as_data(self) -> dict[str, Any]:
        """The numbers in plain values, shares of the goal."""
        return {
            "candidate": self.candidate,
            "without": self.without,
            "with": self.with_them,
            "gain": self.gain,
            "low": self.low,
            "high": self.high,
            "chance": self.chance,
            "shape_without": self.shape_without,
            "shape_with": self.shape_with,
            "verdict": self.verdict.code,
            "shares": list(self.verdict.shares),
        }


def addition(
    team: Team,
    levels: Levels,
    newcomer: tuple[str, float, int, str],
    assumptions: Assumptions,
    seed: int = 0,
) -> Addition:
    """What a newcomer adds to a team in which somebody has hours.

    levels: of the team and the newcomer, jointly. newcomer: id, hours a week, in how many of the
    15 skills they were rated, and the role they come for ("marketing", "sales" or "combined").
    With and without are evaluated in the same draws; allowed hires are left out of both.
    """
    person, hours, answered, role = newcomer
    together = _joined(replace(team, hires=()), person, hours, answered, role)
    cast = cast_of(together, levels, assumptions)
    means = at_means(cast, together, assumptions)
    alone = _without(replace(team, hires=()), levels, assumptions)
    options = (*alone, *shapes_of(cast, means, planned=True))
    draws = draws_for(cast.holders)
    carried = sample(options, draw(cast, together, assumptions, seed, draws)).throughput
    delta = assumptions["delta"]
    before = _best(options[: len(alone)], carried[: len(alone)], delta)
    after = _best(options[len(alone) :], carried[len(alone) :], delta)
    more = after[1] - before[1]
    low, _, high = quantiles(more)
    return Addition(
        candidate=person,
        without=float(before[1].mean()),
        with_them=float(after[1].mean()),
        gain=float(more.mean()),
        low=low,
        high=high,
        chance=float(np.mean(more > 0)),
        shape_without=before[0],
        shape_with=after[0],
        team=together,
        verdict=decide(together, levels, assumptions, seed),
    )


def _joined(team: Team, person: str, hours: float, answered: int, role: str) -> Team:
    """The team with the newcomer last; as things are today they would do what they come for."""
    share = {"marketing": 1.0, "sales": 0.0}.get(role, share_of_all(team))
    return replace(
        team,
        people=(*team.people, person),
        hours=(*team.hours, hours),
        switching=(*team.switching, 3.0),
        today=None if team.today is None else (*team.today, share),
        answered=(*team.answered, answered),
    )


def _without(team: Team, levels: Levels, assumptions: Assumptions) -> tuple[Candidate, ...]:
    """The team's own options, with a place at the end for somebody who is not in them."""
    cast: Cast = cast_of(team, levels, assumptions)
    found = shapes_of(cast, at_means(cast, team, assumptions), planned=True)
    return tuple(replace(each, shares=np.append(each.shares, np.nan)) for each in found)


def _best(options: tuple[Candidate, ...], carried: Array, delta: float) -> tuple[str, Array]:
    """The shape that the verdict's rule would choose, and what it carries in each draw."""
    rows = {option.shape: row for option, row in zip(options, carried, strict=True)}
    shape = best_shape({name: float(row.mean()) for name, row in rows.items()}, delta)
    return shape, rows[shape]
