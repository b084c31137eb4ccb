"""The verdict: which way to share the work, how sure, and whether it is worth the change."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from advisor.core.assumptions import DEFAULTS, Assumptions
from advisor.core.decision import outcome
from advisor.core.decision.evaluation import Evaluation, draws_for, evaluate_team
from advisor.core.decision.next_hire import next_hire
from advisor.core.decision.outcome import Comparison, Condition, Lacking, Verdict
from advisor.core.decision.team import Levels, Team
from advisor.core.posterior import ladder_word

ANSWERED = 9  # of 15 skills, by anyone, before a verdict is given
THIN = 0.25  # edge evidence under which a verdict only leans
LIKELY, LEANS = 0.80, 0.60
ROOM = 0.25  # a gain from which even a team that meets its goal is told of it
PASSES = 2.5  # level of the hand-off skills under which a split first needs work
HAND_OFF_SKILLS = ("product_knowledge", "interpersonal", "communication")
NO_DIFFERENCE = "no difference seen"


class NobodyHasHours(ValueError):
    """Nobody has hours for growth work: give at least one person some hours a week."""


@dataclass(frozen=True, slots=True)
class Ruling:
    """What one rule says: a code, what it rests on, and the word for its odds."""

    code: str
    wording: str | None = None
    p: float | None = None
    over: Comparison | None = None
    compared_with: str | None = None
    either_beats_today: bool = False


def decide(
    team: Team,
    posterior: Levels,
    assumptions: Assumptions = DEFAULTS,
    seed: int = 0,
    draws: int | None = None,
) -> Verdict:
    """The verdict on a team; the same inputs and seed give the same verdict.

    Raises NobodyHasHours. The rules are those of the decision document, in their order.
    """
    if not team.holders:
        raise NobodyHasHours(NobodyHasHours.__doc__)
    draws = draws_for(len(team.holders)) if draws is None else draws
    evidence = edge_evidence(team, posterior)
    lacking = _lacking(team)
    if lacking:
        return _refused(team, evidence, lacking, (seed, draws))
    evaluation = evaluate_team(team, posterior, assumptions, seed, draws)
    thin = tuple(team.people[i] for i in team.holders if evidence[i] < THIN)
    model = rule(evaluation, bool(thin))
    founder = not team.repeatable_sale and len(team.holders) > 1
    ruling = replace(model, code=outcome.FOUNDER_LED, wording=None) if founder else model
    return _verdict(evaluation, ruling, model.code, evidence, (seed, draws))


def edge_evidence(team: Team, levels: Levels) -> tuple[float, ...]:
    """How much of the prior variance of each person's edge the answers have removed, 0-1."""
    marketing, sales = np.array(levels.catalogue.role_weights(team.motion))
    places = {name: place for place, name in enumerate(levels.people)}
    return tuple(levels.evidence(places[name], marketing - sales) for name in team.people)


def rule(evaluation: Evaluation, thin: bool) -> Ruling:
    """What the model says, the rule about the first repeatable sale left out."""
    if evaluation.other is None:
        return Ruling(outcome.COMBINE_COMPARTMENTS)
    left = _leave_alone(evaluation)
    if left is not None:
        return left
    if evaluation.today_known:
        return _against_today(evaluation, thin)
    return _against_other(evaluation, thin, evaluation.other)


def _leave_alone(evaluation: Evaluation) -> Ruling | None:
    """Both sides are covered as things are, and little is to be gained."""
    reference = evaluation.reference
    covered = evaluation.result(reference).p_both_sides
    over = evaluation.comparison(reference)
    if covered < LIKELY or over.gain_median >= ROOM:
        return None
    return Ruling(outcome.LEAVE_ALONE, None, over.p, over, reference)


def _against_today(evaluation: Evaluation, thin: bool) -> Ruling:
    """B must beat today's shares with the plan followed, then today, then the other shape."""
    delta = evaluation.assumptions["delta"]
    over_plan = evaluation.comparison("today_with_plan")
    if over_plan.p < LIKELY or over_plan.gain_median < delta:
        return Ruling(outcome.KEEP_TODAY, None, over_plan.p, over_plan, "today")
    over_today, over_other = evaluation.comparison("today"), _over_other(evaluation)
    chance = min(over_today.p, over_other.p)
    if chance >= LIKELY and not thin:
        return Ruling(evaluation.best, ladder_word(chance), chance, over_today, "today")
    either = over_today.p >= LIKELY > over_other.p
    return _leaning(evaluation.best, chance, over_today, "today", either)


def _against_other(evaluation: Evaluation, thin: bool, other: str) -> Ruling:
    """Today is unknown: B against the other shape."""
    over = evaluation.comparison(other)
    worth_it = over.gain_median >= evaluation.assumptions["delta"]
    if over.p >= LEANS:
        if worth_it and over.p >= LIKELY and not thin:
            return Ruling(evaluation.best, ladder_word(over.p), over.p, over, other)
        if worth_it or thin:
            return _leaning(evaluation.best, over.p, over, other, False)
        if over.p >= LIKELY:
            return Ruling(outcome.TOO_SMALL, ladder_word(over.p), over.p, over, other)
    return Ruling(outcome.NO_CLEAR_DIFFERENCE, NO_DIFFERENCE, over.p, over, other)


def _over_other(evaluation: Evaluation) -> Comparison:
    return evaluation.comparison(evaluation.other or evaluation.best)


def _leaning(best: str, chance: float, over: Comparison, against: str, either: bool) -> Ruling:
    return Ruling(f"leans_{best}", "leans", chance, over, against, either)


def _lacking(team: Team) -> tuple[Lacking, ...]:
    return tuple(
        Lacking(team.people[i], team.answered[i], ANSWERED - team.answered[i])
        for i in team.holders
        if team.answered[i] < ANSWERED
    )


def _conditions(evaluation: Evaluation) -> tuple[Condition, ...]:
    """What a split or bridge rests on: everyone can pass the baton."""
    if evaluation.best == "combined":
        return ()
    team, levels = evaluation.team, evaluation.levels
    places = {name: place for place, name in enumerate(levels.people)}
    skills = [(skill, levels.catalogue.ids.index(skill)) for skill in HAND_OFF_SKILLS]
    found = (
        Condition(team.people[i], skill, float(levels.mean[places[team.people[i]], column]))
        for i in team.holders
        for skill, column in skills
    )
    return tuple(condition for condition in found if condition.level < PASSES)


def _verdict(
    evaluation: Evaluation,
    ruling: Ruling,
    model_code: str,
    evidence: tuple[float, ...],
    seeded: tuple[int, int],
) -> Verdict:
    team, best = evaluation.team, evaluation.result(evaluation.best)
    plan = evaluation.comparisons.get(("today_with_plan", "today"))
    return Verdict(
        code=ruling.code,
        model_code=model_code,
        best=evaluation.best,
        shares=best.shares,
        wording=ruling.wording,
        p=ruling.p,
        gain_median=ruling.over.gain_median if ruling.over else None,
        gain_80=ruling.over.gain_80 if ruling.over else None,
        compared_with=ruling.compared_with,
        plan_gain_median=plan.gain_median if plan else None,
        plan_gain_80=plan.gain_80 if plan else None,
        p_goal_met=best.p_goal,
        either_beats_today=ruling.either_beats_today,
        next_hire=next_hire(evaluation),
        options=evaluation.results,
        comparisons=tuple(evaluation.comparisons.values()),
        conditions=_conditions(evaluation),
        edge_evidence=evidence,
        thin=tuple(team.people[i] for i in team.holders if evidence[i] < THIN),
        lacking=(),
        today_known=evaluation.today_known,
        today_cannot_run=team.today is not None and not evaluation.today_known,
        seed=seeded[0],
        draws=seeded[1],
    )


def _refused(
    team: Team, evidence: tuple[float, ...], lacking: tuple[Lacking, ...], seeded: tuple[int, int]
) -> Verdict:
    """No verdict yet: who lacks how many answers, and nothing that looks like advice."""
    nothing = dict.fromkeys(("best", "wording", "p", "gain_median", "gain_80", "compared_with"))
    return Verdict(
        code=outcome.NOT_ENOUGH_ANSWERS,
        model_code=outcome.NOT_ENOUGH_ANSWERS,
        **nothing,
        shares=(0.0,) * len(team.people),
        plan_gain_median=None,
        plan_gain_80=None,
        p_goal_met=None,
        either_beats_today=False,
        next_hire=None,
        options=(),
        comparisons=(),
        conditions=(),
        edge_evidence=evidence,
        thin=tuple(team.people[i] for i in team.holders if evidence[i] < THIN),
        lacking=lacking,
        today_known=False,
        today_cannot_run=False,
        seed=seeded[0],
        draws=seeded[1],
    )
