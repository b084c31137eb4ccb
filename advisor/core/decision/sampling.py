"""Every option of a team: found at posterior means, then evaluated over the draws."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np

from advisor.core.decision.draws import Cast, select
from advisor.core.decision.options import SHAPES, Choice, choose, coordination, coordination_today
from advisor.core.decision.outcome import Comparison
from advisor.core.decision.team import Array, Places, Team
from advisor.core.decision.throughput import (
    Flow,
    Worlds,
    flow_of,
    handoff_loss,
    switching_loss,
    throughput,
    usable_work,
    weaker_side,
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """One way to share the work. shares: over the whole cast, NaN for those who are not in it.

    hire: place in Team.hires, or None. planned: with time blocks and alignment as the plan brings
    them.
    """

    name: str
    shape: str
    shares: Array
    coordination: str
    planned: bool
    hire: int | None = None


@dataclass(frozen=True, slots=True)
class Sample:
    """Candidates evaluated: throughput, and how far the weaker side is covered; both candidates
    × worlds, as shares of the goal.
    """

    candidates: tuple[Candidate, ...]
    throughput: Array
    weaker: Array


def shapes_of(cast: Cast, means: Worlds, planned: bool) -> tuple[Candidate, ...]:
    """The team's own options: combined, and from two people on split and bridge."""
    holders = np.arange(cast.holders)
    return tuple(
        Candidate(
            shape,
            shape,
            _over_cast(cast, holders, choice.shares),
            coordination(shape, cast.holders),
            planned,
        )
        for shape, choice in _choices(select(means, holders), planned)
    )


def shapes_with_hires(cast: Cast, team: Team, means: Worlds) -> tuple[Candidate, ...]:
    """Every shape with every allowed hire."""
    candidates = []
    for index, hire in enumerate(team.hires):
        people = np.append(np.arange(cast.holders), cast.holders + index)
        for shape, choice in _choices(select(means, people), True):
            name, shares = f"{shape}_with_{hire.kind}", _over_cast(cast, people, choice.shares)
            paid = coordination(shape, cast.holders + 1)
            candidates.append(Candidate(name, shape, shares, paid, True, index))
    return tuple(candidates)


def today_of(cast: Cast, team: Team) -> tuple[Candidate, ...]:
    """Today's shares as they are and with the plan followed; nothing where they are unknown."""
    if team.today is None:
        return ()
    shares = np.array([team.today[i] for i in team.holders], dtype=float)
    over_cast = _over_cast(cast, np.arange(cast.holders), shares)
    paid = coordination_today(shares)
    return (
        Candidate("today", "today", over_cast, paid, False),
        Candidate("today_with_plan", "today", over_cast, paid, True),
    )


def _choices(worlds: Worlds, planned: bool) -> list[tuple[str, Choice]]:
    found = ((shape, choose(worlds, shape, planned)) for shape in SHAPES)
    return [(shape, choice) for shape, choice in found if choice is not None]


def _over_cast(cast: Cast, people: Places, shares: Array) -> Array:
    over_cast = np.full(cast.hours.size, np.nan)
    over_cast[people] = shares
    return over_cast


def sample(candidates: tuple[Candidate, ...], blocks: Iterable[Worlds]) -> Sample:
    """The candidates in all worlds; usable work is computed once for each kind of coordination."""
    throughputs, weaker = [], []
    for worlds in blocks:
        carried = np.empty((len(candidates), worlds.fits.shape[2]))
        covered = np.empty_like(carried)
        for rows, flow, loss in flows(candidates, worlds):
            carried[rows] = throughput(flow, worlds.demand, loss)
            covered[rows] = weaker_side(flow, worlds.demand, loss)
        throughputs.append(carried)
        weaker.append(covered)
    return Sample(candidates, np.concatenate(throughputs, 1), np.concatenate(weaker, 1))


def flows(
    candidates: tuple[Candidate, ...], worlds: Worlds
) -> Iterator[tuple[list[int], Flow, Array]]:
    """What the candidates bring, in groups: their places, their flow, and λ."""
    groups: dict[tuple[str, bool], list[int]] = {}
    for place, candidate in enumerate(candidates):
        groups.setdefault((candidate.coordination, candidate.planned), []).append(place)
    work = {kind: usable_work(worlds, kind) for kind, _ in dict.fromkeys(groups)}
    for (kind, planned), places in groups.items():
        shares = np.array([candidates[place].shares for place in places])
        kappa = switching_loss(worlds, planned)
        flow = flow_of(shares, work[kind], worlds.tolerance, kappa)
        yield places, flow, handoff_loss(worlds, planned)


def compare(first: tuple[str, Array], second: tuple[str, Array]) -> Comparison:
    """The first option against the second, over the same worlds."""
    ours, theirs = first[1], second[1]
    with np.errstate(divide="ignore", invalid="ignore"):
        ratio = np.where((ours == 0) & (theirs == 0), 1.0, ours / theirs)
    low, middle, high = quantiles(ratio)
    chance = float(np.mean(ours > theirs))
    return Comparison(first[0], second[0], chance, middle - 1.0, (low - 1.0, high - 1.0))


def quantiles(values: Array) -> tuple[float, float, float]:
    """The values below which a tenth, half and nine tenths lie; never between two, so that
    infinite ones do no harm.
    """
    places = [int(part * (values.size - 1) + 0.5) for part in (0.1, 0.5, 0.9)]
    low, middle, high = np.partition(values, places)[places]
    return float(low), float(middle), float(high)
