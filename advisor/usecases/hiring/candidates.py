"""Candidates of an opening: added once the weights are locked, moved on, removed, brought back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from advisor.core.roster import Likeness
from advisor.store import candidates, people
from advisor.store.candidates import STAGES, Candidate
from advisor.store.database import Store
from advisor.store.openings import Opening
from advisor.store.people import Person
from advisor.usecases.hiring.openings import locked
from advisor.usecases.tokens import new_id, stamp

DAYS_IN_BIN = 30


class CandidateUnknownError(Exception):
    """There is no such candidate."""


class StageUnknownError(Exception):
    """There is no such stage."""


class AlreadyThereError(Exception):
    """Someone of that name or email is a candidate here already."""

    def __init__(self, known: str) -> None:
        """Keep the name of the candidate who is there."""
        super().__init__(self.__doc__)
        self.known = known


@dataclass(frozen=True, slots=True)
class Told:
    """What is known of a candidate when they are added."""

    name: str
    email: str = ""
    link: str = ""
    note: str = ""


class Known:
    """Finds the candidate of an opening whom a name or an email may stand for."""

    def __init__(self, everyone: Sequence[Candidate]) -> None:
        """everyone: the candidates there are."""
        self._names = Likeness((one.person_id, one.name) for one in everyone)
        self._emails = {one.email: one.person_id for one in everyone if one.email}

    def find(self, name: str, email: str) -> str | None:
        """The id, by email before name, or None."""
        return self._emails.get(email) or self._names.find(name)

    def add(self, name: str, email: str) -> None:
        """Know one more, by their name."""
        self._names.add(name, name)
        if email:
            self._emails.setdefault(email, name)


def find(store: Store, opening: Opening, person_id: str) -> Candidate:
    """The candidate of the opening, not a removed one. Raises CandidateUnknownError."""
    found = find_also_removed(store, opening, person_id)
    if found.removed_at is not None:
        raise CandidateUnknownError(CandidateUnknownError.__doc__)
    return found


def find_also_removed(store: Store, opening: Opening, person_id: str) -> Candidate:
    """As ``find``, and those in the bin."""
    found = candidates.find(store, opening.workspace_id, person_id)
    if found is None or found.opening_id != opening.id:
        raise CandidateUnknownError(CandidateUnknownError.__doc__)
    return found


def board(store: Store, opening: Opening) -> dict[str, list[Candidate]]:
    """Stage to those who are in it, in the order they were added; every stage is there."""
    found: dict[str, list[Candidate]] = {stage: [] for stage in STAGES}
    for one in candidates.of_opening(store, opening.workspace_id, opening.id):
        found[one.stage].append(one)
    return found


def add(store: Store, opening: Opening, told: Told, at: datetime, *, again: bool) -> Candidate:
    """Add one. again: also where someone of that name or email is there already.

    Raises NotLockedError, AlreadyThereError.
    """
    with store.immediate():
        locked(store, opening.workspace_id, opening.id)
        everyone = candidates.of_opening(store, opening.workspace_id, opening.id)
        same = Known(everyone).find(told.name, told.email)
        if same is not None and not again:
            raise AlreadyThereError(next(one.name for one in everyone if one.person_id == same))
        return keep(store, opening, told, at)


def keep(store: Store, opening: Opening, told: Told, at: datetime) -> Candidate:
    """Keep a candidate with the person that they are. Belongs into a transaction."""
    person = Person(new_id(), opening.workspace_id, told.name, candidate_of=opening.id)
    people.add(store, person, stamp(at))
    new = Candidate(
        person_id=person.id,
        workspace_id=opening.workspace_id,
        opening_id=opening.id,
        name=told.name,
        created_at=stamp(at),
        email=told.email,
        link=told.link,
        note=told.note,
    )
    candidates.add(store, new)
    return new


def change(store: Store, candidate: Candidate, told: Told) -> Candidate:
    """Keep a new name, email, link and note."""
    values = {"email": told.email, "link": told.link, "note": told.note}
    with store.immediate():
        people.rename(store, candidate.workspace_id, candidate.person_id, told.name)
        candidates.change(store, candidate.workspace_id, candidate.person_id, values)
    return replace(candidate, name=told.name, email=told.email, link=told.link, note=told.note)


def move(store: Store, candidate: Candidate, stage: str) -> None:
    """Put a candidate into another stage. Raises StageUnknownError."""
    if stage not in STAGES:
        raise StageUnknownError(StageUnknownError.__doc__)
    _set(store, candidate, {"stage": stage})


def withdraw(store: Store, candidate: Candidate, *, back: bool = False) -> None:
    """Keep that a candidate withdrew; back: that they are in again."""
    _set(store, candidate, {"outcome": "" if back else "withdrawn"})


def remove(store: Store, candidate: Candidate, at: datetime) -> None:
    """Put a candidate into the bin; ``bring_back`` undoes it."""
    with store.immediate():
        candidates.set_removed(store, candidate.workspace_id, candidate.person_id, stamp(at))


def bring_back(store: Store, candidate: Candidate) -> None:
    """Undo ``remove``."""
    with store.immediate():
        candidates.set_removed(store, candidate.workspace_id, candidate.person_id, None)


def thrown_away(store: Store, opening: Opening, at: datetime) -> list[Candidate]:
    """Who was removed within the last thirty days, the last one first."""
    since = stamp(at - timedelta(days=DAYS_IN_BIN))
    return candidates.removed_since(store, opening.workspace_id, opening.id, since)


def _set(store: Store, candidate: Candidate, values: Mapping[str, str]) -> None:
    with store.immediate():
        candidates.change(store, candidate.workspace_id, candidate.person_id, values)
