"""A workspace's plan, made from its result and its business numbers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from fractions import Fraction

from advisor.core.context.numbers import numbers_in
from advisor.core.plan.arrangement import arrange
from advisor.core.plan.baselines import with_baselines
from advisor.core.plan.basis import PlanBasis
from advisor.core.plan.facts import Facts, facts_of
from advisor.core.plan.plan import Decided, Plan, make_plan
from advisor.core.plan.timetable import timetabled
from advisor.core.plan.working_days import (
    MONDAY_TO_FRIDAY,
    WorkWeek,
    next_week_start,
    on_working_day,
)
from advisor.core.report.discretion import Sources, discreet
from advisor.core.report.phrases import short_names
from advisor.core.report.scoreboard import stands_at
from advisor.core.report.team import TeamReport, team_report
from advisor.library import catalogue
from advisor.library.plan import plan_content
from advisor.store import assessments, calendar_times
from advisor.store.database import Store
from advisor.usecases.gathering import Inputs
from advisor.usecases.kept_plan import Kept, kept
from advisor.usecases.results import NothingToDecideError, Result, result_of
from advisor.usecases.scoreboard import has_numbers, scoreboard_of

# The same weekday a quarter later; sooner where the verdict only leans.
UNTIL_REVIEW = timedelta(weeks=13)
UNTIL_REVIEW_IF_LEANING = timedelta(weeks=4)


@dataclass(frozen=True, slots=True)
class PlanPage:
    """The plan and what it is made from. plan: None where too few have answered for a verdict.

    report: the result as it is today, None where there is none any more. due: the review date
    has come. kept: the version that the plan is, None for a proposal.
    """

    plan: Plan | None
    report: TeamReport | None
    due: bool
    kept: Kept | None = None


def plan_of(
    store: Store,
    inputs: Inputs,
    today: date,
    shown: frozenset[str] | None = None,
    start: str | None = None,
    *,
    by_name: bool = True,
) -> PlanPage:
    """The plan a company keeps, else the proposal. NothingToDecideError where there is neither.

    shown: ids of the people whose levels the reader may be told about, None for everyone's.
    start: the first day of a proposal, as ``proposal_of`` has it. by_name: False where names are
    withheld.
    """
    ours = kept(store, inputs, shown, by_name=by_name)
    if ours is None:
        return _as_it_is_now(store, inputs, proposal_of(store, inputs, today, shown, start), today)
    result = _discreet(result_of(inputs), shown) if inputs.team else None
    report = _report(inputs, result, shown) if result else None
    due = ours.plan.verdict.review <= today.isoformat()
    return _as_it_is_now(store, inputs, PlanPage(ours.plan, report, due, ours), today)


def _as_it_is_now(store: Store, inputs: Inputs, page: PlanPage, today: date) -> PlanPage:
    """With meetings at the times that the company chose, the weeks around them, and where metrics
    stand by the numbers typed in.
    """
    if page.plan is None:
        return page
    chosen = calendar_times.of_workspace(store, inputs.workspace.id)
    week, rules = inputs.workspace.week, plan_content().calendar
    plan = timetabled(page.plan, chosen, week, rules)
    if has_numbers(store, inputs.workspace.id):
        board = scoreboard_of(store, inputs, plan, today.isoformat()).board
        plan = with_baselines(plan, stands_at(board))
    return replace(page, plan=plan)


def proposal_of(
    store: Store,
    inputs: Inputs,
    today: date,
    shown: frozenset[str] | None = None,
    start: str | None = None,
) -> PlanPage:
    """The plan as these inputs give it. Raises NothingToDecideError where the team is not known.

    start: the working day its first 90 days begin with; the next beginning of a week without.
    """
    result = _discreet(result_of(inputs), shown)
    report = _report(inputs, result, shown)
    if result.explanation is None:
        return PlanPage(None, report, due=False)
    answered = newest_answers(store, inputs)
    review = review_date(answered, result.verdict.code, inputs.workspace.week)
    decided = Decided(
        report,
        result.explanation,
        result.levels,
        inputs.observations,
        inputs.assumptions,
        review.isoformat(),
    )
    begin = start or next_week_start(today.isoformat(), inputs.workspace.week)
    basis = replace(_basis(inputs, result, shown), start=begin)
    return PlanPage(make_plan(basis, decided), report, review <= today)


def review_date(answered: date, code: str, week: WorkWeek = MONDAY_TO_FRIDAY) -> date:
    """When to look again, never on a free day. answered: the day of the newest answers."""
    leaning = code.startswith("leans_")
    day = answered + (UNTIL_REVIEW_IF_LEANING if leaning else UNTIL_REVIEW)
    return date.fromisoformat(on_working_day(day.isoformat(), week))


def _discreet(result: Result, shown: frozenset[str] | None) -> Result:
    parts = discreet(result.verdict, result.explanation, result.levers, shown)
    verdict, explanation, levers = parts
    return replace(result, verdict=verdict, explanation=explanation, levers=levers)


def _basis(inputs: Inputs, result: Result, shown: frozenset[str] | None) -> PlanBasis:
    return PlanBasis(
        team=result.team,
        verdict=result.verdict,
        levels=result.levels,
        names=short_names(inputs.names),
        arrangement=arrange(result.team, result.verdict),
        facts=_facts(inputs),
        content=plan_content(),
        shown=shown,
        week=inputs.workspace.week,
        checked=inputs.check.alignment.value is not None,
    )


def _report(inputs: Inputs, result: Result, shown: frozenset[str] | None) -> TeamReport:
    return team_report(
        result.team,
        short_names(inputs.names),
        result.verdict,
        result.explanation,
        inputs.assumptions,
        result.levers,
        Sources(inputs.self_reports, inputs.observers, shown, inputs.assumed),
        catalogue(),
    )


def _facts(inputs: Inputs) -> Facts:
    if inputs.context is None:
        raise NothingToDecideError(NothingToDecideError.__doc__)
    return facts_of(inputs.context, _numbers(inputs), inputs.workspace.week)


def _numbers(inputs: Inputs) -> Mapping[str, Fraction]:
    if inputs.submission is None:
        return {}
    submission = inputs.submission
    return numbers_in(submission.questionnaire, submission.answers, inputs.assumptions)


def newest_answers(store: Store, inputs: Inputs) -> date:
    """The day of the newest answers that were handed in."""
    known = assessments.of_workspace(store, inputs.workspace.id)
    return date.fromisoformat(max(one.submitted_at for one in known if one.submitted_at)[:10])
