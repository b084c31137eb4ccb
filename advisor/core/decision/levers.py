"""What would change the throughput most besides sharing the work differently.

Each lever alone, at posterior means and the assumptions in force, with the shares of the advised
shape chosen anew. Said first where the verdict is that sharing changes little, or where one
person has nothing to share.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from advisor.core.assumptions import Assumptions
from advisor.core.decision.dials import MOST_TURNED
from advisor.core.decision.draws import at_means, cast_of
from advisor.core.decision.options import choose
from advisor.core.decision.outcome import Verdict
from advisor.core.decision.team import KnownLevels, Levels, Team

MORE_HOURS = 5.0
MOST_HOURS = 60.0
SHOWN = 5
LEAST_GAIN = 0.005
MOST_LEVEL = 4.0


@dataclass(frozen=True, slots=True)
class Lever:
    """One change and what it brings.

    kind: "hours" (name: person, by: hours a week more), "hire" (name: its kind), "alignment"
    (all five practices kept) or "level" (name: "person/skill", by: levels). gain: throughput
    with it over throughput without, minus 1; above 0.
    """

    kind: str
    name: str
    by: float
    gain: float


def levers(
    team: Team, levels: Levels, verdict: Verdict, assumptions: Assumptions
) -> tuple[Lever, ...]:
    """The best lever of each kind and person, largest gain first, at most five."""
    base = _carried(team, levels, verdict, assumptions)
    if not base:
        return ()
    given = (team, levels, verdict, assumptions)
    found = [*_hires(verdict), *_alignment(*given)]
    if len(team.holders) <= MOST_TURNED:  # of more, what one person adds is not worth naming
        found += [*_hours(*given), *_levels(*given)]
    gains = [Lever(kind, name, by, carried / base - 1) for kind, name, by, carried in found]
    worth = [lever for lever in gains if lever.gain >= LEAST_GAIN]
    return tuple(sorted(worth, key=lambda lever: (-lever.gain, lever.kind, lever.name))[:SHOWN])


_Found = list[tuple[str, str, float, float]]


def _carried(team: Team, levels: Levels, verdict: Verdict, assumptions: Assumptions) -> float:
    alone = replace(team, hires=())
    choice = choose(
        at_means(cast_of(alone, levels, assumptions), alone, assumptions), verdict.best or ""
    )
    return choice.throughput if choice else 0.0


def _hours(team: Team, levels: Levels, verdict: Verdict, assumptions: Assumptions) -> _Found:
    found = []
    for i in team.holders:
        if team.hours[i] + MORE_HOURS <= MOST_HOURS:
            hours = (*team.hours[:i], team.hours[i] + MORE_HOURS, *team.hours[i + 1 :])
            carried = _carried(replace(team, hours=hours), levels, verdict, assumptions)
            found.append(("hours", team.people[i], MORE_HOURS, carried))
    return found


def _hires(verdict: Verdict) -> _Found:
    """Over the horizon, the ramp counted in, as the options say it."""
    return [
        ("hire", option.hire.kind, option.hire.hours, option.at_means)
        for option in verdict.options
        if option.hire is not None
    ]


def _alignment(team: Team, levels: Levels, verdict: Verdict, assumptions: Assumptions) -> _Found:
    carried = _carried(replace(team, alignment=1.0), levels, verdict, assumptions)
    return [("alignment", "", 1.0 - team.alignment, carried)]


def _levels(team: Team, levels: Levels, verdict: Verdict, assumptions: Assumptions) -> _Found:
    """One level more in each person's most telling skill."""
    found = []
    rows = {name: row for row, name in enumerate(levels.people)}
    for i in team.holders:
        tries = []
        for k, skill in enumerate(levels.catalogue.ids):
            mean = np.array(levels.mean)
            if mean[rows[team.people[i]], k] > MOST_LEVEL:
                continue
            mean[rows[team.people[i]], k] += 1.0
            raised = KnownLevels(levels.people, levels.catalogue, mean)
            carried = _carried(team, raised, verdict, assumptions)
            tries.append(("level", f"{team.people[i]}/{skill}", 1.0, carried))
        found += [max(tries, key=lambda each: each[3])] if tries else []
    return found
