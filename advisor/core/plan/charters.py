"""Two charters side by side: always two functions, even where one person holds both."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.core.plan.arrangement import FUNCTIONS
from advisor.core.plan.basis import PlanBasis
from advisor.core.plan.content import CharterContent
from advisor.core.plan.facts import Facts
from advisor.core.plan.line import Line, lines
from advisor.core.plan.metrics import Target, targets
from advisor.core.plan.service_levels import with_reply
from advisor.core.plan.skills_needed import SkillNeeded, skills_needed
from advisor.core.plan.tactics import Tactics, choose_tactics
from advisor.core.report.phrases import amount


@dataclass(frozen=True, slots=True)
class Charter:
    """One function. people: who works on it with their hours, most first; hours: in all a week."""

    function: str
    people: tuple[str, ...]
    hours: str
    purpose: tuple[Line, ...]
    objectives: tuple[Line, ...]
    tactics: Tactics
    metrics: tuple[Target, ...]
    skills: tuple[SkillNeeded, ...]


@dataclass(frozen=True, slots=True)
class Charters:
    """The two charters, marketing first, under what both are for. shared, metrics: of both."""

    shared: tuple[Line, ...]
    metrics: tuple[Target, ...]
    pair: tuple[Charter, Charter]

    @property
    def keeps_all(self) -> str:
        """The name of whoever keeps every number, "" where several do."""
        groups = (self.metrics, *(charter.metrics for charter in self.pair))
        names = {metric.holder for group in groups for metric in group}
        return names.pop() if len(names) == 1 else ""


def charters(basis: PlanBasis) -> Charters:
    """Both charters for this business and these people."""
    facts, content = with_reply(basis), basis.content
    marketing, sales = (_charter(basis, facts, function) for function in FUNCTIONS)
    return Charters(
        shared=lines("charters.shared", content.shared, facts),
        metrics=targets(basis, facts, "shared"),
        pair=(marketing, sales),
    )


def _charter(basis: PlanBasis, facts: Facts, function: str) -> Charter:
    content: CharterContent = basis.content.charters[function]
    key = f"charters.{function}"
    return Charter(
        function=function,
        people=_people(basis, function),
        hours=_hours(basis, function),
        purpose=lines(f"{key}.purpose", content.purpose, facts),
        objectives=lines(f"{key}.objective", content.objectives, facts),
        tactics=choose_tactics(f"{key}.tactic", basis.content.tactics[function], facts),
        metrics=targets(basis, facts, function),
        skills=skills_needed(basis, function),
    )


def _people(basis: PlanBasis, function: str) -> tuple[str, ...]:
    """Everyone on the function, most hours first: "Ana, 19.2 hours a week"."""
    arrangement = basis.arrangement
    working = arrangement.working_on(function)
    ordered = sorted(working, key=lambda i: -arrangement.hours_on(i, function))
    return tuple(
        f"{basis.name(i)}, {amount(arrangement.hours_on(i, function), 'hours a week')}"
        for i in ordered
    )


def _hours(basis: PlanBasis, function: str) -> str:
    arrangement = basis.arrangement
    return amount(sum(arrangement.hours_on(i, function) for i in arrangement.holders))
