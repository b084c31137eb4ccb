"""How success is counted: each metric with formula, target, who keeps it, and its source."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from advisor.core.decision import outcome
from advisor.core.language import mark, say
from advisor.core.plan.arrangement import FUNCTIONS
from advisor.core.plan.basis import PlanBasis
from advisor.core.plan.content import Metric
from advisor.core.plan.facts import Facts
from advisor.core.plan.funnel_holders import holder_of
from advisor.core.report.phrases import listed

BOTH, PERIOD = "both", "period"
# A team that is left alone has promised nothing.
PROMISES_KEPT = "sla_attainment"
# Sources of the shipped metrics that look like names to whoever reads the file.
SOURCES = (mark("invoices"), mark("offers"))
_OFTEN = {
    "day": mark("every day"),
    "week": mark("every week"),
    "month": mark("every month"),
    "quarter": mark("every quarter"),
    "year": mark("every year"),
}


@dataclass(frozen=True, slots=True)
class Target:
    """A metric with its formula and the number to reach, "" where none is computed.

    key: "charters.FUNCTION.metric.ID", with "shared" for what both answer for. id: of the metric,
    never changes. holder: the name of who keeps the number. source: where it comes from. every:
    how often to count it. unit: "count", "money", "percent", "days" or "hours". better: "up" or
    "down". value: the target exactly, in the unit, None where none is computed. per: the time
    value is for, "" for shares and durations. baseline: where it stood before the plan, "" until
    somebody fills it in.
    """

    key: str
    name: str
    formula: str
    number: str
    cites: tuple[str, ...]
    id: str = ""
    holder: str = ""
    source: str = ""
    every: str = ""
    unit: str = ""
    better: str = "up"
    value: Fraction | None = None
    per: str = ""
    baseline: str = ""

    @property
    def often(self) -> str:
        """How often to count it, in words: "every week"."""
        return say(_OFTEN.get(self.every, self.every))


def targets(basis: PlanBasis, facts: Facts, group: str) -> tuple[Target, ...]:
    """The metrics of a group ("shared" or a function) that apply to this business."""
    short = basis.verdict.code == outcome.LEAVE_ALONE
    return tuple(
        _target(basis, facts, group, metric)
        for metric in basis.content.metrics[group]
        if facts.apply(metric.wording) and not (short and metric.id == PROMISES_KEPT)
    )


def _target(basis: PlanBasis, facts: Facts, group: str, metric: Metric) -> Target:
    known = bool(metric.target) and facts.can_say(metric.target)
    return Target(
        key=f"charters.{group}.metric.{metric.id}",
        name=metric.name,
        formula=metric.formula,
        number=_number(facts, metric.target) if known else "",
        cites=metric.wording.cites,
        id=metric.id,
        holder=_holder(basis, group, metric),
        source=say(metric.source),
        every=metric.every,
        unit=metric.unit,
        better=metric.better,
        value=_value(facts, metric.goal) if known else None,
        per=facts.period if metric.per == PERIOD else metric.per,
    )


def _value(facts: Facts, goal: str) -> Fraction | None:
    """The number of a fact, or the number that is written out; None for a target in words."""
    return Fraction(goal) if goal.isdecimal() else facts.numbers.get(goal)


def _number(facts: Facts, target: str) -> str:
    """What is to be reached; each language has its own space before the percent sign."""
    if target.endswith("%"):
        return say("{number}%", number=facts.say(target.removesuffix("%")))
    return facts.say(target)


def _holder(basis: PlanBasis, group: str, metric: Metric) -> str:
    """Who keeps the number: the stage's holder, else whoever has most hours on the function."""
    if metric.stage:
        stage = next(one for one in basis.content.stages if one.id == metric.stage)
        holder = holder_of(basis, stage)
        return "" if holder is None else basis.name(holder)
    function = metric.function or group
    leads = [_most_hours(basis, each) for each in FUNCTIONS if function in (each, BOTH)]
    return listed(tuple(dict.fromkeys(name for name in leads if name)))


def _most_hours(basis: PlanBasis, function: str) -> str:
    working = basis.arrangement.working_on(function)
    most = max(working, key=lambda i: basis.arrangement.hours_on(i, function), default=None)
    return "" if most is None else basis.name(most)
