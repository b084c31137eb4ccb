"""Two charters side by side: always two functions, even where one person holds both."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.core.plan.arrangement import FUNCTIONS
from advisor.core.plan.basis import PlanBasis
from advisor.core.plan.content import CharterContent, Metric
from advisor.core.plan.facts import Facts
from advisor.core.plan.line import Line, lines
from advisor.core.plan.skills_needed import SkillNeeded, skills_needed
from advisor.core.plan.tactics import Tactics, choose_tactics
from advisor.core.report.phrases import amount


@dataclass(frozen=True, slots=True)
class Target:
    """A metric with its formula and the number to reach, "" where none is computed."""

    key: str
    name: str
    formula: str
    number: str
    cites: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Charter:
    """One function. people: who works on it with their hours, most first; hours: in all a week.

    focus: contrast to what holds for this function.
    """

    function: str
    people: tuple[str, ...]
    hours: str
    purpose: tuple[Line, ...]
    focus: tuple[tuple[str, Line], ...]
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
    def contrasts(self) -> tuple[tuple[str, Line, Line], ...]:
        """The focus row by row: contrast, marketing, sales."""
        marketing, sales = (charter.focus for charter in self.pair)
        return tuple(
            (name, line, other) for (name, line), (_, other) in zip(marketing, sales, strict=True)
        )


def charters(basis: PlanBasis) -> Charters:
    """Both charters for this business and these people."""
    facts, content = basis.facts, basis.content
    marketing, sales = (_charter(basis, function) for function in FUNCTIONS)
    return Charters(
        shared=lines("charters.shared", content.shared, facts),
        metrics=_targets("charters.shared.metric", content.shared_metrics, facts),
        pair=(marketing, sales),
    )


def _charter(basis: PlanBasis, function: str) -> Charter:
    content: CharterContent = basis.content.charters[function]
    key, facts = f"charters.{function}", basis.facts
    return Charter(
        function=function,
        people=_people(basis, function),
        hours=_hours(basis, function),
        purpose=lines(f"{key}.purpose", content.purpose, facts),
        focus=_focus(key, content),
        objectives=lines(f"{key}.objective", content.objectives, facts),
        tactics=choose_tactics(f"{key}.tactic", content.tactics, facts),
        metrics=_targets(f"{key}.metric", content.metrics, facts),
        skills=skills_needed(basis, function),
    )


def _focus(key: str, content: CharterContent) -> tuple[tuple[str, Line], ...]:
    return tuple(
        (name, Line(f"{key}.focus.{place}", wording.text, cites=wording.cites))
        for place, (name, wording) in enumerate(content.focus, start=1)
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


def _targets(key: str, metrics: tuple[Metric, ...], facts: Facts) -> tuple[Target, ...]:
    return tuple(
        Target(
            f"{key}.{place}",
            metric.name,
            metric.formula,
            facts.say(metric.target) if facts.can_say(metric.target) else "",
            metric.wording.cites,
        )
        for place, metric in enumerate(metrics, start=1)
        if facts.apply(metric.wording)
    )
