"""The first 90 days: what to do, by whom and by when, drawn from the other parts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from advisor.core.language import mark, say
from advisor.core.plan.basis import PlanBasis
from advisor.core.plan.charters import Charters
from advisor.core.plan.development import PersonDevelopment
from advisor.core.plan.scheduling import Wanted, schedule
from advisor.core.plan.verdict import VerdictPart
from advisor.core.plan.wanted_actions import development_wanted, steps_wanted, words_wanted
from advisor.core.plan.working_days import day_name, days_later, weekday
from advisor.core.report.report import date_words

PHASES = {30: mark("The first 30 days"), 60: mark("Days 31 to 60"), 90: mark("Days 61 to 90")}


@dataclass(frozen=True, slots=True)
class Action:
    """Something to do once. because: why. owner: id of a person, owner_name: as they are called.

    due: the last day for it, ISO. phase: 30, 60 or 90, the days within which it lies. part: the
    part of the plan it comes from: "verdict", "charters", "hand_off", "service_levels", "metrics",
    "enablement", "cadence", "week", "together", "development" or "triggers". What comes from
    "development" tells of a person's levels and is for those who may see them.
    """

    key: str
    text: str
    because: str
    owner: str
    owner_name: str
    due: str
    phase: int
    part: str

    @property
    def day(self) -> str:
        """The day it is due as people say it, "Monday, 5 January 2026"; own ones may have none."""
        if not self.due:
            return say("No day yet")
        name, date = day_name(weekday(self.due)), date_words(self.due)
        return say("{weekday}, {date}", weekday=name, date=date)


@dataclass(frozen=True, slots=True)
class Phase:
    """The actions of 30 days. title: which."""

    title: str
    actions: tuple[Action, ...]


def actions(
    basis: PlanBasis,
    verdict: VerdictPart,
    of_charters: Charters,
    people: Iterable[PersonDevelopment],
) -> tuple[Action, ...]:
    """Everything to do in the 90 days from the basis' start, by day."""
    wanted = (
        *words_wanted(basis, verdict),
        *steps_wanted(basis, of_charters),
        *development_wanted(basis, people),
    )
    order = {one.key: place for place, one in enumerate(wanted)}
    placed = schedule(wanted, basis.arrangement.hours, basis.start, basis.week)
    made = (_action(basis, one, due) for one, due in placed)
    return tuple(sorted(made, key=lambda action: (action.due, order[action.key])))


def phases(many: Iterable[Action]) -> tuple[Phase, ...]:
    """Actions by the 30 days they lie in; those without any are left out."""
    known = tuple(many)
    found = (
        Phase(say(title), tuple(action for action in known if action.phase == days))
        for days, title in PHASES.items()
    )
    return tuple(phase for phase in found if phase.actions)


def phase_of(due: str, start: str) -> int:
    """The phase a day lies in, counted from the start: 30, 60 or 90."""
    return next((days for days in PHASES if due < days_later(start, days)), max(PHASES))


def _action(basis: PlanBasis, wanted: Wanted, due: str) -> Action:
    return Action(
        key=wanted.key,
        text=wanted.text,
        because=wanted.because,
        owner=basis.team.people[wanted.owner],
        owner_name=basis.name(wanted.owner),
        due=due,
        phase=phase_of(due, basis.start),
        part=wanted.part,
    )
