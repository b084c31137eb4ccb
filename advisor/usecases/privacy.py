"""What a company says of privacy in its own words, and what respondents asked it for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from advisor.core.privacy import ASKED_FOR, CONSENT
from advisor.core.privacy.processing import BLANKS
from advisor.store import (
    assessments,
    candidates,
    erased_ids,
    people,
    privacy_requests,
    privacy_settings,
)
from advisor.store.database import Store
from advisor.store.privacy_requests import ERASE, Request
from advisor.usecases.known import respondent_name
from advisor.usecases.notices import ADDITION, ASKED_PURPOSE, BASIS, CONTACT
from advisor.usecases.tokens import stamp

NOTICE_KEYS = (CONTACT, ADDITION, BASIS, ASKED_PURPOSE)
RECORD_KEYS = tuple(name for name, *_ in BLANKS)
_USUAL = {CONTACT: "", ADDITION: "", BASIS: CONSENT, ASKED_PURPOSE: ASKED_FOR[0]}


@dataclass(frozen=True, slots=True)
class Asked:
    """A request, as the owner sees it. name: who asks, "" once they are erased. about: whom their
    questionnaire is about, "" for nobody. opening_id: of a candidate, "" for others. done: it was
    closed, or they are erased.
    """

    request: Request
    name: str
    about: str
    opening_id: str
    done: bool


def written(store: Store, workspace_id: str) -> dict[str, str]:
    """What the company wrote, with what holds where it wrote nothing."""
    return _USUAL | privacy_settings.of_workspace(store, workspace_id)


def write(store: Store, workspace_id: str, values: Mapping[str, str]) -> None:
    """Keep what the company says; assessments begun before keep the words they were begun under."""
    known = {*NOTICE_KEYS, *RECORD_KEYS}
    with store.immediate():
        kept = {key: value for key, value in values.items() if key in known}
        privacy_settings.keep(store, workspace_id, kept)


def requests(store: Store, workspace_id: str) -> list[Asked]:
    """Everything that was asked for, open ones first, the newest of each first."""
    erased = erased_ids.of_kind(store, "person")
    found = [
        _asked(store, one, done=one.closed_at is not None or one.respondent in erased)
        for one in privacy_requests.of_workspace(store, workspace_id)
    ]
    return sorted(found, key=lambda one: one.done)


def open_requests(store: Store, workspace_id: str) -> int:
    """How many ask to be erased and are not."""
    found = requests(store, workspace_id)
    return sum(one.request.kind == ERASE and not one.done for one in found)


def close(store: Store, workspace_id: str, request_id: str, at: datetime) -> bool:
    """Keep that a request was answered in another way than by erasing; ``reopen`` undoes it.

    False where there is no such request; also below.
    """
    with store.immediate():
        return privacy_requests.close(store, workspace_id, request_id, stamp(at))


def reopen(store: Store, workspace_id: str, request_id: str) -> bool:
    """Undo ``close``."""
    with store.immediate():
        return privacy_requests.close(store, workspace_id, request_id, None)


def _asked(store: Store, request: Request, *, done: bool) -> Asked:
    here = request.workspace_id
    candidate = candidates.find(store, here, request.respondent)
    filled = assessments.find(store, here, request.assessment_id)
    subject = people.find_anyone(store, here, filled.subject_id or "") if filled else None
    return Asked(
        request,
        respondent_name(store, here, request.assessment_id, request.respondent),
        subject.name if subject and subject.id != request.respondent else "",
        candidate.opening_id if candidate else "",
        done,
    )
