"""The first 90 days: what to do, by whom and by when, drawn from the other parts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from advisor.core.plan.basis import PlanBasis
from advisor.core.plan.owners import owner_of
from advisor.core.plan.playbook import ActionContent
from advisor.core.plan.scheduling import Wanted, schedule
from advisor.core.plan.service_levels import with_reply
from advisor.core.plan.situation import Situation, situation_of
from advisor.core.plan.working_days import days_later

PHASES = (30, 60, 90)


@dataclass(frozen=True, slots=True)
class Action:
    """Something to do once. because: why. owner: id of a person, owner_name: as they are called.

    due: the last day for it, ISO. phase: 30, 60 or 90, the days within which it lies. part: the
    part of the plan it comes from: "charters", "hand_off", "development" and so on; what comes
    from "development" tells of a person's levels and is for those who may see them.
    """

    key: str
    text: str
    because: str
    owner: str
    owner_name: str
    due: str
    phase: int
    part: str


def actions(basis: PlanBasis) -> tuple[Action, ...]:
    """Everything to do in the 90 days from the basis' start, by day."""
    situation = situation_of(basis, with_reply(basis))
    wanted = tuple(_from_words(basis, situation))
    placed = schedule(wanted, basis.arrangement.hours, basis.start, basis.week)
    made = (_action(basis, one, due) for one, due in placed)
    return tuple(sorted(made, key=lambda action: (action.due, action.key)))


def phase_of(due: str, start: str) -> int:
    """The phase a day lies in, counted from the start: 30, 60 or 90."""
    return next((days for days in PHASES if due < days_later(start, days)), PHASES[-1])


def _from_words(basis: PlanBasis, situation: Situation) -> Iterator[Wanted]:
    """What the playbook asks for, with an owner among the people."""
    many = basis.content.playbook.actions
    kept = set(map(id, situation.fitting(one.said for one in many)))
    for one in many:
        owner = owner_of(basis, one.who) if id(one.said) in kept else None
        if owner is not None:
            yield _wanted(situation, one, owner)


def _wanted(situation: Situation, content: ActionContent, owner: int) -> Wanted:
    line = situation.line("actions", content.said)
    return Wanted(line.key, line.text, line.note, owner, content.part, content.week, content.fixed)


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
