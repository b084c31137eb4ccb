"""What a candidate says of themself: optional, apart from the scores, counting nothing in them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from advisor.core.answers import observations_from
from advisor.store import assessments, panelists, scorecards
from advisor.store.assessments import Assessment
from advisor.store.candidates import Candidate
from advisor.store.database import Store
from advisor.usecases import sittings
from advisor.usecases.sitting import Sitting


@dataclass(frozen=True, slots=True)
class OwnView:
    """What a candidate says of themself, as those who lead the opening may see it.

    sitting: None where there is nothing handed in, or it is held back. levels: skill to the mean
    of what they say, 1-5. begun: whether they began. held_back: whether the reader is on the panel
    and has not handed in their own scorecard of the candidate yet.
    """

    sitting: Sitting | None = None
    levels: Mapping[str, float] = field(default_factory=dict)
    begun: bool = False
    held_back: bool = False


def own_view(store: Store, candidate: Candidate) -> Assessment | None:
    """The self-assessment that a candidate began, None before."""
    panel = {
        card.assessment_id
        for card in scorecards.of_opening(store, candidate.workspace_id, candidate.opening_id)
    }
    about = assessments.of_opening(store, candidate.workspace_id, candidate.opening_id)
    own = [a for a in about if a.subject_id == a.respondent == candidate.person_id]
    return next((a for a in own if a.id not in panel), None)


def own_view_for(store: Store, candidate: Candidate, member_id: str) -> OwnView:
    """What a candidate handed in, for a member; not before the member's own scorecard is in.

    Else what candidates say of themselves would colour what the panel sees.
    """
    own = own_view(store, candidate)
    if own is None or own.submitted_at is None:
        return OwnView(begun=own is not None)
    if _still_rates(store, candidate, member_id):
        return OwnView(begun=True, held_back=True)
    sitting = sittings.sitting_of(store, own)
    heard: dict[str, list[float]] = {}
    ids = candidate.person_id, candidate.person_id
    for seen in observations_from(sitting.questionnaire, sitting.answers, *ids):
        heard.setdefault(seen.skill, []).append(seen.value)
    levels = {skill: sum(values) / len(values) for skill, values in heard.items()}
    return OwnView(sitting, levels, begun=True)


def _still_rates(store: Store, candidate: Candidate, member_id: str) -> bool:
    """Whether a member is on the panel and has not handed in their scorecard of the candidate."""
    where = candidate.workspace_id, candidate.opening_id
    seats = {p.id for p in panelists.of_opening(store, *where) if p.member_id == member_id}
    done = {
        card.panelist_id
        for card in scorecards.of_opening(store, *where)
        if card.person_id == candidate.person_id and card.submitted_at is not None
    }
    return bool(seats - done)
