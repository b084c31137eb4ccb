"""Erasing one person for good: of the team, hired, a candidate, or somebody asked by name."""

from __future__ import annotations

from datetime import datetime

from advisor.core.alignment_views import QUESTIONNAIRE as ALIGNMENT
from advisor.core.erasing.mentions import label
from advisor.store import (
    candidates,
    erased_ids,
    erasures,
    people,
    retention,
    scrubbing,
)
from advisor.store.database import Store
from advisor.store.erased_ids import ErasedId
from advisor.store.erasures import Erasure
from advisor.store.personal import removing
from advisor.usecases import plan_forgetting
from advisor.usecases.erasing import names, records
from advisor.usecases.tokens import stamp

KIND = "person"


class NobodyToEraseError(Exception):
    """There is nobody of that id here."""


def erase_person(
    store: Store, workspace_id: str, person_id: str, member_id: str | None, at: datetime
) -> ErasedId:
    """Remove for good what is kept of somebody; the bytes go with ``finish`` afterwards.

    member_id: who does it, None where nobody did. Done twice it changes nothing more. Raises
    NobodyToEraseError.
    """
    with store.immediate():
        return erase_within(store, workspace_id, person_id, member_id, stamp(at))


def erase_within(
    store: Store, workspace_id: str, person_id: str, member_id: str | None, at: str
) -> ErasedId:
    """As ``erase_person``, within a transaction. at: a stamp."""
    before = erased_ids.of_kind(store, KIND).get(person_id)
    known = names.known(store, workspace_id, person_id)
    if not known.name:
        if before is None:
            raise NobodyToEraseError(NobodyToEraseError.__doc__)
        return ErasedId(KIND, person_id, before)
    at = before or at
    searched = names.searched(store, workspace_id, person_id)
    plan_forgetting.forget(store, workspace_id)
    plan_forgetting.leave_out(store, workspace_id, person_id)
    records.forget(store, workspace_id, person_id, searched.without, at)
    _count(store, workspace_id, person_id, member_id, at)
    _take_answers(store, workspace_id, person_id, at)
    removing.remove_person(store, workspace_id, person_id, label(at))
    removing.reword(store, workspace_id, searched.without, searched.without_in_data)
    _put_away(store, workspace_id, person_id, at)
    done = ErasedId(KIND, person_id, at)
    erased_ids.add(store, done)
    scrubbing.ask_for(store)
    return done


def _count(store: Store, workspace_id: str, person_id: str, member_id: str | None, at: str) -> None:
    """Of candidates stays how much was said of them."""
    found = candidates.find(store, workspace_id, person_id)
    if found is not None:
        cards, answers = erasures.count(store, workspace_id, person_id)
        erasures.add(
            store,
            Erasure(person_id, workspace_id, found.opening_id, member_id, cards, answers, at),
        )


def _take_answers(store: Store, workspace_id: str, respondent: str, at: str) -> None:
    """What somebody said of working together goes; all they said, where they were asked only."""
    asked_only = people.find_anyone(store, workspace_id, respondent) is None
    form = "" if asked_only else ALIGNMENT
    for one in retention.assessments_by(store, workspace_id, respondent, form):
        retention.empty_assessment(store, workspace_id, one, at)


def _put_away(store: Store, workspace_id: str, person_id: str, at: str) -> None:
    """Whoever is erased is of the team no more, and nothing rests on what was said of them."""
    if people.find(store, workspace_id, person_id) is not None:
        people.set_removed(store, workspace_id, person_id, at)
        people.set_sharing(store, workspace_id, person_id, agreed=False)
        removing.put_away(store, workspace_id, person_id, at)
