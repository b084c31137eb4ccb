"""How much of the goal a way to share the work carries: the production model itself.

Everything is computed for many *worlds* side by side: one at posterior means, a few dozen along
a scan, or 20,000 draws. n people, B worlds, X rows of shares; the first of two is marketing.
"""

from __future__ import annotations

from dataclasses import dataclass, fields

import numpy as np

from advisor.core.assumptions import Assumptions
from advisor.core.decision.team import Array

PLANNED_ALIGNMENT = 0.8  # what following the plan brings alignment to, at least
NONE, COMBINED, SPLIT = "none", "combined", "split"  # kinds of coordination


@dataclass(frozen=True, slots=True)
class Constants:
    """The assumptions behind a throughput, each with one value per world (B) or one for all."""

    beta: Array
    kappa_mixed: Array
    kappa_blocks: Array
    lambda_none: Array
    lambda_agreed: Array
    coord_split: Array
    coord_combined: Array


CONSTANTS = tuple(field.name for field in fields(Constants))


@dataclass(frozen=True, slots=True)
class Worlds:
    """Circumstances side by side. hours: n × B a week; work: 2 × n × B productivities
    exp(β(fit − 3)), 1 at level 3; fits: 2 × n × B; tolerance: n × 1, how much more than others a
    person loses by switching; demand: 2 × B hours a week; alignment: B, today's; time_blocks:
    used today. A last dimension of 1 stands for all worlds.
    """

    fits: Array
    work: Array
    hours: Array
    tolerance: Array
    demand: Array
    alignment: Array
    time_blocks: bool
    constants: Constants

    @property
    def people(self) -> int:
        """How many people there are."""
        return int(self.fits.shape[1])


@dataclass(frozen=True, slots=True)
class Flow:
    """What X rows of shares bring in B worlds, each X × B.

    marketing, sales: effective hours a week at level 3. handoff: share of the work handed over.
    """

    marketing: Array
    sales: Array
    handoff: Array


def constants_of(assumptions: Assumptions) -> Constants:
    """The values in force, one world."""
    return Constants(*(np.array([assumptions[key]]) for key in CONSTANTS))


def productivity(fits: Array, beta: Array) -> Array:
    """exp(β(F − 3)) for fits of any shape ending in worlds."""
    return np.asarray(np.exp(beta * (fits - 3.0)))


def tolerance_of(switching: tuple[float, ...]) -> Array:
    """1 + .125·(3 − q) per person, n × 1: who likes switching (5) loses a quarter less."""
    return 1.0 + 0.125 * (3.0 - np.array(switching, dtype=float)[:, None])


def switching_loss(worlds: Worlds, planned: bool) -> Array:
    """κ in force, per world: with time blocks where they are used today or planned."""
    constants = worlds.constants
    return constants.kappa_blocks if planned or worlds.time_blocks else constants.kappa_mixed


def handoff_loss(worlds: Worlds, planned: bool) -> Array:
    """λ = λ₀ − (λ₀ − λ₁)·A, per world; a followed plan brings A to .8 at least."""
    alignment = np.maximum(worlds.alignment, PLANNED_ALIGNMENT) if planned else worlds.alignment
    none, agreed = worlds.constants.lambda_none, worlds.constants.lambda_agreed
    return none - (none - agreed) * alignment


def usable_work(worlds: Worlds, coordination: str) -> Array:
    """Effective hours of each person if they did one thing only, coordination paid; 2 × n × B."""
    if coordination == NONE:
        return worlds.work * worlds.hours
    constants = worlds.constants
    paid = constants.coord_split if coordination == SPLIT else constants.coord_combined
    return worlds.work * np.maximum(worlds.hours - paid, 0.0)


def flow_of(shares: Array, work: Array, tolerance: Array, kappa: Array) -> Flow:
    """What rows of shares (X × n) bring of usable work (2 × n × B).

    A share of NaN leaves the person out of that row.
    """
    switch = np.nan_to_num(4.0 * shares * (1.0 - shares)) * tolerance.T
    ours, theirs = np.nan_to_num(shares), np.nan_to_num(1.0 - shares)
    marketing = _less_switching(ours, switch, work[0], kappa)
    sales = _less_switching(theirs, switch, work[1], kappa)
    kept = _carried_through(ours, theirs, switch, work, kappa, (marketing, sales))
    return Flow(marketing, sales, np.clip(1.0 - kept, 0.0, 1.0))


def _less_switching(shares: Array, switch: Array, work: Array, kappa: Array) -> Array:
    """Σ x_i(1 − κ·switch_i)·P_i for rows of shares, X × B: one product over the people."""
    if not switch.any():
        return shares @ work
    both = np.concatenate([shares, shares * switch]) @ work
    lost: Array = kappa * both[len(shares) :]
    return both[: len(shares)] - lost


def _carried_through(
    ours: Array, theirs: Array, switch: Array, work: Array, kappa: Array, sums: tuple[Array, Array]
) -> Array:
    """Σ min(M_i/M, S_i/S) over the people who do both: the work nobody hands over, X × B.

    Written as Σ x_i·keep_i·min(P_iM, P_iS·(1 − x_i)/x_i·M/S) / M, P usable work, which costs least.
    """
    both = switch > 0
    if not both.any():
        return np.zeros_like(sums[0])
    marketing, sales = (np.where(total > 0, total, np.inf) for total in sums)
    ratio = sums[0] / sales
    if len(both) > 1 and both.sum(axis=1).max() == 1:
        every, person = np.arange(len(both)), both.argmax(axis=1)
        share, other, lost = (
            table[every, person, None] * both[every, person, None]
            for table in (ours, theirs, switch)
        )
        mine = np.minimum(share * work[0][person], other * work[1][person] * ratio)
        return np.asarray(mine * (1.0 - kappa * lost) / marketing)
    kept = np.empty_like(sums[0])
    for row, people in enumerate(both):
        everyone = slice(None) if people.all() else people
        share = ours[row, everyone]
        mine = np.multiply.outer(theirs[row, everyone] / share, ratio[row])
        mine *= work[1][everyone]
        np.minimum(mine, work[0][everyone], out=mine)
        kept[row] = _less_switching(share[None], switch[row, everyone][None], mine, kappa)[0]
    return np.asarray(kept / marketing)


def throughput(flow: Flow, demand: Array, loss: Array) -> Array:
    """T = (M/D_M)^α (S/D_S)^(1−α) (1 − λH), α = D_M/(D_M + D_S); 0 where a side gets nothing."""
    weight = demand[0] / (demand[0] + demand[1])
    marketing, sales = flow.marketing / demand[0], flow.sales / demand[1]
    runs = (marketing > 0) & (sales > 0)
    with np.errstate(divide="ignore", invalid="ignore"):
        mean = sales * np.exp(weight * np.log(marketing / sales))
    carried: Array = np.where(runs, mean, 0.0) * (1.0 - loss * flow.handoff)
    return carried


def weaker_side(flow: Flow, demand: Array, loss: Array) -> Array:
    """min(M/D_M, S/D_S)·(1 − λH): how much of what each side needs is there, X × B."""
    weaker = np.minimum(flow.marketing / demand[0], flow.sales / demand[1])
    covered: Array = weaker * (1.0 - loss * flow.handoff)
    return covered


def evaluate(worlds: Worlds, shares: Array, coordination: str, planned: bool) -> Array:
    """Throughput of rows of shares (X × n) in every world, X × B."""
    work = usable_work(worlds, coordination)
    flow = flow_of(shares, work, worlds.tolerance, switching_loss(worlds, planned))
    return throughput(flow, worlds.demand, handoff_loss(worlds, planned))
