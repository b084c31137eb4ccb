"""What the pages of a questionnaire say where it is about a candidate, and where they lead back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from flask import session, url_for

from advisor.store import panelists, scorecards
from advisor.store.scorecards import Scorecard
from advisor.usecases.hiring import candidate_invitations
from advisor.usecases.hiring.candidate_invitations import PageClosedError, PageUnknownError
from advisor.usecases.sitting import Sitting
from advisor.usecases.tokens import hashed, stamp
from advisor.web.access import member, now, store

# Kept in the browser of who came by them, so that the receipt leads back.
PANEL_LINK, CANDIDATE_LINK = "panel_link", "candidate_link"


@dataclass(frozen=True, slots=True)
class HiringTerms:
    """panel: whether it is a scorecard; else what a candidate says of themself.

    back_url: of one's list of scorecards or one's own page, "" where that is not known.
    """

    panel: bool
    back_url: str


def hiring_of(sitting: Sitting) -> HiringTerms | None:
    """The terms of a sitting about a candidate, None for any other."""
    about = sitting.assessment
    if about.opening_id is None:
        return None
    card = scorecards.find(store(), about.workspace_id, about.id)
    if card is None:
        return HiringTerms(panel=False, back_url=_own_page(about.subject_id or ""))
    return HiringTerms(panel=True, back_url=_own_list(card))


def _own_list(card: Scorecard) -> str:
    """The list of whoever the scorecard is of: by the link they came by, else signed in."""
    link = session.get(PANEL_LINK, "")
    came = panelists.by_link(store(), hashed(link), stamp(now())) if link else None
    if came is not None and came.id == card.panelist_id:
        return url_for("scorecards.linked_page", token=link)
    seat, asking = panelists.find(store(), card.workspace_id, card.panelist_id), member()
    if seat is None or asking is None or seat.member_id != asking.id:
        return ""
    ids: dict[str, Any] = {"workspace_id": card.workspace_id, "opening_id": card.opening_id}
    return url_for("scorecards.page", **ids)


def _own_page(person_id: str) -> str:
    link = session.get(CANDIDATE_LINK, "")
    try:
        found = candidate_invitations.open_page(store(), link, now()) if link else None
    except (PageUnknownError, PageClosedError):
        return ""
    own = found is not None and found.candidate.person_id == person_id
    return url_for("candidate_page.page", token=link) if own else ""
