"""A candidate's own page: what they are told, what they agree to, what they say of themself."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime

from advisor.core.questionnaire import Questionnaire
from advisor.store import (
    assessments,
    candidate_links,
    candidates,
    openings,
    workspaces,
)
from advisor.store.assessments import Assessment
from advisor.store.candidate_links import CandidateLink
from advisor.store.candidates import Candidate
from advisor.store.database import Store
from advisor.store.openings import Opening
from advisor.usecases import own_questionnaires, sittings
from advisor.usecases.hiring.candidate_own_view import own_view
from advisor.usecases.tokens import hashed, later, new_token, stamp

LINK_DAYS = 30


class PageUnknownError(Exception):
    """There is nothing at this link. Check that all of the link was copied."""


class PageClosedError(Exception):
    """It was closed, a newer one was sent, or its time is over.

    What you said is kept until the day you were told. Whoever sent it can send a new one.
    """


class NothingToldError(Exception):
    """Candidates must first be told what their answers are used for, whom to ask, until when."""


class NotAgreedError(Exception):
    """Nothing can be answered before you agree to how your answers are used."""


@dataclass(frozen=True, slots=True)
class Made:
    """A new link; its token is known now and never again. minutes: of the self-assessment, or 0."""

    candidate: Candidate
    token: str
    expires_at: str
    minutes: int


@dataclass(frozen=True, slots=True)
class Invited:
    """What a candidate's link opens. asked: the self-assessment that is offered, None for none.

    own: the self-assessment that they began, None before.
    """

    token: str
    company: str
    opening: Opening
    candidate: Candidate
    asked: Questionnaire | None
    own: Assessment | None

    @property
    def agreed(self) -> bool:
        """Whether they agreed to how their answers are used."""
        return self.candidate.consented_at is not None


def invite(store: Store, opening: Opening, candidate: Candidate, form: str, at: datetime) -> Made:
    """A new link in place of older ones. form: of the self-assessment, "" for none.

    Raises NothingToldError while purpose, contact or the last day is missing, or that is over.
    """
    if not is_told(opening, at):
        raise NothingToldError(NothingToldError.__doc__)
    asked = _form(store, opening.workspace_id, form)
    token = new_token()
    expires = min(later(at, days=LINK_DAYS), f"{opening.keep_until}T23:59:59.999999+00:00")
    link = CandidateLink(
        candidate.workspace_id, candidate.person_id, asked.id if asked else "", expires, True
    )
    with store.immediate():
        candidate_links.close(store, candidate.workspace_id, candidate.person_id, stamp(at))
        candidate_links.add(store, hashed(token), link, stamp(at))
    return Made(candidate, token, expires, asked.minutes() if asked else 0)


def is_told(opening: Opening, at: datetime) -> bool:
    """Whether the opening says all that candidates have to be told."""
    said = opening.purpose.strip() and opening.contact.strip() and opening.keep_until
    return bool(said) and opening.keep_until >= stamp(at)[:10]


def open_page(store: Store, token: str, at: datetime) -> Invited:
    """What a link opens. Raises PageUnknownError, PageClosedError."""
    link = candidate_links.find(store, hashed(token), stamp(at))
    if link is None:
        raise PageUnknownError(PageUnknownError.__doc__)
    workspace = workspaces.find(store, link.workspace_id)
    found = _of_link(store, link) if link.usable else None
    if found is None or workspace is None or workspace.removed:
        raise PageClosedError(PageClosedError.__doc__)
    opening, candidate = found
    return Invited(
        token=token,
        company=workspace.name,
        opening=opening,
        candidate=candidate,
        asked=_form(store, link.workspace_id, link.form),
        own=own_view(store, candidate),
    )


def close(store: Store, candidate: Candidate, at: datetime) -> None:
    """Close a candidate's link and what they have open; a new one undoes it."""
    with store.immediate():
        candidate_links.close(store, candidate.workspace_id, candidate.person_id, stamp(at))
        _close_own(store, candidate, at)


def agree(store: Store, invited: Invited, at: datetime) -> None:
    """Keep that a candidate agreed, when, and to which words."""
    ids = invited.candidate.workspace_id, invited.candidate.person_id
    if invited.agreed:
        return
    words = {
        "company": invited.company,
        "opening": invited.opening.title,
        "purpose": invited.opening.purpose,
        "contact": invited.opening.contact,
        "keep_until": invited.opening.keep_until,
    }
    with store.immediate():
        candidates.set_consent(store, *ids, stamp(at))
        candidate_links.keep_consent(store, *ids, json.dumps(words), stamp(at))


def take_back(store: Store, invited: Invited, at: datetime) -> None:
    """Keep that a candidate agrees no more; what they have open closes."""
    ids = invited.candidate.workspace_id, invited.candidate.person_id
    with store.immediate():
        candidates.set_consent(store, *ids, None)
        candidate_links.take_back_consent(store, *ids, stamp(at))
        _close_own(store, invited.candidate, at)


def begin_own_view(store: Store, invited: Invited, at: datetime) -> str:
    """A link's token to the candidate's self-assessment; begun where there is none.

    Raises NotAgreedError, and PageUnknownError where none is offered.
    """
    if not invited.agreed:
        raise NotAgreedError(NotAgreedError.__doc__)
    person_id, opening = invited.candidate.person_id, invited.opening
    with store.immediate():
        own = own_view(store, invited.candidate)
        if own is None:
            if invited.asked is None:
                raise PageUnknownError(PageUnknownError.__doc__)
            own = sittings.begin(
                store, opening.workspace_id, invited.asked, person_id, person_id, at
            )
            assessments.set_opening(store, opening.workspace_id, own.id, opening.id)
        return sittings.open_link(store, own, at)


def _of_link(store: Store, link: CandidateLink) -> tuple[Opening, Candidate] | None:
    """The candidate of a link with their opening; None where one of them is removed."""
    candidate = candidates.find(store, link.workspace_id, link.person_id)
    if candidate is None or candidate.removed_at is not None:
        return None
    opening = openings.find(store, link.workspace_id, candidate.opening_id)
    return None if opening is None or opening.removed_at is not None else (opening, candidate)


def _form(store: Store, workspace_id: str, form: str) -> Questionnaire | None:
    return own_questionnaires.choice(store, workspace_id, "self", form) if form else None


def _close_own(store: Store, candidate: Candidate, at: datetime) -> None:
    own = own_view(store, candidate)
    if own is not None and own.submitted_at is None:
        sittings.close_links(store, own.id, at)
