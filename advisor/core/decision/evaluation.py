"""A team's options evaluated together, and the comparisons the verdict's rules look at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from advisor.core.assumptions import Assumptions
from advisor.core.decision.draws import Cast, at_means, cast_of, draw
from advisor.core.decision.joint_fits import MANY
from advisor.core.decision.outcome import Comparison, OptionResult
from advisor.core.decision.sampling import (
    Candidate,
    Sample,
    compare,
    flows,
    quantiles,
    sample,
    shapes_of,
    shapes_with_hires,
    today_of,
)
from advisor.core.decision.team import Array, Hire, Levels, Team
from advisor.core.decision.throughput import Worlds, throughput

DRAWS = 20_000
FEWEST_DRAWS = 2_000


def draws_for(holders: int) -> int:
    """20,000 worlds; fewer for very many people, whose errors level out in each of them."""
    return max(FEWEST_DRAWS, min(DRAWS, DRAWS * MANY // max(holders, 1)))


@dataclass(frozen=True, slots=True)
class Evaluation:
    """A team's options over the same draws.

    shown, results: places in the sample, and their numbers: the team's own options, then each hire
    in its best shape. best: B, the shape of highest expected
    throughput (a bridge only where clearly above a split). other: C, combined, or split where B
    is combined; None for one person. today_known: today's shares are given and bring something.
    comparisons: by (first, second). seed, draws: what the worlds were drawn with.
    """

    team: Team
    levels: Levels
    assumptions: Assumptions
    cast: Cast
    means: Worlds
    sample: Sample
    shown: tuple[int, ...]
    results: tuple[OptionResult, ...]
    best: str
    other: str | None
    today_known: bool
    comparisons: Mapping[tuple[str, str], Comparison]
    seed: int
    draws: int

    @property
    def reference(self) -> str:
        """What the team does if it changes nothing: today where known, else combined."""
        return "today" if self.today_known else "combined"

    def result(self, name: str) -> OptionResult:
        """The team's own option of that name."""
        return next(result for result in self.results if result.name == name)

    def comparison(self, second: str) -> Comparison:
        """B against another option of the team."""
        return self.comparisons[self.best, second]


def evaluate_team(
    team: Team, levels: Levels, assumptions: Assumptions, seed: int, draws: int = DRAWS
) -> Evaluation:
    """Every option found at posterior means and evaluated over the same seeded draws."""
    cast = cast_of(team, levels, assumptions)
    means = at_means(cast, team, assumptions)
    candidates = (
        *today_of(cast, team),
        *shapes_of(cast, means, True),
        *shapes_with_hires(cast, team, means),
    )
    sampled = sample(candidates, draw(cast, team, assumptions, seed, draws))
    shown = _shown(sampled, len(team.hires), assumptions["delta"])
    results = describe(sampled, shown, cast, team, means)
    best = best_shape(_expected(sampled, None), assumptions["delta"])
    other = None if cast.holders == 1 else "split" if best == "combined" else "combined"
    today_known = any(result.name == "today" and result.runs for result in results)
    compared = _compare_all(sampled, best, other, today_known)
    return Evaluation(
        *(team, levels, assumptions, cast, means, sampled, shown, results),
        *(best, other, today_known, compared, seed, draws),
    )


def at_full_hours(evaluation: Evaluation, candidate: Candidate) -> float:
    """Expected throughput of a candidate with a hire who has come to full speed, same draws."""
    team, assumptions = evaluation.team, evaluation.assumptions
    cast = cast_of(team, evaluation.levels, assumptions, full=True)
    worlds = draw(cast, team, assumptions, evaluation.seed, evaluation.draws)
    return float(sample((candidate,), worlds).throughput.mean())


def evaluate_as_given(
    team: Team, levels: Levels, assumptions: Assumptions, seed: int, draws: int = DRAWS
) -> tuple[tuple[OptionResult, ...], Sample, Worlds]:
    """The shapes at exactly the alignment and time blocks given, over draws of the levels alone.

    Gives back the results, the draws, and the world at posterior means.
    """
    cast = cast_of(team, levels, assumptions)
    means = at_means(cast, team, assumptions)
    blocks = draw(cast, team, assumptions, seed, draws, vary=False)
    sampled = sample(shapes_of(cast, means, False), blocks)
    places = tuple(range(len(sampled.candidates)))
    return describe(sampled, places, cast, team, means), sampled, means


def best_shape(expected: Mapping[str, float], delta: float) -> str:
    """The shape of highest expected throughput; a bridge only if δ/2 above the split.

    Clear ownership wins near-ties; the first of equals wins.
    """
    eligible = dict(expected)
    if "bridge" in eligible and eligible["bridge"] < (1 + delta / 2) * eligible["split"]:
        del eligible["bridge"]
    return max(eligible, key=lambda shape: eligible[shape])


def best_with_hire(sampled: Sample, hire: int, delta: float) -> int:
    """The place of the candidate that is the best shape with this hire, ramping up."""
    shape = best_shape(_expected(sampled, hire), delta)
    return place_of(sampled, shape, hire)


def _shown(sampled: Sample, hires: int, delta: float) -> tuple[int, ...]:
    """The team's own options, then each hire in its best shape."""
    own = (place for place, each in enumerate(sampled.candidates) if each.hire is None)
    return (*own, *(best_with_hire(sampled, hire, delta) for hire in range(hires)))


def place_of(sampled: Sample, shape: str, hire: int | None) -> int:
    """The place of a candidate in the sample."""
    return [(each.shape, each.hire) for each in sampled.candidates].index((shape, hire))


def _expected(sampled: Sample, hire: int | None) -> dict[str, float]:
    """Expected throughput per shape, with this hire ramping up or with none."""
    return {
        candidate.shape: float(carried.mean())
        for candidate, carried in zip(sampled.candidates, sampled.throughput, strict=True)
        if candidate.hire == hire and candidate.shape != "today"
    }


def _compare_all(
    sampled: Sample, best: str, other: str | None, today_known: bool
) -> dict[tuple[str, str], Comparison]:
    rows = {
        candidate.name: (candidate.name, carried)
        for candidate, carried in zip(sampled.candidates, sampled.throughput, strict=True)
        if candidate.hire is None
    }
    pairs = [(best, other)] if other else []
    if today_known:
        pairs += [(best, "today"), (best, "today_with_plan"), ("today_with_plan", "today")]
    elif (best, "combined") not in pairs:
        pairs.append((best, "combined"))
    return {(first, second): compare(rows[first], rows[second]) for first, second in pairs}


def describe(
    sampled: Sample, shown: tuple[int, ...], cast: Cast, team: Team, means: Worlds
) -> tuple[OptionResult, ...]:
    """These candidates with their numbers at posterior means and over the draws."""
    candidates = tuple(sampled.candidates[place] for place in shown)
    results: dict[int, OptionResult] = {}
    for rows, flow, loss in flows(candidates, means):
        carried = throughput(flow, means.demand, loss)[:, 0]
        effective = np.stack([flow.marketing[:, 0], flow.sales[:, 0]], axis=1)
        for found, row in enumerate(rows):
            numbers = (float(carried[found]), float(flow.handoff[found, 0]), effective[found])
            odds = (sampled.throughput[shown[row]], sampled.weaker[shown[row]])
            results[row] = _result(candidates[row], cast, team, numbers, odds)
    return tuple(results[row] for row in range(len(shown)))


def _result(
    candidate: Candidate,
    cast: Cast,
    team: Team,
    found: tuple[float, float, Array],
    odds: tuple[Array, Array],
) -> OptionResult:
    carried, handoff, (marketing, sales) = found
    throughputs, weaker = odds
    low, _, high = quantiles(throughputs)
    return OptionResult(
        name=candidate.name,
        shape=candidate.shape,
        hire=_hire(candidate, team),
        hire_share=_hire_share(candidate, cast),
        shares=shares_in_team(candidate, cast, team),
        runs=carried > 0,
        at_means=carried,
        handoff=handoff,
        effective=(float(marketing), float(sales)),
        covered=(float(marketing) / team.demand[0], float(sales) / team.demand[1]),
        mean=float(throughputs.mean()),
        band80=(low, high),
        p_goal=float(np.mean(throughputs >= 1.0)),
        p_both_sides=float(np.mean(weaker >= 1.0)),
    )


def _hire(candidate: Candidate, team: Team) -> Hire | None:
    return None if candidate.hire is None else team.hires[candidate.hire]


def _hire_share(candidate: Candidate, cast: Cast) -> float | None:
    if candidate.hire is None:
        return None
    return float(candidate.shares[cast.holders + candidate.hire])


def shares_in_team(candidate: Candidate, cast: Cast, team: Team) -> tuple[float, ...]:
    """Marketing's share per person in team order, 0 for people with no hours."""
    shares = dict(zip(team.holders, candidate.shares[: cast.holders].tolist(), strict=True))
    return tuple(shares.get(i, 0.0) for i in range(len(team.people)))
