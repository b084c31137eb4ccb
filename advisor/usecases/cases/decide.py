"""Computes what a file of decision or verdict cases expects: options, reasons, odds, verdicts."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

import numpy as np

from advisor.core.assumptions import DEFAULTS, Assumptions
from advisor.core.decision import outcome
from advisor.core.decision.evaluation import evaluate_as_given
from advisor.core.decision.outcome import OptionResult, Verdict
from advisor.core.decision.reasons import reasons
from advisor.core.decision.sampling import Sample, compare
from advisor.core.decision.team import KnownLevels, Levels, Team
from advisor.core.decision.throughput import Worlds
from advisor.core.decision.verdict import decide
from advisor.core.measurement import posterior
from advisor.library import catalogue
from advisor.usecases.cases.decision_case import SKILLS, DecisionCase, SharedCase, VerdictCase
from advisor.usecases.cases.reading import check_case, compute_case, load_cases

DECIMALS = 9
SEED = 0


def decide_cases(path: Path) -> list[dict[str, Any]]:
    """The cases of a file with `expected` computed; CaseFileError where a case is wrong."""
    raw_cases = load_cases(path)
    found = []
    for position, raw in enumerate(raw_cases, start=1):
        if "assumptions" in raw:
            compute = partial(_verdict, check_case(position, raw, VerdictCase))
        else:
            compute = partial(_options, check_case(position, raw, DecisionCase))
        found.append(compute_case(position, raw, compute))
    return found


def _team(case: SharedCase, **more: Any) -> Team:
    people = case.people_in_order()
    skills = [(row.person, row.skill) for row in case.observed()]
    answered = tuple(len({skill for who, skill in skills if who == person}) for person in people)
    circumstances: dict[str, Any] = {"today": None, "repeatable_sale": True, "hires": (), **more}
    return Team(
        people=tuple(people),
        hours=tuple(case.hours),
        switching=tuple(case.switching_preference),
        demand=(case.demand[0], case.demand[1]),
        motion=case.motion,
        alignment=case.alignment,
        time_blocks=case.time_blocks,
        answered=answered,
        **circumstances,
    )


def _levels(case: SharedCase, assumptions: Assumptions = DEFAULTS) -> Levels:
    known = catalogue()
    people = case.people_in_order()
    if isinstance(case, DecisionCase) and case.levels is not None:
        order = [SKILLS.index(skill) for skill in known.ids]
        return KnownLevels(tuple(people), known, np.array(case.levels, dtype=float)[:, order])
    observations = [row.observation() for row in case.observed()]
    return posterior(observations, people, known, assumptions)


def _options(case: DecisionCase) -> dict[str, Any]:
    """Fits, options, and for two or more people why a split is better or worse."""
    team, levels = _team(case), _levels(case)
    results, sampled, means = evaluate_as_given(team, levels, DEFAULTS, SEED)
    expected = {"fit": _fits(team, levels), "options": _shapes(case, results)}
    if len(team.holders) > 1:
        expected |= _split_over_combined(sampled, means, case.observations is not None)
    return expected


def _fits(team: Team, levels: Levels) -> list[list[float]]:
    everyone = range(len(team.people))
    roles = np.array(levels.catalogue.role_weights(team.motion))
    fits, _ = levels.fits(everyone, roles)
    return [[_round(marketing), _round(sales)] for marketing, sales in fits.reshape(-1, 2)]


def _shapes(case: DecisionCase, results: tuple[OptionResult, ...]) -> dict[str, Any]:
    shapes: dict[str, Any] = {}
    for result in results:
        shapes[result.name] = {
            "x": [_round(share) for share in result.shares],
            "throughput_at_means": _round(result.at_means),
        }
        if case.observations is not None:
            shapes[result.name]["throughput_mean"] = _round(result.mean)
    return shapes


def _split_over_combined(sampled: Sample, means: Worlds, drawn: bool) -> dict[str, Any]:
    rows = {each.name: row for row, each in enumerate(sampled.candidates)}
    split, combined = rows["split"], rows["combined"]
    found: dict[str, Any] = {}
    why = reasons(sampled.candidates[split], sampled.candidates[combined], means)
    if why is not None:
        found["reasons_split_over_combined"] = {step.key: _round(step.log) for step in why.steps}
        found["log_ratio"] = _round(why.log_ratio)
    if drawn:
        odds = compare(
            ("split", sampled.throughput[split]), ("combined", sampled.throughput[combined])
        )
        found["p_split_better"] = _round(odds.p)
        found["gain_median"] = _finite(odds.gain_median)
        found["gain_80"] = [_finite(gain) for gain in odds.gain_80]
    return found


def _verdict(case: VerdictCase) -> dict[str, Any]:
    """The verdict in the words of the file, and the evidence on everyone's edge."""
    changed = {"horizon": case.horizon, "delta": case.delta}
    assumptions = DEFAULTS.with_changes(changed)
    hires = tuple(row.hire() for row in case.hires)
    today = None if case.today is None else tuple(case.today)
    team = _team(case, today=today, repeatable_sale=case.repeatable_sale, hires=hires)
    verdict = decide(team, _levels(case, assumptions), assumptions, SEED)
    evidence = [_round(each) for each in verdict.edge_evidence]
    return {"verdict": _said(verdict), "edge_evidence": evidence}


def _said(verdict: Verdict) -> dict[str, Any]:
    """Only what this verdict rests on, with the words a page may use."""
    said: dict[str, Any] = {"verdict": verdict.code}
    if verdict.code in (outcome.NOT_ENOUGH_ANSWERS, outcome.FOUNDER_LED):
        return said
    if verdict.code == outcome.COMBINE_COMPARTMENTS:
        said["p_goal_met"] = _round(verdict.p_goal_met or 0.0)
    else:
        said |= _stands_on(verdict)
    if verdict.next_hire is not None:
        hire = verdict.next_hire
        said["next_hire"] = {
            **{"kind": hire.kind, "shape": hire.shape},
            "gain_median": _finite(hire.gain_median),
        }
    return said


def _stands_on(verdict: Verdict) -> dict[str, Any]:
    said: dict[str, Any] = {} if verdict.wording is None else {"wording": verdict.wording}
    said["compared_with"] = verdict.compared_with
    said["x"] = [_round(share) for share in verdict.shares]
    said["p"] = _round(verdict.p or 0.0)
    said["gain_median"] = _finite(verdict.gain_median or 0.0)
    if verdict.code == outcome.KEEP_TODAY:
        said["plan_gain_median"] = _finite(verdict.plan_gain_median or 0.0)
    return said


def _round(number: float) -> float:
    return round(float(number), DECIMALS)


def _finite(number: float) -> float | None:
    """A gain over nothing is infinite, which JSON cannot say: null."""
    return _round(number) if np.isfinite(number) else None
