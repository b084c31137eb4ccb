"""Simulated teams: true levels, answers about them, a verdict, and whether it is right.

Pairs and threes are drawn from a world; their answers (self-report on frequency, situations, and
0, 1 or 2 observers who see everyone) are drawn from that world's measurement model and read with
the default one; the assumptions of the decision model are drawn once per team from their
triangular distributions; so are the circumstances, by three printed designs. A verdict for B is
right if B carries more than what it is held against (today, where known) and than the other
shape, at the team's true levels and under its true assumptions.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from itertools import product

import numpy as np

from advisor.core.assumptions import DEFAULTS, Assumptions
from advisor.core.decision.draws import at_means, cast_of
from advisor.core.decision.options import SHAPES, coordination, coordination_today
from advisor.core.decision.team import KnownLevels, Team
from advisor.core.decision.throughput import CONSTANTS, evaluate
from advisor.core.decision.verdict import decide
from advisor.core.measurement import Z80, Mode, Observation, Posterior, posterior
from advisor.core.posterior import prior_covariance
from advisor.library import catalogue

NAMES = ("ana", "ben", "cyd")
DESIGNS = {
    "equal hours": "everyone 40 h",
    "varied hours": "10–40 h each",
    "varied hours, today known": "10–40 h each; today each has a share drawn evenly from 0–1",
}
SITUATIONAL = 1.0 + 4.0 * np.arange(4) / 3.0


@dataclass(frozen=True, slots=True)
class World:
    """How answers really come about. changes: what differs from what the model assumes."""

    name: str
    changes: Mapping[str, float] = field(default_factory=dict)
    rounded: bool = False

    @property
    def truth(self) -> Assumptions:
        """The constants of the measurement model that hold in this world."""
        return DEFAULTS.with_changes(self.changes)


def _noisier(times: float) -> dict[str, float]:
    parts = ("rater", "person", "group", "answer")
    return {f"observer.var_{part}": times * DEFAULTS[f"observer.var_{part}"] for part in parts}


AS_ASSUMED = (
    World("as assumed, any number from 1 to 5"),
    World("as assumed, answers rounded as on the forms", rounded=True),
)
OTHERWISE = (
    World("self-reports say more (slope .70, not .45)", {"self_frequency.c": 0.70}),
    World("self-reports say less (slope .20)", {"self_frequency.c": 0.20}),
    World("self-reports nearly twice as inflated (by .45, not .25)", {"self_frequency.a": 3.45}),
    World("raters twice as noisy (variances doubled)", _noisier(2.0)),
    World("raters half as noisy", _noisier(0.5)),
    World("skills more alike (.75 and .30)", {"r_within": 0.75, "r_across": 0.30}),
    World("skills less alike (.30 and .00)", {"r_within": 0.30, "r_across": 0.0}),
)


@dataclass(frozen=True, slots=True)
class Trial:
    """One simulated team: its verdict. right: None where the verdict claims nothing.

    levels, edges: share of the true levels, and of the edges, inside their 80% bands.
    """

    world: str
    design: str
    code: str
    wording: str | None
    right: bool | None
    levels: float
    edges: float


def circumstances(chance: np.random.Generator, design: str, size: int) -> Team:
    """Hours, demand, alignment and today's shares by design."""
    varied = chance.uniform(10.0, 40.0, size)
    hours = np.full(size, 40.0) if design == "equal hours" else varied
    demand = hours.sum() * chance.uniform(0.8, 2.0)
    part = chance.uniform(0.3, 0.7)
    today = tuple(chance.uniform(0.0, 1.0, size).tolist()) if "today" in design else None
    return Team(
        people=NAMES[:size],
        hours=tuple(hours.tolist()),
        switching=tuple(chance.uniform(1.0, 5.0, size).tolist()),
        demand=(demand * part, demand * (1.0 - part)),
        motion=("transactional", "consultative")[chance.integers(2)],
        alignment=float(chance.uniform()),
        time_blocks=bool(chance.integers(2)),
        today=today,
        repeatable_sale=True,
        hires=(),
        answered=(15,) * size,
    )


def answers(chance: np.random.Generator, world: World, levels: np.ndarray, observers: int):
    """Everyone's self-report and situations, and each observer's ratings of everyone."""
    raters = [(Mode.OBSERVER, f"rater {number}") for number in range(observers)]
    seen, truth = [], world.truth
    for mode, rater in [(Mode.SELF_FREQUENCY, ""), (Mode.SITUATIONAL, ""), *raters]:
        mildness = chance.normal(0.0, np.sqrt(truth[f"{mode}.var_rater"]))
        for name, row in zip(NAMES, levels, strict=False):
            values = _values(chance, truth, mode, row) + mildness
            on_scale = np.clip(_rounded(mode, values) if world.rounded else values, 1.0, 5.0)
            items = int(DEFAULTS[f"{mode}.items"])
            seen += [
                Observation(name, rater or name, mode, skill, float(value), items)
                for skill, value in zip(catalogue().ids, on_scale, strict=True)
            ]
    return seen


def _values(
    chance: np.random.Generator, truth: Assumptions, mode: Mode, levels: np.ndarray
) -> np.ndarray:
    """y = a + c(L − 3) + d + h + e, without the rater's own mildness."""
    spread = {part: np.sqrt(truth[f"{mode}.var_{part}"]) for part in ("person", "group", "answer")}
    halo = {group: chance.normal(0.0, spread["group"]) for group in set(catalogue().groups)}
    values = truth[f"{mode}.a"] + truth[f"{mode}.c"] * (levels - 3.0)
    values = values + chance.normal(0.0, spread["person"])
    values = values + np.array([halo[group] for group in catalogue().groups])
    return values + chance.normal(0.0, spread["answer"], levels.size)


def _rounded(mode: Mode, values: np.ndarray) -> np.ndarray:
    """As on the forms: quarters for four items, half levels, or the four keys of a situation."""
    if mode is Mode.SITUATIONAL:
        return SITUATIONAL[np.abs(values[:, None] - SITUATIONAL).argmin(axis=1)]
    steps = 4.0 if mode is Mode.SELF_FREQUENCY else 2.0
    return np.rint(values * steps) / steps


def trial(
    chance: np.random.Generator, world: World, design: str, kind: tuple[int, int], draws: int
) -> Trial:
    """One team: its verdict, and whether what it claims is true."""
    size, observers = kind
    prior = prior_covariance(catalogue(), world.truth)
    levels = chance.multivariate_normal(np.full(15, 3.0), prior, size)
    team = circumstances(chance, design, size)
    known = posterior(answers(chance, world, levels, observers), team.people, catalogue())
    verdict = decide(team, known, seed=int(chance.integers(2**31)), draws=draws)
    true = DEFAULTS.with_changes({key: _triangular(chance, key) for key in CONSTANTS})
    truth = replace(team, hires=())
    means = at_means(
        cast_of(truth, KnownLevels(team.people, catalogue(), levels), true), truth, true
    )
    carried = {option.name: _carried(option, means) for option in verdict.options}
    claims = verdict.wording is not None and verdict.code != "no_clear_difference"
    rivals = {"split" if verdict.best == "combined" else "combined", verdict.compared_with}
    right = all(carried[verdict.best] > carried[rival] for rival in rivals if rival)
    return Trial(
        world.name,
        design,
        verdict.code,
        verdict.wording,
        right if claims else None,
        float((np.abs(levels - known.mean) <= Z80 * known.sd).mean()),
        _edges_inside(team, known, levels),
    )


def _edges_inside(team: Team, known: Posterior, levels: np.ndarray) -> float:
    marketing, sales = np.array(catalogue().role_weights(team.motion))
    edge = marketing - sales
    spread = np.sqrt(np.einsum("k,nkl,l->n", edge, known.covariance, edge))
    return float((np.abs((levels - known.mean) @ edge) <= Z80 * spread).mean())


def _triangular(chance: np.random.Generator, key: str) -> float:
    constant = DEFAULTS.constant(key)
    return float(chance.triangular(constant.low, constant.value, constant.high))


def _carried(option, means) -> float:
    shares = np.array(option.shares)
    if option.shape in SHAPES:
        return float(
            evaluate(means, shares[None], coordination(option.shape, shares.size), True)[0, 0]
        )
    planned = option.name == "today_with_plan"
    return float(evaluate(means, shares[None], coordination_today(shares), planned)[0, 0])


def run(worlds: tuple[World, ...], teams: int, seed: int, draws: int) -> list[Trial]:
    """So many teams of each of 18 kinds (size, observers, design) in every world."""
    return [
        trial(chance, world, design, kind, draws)
        for number, world in enumerate(worlds)
        for chance in [np.random.default_rng([seed, number])]
        for kind in product((2, 3), (0, 1, 2))
        for design in DESIGNS
        for _ in range(teams)
    ]
