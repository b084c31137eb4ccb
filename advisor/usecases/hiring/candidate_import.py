"""Candidates from a list: read, looked at before anything is kept, then kept as a whole."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from advisor.core.roster import CandidateRow, Roster, read_candidates
from advisor.store import candidates
from advisor.store.candidates import Candidate
from advisor.store.database import Store
from advisor.store.openings import Opening
from advisor.usecases.hiring.candidates import Known, Told, keep
from advisor.usecases.hiring.openings import locked

ADD = "add"


@dataclass(frozen=True, slots=True)
class Preview:
    """A list before it is kept. alike: line to the candidate it may already be; twice: line to the
    name that the same one has earlier in the list.
    """

    roster: Roster[CandidateRow]
    alike: Mapping[int, Candidate]
    twice: Mapping[int, str]

    @property
    def fresh(self) -> tuple[CandidateRow, ...]:
        """The good rows of those who seem to be new."""
        known = self.alike.keys() | self.twice.keys()
        return tuple(row for row in self.roster.good if row.line not in known)


def preview(store: Store, opening: Opening, text: str) -> Preview:
    """Read a list and find who may be in it already. Nothing is kept. Raises NotLockedError."""
    locked(store, opening.workspace_id, opening.id)
    roster = read_candidates(text)
    everyone = candidates.of_opening(store, opening.workspace_id, opening.id)
    there = {one.person_id: one for one in everyone}
    known = Known(everyone)
    alike: dict[int, Candidate] = {}
    twice: dict[int, str] = {}
    for row in roster.good:
        found = known.find(row.name, row.email)
        if found in there:
            alike[row.line] = there[found]
        elif found is not None:
            twice[row.line] = found
        else:
            known.add(row.name, row.email)
    return Preview(roster, alike, twice)


def keep_list(
    store: Store, opening: Opening, text: str, choices: Mapping[int, str], at: datetime
) -> int:
    """Keep the good rows, all or none; gives how many. Raises NotLockedError.

    choices: line to "add" or "skip"; a row that may be somebody known is skipped unless said
    otherwise.
    """
    with store.immediate():
        found = preview(store, opening, text)
        usual = {row.line: ADD for row in found.fresh}
        wanted = [row for row in found.roster.good if (usual | dict(choices)).get(row.line) == ADD]
        for order, row in enumerate(wanted):
            told = Told(row.name, row.email, row.link, row.note)
            keep(store, opening, told, at + timedelta(microseconds=order))
        return len(wanted)
