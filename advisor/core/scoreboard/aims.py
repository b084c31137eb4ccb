"""Targets of the scoreboard: the plan's, as long as nobody has set another."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from advisor.core.funnel import WEEKS
from advisor.core.plan.facts import HOURS, SHOP, Facts
from advisor.core.plan.metrics import Target
from advisor.core.plan.plan import Plan
from advisor.core.scoreboard.metrics import BY_ID
from advisor.core.scoreboard.standing import Aim

# The plan promises a first reply in time to everyone.
ALL_IN_TIME = Fraction(100)


def plan_targets(plan: Plan | None) -> dict[str, Target]:
    """The plan's metrics by id."""
    if plan is None:
        return {}
    parts = (plan.charters.metrics, *(one.metrics for one in plan.charters.pair))
    return {target.id: target for part in parts for target in part}


def aims_of(plan: Plan | None, facts: Facts | None) -> dict[str, Aim]:
    """What the plan aims at, by metric id; for what grows with time, a week."""
    found = {
        key: Aim(target.value / (WEEKS.get(target.per, Fraction(1)) if target.per else 1))
        for key, target in plan_targets(plan).items()
        if key in BY_ID and target.value is not None
    }
    return {**_from_funnel(facts), **found} if plan else found


def _from_funnel(facts: Facts | None) -> dict[str, Aim]:
    """What the funnel asks for besides the plan's metrics."""
    found = {"reply_in_time": ALL_IN_TIME}
    if facts is None or facts.mode in (HOURS, SHOP):
        return {key: Aim(value) for key, value in found.items()}
    numbers, weeks = facts.numbers, WEEKS[facts.period]
    found["sqls"] = numbers["marketing_sql"] / weeks
    opportunities = numbers["marketing_opportunities"] + numbers["sales_opportunities"]
    found["opportunities"] = opportunities / weeks
    return {key: Aim(value) for key, value in found.items()}


def goal_a_week(aims: Mapping[str, Aim]) -> Fraction | None:
    """The revenue to reach a week."""
    aim = aims.get("revenue")
    return aim.value if aim else None
