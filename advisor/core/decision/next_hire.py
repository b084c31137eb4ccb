"""The hire that adds most to the way of sharing the work that is advised."""

from __future__ import annotations

from advisor.core.decision.evaluation import Evaluation, at_full_hours, place_of
from advisor.core.decision.hiring import payback, ramp_months
from advisor.core.decision.outcome import Comparison, NextHire
from advisor.core.decision.sampling import compare

GOAL_LIKELY_MET = 0.8  # from here on no hire is proposed


def next_hire(evaluation: Evaluation) -> NextHire | None:
    """The allowed hire with the largest median gain over B, if it is worth a change.

    None where the goal is likely met without one, or no hire gains δ.
    """
    if evaluation.result(evaluation.best).p_goal >= GOAL_LIKELY_MET:
        return None
    delta = evaluation.assumptions["delta"]
    own = len(evaluation.results) - len(evaluation.team.hires)
    gains = [_gain(evaluation, own + index) for index in range(len(evaluation.team.hires))]
    if not gains:
        return None
    index = max(range(len(gains)), key=lambda hire: gains[hire].gain_median)
    worth_it = gains[index].gain_median >= delta
    return _describe(evaluation, own + index, index, gains[index]) if worth_it else None


def _gain(evaluation: Evaluation, row: int) -> Comparison:
    sampled = evaluation.sample
    without = place_of(sampled, evaluation.best, None)
    first, second = sampled.throughput[evaluation.shown[row]], sampled.throughput[without]
    return compare((evaluation.results[row].name, first), (evaluation.best, second))


def _describe(evaluation: Evaluation, row: int, index: int, gain: Comparison) -> NextHire:
    result, hire = evaluation.results[row], evaluation.team.hires[index]
    months, pays_back = _payback(evaluation, index, result.shape)
    return NextHire(
        index=index,
        kind=hire.kind,
        contract=hire.contract,
        hours=hire.hours,
        shape=result.shape,
        share=result.hire_share or 0.0,
        shares=result.shares,
        gain_median=gain.gain_median,
        gain_80=gain.gain_80,
        p_goal=result.p_goal,
        ramp=ramp_months(hire, evaluation.assumptions),
        payback_months=months,
        pays_back=pays_back,
    )


def _payback(evaluation: Evaluation, index: int, shape: str) -> tuple[float | None, bool | None]:
    """Months to pay back and whether the hire does; both None where money is unknown."""
    team, sampled = evaluation.team, evaluation.sample
    hire = team.hires[index]
    costs_known = hire.monthly_cost > 0 or hire.one_off_cost > 0
    if team.goal_per_month is None or team.margin is None or not costs_known:
        return None, None
    without = float(sampled.throughput[place_of(sampled, evaluation.best, None)].mean())
    full = at_full_hours(evaluation, sampled.candidates[place_of(sampled, shape, index)])
    monthly = team.goal_per_month * team.margin
    months = payback(hire, (without, full), monthly, evaluation.assumptions)
    return months, months is not None
