"""Asking marketing and sales how they work together, each apart; one person may do both."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from advisor.core.alignment import SIDE, SIDES
from advisor.core.alignment_views import QUESTIONNAIRE
from advisor.library import load_questionnaire
from advisor.store import assessments, invitations, links, people
from advisor.store.assessments import Assessment
from advisor.store.database import Store
from advisor.store.invitations import Invitation
from advisor.store.people import Person
from advisor.usecases import sittings
from advisor.usecases.invitations import Made, issue, keep
from advisor.usecases.name_lines import Named
from advisor.usecases.respondents import Respondents
from advisor.usecases.sitting import Sitting
from advisor.usecases.tokens import hashed, stamp

Sides = Sequence[str]


def ask(
    store: Store,
    workspace_id: str,
    named: Iterable[Person | Named],
    sides: Sides,
    at: datetime,
) -> tuple[Made, ...]:
    """Ask people of the workspace, and others by name; each gets one link, for both sides too.

    sides: of SIDES. What someone has begun goes on by a new link.
    """
    with store.immediate():
        known = Respondents(store, workspace_id)
        asked = {respondent: each for respondent, each in map(known.respondent, named)}
        return tuple(
            _asked(store, workspace_id, (respondent, each), sides, known, at)
            for respondent, each in asked.items()
        )


def ask_again(store: Store, workspace_id: str, at: datetime) -> tuple[Made, ...]:
    """A new round: everyone who was asked before, for the same sides, but whose link was closed.

    Who is in the bin is not asked.
    """
    with store.immediate():
        known = Respondents(store, workspace_id)
        before = _before(store, workspace_id, known)
        return tuple(
            _asked(store, workspace_id, (respondent, named), sides, known, at)
            for respondent, (named, sides) in before.items()
        )


def answer_now(
    store: Store, workspace_id: str, who: tuple[str, Named], sides: Sides, at: datetime
) -> str:
    """A link's token for someone to answer here at once. who: respondent and name."""
    with store.immediate():
        known = Respondents(store, workspace_id)
        return _asked(store, workspace_id, who, sides, known, at).token


def other_hat(store: Store, assessment: Assessment) -> Invitation | None:
    """What the same person is still to answer from the other side; None where there is nothing.

    What whoever asked has closed stays closed; who keys in for somebody goes by the list.
    """
    if assessment.questionnaire_id != QUESTIONNAIRE or assessment.entered_by is not None:
        return None
    everything = assessments.of_workspace(store, assessment.workspace_id)
    open_ones = {
        known.id
        for known in everything
        if (known.respondent, known.questionnaire_id) == (assessment.respondent, QUESTIONNAIRE)
        and known.id != assessment.id
        and known.submitted_at is None
    }
    waiting = invitations.of_workspace(store, assessment.workspace_id) if open_ones else []
    found = [one for one in waiting if one.assessment_id in open_ones and one.resume_hash]
    return found[-1] if found else None


def go_on(store: Store, sitting: Sitting, hand_over: str, at: datetime) -> str | None:
    """A link's token to the other side of who has handed one in; None where there is none.

    hand_over: the token of the hand-over that this browser is in, which goes on with it, or "".
    """
    with store.immediate():
        other = other_hat(store, sitting.assessment) if sitting.submitted else None
        if other is None:
            return None
        found = assessments.find(store, other.workspace_id, other.assessment_id)
        if found is None:
            return None
        if hand_over:
            sittings.close_links(store, sitting.assessment.id, at)
            links.hand_over_other(store, hashed(hand_over), found.id)
        return sittings.open_link(store, found, at)


def _asked(
    store: Store,
    workspace_id: str,
    who: tuple[str, Named],
    sides: Sides,
    known: Respondents,
    at: datetime,
) -> Made:
    """The link to the first of the sides; the other one is opened when that is handed in."""
    respondent, named = who
    made = []
    for side in sides:
        assessment = known.open_one(None, respondent, QUESTIONNAIRE, side)
        assessment = assessment or _begin(store, workspace_id, respondent, side, at)
        keep(store, assessment, side, named, at)
        made.append(issue(store, assessment, at))
    return replace(made[0], both=len(made) > 1)


def _begin(store: Store, workspace_id: str, respondent: str, side: str, at: datetime) -> Assessment:
    """A new one, with the side answered already."""
    asked = load_questionnaire(QUESTIONNAIRE)
    new = sittings.begin(store, workspace_id, asked, None, respondent, at)
    assessments.append_answers(store, new, {SIDE: side}, stamp(at))
    return new


def _before(
    store: Store, workspace_id: str, known: Respondents
) -> dict[str, tuple[Named, list[str]]]:
    """Respondent to their name and sides, in the order they were first asked."""
    gone = {one[0] for one in people.removed_since(store, workspace_id, "")}
    found: dict[str, tuple[Named, list[str]]] = {}
    for one in known.invitations:
        about = known.assessments[one.assessment_id]
        closed = about.submitted_at is None and not one.resume_hash
        if one.kind in SIDES and not closed and about.respondent not in gone:
            _, sides = found.setdefault(about.respondent, (Named(one.name, one.email), []))
            sides += [] if one.kind in sides else [one.kind]
    return {who: (named, sorted(sides, key=SIDES.index)) for who, (named, sides) in found.items()}
