"""The team and the allowed hires as worlds: one at posterior means, or thousands drawn.

Drawn are two fits per person, jointly from the posterior, and seven assumptions, each from the
triangular distribution over its range with the value in force as mode.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from advisor.core.assumptions import Assumptions
from advisor.core.decision.hiring import hire_fits, ramp_months, ramped
from advisor.core.decision.team import Array, Levels, Places, Team
from advisor.core.decision.throughput import (
    CONSTANTS,
    Constants,
    Worlds,
    constants_of,
    productivity,
    tolerance_of,
)

BLOCK = 4_000  # worlds at a time: a team of ten then stays in the cache


@dataclass(frozen=True, slots=True)
class Cast:
    """Everyone who may work: m holders in team order, h hires ramping up, and where their payback
    is asked for the same h hires at full hours.

    fits, spread: the holders' mean (2m) and covariance (2m × 2m), person-major, in order of name,
    so that the draws do not depend on the order of the team; order: the holders' places in that
    order. hire_fits, hire_spread: h × 2 and h × 2 × 2. hours, tolerance: (m + 2h) × 1.
    """

    fits: Array
    spread: Array
    order: tuple[int, ...]
    hire_fits: Array
    hire_spread: Array
    hours: Array
    tolerance: Array

    @property
    def holders(self) -> int:
        """m: how many people have hours."""
        return len(self.order)

    @property
    def hires(self) -> int:
        """h: how many hires are allowed."""
        return len(self.hire_fits)

    @property
    def full(self) -> bool:
        """Whether the hires stand in it at full hours too."""
        return self.hires > 0 and self.hours.size > self.holders + self.hires


def cast_of(team: Team, levels: Levels, assumptions: Assumptions, full: bool = False) -> Cast:
    """The holders with their fits, and the hires as they are taken to be."""
    holders = team.holders
    order = tuple(sorted(range(len(holders)), key=lambda place: team.people[holders[place]]))
    roles = np.array(levels.catalogue.role_weights(team.motion))
    rows = {name: row for row, name in enumerate(levels.people)}
    fits, spread = levels.fits([rows[team.people[holders[place]]] for place in order], roles)
    hires = [hire_fits(hire, roles, levels.catalogue, assumptions) for hire in team.hires]
    ramping = [
        hire.hours * ramped(ramp_months(hire, assumptions), assumptions["horizon"])
        for hire in team.hires
    ]
    at_full = [hire.hours for hire in team.hires] if full else []
    hours = [*(team.hours[i] for i in holders), *ramping, *at_full]
    neutral = (3.0,) * (len(hours) - len(holders))
    return Cast(
        fits=fits,
        spread=spread,
        order=order,
        hire_fits=np.array([mean for mean, _ in hires]).reshape(-1, 2),
        hire_spread=np.array([covariance for _, covariance in hires]).reshape(-1, 2, 2),
        hours=np.array(hours, dtype=float)[:, None],
        tolerance=tolerance_of(tuple(team.switching[i] for i in holders) + neutral),
    )


def at_means(cast: Cast, team: Team, assumptions: Assumptions) -> Worlds:
    """One world: posterior means, the assumptions in force."""
    holders = np.zeros((2, cast.holders, 1))
    holders[:, list(cast.order), 0] = cast.fits.reshape(-1, 2).T
    return _worlds(cast, team, constants_of(assumptions), holders, cast.hire_fits.T[:, :, None])


def draw(
    cast: Cast, team: Team, assumptions: Assumptions, seed: int, draws: int, vary: bool = True
) -> Iterator[Worlds]:
    """`draws` worlds in blocks; the same seed gives the same worlds, whatever hires are added.

    vary: draw the assumptions too, otherwise the values in force hold.
    """
    streams = np.random.SeedSequence(seed).spawn(2 + cast.hires)
    chances, holders, *hires = (np.random.default_rng(stream) for stream in streams)
    root = _root(cast.spread)
    roots = [_root(spread) for spread in cast.hire_spread]
    for start in range(0, draws, BLOCK):
        size = min(BLOCK, draws - start)
        constants = _drawn_constants(chances, assumptions, size) if vary else None
        fits = np.empty((2, cast.holders, size))
        fits[:, list(cast.order)] = _normal(holders, cast.fits, root, size)
        added = [
            _normal(stream, mean, spread, size)
            for stream, mean, spread in zip(hires, cast.hire_fits, roots, strict=True)
        ]
        newcomers = np.concatenate([np.empty((2, 0, size)), *added], axis=1)
        yield _worlds(cast, team, constants or constants_of(assumptions), fits, newcomers)


def select(worlds: Worlds, people: Places) -> Worlds:
    """Only these of the cast, in this order."""
    return replace(
        worlds,
        fits=worlds.fits[:, people],
        work=worlds.work[:, people],
        hours=worlds.hours[people],
        tolerance=worlds.tolerance[people],
    )


def _worlds(cast: Cast, team: Team, constants: Constants, holders: Array, hires: Array) -> Worlds:
    fits = np.concatenate([holders, hires], axis=1)
    work = productivity(fits, constants.beta)
    again = np.arange(cast.hours.size)
    again[cast.holders + cast.hires :] -= cast.hires
    return Worlds(
        fits=fits[:, again] if cast.full else fits,
        work=work[:, again] if cast.full else work,
        hours=cast.hours,
        tolerance=cast.tolerance,
        demand=np.array(team.demand, dtype=float)[:, None],
        alignment=np.array([team.alignment]),
        time_blocks=team.time_blocks,
        constants=constants,
    )


def _root(spread: Array) -> Array:
    """A matrix whose product with its transpose is the covariance, singular ones included."""
    values, vectors = np.linalg.eigh(spread)
    root: Array = vectors * np.sqrt(np.maximum(values, 0.0))
    return root


def _normal(chance: np.random.Generator, mean: Array, root: Array, size: int) -> Array:
    """Fits drawn for k people: 2 × k × size, from a person-major mean (2k) and root."""
    drawn = root @ chance.standard_normal((mean.size, size)) + mean[:, None]
    return np.swapaxes(drawn.reshape(-1, 2, size), 0, 1)


def _drawn_constants(chance: np.random.Generator, assumptions: Assumptions, size: int) -> Constants:
    """Each assumption from its triangular distribution, by inverting its distribution function."""
    return Constants(*(_triangular(chance.random(size), assumptions, key) for key in CONSTANTS))


def _triangular(uniform: Array, assumptions: Assumptions, key: str) -> Array:
    constant, mode = assumptions.constant(key), assumptions[key]
    below, above = mode - constant.low, constant.high - mode
    width = below + above
    rising = constant.low + np.sqrt(uniform * width * below)
    falling = constant.high - np.sqrt((1.0 - uniform) * width * above)
    return np.where(uniform * width < below, rising, falling)
