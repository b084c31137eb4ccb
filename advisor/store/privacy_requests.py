"""What respondents asked for on their own page: to be erased, or that they took answers back."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.store.database import Store

ERASE, TAKEN_BACK = "erase", "taken-back"


@dataclass(frozen=True, slots=True)
class Request:
    """respondent: the id of whoever asks. assessment_id: behind whose link they asked, "" for a
    candidate's own page. kind: "erase" or "taken-back". closed_at: None while it is open.
    """

    id: str
    workspace_id: str
    respondent: str
    assessment_id: str
    kind: str
    asked_at: str
    closed_at: str | None = None


def add(store: Store, request: Request) -> None:
    """Keep a request."""
    store.run(
        "INSERT INTO privacy_requests (id, workspace_id, respondent, assessment_id, kind, "
        "asked_at, closed_at) VALUES (:id, :workspace_id, :respondent, :assessment_id, :kind, "
        ":asked_at, :closed_at)",
        id=request.id,
        workspace_id=request.workspace_id,
        respondent=request.respondent,
        assessment_id=request.assessment_id,
        kind=request.kind,
        asked_at=request.asked_at,
        closed_at=request.closed_at,
    )


def of_workspace(store: Store, workspace_id: str) -> list[Request]:
    """All requests, the newest first."""
    rows = store.rows(
        "SELECT * FROM privacy_requests WHERE workspace_id = :workspace_id "
        "ORDER BY asked_at DESC, id",
        workspace_id=workspace_id,
    )
    return [Request(**row) for row in rows]


def open_of(store: Store, workspace_id: str, respondent: str) -> Request | None:
    """The open request of somebody to be erased, None for none."""
    row = store.row(
        "SELECT * FROM privacy_requests WHERE workspace_id = :workspace_id "
        "AND respondent = :respondent AND kind = :kind AND closed_at IS NULL",
        workspace_id=workspace_id,
        respondent=respondent,
        kind=ERASE,
    )
    return Request(**row) if row else None


def close(store: Store, workspace_id: str, request_id: str, at: str | None) -> bool:
    """Keep that a request is dealt with; None opens it again. False where there is none."""
    changed = store.run(
        "UPDATE privacy_requests SET closed_at = :at "
        "WHERE workspace_id = :workspace_id AND id = :id",
        workspace_id=workspace_id,
        id=request_id,
        at=at,
    )
    return changed == 1
