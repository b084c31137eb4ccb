"""Scorecards: which assessment is whose of whom, and what was revised after it was handed in."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.store.database import Row, Store


@dataclass(frozen=True, slots=True)
class Scorecard:
    """One panelist's assessment of one candidate, under one locked version of the weights.

    submitted_at: None until it is handed in.
    """

    assessment_id: str
    workspace_id: str
    opening_id: str
    person_id: str
    panelist_id: str
    version: int
    created_at: str
    submitted_at: str | None = None


@dataclass(frozen=True, slots=True)
class Revision:
    """An answer changed after the reveal; the one that was handed in stays beside it."""

    id: str
    workspace_id: str
    assessment_id: str
    question_id: str
    value: str
    reason: str
    revised_at: str


_SELECT = (
    "SELECT s.*, a.submitted_at FROM scorecards s JOIN assessments a ON a.id = s.assessment_id "
    "WHERE s.workspace_id = :workspace_id "
)


def add(store: Store, scorecard: Scorecard) -> None:
    """Keep a scorecard; its assessment is kept before."""
    store.run(
        "INSERT INTO scorecards (assessment_id, workspace_id, opening_id, person_id, panelist_id, "
        "version, created_at) VALUES (:assessment_id, :workspace_id, :opening_id, :person_id, "
        ":panelist_id, :version, :created_at)",
        assessment_id=scorecard.assessment_id,
        workspace_id=scorecard.workspace_id,
        opening_id=scorecard.opening_id,
        person_id=scorecard.person_id,
        panelist_id=scorecard.panelist_id,
        version=scorecard.version,
        created_at=scorecard.created_at,
    )


def of_opening(store: Store, workspace_id: str, opening_id: str) -> list[Scorecard]:
    """Every scorecard of an opening, oldest first."""
    rows = store.rows(
        _SELECT + "AND s.opening_id = :opening_id ORDER BY s.created_at, s.assessment_id",
        workspace_id=workspace_id,
        opening_id=opening_id,
    )
    return [_scorecard(row) for row in rows]


def find(store: Store, workspace_id: str, assessment_id: str) -> Scorecard | None:
    """The scorecard of an assessment; None where it is none."""
    row = store.row(
        _SELECT + "AND s.assessment_id = :assessment_id",
        workspace_id=workspace_id,
        assessment_id=assessment_id,
    )
    return _scorecard(row) if row else None


def revise(store: Store, revision: Revision) -> None:
    """Keep a changed answer beside the one that was handed in."""
    store.run(
        "INSERT INTO scorecard_revisions (id, workspace_id, assessment_id, question_id, value, "
        "reason, revised_at) VALUES (:id, :workspace_id, :assessment_id, :question_id, :value, "
        ":reason, :revised_at)",
        id=revision.id,
        workspace_id=revision.workspace_id,
        assessment_id=revision.assessment_id,
        question_id=revision.question_id,
        value=revision.value,
        reason=revision.reason,
        revised_at=revision.revised_at,
    )


def revisions(store: Store, workspace_id: str, opening_id: str) -> list[Revision]:
    """Every revision in an opening, oldest first: the last one of a question is in force."""
    rows = store.rows(
        "SELECT r.* FROM scorecard_revisions r "
        "JOIN scorecards s ON s.assessment_id = r.assessment_id "
        "WHERE r.workspace_id = :workspace_id AND s.opening_id = :opening_id "
        "ORDER BY r.revised_at, r.id",
        workspace_id=workspace_id,
        opening_id=opening_id,
    )
    return [Revision(**row) for row in rows]


def _scorecard(row: Row) -> Scorecard:
    return Scorecard(**row)


def is_shut(store: Store, workspace_id: str, assessment_id: str) -> bool:
    """Whether what is asked about a candidate is over, so that no link to it opens any more.

    So it is once the opening or the candidate is removed, the interviewer is off the panel, or
    the candidate took back that they agreed to be asked about themself.
    """
    row = store.row(
        "SELECT 1 AS shut FROM assessments a JOIN openings o ON o.id = a.opening_id "
        "LEFT JOIN candidates c ON c.person_id = a.subject_id "
        "LEFT JOIN scorecards s ON s.assessment_id = a.id "
        "LEFT JOIN panelists p ON p.id = s.panelist_id "
        "WHERE a.workspace_id = :workspace_id AND a.id = :assessment_id "
        "AND (o.removed_at IS NOT NULL OR c.removed_at IS NOT NULL OR p.removed_at IS NOT NULL "
        "OR (s.assessment_id IS NULL AND c.consented_at IS NULL))",
        workspace_id=workspace_id,
        assessment_id=assessment_id,
    )
    return row is not None
