"""The plan: its parts in order, each computed from the same basis."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from advisor.core.assumptions import Assumptions
from advisor.core.decision import outcome
from advisor.core.decision.explanation import Explanation
from advisor.core.observation import Observation
from advisor.core.plan.actions import Action, Phase, actions, phases
from advisor.core.plan.basis import PlanBasis
from advisor.core.plan.cadence import Meeting, cadence
from advisor.core.plan.calendar import PersonWeek, weeks
from advisor.core.plan.charters import Charters, charters
from advisor.core.plan.development import PersonDevelopment, development
from advisor.core.plan.distinctions import Distinction
from advisor.core.plan.enablement import Enablement, enablement
from advisor.core.plan.funnel_holders import FunnelHolders, funnel_holders
from advisor.core.plan.hand_off import HandOffKit, hand_off_kit
from advisor.core.plan.line import Line
from advisor.core.plan.mark import NOTHING_KEPT, Mark
from advisor.core.plan.meeting_times import MeetingTime
from advisor.core.plan.service_levels import ServiceLevels, service_levels
from advisor.core.plan.triggers import Triggers, triggers
from advisor.core.plan.verdict import VerdictPart, verdict_part
from advisor.core.posterior import Posterior
from advisor.core.report.report import date_words
from advisor.core.report.team import TeamReport


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything the plan says, part by part, in words and rounded numbers, without markup.

    service_levels, hand_off, enablement: None, and weeks and cadence empty, for a team that should
    be left alone: its plan is short. marks: what the team keeps of a line, by its key. version: 0
    for a proposal, which follows every change; from 1 on a plan that the team has made its own.
    own: what else they agreed. actions: by day, from start on, a working day. times: when each
    meeting is, once they are known. distinctions: between the two functions, the same for all
    until a team edits them.
    """

    verdict: VerdictPart
    charters: Charters
    funnel: FunnelHolders
    service_levels: ServiceLevels | None
    weeks: tuple[PersonWeek, ...]
    development: tuple[PersonDevelopment, ...]
    triggers: Triggers
    marks: Mapping[str, Mark] = field(default_factory=dict)
    version: int = 0
    own: tuple[Line, ...] = ()
    hand_off: HandOffKit | None = None
    enablement: Enablement | None = None
    cadence: tuple[Meeting, ...] = ()
    actions: tuple[Action, ...] = ()
    start: str = ""
    distinctions: tuple[Distinction, ...] = ()
    times: tuple[MeetingTime, ...] = ()

    def mark(self, key: str) -> Mark:
        """What is kept of a line; an empty mark where nothing is."""
        return self.marks.get(key, NOTHING_KEPT)

    @property
    def starts(self) -> str:
        """The day the first 90 days begin with, as people say it."""
        return date_words(self.start)

    @property
    def phases(self) -> tuple[Phase, ...]:
        """The actions by 30 days."""
        return phases(self.actions)

    @property
    def open_actions(self) -> tuple[Action, ...]:
        """The actions that are not done, by day; those without a day come last."""
        still = (action for action in self.actions if not self.mark(action.key).done)
        return tuple(sorted(still, key=lambda action: (not action.due, action.due)))

    @property
    def short(self) -> bool:
        """Whether this is the short plan of a team that should be left alone."""
        return self.service_levels is None


@dataclass(frozen=True, slots=True)
class Decided:
    """A verdict with all that explains it, as the result page has it. review: a day, as text."""

    report: TeamReport
    explanation: Explanation
    levels: Posterior
    observations: Iterable[Observation]
    assumptions: Assumptions
    review: str


def make_plan(basis: PlanBasis, decided: Decided) -> Plan:
    """The plan for the verdict given. Needs one: with too few answers there is no plan."""
    short = basis.verdict.code == outcome.LEAVE_ALONE
    verdict = verdict_part(basis, decided.report, decided.review)
    people = development(basis, decided.levels, decided.observations)
    of_charters = charters(basis)
    return Plan(
        verdict=verdict,
        charters=of_charters,
        funnel=funnel_holders(basis),
        service_levels=None if short else service_levels(basis),
        weeks=() if short else weeks(basis),
        development=people,
        triggers=triggers(basis, decided.explanation, decided.assumptions, decided.review),
        hand_off=None if short else hand_off_kit(basis),
        enablement=None if short else enablement(basis),
        cadence=() if short else cadence(basis),
        actions=actions(basis, verdict, of_charters, people),
        start=basis.start,
        distinctions=basis.content.distinctions,
    )
