"""Erasing a candidate for good: what they and the panel said goes, counts stay."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.store.database import Store
from advisor.store.statements import delete


@dataclass(frozen=True, slots=True)
class Erasure:
    """That a candidate was erased. scorecards, answers: how many there were. member_id: who did
    it, None where the candidate did it themself.
    """

    person_id: str
    workspace_id: str
    opening_id: str
    member_id: str | None
    scorecards: int
    answers: int
    erased_at: str


ERASED = "Erased candidate"
_HERE = "workspace_id = :workspace_id"
_THEIRS = (
    "IN (SELECT id FROM assessments WHERE workspace_id = :workspace_id AND subject_id = :person_id)"
)
# Everything that says something about them. Scorecards' rows stay: they are what is counted.
_OF_ASSESSMENTS = ("answers", "assessment_notes", "scorecard_revisions", "links")
_OF_PEOPLE = ("voluntary_answers", "look_backs", "candidate_links")
_DELETED = (
    *(delete(table, f"{_HERE} AND assessment_id {_THEIRS}") for table in _OF_ASSESSMENTS),
    delete("invitations", f"{_HERE} AND subject_id = :person_id"),
    *(delete(table, f"{_HERE} AND person_id = :person_id") for table in _OF_PEOPLE),
)


def erase(
    store: Store,
    workspace_id: str,
    person_id: str,
    opening_id: str,
    member_id: str | None,
    at: str,
) -> Erasure:
    """Remove answers, names, notes and links of a candidate; keep how many there were."""
    place = {"workspace_id": workspace_id, "person_id": person_id}
    cards, answers = _count(store, place)
    for statement in _DELETED:
        store.run(statement, **place)
    store.run(
        "UPDATE candidates SET email = '', link = '', note = '', reason = '', feedback = '' "
        "WHERE workspace_id = :workspace_id AND person_id = :person_id",
        **place,
    )
    store.run(
        "UPDATE people SET name = :name WHERE workspace_id = :workspace_id AND id = :person_id",
        **place,
        name=ERASED,
    )
    done = Erasure(person_id, workspace_id, opening_id, member_id, cards, answers, at)
    _keep(store, done)
    return done


def of_workspace(store: Store, workspace_id: str) -> dict[str, Erasure]:
    """Person id to their erasure."""
    rows = store.rows(
        "SELECT * FROM erasures WHERE workspace_id = :workspace_id ORDER BY erased_at, person_id",
        workspace_id=workspace_id,
    )
    return {row["person_id"]: Erasure(**row) for row in rows}


def _count(store: Store, place: dict[str, str]) -> tuple[int, int]:
    cards = store.row(
        "SELECT COUNT(*) AS number FROM scorecards WHERE workspace_id = :workspace_id "
        "AND person_id = :person_id",
        **place,
    )
    answers = store.row(
        "SELECT COUNT(*) AS number FROM answers n JOIN assessments a ON a.id = n.assessment_id "
        "WHERE a.workspace_id = :workspace_id AND a.subject_id = :person_id",
        **place,
    )
    return int(cards["number"]) if cards else 0, int(answers["number"]) if answers else 0


def _keep(store: Store, done: Erasure) -> None:
    store.run(
        "INSERT INTO erasures (person_id, workspace_id, opening_id, member_id, scorecards, "
        "answers, erased_at) VALUES (:person_id, :workspace_id, :opening_id, :member_id, "
        ":scorecards, :answers, :erased_at) ON CONFLICT DO NOTHING",
        person_id=done.person_id,
        workspace_id=done.workspace_id,
        opening_id=done.opening_id,
        member_id=done.member_id,
        scorecards=done.scorecards,
        answers=done.answers,
        erased_at=done.erased_at,
    )
