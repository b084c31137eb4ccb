"""The weights of an opening while they are worked on: typed, evened out, kept, locked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from advisor.core.hiring.weight_changes import changes, need_words
from advisor.core.hiring.weights import Criterion, seal, settle
from advisor.core.language import say
from advisor.library import catalogue
from advisor.store import memberships
from advisor.store import openings as kept
from advisor.store.database import Store
from advisor.store.openings import Lock, Opening
from advisor.usecases.hiring import openings


@dataclass(frozen=True, slots=True)
class Version:
    """A locked version as it is read. by: the member's name. changed: against the one before."""

    lock: Lock
    by: str
    criteria: tuple[Criterion, ...]
    changed: tuple[str, ...]

    @property
    def rows(self) -> list[tuple[str, int, str]]:
        """Skill, weight, need in words; the heaviest first."""
        by_weight = sorted(self.criteria, key=lambda c: -c.weight)
        return [(catalogue().skill(c.skill).name, c.weight, need_words(c)) for c in by_weight]


def weights_of(opening: Opening) -> dict[str, int]:
    """Skill to points, as they are kept."""
    return {c.skill: c.weight for c in openings.criteria_of(opening.criteria)}


def made_hundred(opening: Opening, typed: Mapping[str, int]) -> dict[str, int]:
    """What was typed stays; skills left as they were give or take what is left."""
    before = weights_of(opening)
    changed = {skill: points for skill, points in typed.items() if points != before[skill]}
    return settle(before, changed)


def save(store: Store, opening: Opening, weights: Mapping[str, int]) -> None:
    """Keep weights that sum to 100; nothing is locked. Raises WrongWeights."""
    criteria = [replace(c, weight=weights[c.skill]) for c in openings.criteria_of(opening.criteria)]
    openings.save_criteria(store, opening.workspace_id, opening.id, criteria)


def save_and_lock(
    store: Store,
    opening: Opening,
    weights: Mapping[str, int],
    member_id: str,
    reason: str,
    at: datetime,
) -> Lock:
    """Keep the weights and lock them. Raises what ``openings.lock`` does; then they stay kept."""
    save(store, opening, weights)
    return openings.lock(store, opening.workspace_id, opening.id, member_id, reason, at)


def go_back(store: Store, opening: Opening) -> Lock:
    """Drop what was changed since the newest lock. Raises NotLockedError."""
    version = openings.locked(store, opening.workspace_id, opening.id)
    with store.immediate():
        values = {"criteria": version.criteria}
        kept.change(store, opening.workspace_id, opening.id, values)
    return version


def changed_since(opening: Opening, version: Lock) -> tuple[str, ...]:
    """What differs from a locked version, in words."""
    if seal(openings.criteria_of(opening.criteria)) == version.seal:
        return ()
    return changes(
        openings.criteria_of(version.criteria), openings.criteria_of(opening.criteria), _names()
    )


def versions(store: Store, opening: Opening) -> list[Version]:
    """Every locked version, the newest first."""
    found: list[Version] = []
    before: tuple[Criterion, ...] = ()
    for lock in kept.locks(store, opening.workspace_id, opening.id):
        criteria = openings.criteria_of(lock.criteria)
        changed = changes(before, criteria, _names()) if found else ()
        found.append(Version(lock, _who(store, lock), criteria, changed))
        before = criteria
    return found[::-1]


def _who(store: Store, lock: Lock) -> str:
    place = memberships.find(store, lock.workspace_id, lock.member_id)
    return place.name if place else say("Somebody who has left")


def _names() -> dict[str, str]:
    return {skill.id: skill.name for skill in catalogue().skills}
