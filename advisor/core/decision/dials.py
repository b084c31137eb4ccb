"""Every number that could change the answer, as something that can be turned."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from advisor.core.assumptions import Assumptions
from advisor.core.decision.hiring import ramp_months, ramped
from advisor.core.decision.team import Array, Levels, Places, Team
from advisor.core.decision.throughput import CONSTANTS, Constants, Worlds, productivity
from advisor.core.skills import GROUPS

MOST_HOURS = 60.0
MOST_TURNED = 240  # people
WIDEST_DEMAND = 3.0
LOWEST, HIGHEST = 1.0, 5.0  # the scale: nobody rises above its top
SHIFT = 2.0  # levels, for all skills of one group of one person together
Turn = Callable[[Worlds, slice, Array], None]


@dataclass(frozen=True, slots=True)
class Dial:
    """One number with its range, and how worlds change when it takes other values.

    key, kind, person, group, unit, current, low, high: as in `explanation.Factor`. turn: sets the
    number to given values in a slice of worlds, in place.
    """

    key: str
    kind: str
    person: str | None
    group: str | None
    unit: str
    current: float
    low: float
    high: float
    turn: Turn


def turned(means: Worlds, turns: Sequence[tuple[Dial, Array]]) -> Worlds:
    """One world for each value of each dial, in order, all else as at posterior means."""
    worlds = _widened(means, sum(values.size for _, values in turns))
    start = 0
    for dial, values in turns:
        dial.turn(worlds, slice(start, start + values.size), values)
        start += values.size
    return replace(worlds, work=productivity(worlds.fits, worlds.constants.beta))


def _widened(means: Worlds, count: int) -> Worlds:
    def widen(values: Array) -> Array:
        return np.repeat(values, count, axis=-1)

    return replace(
        means,
        fits=widen(means.fits),
        hours=widen(means.hours),
        demand=widen(means.demand),
        alignment=widen(means.alignment),
        constants=Constants(*(widen(getattr(means.constants, name)) for name in CONSTANTS)),
    )


def dials_of(team: Team, levels: Levels, assumptions: Assumptions) -> list[Dial]:
    """The model's assumptions, the demand, the alignment, everyone's hours and levels.

    Among very many people one alone turns nothing: their hours and levels are left out.
    """
    few = len(team.holders) <= MOST_TURNED
    return [
        *(_assumption(key, assumptions) for key in CONSTANTS),
        *(_demand(side, name, team) for side, name in enumerate(("marketing", "sales"))),
        _alignment(team),
        *(_hours(place, team) for place in range(len(team.holders)) if few),
        *(_levels(team, levels) if few else ()),
    ]


def hire_dials(team: Team, levels: Levels, assumptions: Assumptions) -> list[Dial]:
    """What is assumed about the hires allowed, for worlds of the holders and then the hires."""
    kinds = dict.fromkeys(hire.kind for hire in team.hires)
    ramps = {
        hire.kind if hire.contract == "employee" else hire.contract: None for hire in team.hires
    }
    return [
        *(_hire_level(kind, part, team, levels, assumptions) for kind in kinds for part in PARTS),
        *(_ramp(f"ramp.{name}", team, assumptions) for name in ramps),
        _ramp("horizon", team, assumptions),
    ]


PARTS = ("own", "other", "shared")


def _dial(key: str, assumptions: Assumptions, turn: Turn) -> Dial:
    constant = assumptions.constant(key)
    bounds = (assumptions[key], constant.low, constant.high)
    return Dial(key, "assumption", None, None, constant.unit, *bounds, turn)


def _assumption(key: str, assumptions: Assumptions) -> Dial:
    def turn(worlds: Worlds, where: slice, values: Array) -> None:
        getattr(worlds.constants, key)[where] = values

    return _dial(key, assumptions, turn)


def _demand(side: int, name: str, team: Team) -> Dial:
    def turn(worlds: Worlds, where: slice, values: Array) -> None:
        worlds.demand[side, where] = values

    now = team.demand[side]
    bounds = (now, max(now / WIDEST_DEMAND, min(1.0, now)), now * WIDEST_DEMAND)
    return Dial(f"demand.{name}", "demand", None, name, "hours a week", *bounds, turn)


def _alignment(team: Team) -> Dial:
    def turn(worlds: Worlds, where: slice, values: Array) -> None:
        worlds.alignment[where] = values

    return Dial("alignment", "alignment", None, None, "", team.alignment, 0.0, 1.0, turn)


def _hours(place: int, team: Team) -> Dial:
    def turn(worlds: Worlds, where: slice, values: Array) -> None:
        worlds.hours[place, where] = values

    person = team.holders[place]
    now = team.hours[person]
    bounds = (now, 0.0, max(MOST_HOURS, now))
    return Dial("hours", "hours", team.people[person], None, "hours a week", *bounds, turn)


def _levels(team: Team, levels: Levels) -> Iterator[Dial]:
    rows = {name: row for row, name in enumerate(levels.people)}
    for place, person in enumerate(team.holders):
        name = team.people[person]
        for group in GROUPS:
            members = _members(levels, group)
            now = float(levels.mean[rows[name]][members].mean())
            turn = _level_turn((place,), now, _slope(team, levels, members))
            low, high = max(now - SHIFT, LOWEST), min(now + SHIFT, HIGHEST)
            bounds = (now, min(low, now), max(high, now))
            yield Dial("levels", "levels", name, group, "levels", *bounds, turn)


def _hire_level(kind: str, part: str, team: Team, levels: Levels, assumptions: Assumptions) -> Dial:
    own = ("marketing",) if kind == "marketer" else ("sales",)
    other = ("sales",) if kind == "marketer" else ("marketing",)
    groups = {"own": own, "other": other, "shared": ("shared",)}[part]
    members = np.concatenate([_members(levels, group) for group in groups])
    first = len(team.holders)
    places = tuple(first + i for i, hire in enumerate(team.hires) if hire.kind == kind)
    key = f"hire.{kind}.{part}"
    turn = _level_turn(places, assumptions[key], _slope(team, levels, members))
    return _dial(key, assumptions, turn)


def _ramp(key: str, team: Team, assumptions: Assumptions) -> Dial:
    """A hire's months to full speed, or the horizon: both change the hours that count."""

    def turn(worlds: Worlds, where: slice, values: Array) -> None:
        for place, hire in enumerate(team.hires, start=len(team.holders)):
            name = hire.kind if hire.contract == "employee" else hire.contract
            ramp, horizon = ramp_months(hire, assumptions), assumptions["horizon"]
            if key == "horizon":
                parts = [ramped(ramp, value) for value in values]
            elif key == f"ramp.{name}":
                parts = [ramped(value, horizon) for value in values]
            else:
                continue
            worlds.hours[place, where] = hire.hours * np.array(parts)

    return _dial(key, assumptions, turn)


def _members(levels: Levels, group: str) -> Places:
    return np.flatnonzero(np.array(levels.catalogue.groups) == group)


def _slope(team: Team, levels: Levels, members: Places) -> Array:
    """How much both fits rise with each level that these skills rise together."""
    roles = np.array(levels.catalogue.role_weights(team.motion))
    slope: Array = roles[:, members].sum(axis=1)
    return slope


def _level_turn(places: tuple[int, ...], now: float, slope: Array) -> Turn:
    def turn(worlds: Worlds, where: slice, values: Array) -> None:
        for place in places:
            worlds.fits[:, place, where] += slope[:, None] * (values - now)

    return turn
