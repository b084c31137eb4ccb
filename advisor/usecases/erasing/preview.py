"""What erasing somebody will take and what it will leave, said before it is done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from advisor.core.language import say_many
from advisor.store import candidates, decisions, memberships, people
from advisor.store.database import Store
from advisor.store.personal import removing
from advisor.usecases.erasing import names, records
from advisor.usecases.erasing.person import NobodyToEraseError
from advisor.usecases.tokens import stamp

# Tables whose rows are told by number; the others go without saying.
_TOLD: dict[str, Callable[[int], str]] = {
    "answers": lambda found: say_many(
        "{number} answer by or about them", "{number} answers by and about them", found
    ),
    "assessment_notes": lambda found: say_many(
        "{number} remark on answers", "{number} remarks on answers", found
    ),
    "scorecard_revisions": lambda found: say_many(
        "{number} score changed after a reveal", "{number} scores changed after a reveal", found
    ),
    "look_backs": lambda found: say_many(
        "{number} look back on a hire", "{number} looks back on a hire", found
    ),
    "voluntary_answers": lambda found: say_many(
        "{number} voluntary answer", "{number} voluntary answers", found
    ),
    "invitations": lambda found: say_many(
        "{number} invitation with name and address",
        "{number} invitations with names and addresses",
        found,
    ),
}
_LINKS = ("links", "hand_overs", "candidate_links", "report_links", "calendar_links")


@dataclass(frozen=True, slots=True)
class Preview:
    """What will happen. goes: what goes by number, in words. texts: how many texts of others name
    them. records: how many frozen records do. stays: parts of the name that are somebody else's as
    well. member_id, member: who they sign in as, "" for nobody. hired, applied: what they were.
    asked_only: whether they were only asked about others: then what they said goes as well.
    """

    person_id: str
    name: str
    goes: tuple[str, ...]
    texts: int
    records: int
    stays: tuple[str, ...]
    member_id: str
    member: str
    hired: bool
    applied: bool
    asked_only: bool


def preview(store: Store, workspace_id: str, person_id: str, at: datetime) -> Preview:
    """What erasing somebody would do now; nothing is changed. Raises NobodyToEraseError."""
    known = names.known(store, workspace_id, person_id)
    if not known.name:
        raise NobodyToEraseError(NobodyToEraseError.__doc__)
    searched = names.searched(store, workspace_id, person_id)
    place = _place(store, workspace_id, person_id)
    return Preview(
        person_id,
        known.name,
        _goes(removing.count_rows(store, workspace_id, person_id)),
        removing.count_texts(store, workspace_id, searched.without, searched.without_in_data),
        records.count(store, workspace_id, person_id, searched.without, stamp(at)),
        tuple(part for part in known.name.split() if searched.without(part) == part),
        *(place or ("", "")),
        any(one.person_id == person_id for one in decisions.hires(store, workspace_id)),
        candidates.find(store, workspace_id, person_id) is not None,
        people.find_anyone(store, workspace_id, person_id) is None,
    )


def _place(store: Store, workspace_id: str, person_id: str) -> tuple[str, str] | None:
    """(id, name) of the member who they are."""
    return next(
        (
            (one.member_id, one.name)
            for one in memberships.of_workspace(store, workspace_id)
            if one.person_id == person_id
        ),
        None,
    )


def _goes(counts: dict[str, int]) -> tuple[str, ...]:
    links = sum(counts.get(one, 0) for one in _LINKS)
    told = [(counts.get(table, 0), words) for table, words in _TOLD.items()]
    told.append((links, lambda found: say_many("{number} link", "{number} links", found)))
    return tuple(words(number) for number, words in told if number)
