"""What every part of the plan is made from, gathered once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from statistics import fmean

from advisor.core.decision.outcome import Verdict
from advisor.core.decision.team import Levels, Team
from advisor.core.plan.arrangement import Arrangement
from advisor.core.plan.content import PlanContent
from advisor.core.plan.facts import Facts
from advisor.core.plan.working_days import WorkWeek
from advisor.core.report.phrases import Names
from advisor.core.skills import Catalogue


@dataclass(frozen=True, slots=True)
class PlanBasis:
    """The people, the verdict, the business and the words.

    names: person id to name. shown: ids of the people whose levels may be said, None for all.
    start: the working day the plan begins with, ISO. week: which days people work. checked: both
    sides have answered how they work together.
    """

    team: Team
    verdict: Verdict
    levels: Levels
    names: Names
    arrangement: Arrangement
    facts: Facts
    content: PlanContent
    shown: frozenset[str] | None = None
    start: str = "2026-01-05"
    week: WorkWeek = field(default_factory=WorkWeek)
    checked: bool = False

    @property
    def catalogue(self) -> Catalogue:
        """The 15 skills."""
        return self.levels.catalogue

    def name(self, i: int) -> str:
        """The name of person i of the team."""
        return self.names[self.team.people[i]]

    def may_show(self, i: int) -> bool:
        """Whether the reader may be told about the levels of person i."""
        return self.shown is None or self.team.people[i] in self.shown

    def level(self, i: int, skill: str) -> float:
        """The estimated level of person i in a skill, 1-5."""
        row = self.levels.people.index(self.team.people[i])
        return float(self.levels.mean[row, self.catalogue.ids.index(skill)])

    def fit(self, i: int, skills: Iterable[str]) -> float:
        """The mean level of person i over some skills."""
        return fmean(self.level(i, skill) for skill in skills)

    def best(self, among: Iterable[int], skills: Sequence[str]) -> int | None:
        """Who of them fits some skills best; the earlier in the team where two fit the same."""
        return max(among, key=lambda i: (round(self.fit(i, skills), 9), -i), default=None)
