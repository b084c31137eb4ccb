"""From candidate to colleague in one step, and back again while nothing else is known of them."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from advisor.core.plan.development import Exercised
from advisor.library import catalogue
from advisor.library.plan import plan_content
from advisor.store import assessments, decisions, memberships, people
from advisor.store.database import Store
from advisor.store.decisions import Decision, Hire
from advisor.store.openings import Opening
from advisor.usecases.hiring import record
from advisor.usecases.hiring.decision import hired_from, in_force
from advisor.usecases.tokens import stamp


class NobodyChosenError(Exception):
    """Nobody is chosen, so nobody can join the team."""


class OtherDataError(Exception):
    """More is known of them by now than the hiring: they stay one of the team.

    Remove them from the list of people instead.
    """


def hire(store: Store, opening: Opening, hours: str | None, member_id: str, at: datetime) -> Hire:
    """Make the chosen candidate one of the team; what the panel saw becomes what others saw.

    hours: a week, a decimal text, None for not yet known. Done twice it changes nothing more.
    Raises NobodyChosenError.
    """
    with store.immediate():
        known = hired_from(store, opening)
        if known is not None:
            return known
        decision = in_force(store, opening)
        if decision is None or decision.person_id is None:
            raise NobodyChosenError(NobodyChosenError.__doc__)
        person_id, workspace_id = decision.person_id, opening.workspace_id
        for one in assessments.of_opening(store, workspace_id, opening.id):
            if one.subject_id == person_id:
                assessments.set_opening(store, workspace_id, one.id, None)
        people.join_team(store, workspace_id, person_id)
        people.set_work(store, workspace_id, person_id, hours, None)
        fit = _fit(decision)
        new = Hire(person_id, workspace_id, opening.id, member_id, fit, stamp(at))
        decisions.hire(store, new)
    return new


def take_back(store: Store, opening: Opening) -> None:
    """Make whoever was hired a candidate again. Raises NobodyChosenError, OtherDataError."""
    with store.immediate():
        known = hired_from(store, opening)
        if known is None:
            raise NobodyChosenError(NobodyChosenError.__doc__)
        if has_other_data(store, known):
            raise OtherDataError(OtherDataError.__doc__)
        for one in assessments.of_workspace(store, opening.workspace_id):
            if one.subject_id == known.person_id:
                assessments.set_opening(store, opening.workspace_id, one.id, opening.id)
        people.set_work(store, opening.workspace_id, known.person_id, None, None)
        people.leave_team(store, opening.workspace_id, known.person_id, opening.id)
        decisions.unhire(store, opening.workspace_id, known.person_id)


def has_other_data(store: Store, known: Hire) -> bool:
    """Whether there is more of them than came with the hiring: answers, or a place as member."""
    since = [
        one
        for one in assessments.of_workspace(store, known.workspace_id)
        if one.subject_id == known.person_id and one.created_at > known.hired_at
    ]
    placed = memberships.of_workspace(store, known.workspace_id)
    return bool(since) or any(one.person_id == known.person_id for one in placed)


def first_ninety_days(decision: Decision) -> tuple[tuple[int, Exercised], ...]:
    """(until which day, what to work on and how) for the one who was chosen, from the record."""
    frozen = record.data_of(decision)["results"]["first_days"]
    return tuple((one["days"], exercised(one)) for one in frozen)


def exercised(frozen: dict[str, Any]) -> Exercised:
    """A gap as it was frozen, with today's exercise for it."""
    skill = catalogue().skill(frozen["skill"])
    exercise = plan_content().exercises[skill.id]
    return Exercised(
        key=f"first-days.{frozen['days']}",
        skill=skill.name,
        level=round(min(max(frozen["mean"], 1), 5), 1),
        next_level=frozen["next_level"],
        aim=skill.anchors[frozen["next_level"] - 1],
        practice=exercise.practice,
        proof=exercise.proof,
    )


def _fit(decision: Decision) -> str:
    """The fit at the decision, as a decimal text; "" for somebody without a score."""
    places = record.data_of(decision)["results"]["comparison"]["places"]
    found = next((one["fit"] for one in places if one["candidate"] == decision.person_id), None)
    return "" if found is None else repr(found)
