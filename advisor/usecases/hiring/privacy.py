"""What is kept of candidates: their own data as a file, erasing it, and what is past its day."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from advisor.core.hiring.reasons import REASONS
from advisor.store import (
    assessments,
    candidates,
    decisions,
    erasures,
    openings,
    scorecards,
    voluntary_answers,
)
from advisor.store.candidates import Candidate
from advisor.store.database import Store
from advisor.store.erasures import Erasure
from advisor.store.openings import Opening
from advisor.usecases.erasing.person import erase_within
from advisor.usecases.tokens import stamp

FORMAT = "advisor-candidate-data"


class IsOfTheTeamError(Exception):
    """They were hired: what is known of them is the team's now. Erase them among the people."""


@dataclass(frozen=True, slots=True)
class PastDay:
    """An opening whose answers should no longer be kept. left: candidates not erased yet."""

    opening: Opening
    left: tuple[Candidate, ...]


def own_data(
    store: Store, candidate: Candidate, *, theirs: bool, scores: bool = True
) -> dict[str, Any]:
    """All that is kept of a candidate. What interviewers wrote is told as levels and lines,
    without who wrote it, and only after the reveal.

    theirs: it is for the candidate alone: what they said voluntarily is in no other file. scores:
    whether who else reads it may see scores, and what candidates say of their own work.
    """
    opening = openings.find(store, candidate.workspace_id, candidate.opening_id)
    return {
        "format": FORMAT,
        "version": 1,
        "opening": opening.title if opening else "",
        "purpose": opening.purpose if opening else "",
        "kept_until": opening.keep_until if opening else "",
        "name": candidate.name,
        "email": candidate.email,
        "papers": candidate.link,
        "note": candidate.note,
        "added_at": candidate.created_at,
        "agreed_at": candidate.consented_at,
        "stage": candidate.stage,
        "outcome": candidate.outcome,
        "reason": REASONS.get(candidate.reason, ""),
        "feedback": candidate.feedback,
        "own_answers": _answers(store, candidate, own=True) if theirs or scores else [],
        "scorecards": _scores(store, candidate) if scores and _is_revealed(opening) else [],
        **({"voluntary_answers": _voluntary(store, candidate)} if theirs else {}),
    }


def text_of(data: dict[str, Any]) -> str:
    """The data as a file."""
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def erase(store: Store, candidate: Candidate, member_id: str | None, at: datetime) -> Erasure:
    """Remove for good what a candidate and the panel said, with names, notes and links.

    Counts stay, and the hash of each frozen record. Done twice it changes nothing more. Raises
    IsOfTheTeamError. ``finish`` takes it out of the bytes of the file afterwards.
    """
    workspace_id, person_id = candidate.workspace_id, candidate.person_id
    with store.immediate():
        known = erasures.of_workspace(store, workspace_id)
        if person_id not in known and any(
            one.person_id == person_id for one in decisions.hires(store, workspace_id)
        ):
            raise IsOfTheTeamError(IsOfTheTeamError.__doc__)
        erase_within(store, workspace_id, person_id, member_id, stamp(at))
        return erasures.of_workspace(store, workspace_id)[person_id]


def past_day(store: Store, workspace_id: str, at: datetime) -> list[PastDay]:
    """The openings past their last day with somebody left to erase, the oldest day first."""
    today = stamp(at)[:10]
    found = [
        PastDay(one, left(store, one))
        for one in openings.of_workspace(store, workspace_id)
        if one.keep_until and one.keep_until < today
    ]
    return sorted((one for one in found if one.left), key=lambda one: one.opening.keep_until)


def left(store: Store, opening: Opening) -> tuple[Candidate, ...]:
    """The candidates, also removed ones, of whom something is kept that can be erased."""
    gone = erasures.of_workspace(store, opening.workspace_id)
    hired = {one.person_id for one in decisions.hires(store, opening.workspace_id)}
    return tuple(
        one
        for one in candidates.of_opening_with_removed(store, opening.workspace_id, opening.id)
        if one.person_id not in gone and one.person_id not in hired
    )


def _voluntary(store: Store, candidate: Candidate) -> dict[str, str]:
    place = candidate.workspace_id, candidate.opening_id
    labels = {one.question: one.label for one in voluntary_answers.questions(store, *place)}
    said = voluntary_answers.own(store, candidate.workspace_id, candidate.person_id)
    return {labels.get(question, question): answer for question, answer in said.items()}


def _scores(store: Store, candidate: Candidate) -> list[dict[str, str]]:
    return _answers(store, candidate, own=False)


def _answers(store: Store, candidate: Candidate, *, own: bool) -> list[dict[str, str]]:
    cards = {
        one.assessment_id
        for one in scorecards.of_opening(store, candidate.workspace_id, candidate.opening_id)
    }
    return [
        {question: answer.value for question, answer in assessments.answers(store, one.id).items()}
        for one in assessments.of_opening(store, candidate.workspace_id, candidate.opening_id)
        if one.subject_id == candidate.person_id
        and (one.id not in cards) == own
        and (own or one.submitted_at)
    ]


def _is_revealed(opening: Opening | None) -> bool:
    return opening is not None and opening.revealed_at is not None
