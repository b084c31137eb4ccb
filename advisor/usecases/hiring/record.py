"""The record of a decision: gathered, frozen with its hash, and read back."""

from __future__ import annotations

import json
from typing import Any

from advisor.core.hiring.record import (
    Applicant,
    Asked,
    Card,
    Decided,
    Ground,
    Locked,
    Panelist,
    Record,
    Revised,
    Weighed,
    as_data,
)
from advisor.core.model_version import assumption_values
from advisor.core.questionnaire import Questionnaire, content_hash
from advisor.core.response import Given, as_text
from advisor.library import catalogue
from advisor.store import (
    answer_times,
    candidates,
    erasures,
    members,
    openings,
    scorecards,
    workspaces,
)
from advisor.store.database import Store
from advisor.store.decisions import Decision
from advisor.store.openings import Lock, Opening
from advisor.usecases.assumptions import values_in_force
from advisor.usecases.hiring import scoring
from advisor.usecases.hiring.openings import criteria_of, locked
from advisor.usecases.hiring.scoring import Handed


class RecordUnknownError(Exception):
    """There is no such decision."""


def ground_of(store: Store, opening: Opening) -> Ground:
    """All that a decision rests on, as it is now. Raises NotRevealedError and NotLockedError."""
    locked(store, opening.workspace_id, opening.id)
    handed = scoring.handed_in(store, opening)
    workspace = workspaces.find(store, opening.workspace_id)
    gone = erasures.of_workspace(store, opening.workspace_id)
    found = candidates.of_opening(store, opening.workspace_id, opening.id)
    everyone = [one for one in found if one.person_id not in gone]
    listed = {one.person_id for one in everyone}
    counted = [each for each in handed if each.scorecard.person_id in listed]
    return Ground(
        company=workspace.name if workspace else "",
        opening=_asked(opening),
        weights=tuple(
            _version(store, one) for one in openings.locks(store, opening.workspace_id, opening.id)
        ),
        candidates=tuple(
            Applicant(
                id=one.person_id,
                name=one.name,
                stage=one.stage,
                withdrawn=one.outcome == "withdrawn",
            )
            for one in everyone
        ),
        panel=_panel(counted),
        definitions=_definitions(counted),
        scorecards=_cards(store, opening, counted),
        assumptions=assumption_values(values_in_force(store, opening.workspace_id)),
    )


def frozen(ground: Ground, decided: Decided) -> dict[str, Any]:
    """The record of a decision, with all that is computed and its digest."""
    told = {name: getattr(ground, name) for name in Ground.model_fields}
    return as_data(Record(**told, decision=decided), catalogue())


def text_of(data: dict[str, Any]) -> str:
    """The record as a file."""
    return as_text(data)


def data_of(decision: Decision) -> dict[str, Any]:
    """The frozen record of a decision, or what is left of it."""
    found: dict[str, Any] = json.loads(decision.record)
    return found


def _asked(opening: Opening) -> Asked:
    return Asked(
        id=opening.id,
        title=opening.title,
        role=opening.role,
        motion=opening.motion,
        outcomes_six=opening.outcomes_six,
        outcomes_twelve=opening.outcomes_twelve,
        purpose=opening.purpose,
        contact=opening.contact,
        keep_until=opening.keep_until,
        quorum=opening.quorum,
        begun_at=opening.created_at,
        revealed_at=opening.revealed_at,
    )


def _version(store: Store, lock: Lock) -> Locked:
    return Locked(
        version=lock.version,
        criteria=tuple(
            Weighed(skill=c.skill, weight=c.weight, need=str(c.need), minimum=c.minimum)
            for c in criteria_of(lock.criteria)
        ),
        reason=lock.reason,
        member=member_name(store, lock.member_id),
        locked_at=lock.locked_at,
    )


def member_name(store: Store, member_id: str) -> str:
    """The name of a member, also of one who is no longer in the company."""
    found = members.find(store, member_id)
    return found.name if found else ""


def _panel(handed: list[Handed]) -> tuple[Panelist, ...]:
    """Those whose scorecards count."""
    seen = {each.panelist.id: each.panelist for each in handed}
    return tuple(
        Panelist(id=one.id, rater=one.rater_id, name=one.name, skills=one.skills)
        for one in seen.values()
    )


def _definitions(handed: list[Handed]) -> tuple[Questionnaire, ...]:
    return tuple({content_hash(each.questionnaire): each.questionnaire for each in handed}.values())


def _cards(store: Store, opening: Opening, handed: list[Handed]) -> tuple[Card, ...]:
    revised: dict[str, list[Revised]] = {}
    for one in scorecards.revisions(store, opening.workspace_id, opening.id):
        revised.setdefault(one.assessment_id, []).append(
            Revised(
                question=one.question_id,
                value=one.value,
                reason=one.reason,
                revised_at=one.revised_at,
            )
        )
    return tuple(
        _card(store, each, tuple(revised.get(each.scorecard.assessment_id, ()))) for each in handed
    )


def _card(store: Store, each: Handed, revisions: tuple[Revised, ...]) -> Card:
    card = each.scorecard
    times = answer_times.of_answers_in_force(store, card.workspace_id, card.assessment_id)
    return Card(
        id=card.assessment_id,
        candidate=card.person_id,
        panelist=card.panelist_id,
        weights=card.version,
        definition=content_hash(each.questionnaire),
        begun_at=card.created_at,
        handed_in_at=card.submitted_at or "",
        answers=tuple(
            Given(question=question, value=value, answered_at=times[question])
            for question, value in sorted(each.given.items())
        ),
        revisions=revisions,
    )
