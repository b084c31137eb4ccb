"""How often the verdicts are right: a seeded simulation, printed as Markdown.

    python tests/benchmarks/calibration.py --teams 400

Pairs and threes are drawn from the prior; their answers (self-report on frequency, situations, and
0, 1 or 2 observers who see everyone; rounded as on the forms, or only cut to the scale) are drawn
from the measurement model; the assumptions of the decision model are drawn once per team from
their triangular distributions; so are the circumstances, by three printed designs. A verdict for B
is right if B carries more than what it is held against (today, where known) and than the other
shape, at the team's true levels and under its true assumptions.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from itertools import product

import numpy as np

from advisor.core.assumptions import DEFAULTS
from advisor.core.decision.draws import at_means, cast_of
from advisor.core.decision.options import SHAPES, coordination, coordination_today
from advisor.core.decision.team import KnownLevels, Team
from advisor.core.decision.throughput import CONSTANTS, evaluate
from advisor.core.decision.verdict import decide
from advisor.core.measurement import Mode, Observation, posterior, prior_covariance
from advisor.library import catalogue

NAMES = ("ana", "ben", "cyd")
DESIGNS = {
    "equal hours": "everyone 40 h",
    "varied hours": "10–40 h each",
    "varied hours, today known": "10–40 h each; today each has a share drawn evenly from 0–1",
}
SITUATIONAL = 1.0 + 4.0 * np.arange(4) / 3.0


@dataclass(frozen=True, slots=True)
class Trial:
    """One simulated team: its verdict. right: None where the verdict claims nothing."""

    design: str
    code: str
    wording: str | None
    right: bool | None


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


def answers(chance: np.random.Generator, levels: np.ndarray, observers: int, rounded: bool):
    """Everyone's self-report and situations, and each observer's ratings of everyone."""
    raters = [(Mode.OBSERVER, f"rater {number}") for number in range(observers)]
    seen = []
    for mode, rater in [(Mode.SELF_FREQUENCY, ""), (Mode.SITUATIONAL, ""), *raters]:
        mildness = chance.normal(0.0, np.sqrt(DEFAULTS[f"{mode}.var_rater"]))
        for name, row in zip(NAMES, levels, strict=False):
            values = _values(chance, mode, row) + mildness
            on_scale = np.clip(_rounded(mode, values) if rounded else values, 1.0, 5.0)
            items = int(DEFAULTS[f"{mode}.items"])
            seen += [
                Observation(name, rater or name, mode, skill, float(value), items)
                for skill, value in zip(catalogue().ids, on_scale, strict=True)
            ]
    return seen


def _values(chance: np.random.Generator, mode: Mode, levels: np.ndarray) -> np.ndarray:
    """y = a + c(L − 3) + d + h + e, without the rater's own mildness."""
    spread = {
        part: np.sqrt(DEFAULTS[f"{mode}.var_{part}"]) for part in ("person", "group", "answer")
    }
    halo = {group: chance.normal(0.0, spread["group"]) for group in set(catalogue().groups)}
    values = DEFAULTS[f"{mode}.a"] + DEFAULTS[f"{mode}.c"] * (levels - 3.0)
    values = values + chance.normal(0.0, spread["person"])
    values = values + np.array([halo[group] for group in catalogue().groups])
    return values + chance.normal(0.0, spread["answer"], levels.size)


def _rounded(mode: Mode, values: np.ndarray) -> np.ndarray:
    """As on the forms: quarters for four items, half levels, or the four keys of a situation."""
    if mode is Mode.SITUATIONAL:
        return SITUATIONAL[np.abs(values[:, None] - SITUATIONAL).argmin(axis=1)]
    steps = 4.0 if mode is Mode.SELF_FREQUENCY else 2.0
    return np.rint(values * steps) / steps


def trial(chance: np.random.Generator, design: str, kind: tuple[int, int, bool], draws: int):
    """One team: its verdict, and whether what it claims is true."""
    size, observers, rounded = kind
    prior = prior_covariance(catalogue(), DEFAULTS)
    levels = chance.multivariate_normal(np.full(15, 3.0), prior, size)
    team = circumstances(chance, design, size)
    known = posterior(answers(chance, levels, observers, rounded), team.people, catalogue())
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
    return Trial(design, verdict.code, verdict.wording, right if claims else None)


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


def run(teams: int, seed: int, draws: int) -> list[Trial]:
    """So many teams of every kind and design."""
    chance = np.random.default_rng(seed)
    kinds = product((2, 3), (0, 1, 2), (False, True))
    return [
        trial(chance, design, kind, draws)
        for kind in kinds
        for design in DESIGNS
        for _ in range(teams)
    ]


def report(trials: list[Trial]) -> str:
    """Two Markdown tables: how often each word is right, and how often each verdict is given."""
    lines = ["| design | said | times | right |", "|---|---|---|---|"]
    for design in (*DESIGNS, "all"):
        here = [each for each in trials if design in (each.design, "all")]
        for word in ("very likely", "likely", "leans"):
            rights = [
                each.right for each in here if each.wording == word and each.right is not None
            ]
            share = f"{100 * np.mean(rights):.1f}%" if rights else "–"
            lines.append(f"| {design} | {word} | {len(rights)} | {share} |")
    given: dict[str, Counter[str]] = defaultdict(Counter)
    for each in trials:
        given[each.code][each.design] += 1
    lines += ["", f"| verdict | {' | '.join(DESIGNS)} |", "|---|" + "---|" * len(DESIGNS)]
    totals = Counter(each.design for each in trials)
    for code in sorted(given, key=lambda code: -sum(given[code].values())):
        shares = [f"{100 * given[code][design] / totals[design]:.1f}%" for design in DESIGNS]
        lines.append(f"| {code} | {' | '.join(shares)} |")
    return "\n".join(lines)


def main() -> None:
    """Read the size and the seed, simulate, print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--teams", type=int, default=400, help="teams of each of 36 kinds")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--draws", type=int, default=4_000)
    asked = parser.parse_args()
    print(report(run(asked.teams, asked.seed, asked.draws)))


if __name__ == "__main__":
    main()
