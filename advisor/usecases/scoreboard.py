"""The scoreboard of a company: numbers as typed in, held against targets, triggers watched."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from fractions import Fraction

from advisor.core.context.numbers import numbers_in
from advisor.core.plan.facts import HOURS, LEADS, Facts, facts_of
from advisor.core.plan.plan import Plan
from advisor.core.report.phrases import short_names
from advisor.core.scoreboard.aims import aims_of, goal_a_week
from advisor.core.scoreboard.board import (
    Board,
    Terms,
    make_board,
    usual_rhythm,
    weekly_hours,
)
from advisor.core.scoreboard.figures import WORKED, Figure, figures_of
from advisor.core.scoreboard.ledger import Ledger
from advisor.core.scoreboard.measured import ASKED, goal_set, measured, needed_hours
from advisor.core.scoreboard.metric import GOAL, MARGIN
from advisor.core.scoreboard.period import Period
from advisor.core.scoreboard.standing import Aim
from advisor.core.scoreboard.watch import CROSSED, Seen, Watched, watch
from advisor.store import actuals, targets
from advisor.store.database import Store
from advisor.store.targets import SetTarget
from advisor.store.workspaces import Workspace
from advisor.usecases.gathering import Inputs


@dataclass(frozen=True, slots=True)
class Scoreboard:
    """A company's scoreboard. figures: what is asked for. hours: a person's name with hours a
    week on marketing and on sales, None where not known, and those planned. watched: triggers.
    """

    ledger: Ledger
    board: Board
    mode: str
    figures: tuple[Figure, ...]
    names: Mapping[str, str]
    hours: Mapping[str, tuple[Fraction, Fraction]]
    watched: tuple[Watched, ...]

    @property
    def crossed(self) -> tuple[Watched, ...]:
        """The triggers whose line has been crossed."""
        return tuple(one for one in self.watched if one.state == CROSSED)


def scoreboard_of(
    store: Store,
    inputs: Inputs,
    plan: Plan | None,
    today: str,
    rhythm: str = "",
    only: Collection[str] | None = None,
) -> Scoreboard:
    """The scoreboard. plan: where targets and triggers come from, None before there is one.

    today: the day where the company works, ISO. rhythm: "week" or "month"; "" for the one that
    fits what was typed in. only: ids of the metrics that are asked for, None for all.
    """
    facts = facts_in(inputs)
    aims = aims_in_force(store, inputs, plan)
    ledger = _ledger(store, inputs, aims)
    mode = facts.mode if facts else LEADS
    terms = Terms(mode, today, aims, inputs.workspace.currency)
    board = make_board(ledger, rhythm or usual_rhythm(ledger), terms, only)
    names = working_names(inputs)
    hours = weekly_hours(ledger, board)
    watched = _watched(plan, facts, board, hours)
    figures = figures_of(mode, dict(names))
    return Scoreboard(ledger, board, mode, figures, names, hours, watched)


def watched_on(store: Store, inputs: Inputs, plan: Plan, today: str) -> tuple[Watched, ...]:
    """The plan's triggers held against the numbers; none as long as none are typed in."""
    if not has_numbers(store, inputs.workspace.id):
        return ()
    return scoreboard_of(store, inputs, plan, today, only=ASKED).watched


def facts_in(inputs: Inputs) -> Facts | None:
    """The business in numbers, None before the business questions are handed in."""
    if inputs.context is None or inputs.submission is None:
        return None
    asked = inputs.submission
    numbers = numbers_in(asked.questionnaire, asked.answers, inputs.assumptions)
    return facts_of(inputs.context, numbers)


def aims_in_force(store: Store, inputs: Inputs, plan: Plan | None) -> dict[str, Aim]:
    """The plan's targets, and in their place those that somebody has set."""
    own = {
        key: Aim(Fraction(one.value), one.member, one.at)
        for key, one in targets.in_force(store, inputs.workspace.id).items()
        if one.value is not None
    }
    return aims_of(plan, facts_in(inputs)) | own


def targets_set(store: Store, workspace: Workspace) -> Mapping[str, SetTarget]:
    """The targets that somebody has set, by metric id."""
    return targets.in_force(store, workspace.id)


def cells_of(store: Store, workspace_id: str) -> dict[Period, dict[str, Fraction]]:
    """Every number in force."""
    cells: dict[Period, dict[str, Fraction]] = {}
    for one in actuals.in_force(store, workspace_id):
        if one.value is not None:
            values = cells.setdefault(Period(one.rhythm, one.start), {})
            values[_key(one.figure, one.person_id)] = Fraction(one.value)
    return cells


def working_names(inputs: Inputs) -> dict[str, str]:
    """Id and short name of everyone with hours, whose hours are asked."""
    names = short_names(inputs.names)
    return {one.id: names[one.id] for one in inputs.people if float(one.hours or 0) > 0}


def has_numbers(store: Store, workspace_id: str) -> bool:
    """Whether anything was ever typed in."""
    return actuals.is_any(store, workspace_id)


def _key(figure: str, person_id: str) -> str:
    return f"{figure}:{person_id}" if person_id else figure


def _ledger(store: Store, inputs: Inputs, aims: Mapping[str, Aim]) -> Ledger:
    given = {}
    goal = goal_a_week(aims)
    if goal is not None:
        given[GOAL] = goal
    facts = facts_in(inputs)
    margin = facts.numbers.get("gross_margin") if facts else None
    if margin is not None:
        given[MARGIN] = margin
    return Ledger(cells_of(store, inputs.workspace.id), given)


def _watched(
    plan: Plan | None,
    facts: Facts | None,
    board: Board,
    hours: Mapping[str, tuple[Fraction, Fraction]],
) -> tuple[Watched, ...]:
    if plan is None:
        return ()
    found, needed = None, None
    if facts is not None and facts.mode != HOURS:
        goal = goal_set(next((r.aim for r in board.rows if r.metric.id == "revenue"), None), facts)
        found = (*((goal,) if goal else ()), *measured(facts, board))
        counted = [one for one in found if one.counts]
        needed = needed_hours(facts, counted) if counted else None
    return watch(plan.triggers.watched, Seen(found, _in_all(hours), needed))


def _in_all(
    hours: Mapping[str, tuple[Fraction, Fraction]],
) -> dict[str, tuple[Fraction, Fraction]]:
    """A person's id to hours a week on both functions, where both are known."""
    first, second = WORKED
    found = {}
    for key, (mean, weeks) in hours.items():
        person = key.removeprefix(f"{first}:")
        other = hours.get(f"{second}:{person}")
        if person != key and other is not None:
            found[person] = (mean + other[0], min(weeks, other[1]))
    return found
