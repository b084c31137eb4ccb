"""The ways to share the work, and the best shares within each of them.

Shares are chosen in one world (posterior means, the assumptions in force); their odds are
found elsewhere, with the shares kept, so that no shape wins by fitting noise.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import product

import numpy as np

from advisor.core.decision.team import Array, Places
from advisor.core.decision.throughput import (
    COMBINED,
    NONE,
    SPLIT,
    Flow,
    Worlds,
    evaluate,
    handoff_loss,
    switching_loss,
    throughput,
    usable_work,
)

SHAPES = ("combined", "split", "bridge")
STEPS = np.arange(19, 0, -1) / 20.0  # .95, .90 … .05
MOST_SPLIT = 12  # up to here every assignment is tried
MOST_BRIDGED = 8
TIE = 1e-12


@dataclass(frozen=True, slots=True)
class Choice:
    """The best shares of one shape: shares on marketing (n), and their throughput."""

    shares: Array
    throughput: float


def coordination(shape: str, people: int) -> str:
    """Which coordination a shape pays: none alone, less where everyone does both."""
    if people == 1:
        return NONE
    return COMBINED if shape == "combined" else SPLIT


def coordination_today(shares: Array) -> str:
    """Today's coordination: as combined if all have the same share strictly between 0 and 1."""
    if shares.size == 1:
        return NONE
    alike = bool(np.all(shares == shares[0])) and 0.0 < float(shares[0]) < 1.0
    return COMBINED if alike else SPLIT


@cache
def _rows(shape: str, people: int) -> Array:
    """All rows of shares of a shape, X × n, lexicographically largest first."""
    if shape == "combined":
        rows = np.repeat(STEPS[:, None], people, axis=1)
    elif people == 1:
        rows = np.empty((0, 1))
    elif shape == "split":
        rows = np.array(list(product((1.0, 0.0), repeat=people))[1:-1])
    else:
        rows = _bridges(people)
    rows.setflags(write=False)
    return rows


def _bridges(people: int) -> Array:
    others = np.array(list(product((1.0, 0.0), repeat=people - 1)))
    blocks = [
        np.insert(others, person, share, axis=1) for person in range(people) for share in STEPS
    ]
    rows = np.concatenate(blocks)
    return rows[np.lexsort(-rows.T[::-1])]


def _by_cuts(shape: str, people: int) -> bool:
    return (shape == "split" and people > MOST_SPLIT) or (
        shape == "bridge" and people > MOST_BRIDGED
    )


def _edge_order(worlds: Worlds) -> Places:
    """People from the most marketing to the most sales, n × B; ties in team order."""
    return np.argsort(worlds.fits[1] - worlds.fits[0], axis=0, kind="stable")


def _along_the_edge(worlds: Worlds, shape: str, planned: bool) -> Array:
    """Throughput of every cut of the edge order, largest shares first, X × B (prefix sums)."""
    work = usable_work(worlds, SPLIT)
    order = np.broadcast_to(_edge_order(worlds), work.shape[1:])
    marketing, sales = (np.take_along_axis(side, order, axis=0) for side in work)
    before = np.cumsum(marketing, axis=0) - marketing
    after = np.cumsum(sales[::-1], axis=0)[::-1] - sales
    loss = handoff_loss(worlds, planned)
    if shape == "split":
        flow = Flow(before[:0:-1], (after + sales)[:0:-1], np.ones_like(before[1:]))
        return throughput(flow, worlds.demand, loss)
    tolerance = np.take_along_axis(np.broadcast_to(worlds.tolerance, order.shape), order, axis=0)
    flow = bridge_flow(
        (before[::-1], after[::-1]),
        (marketing[::-1], sales[::-1]),
        switching_loss(worlds, planned) * tolerance[::-1],
    )
    return throughput(flow, worlds.demand, loss)


def bridge_flow(others: tuple[Array, Array], own: tuple[Array, Array], kappa: Array) -> Flow:
    """Each person in turn as the bridge (n × B), with each share: (n·19) × B."""
    share = STEPS[None, :, None]
    keep = 1.0 - kappa[:, None] * (4.0 * share * (1.0 - share))
    mine, yours = own[0][:, None] * share * keep, own[1][:, None] * (1.0 - share) * keep
    marketing, sales = others[0][:, None] + mine, others[1][:, None] + yours
    with np.errstate(divide="ignore", invalid="ignore"):
        kept = np.minimum(mine / marketing, yours / sales)
    rows = (-1, marketing.shape[-1])
    handoff = np.clip(1.0 - np.nan_to_num(kept), 0.0, 1.0)
    return Flow(marketing.reshape(rows), sales.reshape(rows), handoff.reshape(rows))


def _cut_shares(worlds: Worlds, shape: str, row: int) -> Array:
    order = _edge_order(worlds)[:, 0]
    shares = np.zeros(order.size)
    if shape == "split":
        shares[order[: order.size - 1 - row]] = 1.0
        return shares
    bridge = order.size - 1 - row // STEPS.size
    shares[order[:bridge]] = 1.0
    shares[order[bridge]] = STEPS[row % STEPS.size]
    return shares


def throughputs(worlds: Worlds, shape: str, planned: bool = True) -> Array:
    """Throughput of every row of a shape in every world, X × B; no rows where it cannot be."""
    if _by_cuts(shape, worlds.people):
        return _along_the_edge(worlds, shape, planned)
    rows = _rows(shape, worlds.people)
    return evaluate(worlds, rows, coordination(shape, worlds.people), planned)


def choose(worlds: Worlds, shape: str, planned: bool = True) -> Choice | None:
    """The best shares of a shape in one world; ties go to the lexicographically largest.

    None where the shape needs more people than there are.
    """
    carried = throughputs(worlds, shape, planned)[:, 0]
    if carried.size == 0:
        return None
    row = int(np.argmax(carried >= carried.max() * (1.0 - TIE)))
    if _by_cuts(shape, worlds.people):
        shares = _cut_shares(worlds, shape, row)
    else:
        shares = _rows(shape, worlds.people)[row]
    return Choice(shares, float(carried[row]))
