"""What is kept of candidates: their own data as a file, erasing it, and what is past its day."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from advisor.core.hiring.reasons import REASONS
from advisor.core.hiring.record import Erased, as_data, told_of
from advisor.library import catalogue
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
from advisor.store.decisions import Decision
from advisor.store.erasures import Erasure
from advisor.store.openings import Opening
from advisor.usecases import plan_forgetting
from advisor.usecases.hiring import record
from advisor.usecases.tokens import stamp

FORMAT = "advisor-candidate-data"


class IsOfTheTeamError(Exception):
    """They were hired: what is known of them is the team's now. Take the hire back first."""


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
    IsOfTheTeamError.
    """
    with store.immediate():
        known = erasures.of_workspace(store, candidate.workspace_id)
        if candidate.person_id in known:
            return known[candidate.person_id]
        if any(
            one.person_id == candidate.person_id
            for one in decisions.hires(store, candidate.workspace_id)
        ):
            raise IsOfTheTeamError(IsOfTheTeamError.__doc__)
        for one in decisions.of_opening(store, candidate.workspace_id, candidate.opening_id):
            decisions.set_record(store, one, _without(one, candidate.person_id, stamp(at)))
        plan_forgetting.forget(store, candidate.workspace_id)
        return erasures.erase(
            store,
            candidate.workspace_id,
            candidate.person_id,
            candidate.opening_id,
            member_id,
            stamp(at),
        )


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


def _without(decision: Decision, person_id: str, at: str) -> str:
    """The record with what was known of one candidate taken out; the results stay as frozen."""
    data = record.data_of(decision)
    told = told_of(data)
    if all(one.id != person_id for one in told.candidates):
        return decision.record
    cards = tuple(one for one in told.scorecards if one.candidate != person_id)
    smaller = told.model_copy(
        update={
            "candidates": tuple(
                one.model_copy(update={"name": ""}) if one.id == person_id else one
                for one in told.candidates
            ),
            "scorecards": cards,
            "erased": (*told.erased, Erased(candidate=person_id, erased_at=at)),
            "frozen_digest": decision.record_hash,
        }
    )
    return record.text_of(as_data(smaller, catalogue(), _results(data, person_id)))


def _results(data: dict[str, Any], person_id: str) -> dict[str, Any]:
    """The frozen results without the ratings of one candidate."""
    results = data["results"]
    comparison = dict(results["comparison"])
    basis = dict(comparison["basis"])
    basis["ratings"] = [one for one in basis["ratings"] if one["candidate"] != person_id]
    comparison["basis"] = basis
    for key in ("rating_flips", "levels"):
        comparison[key] = [one for one in comparison[key] if one["candidate"] != person_id]
    days = [] if data["decision"]["chosen"] == person_id else results["first_days"]
    smaller: dict[str, Any] = results | {"comparison": comparison, "first_days": days}
    return smaller
