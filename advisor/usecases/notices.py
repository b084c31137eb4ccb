"""The notice of an assessment: what it is for, shown before the start, kept with the answers."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from advisor.core import respondent_words
from advisor.core.language import say
from advisor.core.privacy import (
    ANYONE,
    ASKED_FOR,
    CONSENT,
    Company,
    Notice,
    as_text,
    from_text,
    notice,
)
from advisor.library.privacy import notice_words
from advisor.store import invitations, notices, openings, privacy_settings, workspaces
from advisor.store.assessments import Assessment
from advisor.store.database import Store
from advisor.usecases import retention_days
from advisor.usecases.sitting import Sitting
from advisor.usecases.tokens import hashed, stamp

# The company's own words: under these keys of what it says of privacy.
CONTACT, ADDITION, BASIS, ASKED_PURPOSE = "contact", "addition", "basis", "asked_purpose"


def notice_of(store: Store, sitting: Sitting) -> Notice:
    """What the respondent of a sitting is told; whom it is about is left open in the words."""
    about = sitting.assessment
    own = privacy_settings.of_workspace(store, about.workspace_id)
    found = workspaces.find(store, about.workspace_id)
    invitation = invitations.find(store, about.workspace_id, about.id)
    company = Company(
        found.name if found else "",
        _contact(store, about) or own.get(CONTACT, ""),
        own.get(ADDITION, ""),
        own.get(BASIS, CONSENT),
    )
    terms = getattr(sitting, "terms", None)  # of a preview, that nobody was invited to
    kind = invitation.kind if invitation else terms.kind if terms else ""
    how = "asked" if terms else notices.asked_how(store, about.workspace_id, about.id)
    purpose, until = purpose_of(own, how), retention_days.until(store, about)
    seen = say(respondent_words.OWN_VIEW_SEEN_BY)
    if kind not in {"", "self"}:
        seen = respondent_words.who_sees(kind, ANYONE, company.name)
    return notice(notice_words(), company, purpose, seen if purpose in ASKED_FOR else "", until)


def purpose_of(own: Mapping[str, str], how: str) -> str:
    """The purpose of what was asked in some way. own: what the company says of privacy."""
    return own.get(ASKED_PURPOSE, ASKED_FOR[0]) if how == "asked" else how


def must_agree(store: Store, sitting: Sitting) -> bool:
    """Whether nothing may be answered yet: it goes by consent, and there is none.

    What was begun before notices were shown goes on.
    """
    about = sitting.assessment
    # Which side one looks from is answered with the asking.
    given = len(sitting.given) > (1 if about.subject_id is None else 0)
    if given or sitting.submitted or about.entered_by:
        return False
    return notice_of(store, sitting).asks and not is_agreed(store, about)


def is_agreed(store: Store, about: Assessment) -> bool:
    """Whether an assessment was begun under a notice, and not taken back."""
    kept = notices.newest(store, about.workspace_id, about.id)
    return kept is not None and kept.taken_back_at is None


def begin(store: Store, sitting: Sitting, at: datetime) -> None:
    """Keep under which words it is begun, and when. Done twice it changes nothing more."""
    about = sitting.assessment
    told = notice_of(store, sitting)
    text = as_text(told)
    with store.immediate():
        if sitting.submitted or is_agreed(store, about):
            return
        notices.keep_text(store, hashed(text), text, stamp(at))
        notices.agree(store, about.workspace_id, about.id, hashed(text), told.basis, stamp(at))


def kept_notice(store: Store, about: Assessment) -> tuple[Notice, notices.Consent] | None:
    """The words that an assessment was begun under, and what was kept of that; None for nothing."""
    kept = notices.newest(store, about.workspace_id, about.id)
    return (from_text(kept.text), kept) if kept else None


def choose_purpose(store: Store, workspace_id: str, assessment_id: str, purpose: str) -> None:
    """Keep what somebody is asked for; one that cannot be chosen leaves it as it is."""
    if purpose not in ASKED_FOR:
        return
    with store.immediate():
        notices.set_purpose(store, workspace_id, assessment_id, purpose)


def _contact(store: Store, about: Assessment) -> str:
    """Whom candidates and their panel ask; "" for any other."""
    if about.opening_id is None:
        return ""
    opening = openings.find(store, about.workspace_id, about.opening_id)
    return opening.contact if opening else ""
