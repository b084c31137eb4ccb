"""An opening: begun from a role, its weights changed and locked, copied, removed."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from advisor.core.hiring.weights import (
    Criterion,
    Need,
    check_weights,
    seal,
    starting_weights,
)
from advisor.core.language import mark, say
from advisor.library import catalogue
from advisor.store import openings
from advisor.store.database import Store
from advisor.store.openings import Lock, Opening
from advisor.usecases.tokens import new_id, stamp

# The usual least level of a must-have: what the anchors call doing it well on one's own.
USUAL_MINIMUM = 3.0


class OpeningUnknownError(Exception):
    """There is no such opening."""


class NotLockedError(Exception):
    """The weights are not locked yet. Lock them before the first candidate is added."""


class ReasonMissingError(Exception):
    """The weights were locked before. Say why they change."""


class MinimumMissingError(Exception):
    """A must-have needs a least level from 1 to 5."""


class SameWeightsError(Exception):
    """Nothing changed since the weights were locked."""


@dataclass(frozen=True, slots=True)
class Template:
    """A usual opening to start from. role, motion: choose the role profile."""

    name: str
    title: str
    role: str
    motion: str


TEMPLATES = (
    Template("marketer", mark("Marketer"), "marketing", "consultative"),
    Template("seller-transactional", mark("Seller, many small deals"), "sales", "transactional"),
    Template("seller-consultative", mark("Seller, few large deals"), "sales", "consultative"),
    Template("combined", mark("Marketing and sales in one role"), "combined", "consultative"),
)


def begin(
    store: Store, workspace_id: str, member_id: str, template: Template, title: str, at: datetime
) -> Opening:
    """A new opening with the weights of its role profile, not locked."""
    weights = starting_weights(catalogue(), template.role, template.motion)
    opening = Opening(
        id=new_id(),
        workspace_id=workspace_id,
        title=title,
        role=template.role,
        motion=template.motion,
        criteria=criteria_text([Criterion(skill, points) for skill, points in weights.items()]),
        created_by=member_id,
        created_at=stamp(at),
    )
    with store.immediate():
        openings.add(store, opening)
    return opening


def duplicate(store: Store, opening: Opening, member_id: str, at: datetime) -> Opening:
    """A copy under the same company: role, outcomes, weights and texts; no lock, nobody in it."""
    copy = replace(
        opening,
        id=new_id(),
        title=say("{title} (copy)", title=opening.title),
        created_by=member_id,
        created_at=stamp(at),
        revealed_at=None,
        removed_at=None,
    )
    with store.immediate():
        openings.add(store, copy)
    return copy


def find(store: Store, workspace_id: str, opening_id: str) -> Opening:
    """The opening, not a removed one. Raises OpeningUnknownError."""
    opening = openings.find(store, workspace_id, opening_id)
    if opening is None or opening.removed_at is not None:
        raise OpeningUnknownError(OpeningUnknownError.__doc__)
    return opening


def listed(store: Store, workspace_id: str) -> list[Opening]:
    """The openings of a company that are not removed, the newest first."""
    return openings.of_workspace(store, workspace_id)


def criteria_of(text: str) -> tuple[Criterion, ...]:
    """The criteria in the order of the skills, from what is kept."""
    known = {each["skill"]: each for each in json.loads(text)}
    return tuple(
        Criterion(
            skill,
            known[skill]["weight"],
            Need(known[skill]["need"]),
            known[skill].get("minimum"),
        )
        for skill in catalogue().ids
        if skill in known
    )


def criteria_text(criteria: Sequence[Criterion]) -> str:
    """The criteria as they are kept."""
    return json.dumps(
        [
            {"skill": c.skill, "weight": c.weight, "need": str(c.need), "minimum": c.minimum}
            for c in criteria
        ]
    )


def save_criteria(
    store: Store, workspace_id: str, opening_id: str, criteria: Sequence[Criterion]
) -> None:
    """Keep criteria that are not locked yet. Raises WrongWeights, MinimumMissingError."""
    _check(criteria)
    with store.immediate():
        values = {"criteria": criteria_text(criteria)}
        openings.change(store, workspace_id, opening_id, values)


def lock(
    store: Store, workspace_id: str, opening_id: str, member_id: str, reason: str, at: datetime
) -> Lock:
    """Lock the criteria as a new version; candidates can be added from the first one on.

    Raises OpeningUnknownError, WrongWeights, MinimumMissingError, and for a later version
    ReasonMissingError or SameWeightsError.
    """
    with store.immediate():
        opening = find(store, workspace_id, opening_id)
        criteria = criteria_of(opening.criteria)
        _check(criteria)
        before = in_force(store, workspace_id, opening_id)
        if before is not None and before.seal == seal(criteria):
            raise SameWeightsError(SameWeightsError.__doc__)
        if before is not None and not reason.strip():
            raise ReasonMissingError(ReasonMissingError.__doc__)
        version = Lock(
            opening_id=opening_id,
            workspace_id=workspace_id,
            version=before.version + 1 if before else 1,
            criteria=opening.criteria,
            seal=seal(criteria),
            reason=reason.strip(),
            member_id=member_id,
            locked_at=stamp(at),
        )
        openings.lock(store, version)
    return version


def in_force(store: Store, workspace_id: str, opening_id: str) -> Lock | None:
    """The newest locked version, None while there is none."""
    versions = openings.locks(store, workspace_id, opening_id)
    return versions[-1] if versions else None


def locked(store: Store, workspace_id: str, opening_id: str) -> Lock:
    """The newest locked version. Raises NotLockedError."""
    version = in_force(store, workspace_id, opening_id)
    if version is None:
        raise NotLockedError(NotLockedError.__doc__)
    return version


def _check(criteria: Sequence[Criterion]) -> None:
    check_weights({c.skill: c.weight for c in criteria})
    for criterion in criteria:
        must = criterion.need is Need.MUST
        if must and not (criterion.minimum and 1 <= criterion.minimum <= 5):
            raise MinimumMissingError(MinimumMissingError.__doc__)
