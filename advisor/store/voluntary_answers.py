"""What candidates said voluntarily, apart from all scores; it leaves here as counts only.

There is no function that gives one person's answer to anyone but that person.
"""

from __future__ import annotations

import json
from dataclasses import dataclass

from advisor.store.database import Store


@dataclass(frozen=True, slots=True)
class VoluntaryQuestion:
    """Something candidates of an opening may say. question: its key; options: what to choose."""

    workspace_id: str
    opening_id: str
    question: str
    label: str
    options: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Count:
    """How many of an opening's candidates gave an answer, and how far they came."""

    question: str
    answer: str
    applied: int
    interviewed: int
    chosen: int


def set_questions(
    store: Store, workspace_id: str, opening_id: str, asked: tuple[VoluntaryQuestion, ...]
) -> None:
    """Ask these and no others; answers to a question that is no longer asked are deleted."""
    place = {"workspace_id": workspace_id, "opening_id": opening_id}
    gone = {one.question for one in questions(store, workspace_id, opening_id)}
    for question in gone - {one.question for one in asked}:
        store.run(
            "DELETE FROM voluntary_answers WHERE workspace_id = :workspace_id "
            "AND opening_id = :opening_id AND question = :question",
            **place,
            question=question,
        )
    store.run(
        "DELETE FROM voluntary_questions "
        "WHERE workspace_id = :workspace_id AND opening_id = :opening_id",
        **place,
    )
    for one in asked:
        store.run(
            "INSERT INTO voluntary_questions (workspace_id, opening_id, question, label, options) "
            "VALUES (:workspace_id, :opening_id, :question, :label, :options)",
            **place,
            question=one.question,
            label=one.label,
            options=json.dumps(one.options),
        )


def questions(store: Store, workspace_id: str, opening_id: str) -> list[VoluntaryQuestion]:
    """What candidates of an opening may say."""
    rows = store.rows(
        "SELECT * FROM voluntary_questions WHERE workspace_id = :workspace_id "
        "AND opening_id = :opening_id ORDER BY question",
        workspace_id=workspace_id,
        opening_id=opening_id,
    )
    return [
        VoluntaryQuestion(
            workspace_id,
            opening_id,
            row["question"],
            row["label"],
            tuple(json.loads(row["options"])),
        )
        for row in rows
    ]


def put(
    store: Store, workspace_id: str, person_id: str, opening_id: str, given: dict[str, str], at: str
) -> None:
    """Keep a candidate's own answers; "" takes one back."""
    for question, answer in given.items():
        place = {"workspace_id": workspace_id, "person_id": person_id, "question": question}
        store.run(
            "DELETE FROM voluntary_answers WHERE workspace_id = :workspace_id "
            "AND person_id = :person_id AND question = :question",
            **place,
        )
        if answer:
            store.run(
                "INSERT INTO voluntary_answers (workspace_id, opening_id, person_id, question, "
                "answer, given_at) VALUES (:workspace_id, :opening_id, :person_id, :question, "
                ":answer, :at)",
                **place,
                opening_id=opening_id,
                answer=answer,
                at=at,
            )


def own(store: Store, workspace_id: str, person_id: str) -> dict[str, str]:
    """Question to answer of one candidate: for that candidate's own eyes only."""
    rows = store.rows(
        "SELECT question, answer FROM voluntary_answers "
        "WHERE workspace_id = :workspace_id AND person_id = :person_id ORDER BY question",
        workspace_id=workspace_id,
        person_id=person_id,
    )
    return {row["question"]: row["answer"] for row in rows}


def counts(store: Store, workspace_id: str, opening_id: str | None = None) -> list[Count]:
    """How many gave each answer and how far they came; of one opening, or of all together.

    Candidates who withdrew are no part of it: nobody decided about them. Nor those removed.
    """
    rows = store.rows(
        "SELECT v.question, v.answer, COUNT(*) AS applied, "
        "SUM(CASE WHEN c.stage <> 'applied' THEN 1 ELSE 0 END) AS interviewed, "
        "SUM(CASE WHEN c.outcome = 'chosen' THEN 1 ELSE 0 END) AS chosen "
        "FROM voluntary_answers v JOIN candidates c ON c.person_id = v.person_id "
        "WHERE v.workspace_id = :workspace_id "
        "AND c.outcome <> 'withdrawn' AND c.removed_at IS NULL "
        "AND (:opening_id = '' OR v.opening_id = :opening_id) "
        "GROUP BY v.question, v.answer ORDER BY v.question, v.answer",
        workspace_id=workspace_id,
        opening_id=opening_id or "",
    )
    return [Count(**row) for row in rows]


def answers_for_scores(
    store: Store, workspace_id: str, opening_id: str, question: str
) -> dict[str, str]:
    """Candidate to answer, to count groups above the median; never to be shown or kept."""
    rows = store.rows(
        "SELECT v.person_id, v.answer FROM voluntary_answers v "
        "JOIN candidates c ON c.person_id = v.person_id WHERE v.workspace_id = :workspace_id "
        "AND v.opening_id = :opening_id AND v.question = :question "
        "AND c.outcome <> 'withdrawn' AND c.removed_at IS NULL",
        workspace_id=workspace_id,
        opening_id=opening_id,
        question=question,
    )
    return {row["person_id"]: row["answer"] for row in rows}


def all_questions(store: Store, workspace_id: str) -> list[VoluntaryQuestion]:
    """What candidates of any opening may say, each opening's own."""
    rows = store.rows(
        "SELECT DISTINCT opening_id FROM voluntary_questions "
        "WHERE workspace_id = :workspace_id ORDER BY opening_id",
        workspace_id=workspace_id,
    )
    return [one for row in rows for one in questions(store, workspace_id, row["opening_id"])]


def asked_in_all(store: Store, workspace_id: str, question: str) -> int:
    """How many candidates could answer a question, in all openings that ask it."""
    row = store.row(
        "SELECT COUNT(*) AS number FROM candidates c "
        "JOIN voluntary_questions q ON q.opening_id = c.opening_id "
        "WHERE c.workspace_id = :workspace_id AND q.question = :question "
        "AND c.outcome <> 'withdrawn' AND c.removed_at IS NULL",
        workspace_id=workspace_id,
        question=question,
    )
    return int(row["number"]) if row else 0
