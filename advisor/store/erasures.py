"""That candidates were erased for good, and how much was said of them: counts stay."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.store.database import Store


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


def count(store: Store, workspace_id: str, person_id: str) -> tuple[int, int]:
    """How many scorecards and answers about somebody there are."""
    place = {"workspace_id": workspace_id, "person_id": person_id}
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


def of_workspace(store: Store, workspace_id: str) -> dict[str, Erasure]:
    """Person id to their erasure."""
    rows = store.rows(
        "SELECT * FROM erasures WHERE workspace_id = :workspace_id ORDER BY erased_at, person_id",
        workspace_id=workspace_id,
    )
    return {row["person_id"]: Erasure(**row) for row in rows}


def add(store: Store, done: Erasure) -> None:
    """Keep that a candidate was erased; the first time stands."""
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
