"""The team and the allowed hires as worlds: one at posterior means, or thousands drawn.

Drawn are two fits per person, jointly from the posterior, and seven assumptions, each from the
triangular distribution over its range with the value in force as mode.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import repeat

import numpy as np

from advisor.core.assumptions import DEFAULTS, Assumptions
from advisor.core.decision.hiring import hire_fits, ramp_months, ramped
from advisor.core.decision.joint_fits import MANY, normal_fits, root_of, source_of
from advisor.core.decision.team import Array, Levels, Places, Team
from advisor.core.decision.throughput import (
    CONSTANTS,
    Constants,
    Worlds,
    constants_of,
    productivity,
    tolerance_of,
)

Size = tuple[int, int]  # so many draws, in blocks of so many
BLOCK = 4_000  # worlds at a time: a team of ten then stays in the cache
# What is drawn from the streams of a seed; every hire has one, so that adding one moves no other.
CHANCES, HOLDERS, HIRES = 0, 1, 2
# Numbers kept for the next time, at most: what-ifs ask for the same ones over and over.
MOST_KEPT = 800_000


@dataclass(frozen=True, slots=True)
class Cast:
    """Everyone who may work: m holders in team order, and h hires, ramping up or at full hours.

    levels, rows: where the holders' levels are found. roles: weights, 2 × 15. fits: the holders'
    at posterior means, 2 × m. order: the holders' places in order of name, so that draws do not
    depend on the order of the team. hire_fits, hire_spread: h × 2 and h × 2 × 2. hours,
    tolerance: one row per member of the cast.
    """

    levels: Levels
    rows: tuple[int, ...]
    roles: Array
    fits: Array
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


def cast_of(team: Team, levels: Levels, assumptions: Assumptions, full: bool = False) -> Cast:
    """The holders with their fits, and the hires as they are taken to be.

    full: the hires at full hours, as after their ramp.
    """
    holders = team.holders
    order = tuple(sorted(range(len(holders)), key=lambda place: team.people[holders[place]]))
    roles = np.array(levels.catalogue.role_weights(team.motion))
    places = {name: row for row, name in enumerate(levels.people)}
    rows = tuple(places[team.people[i]] for i in holders)
    hires = [hire_fits(hire, roles, levels.catalogue, assumptions) for hire in team.hires]
    counted = [
        hire.hours
        * (1.0 if full else ramped(ramp_months(hire, assumptions), assumptions["horizon"]))
        for hire in team.hires
    ]
    hours = [*(team.hours[i] for i in holders), *counted]
    neutral = (3.0,) * (len(hours) - len(holders))
    return Cast(
        levels=levels,
        rows=rows,
        roles=roles,
        fits=roles @ levels.mean[list(rows)].T,
        order=order,
        hire_fits=np.array([mean for mean, _ in hires]).reshape(-1, 2),
        hire_spread=np.array([covariance for _, covariance in hires]).reshape(-1, 2, 2),
        hours=np.array(hours, dtype=float)[:, None],
        tolerance=tolerance_of(tuple(team.switching[i] for i in holders) + neutral),
    )


def at_means(cast: Cast, team: Team, assumptions: Assumptions) -> Worlds:
    """One world: posterior means, the assumptions in force."""
    holders, hires = cast.fits[:, :, None], cast.hire_fits.T[:, :, None]
    return _worlds(cast, team, constants_of(assumptions), holders, hires)


def draw(
    cast: Cast, team: Team, assumptions: Assumptions, seed: int, draws: int, vary: bool = True
) -> Iterator[Worlds]:
    """`draws` worlds in blocks; the same seed gives the same worlds, whatever hires are added.

    vary: draw the assumptions too, otherwise the values in force hold.
    """
    source = source_of([cast.rows[place] for place in cast.order], cast.levels, cast.roles)
    roots = [root_of(each) for each in cast.hire_spread]
    fixed = constants_of(assumptions)
    block = block_size(cast.holders)
    constants = _constants(seed, (draws, block), assumptions) if vary else repeat(fixed)
    holders = standard_normals(seed, HOLDERS, source.numbers, (draws, block))
    hires = [standard_normals(seed, HIRES + i, 2, (draws, block)) for i in range(cast.hires)]
    # Values in force are repeated without end, so only drawn ones have to come out even.
    for drawn, known, *news in zip(constants, holders, *hires, strict=vary):
        size = known.shape[1]
        fits = np.empty((2, cast.holders, size))
        fits[:, list(cast.order)] = source.fits(known)
        added = [
            normal_fits(new, expected, spread_root)
            for new, expected, spread_root in zip(news, cast.hire_fits, roots, strict=True)
        ]
        newcomers = np.concatenate([np.empty((2, 0, size)), *added], axis=1)
        yield _worlds(cast, team, drawn, fits, newcomers)


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
    return Worlds(
        fits=fits,
        work=productivity(fits, constants.beta),
        hours=cast.hours,
        tolerance=cast.tolerance,
        demand=np.array(team.demand, dtype=float)[:, None],
        alignment=np.array([team.alignment]),
        time_blocks=team.time_blocks,
        constants=constants,
    )


def _constants(seed: int, draws: Size, assumptions: Assumptions) -> tuple[Constants, ...]:
    """The assumptions drawn, a block of worlds each."""
    return _drawn_constants(seed, draws, tuple(assumptions[key] for key in CONSTANTS))


@lru_cache(maxsize=8)
def _drawn_constants(seed: int, draws: Size, modes: tuple[float, ...]) -> tuple[Constants, ...]:
    """Each assumption from its triangular distribution, by inverting its distribution function."""
    chance = generator(seed, CHANCES)
    uniforms = (chance.random((len(CONSTANTS), size)) for size in _blocks(draws))
    return tuple(
        Constants(*(_triangular(*each) for each in zip(block, CONSTANTS, modes, strict=True)))
        for block in uniforms
    )


def _triangular(uniform: Array, key: str, mode: float) -> Array:
    constant = DEFAULTS.constant(key)
    below, above = mode - constant.low, constant.high - mode
    width = below + above
    rising = constant.low + np.sqrt(uniform * width * below)
    falling = constant.high - np.sqrt((1.0 - uniform) * width * above)
    return np.where(uniform * width < below, rising, falling)


def standard_normals(seed: int, stream: int, rows: int, draws: Size) -> Iterable[Array]:
    """Independent standard normal numbers in blocks, rows × size; small ones are kept."""
    kept = rows * draws[0] <= MOST_KEPT
    return _kept_normals(seed, stream, rows, draws) if kept else _normals(seed, stream, rows, draws)


@lru_cache(maxsize=12)
def _kept_normals(seed: int, stream: int, rows: int, draws: Size) -> tuple[Array, ...]:
    return tuple(_normals(seed, stream, rows, draws))


def _normals(seed: int, stream: int, rows: int, draws: Size) -> Iterator[Array]:
    chance = generator(seed, stream)
    for size in _blocks(draws):
        block = chance.standard_normal((rows, size))
        block.setflags(write=False)
        yield block


def generator(seed: int, stream: int) -> np.random.Generator:
    """One of the independent streams of chance that belong to a seed."""
    return np.random.default_rng(np.random.SeedSequence(seed, spawn_key=(stream,)))


def _blocks(size: Size) -> list[int]:
    """The sizes of the blocks of so many draws."""
    draws, block = size
    return [min(block, draws - start) for start in range(0, draws, block)]


def block_size(holders: int) -> int:
    """How many worlds of so many people are held at a time."""
    return BLOCK if holders <= MANY else max(50, BLOCK * MANY // holders)
