"""The best throughput within a shape in thousands of worlds, without keeping the shares.

For scans: the same maximum as over all rows of `options`, found with far less work.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import numpy as np

from advisor.core.decision.options import (
    MOST_BRIDGED,
    STEPS,
    bridge_flow,
    throughputs,
)
from advisor.core.decision.team import Array, Places
from advisor.core.decision.throughput import (
    CONSTANTS,
    SPLIT,
    Constants,
    Flow,
    Worlds,
    handoff_loss,
    switching_loss,
    throughput,
    usable_work,
)

CHUNK = 200_000  # rows × worlds evaluated at a time, to stay in the cache


def worlds_at(worlds: Worlds, which: slice | Places) -> Worlds:
    """Some of the worlds; what holds for all of them (a last dimension of 1) is kept."""

    def part(values: Array) -> Array:
        return values if values.shape[-1] == 1 else values[..., which]

    constants = worlds.constants
    return replace(
        worlds,
        fits=part(worlds.fits),
        work=part(worlds.work),
        hours=part(worlds.hours),
        demand=part(worlds.demand),
        alignment=part(worlds.alignment),
        constants=Constants(*(part(getattr(constants, name)) for name in CONSTANTS)),
    )


def best_throughput(worlds: Worlds, shape: str) -> Array:
    """The highest throughput of a shape with the plan followed, per world; 0 where it cannot be."""
    count, people = worlds.fits.shape[2], worlds.people
    enumerated = shape == "bridge" and 1 < people <= MOST_BRIDGED
    rows = {"combined": STEPS.size, "split": min(2**people, 4096)}.get(shape, people * STEPS.size)
    size = max(1, CHUNK // (people * 2 ** (people - 1) if enumerated else max(rows, people)))
    best = np.zeros(count)
    for start in range(0, count, size):
        some = worlds_at(worlds, slice(start, start + size))
        found = _best_bridge(some) if enumerated else throughputs(some, shape).max(0, initial=0.0)
        best[start : start + size] = found
    return best


def _best_bridge(worlds: Worlds) -> Array:
    """The best bridge: a bound per bridge and assignment first, then only those that may win."""
    work = usable_work(worlds, SPLIT)
    count = work.shape[2]
    kappa = np.broadcast_to(switching_loss(worlds, True) * worlds.tolerance, work.shape[1:])
    loss = np.broadcast_to(handoff_loss(worlds, True), (count,))
    demand = np.broadcast_to(worlds.demand, (2, count))
    others, own = _assignments(work)
    bound = _bound(others, own, demand, loss)

    def carried(bridge: Places, row: Places, world: Places) -> Array:
        left = (others[0][bridge, row, world][None], others[1][bridge, row, world][None])
        mine = (own[0][bridge, 0, world][None], own[1][bridge, 0, world][None])
        flow = bridge_flow(left, mine, kappa[bridge, world][None])
        best_share: Array = throughput(flow, demand[:, world], loss[world]).max(0)
        return best_share

    promising = bound.reshape(-1, count).argmax(0)
    best = carried(promising // bound.shape[1], promising % bound.shape[1], np.arange(count))
    bridge, row, world = np.nonzero(bound * (1.0 + 1e-9) >= best)
    np.maximum.at(best, world, carried(bridge, row, world))
    return best


def _assignments(work: Array) -> tuple[tuple[Array, Array], tuple[Array, Array]]:
    """What the others bring under every assignment (n × A × B), and what the bridge could."""
    people = work.shape[1]
    rows = np.array(list(product((1.0, 0.0), repeat=people - 1)))
    rest = [np.delete(work, person, axis=1) for person in range(people)]
    marketing = np.stack([rows @ side[0] for side in rest])
    sales = np.stack([(1.0 - rows) @ side[1] for side in rest])
    return (marketing, sales), (work[0][:, None], work[1][:, None])


def _share_without_losses(
    others: tuple[Array, Array], own: tuple[Array, Array], demand: Array
) -> Array:
    """The bridge's share that would be best if switching and hand-off cost nothing."""
    weight = demand[0] / (demand[0] + demand[1])
    with np.errstate(divide="ignore", invalid="ignore"):
        share = weight * (others[1] + own[1]) / own[1] - (1.0 - weight) * others[0] / own[0]
    return np.clip(np.where(np.isnan(share), 0.5, share), STEPS[-1], STEPS[0])


def _bound(
    others: tuple[Array, Array], own: tuple[Array, Array], demand: Array, loss: Array
) -> Array:
    """No share of this bridge carries more: no switching, and the smallest possible hand-off."""
    share = _share_without_losses(others, own, demand)
    most = [STEPS[0] * side for side in own]
    with np.errstate(divide="ignore", invalid="ignore"):
        kept = np.minimum(most[0] / (others[0] + most[0]), most[1] / (others[1] + most[1]))
    flow = Flow(
        others[0] + share * own[0],
        others[1] + (1.0 - share) * own[1],
        1.0 - np.nan_to_num(kept, nan=1.0),
    )
    return throughput(flow, demand, loss)
