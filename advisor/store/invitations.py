"""Invitations: who is asked about whom, and how; and wrong tries at resume codes."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.store.database import Row, Store


@dataclass(frozen=True, slots=True)
class Invitation:
    """Someone asked to fill one assessment.

    subject_id: the person it is about, None for the business. kind: self, peer, manager or
    customer; about the business the side they look from, marketing or sales. name, email: of the
    one who is asked, email "" where it was not given. resume_hash: of the code that stands in for
    the link, "" while there is none.
    """

    assessment_id: str
    workspace_id: str
    subject_id: str | None
    kind: str
    name: str
    email: str
    resume_hash: str
    created_at: str


def add(store: Store, invitation: Invitation) -> None:
    """Keep an invitation; one to the same assessment takes its new kind and email."""
    store.run(
        "INSERT INTO invitations (assessment_id, workspace_id, subject_id, kind, name, email, "
        "resume_hash, created_at) VALUES (:assessment_id, :workspace_id, :subject_id, :kind, "
        ":name, :email, :resume_hash, :created_at) ON CONFLICT (assessment_id) DO UPDATE SET "
        "kind = excluded.kind, email = excluded.email",
        assessment_id=invitation.assessment_id,
        workspace_id=invitation.workspace_id,
        subject_id=invitation.subject_id,
        kind=invitation.kind,
        name=invitation.name,
        email=invitation.email,
        resume_hash=invitation.resume_hash,
        created_at=invitation.created_at,
    )


def find(store: Store, workspace_id: str, assessment_id: str) -> Invitation | None:
    """The invitation to an assessment of a workspace, or None."""
    row = store.row(
        "SELECT * FROM invitations WHERE workspace_id = :workspace_id "
        "AND assessment_id = :assessment_id",
        workspace_id=workspace_id,
        assessment_id=assessment_id,
    )
    return _invitation(row) if row else None


def of_workspace(store: Store, workspace_id: str) -> list[Invitation]:
    """All invitations of a workspace, oldest first, but those that came by an import undone."""
    rows = store.rows(
        "SELECT i.* FROM invitations i JOIN assessments a ON a.id = i.assessment_id "
        "WHERE i.workspace_id = :workspace_id AND a.removed_at IS NULL "
        "ORDER BY i.created_at, i.assessment_id",
        workspace_id=workspace_id,
    )
    return [_invitation(row) for row in rows]


def set_resume_hash(store: Store, workspace_id: str, assessment_id: str, resume_hash: str) -> None:
    """Let another code stand in for the link, or with "" none."""
    store.run(
        "UPDATE invitations SET resume_hash = :resume_hash WHERE workspace_id = :workspace_id "
        "AND assessment_id = :assessment_id",
        resume_hash=resume_hash,
        workspace_id=workspace_id,
        assessment_id=assessment_id,
    )


def with_resume_hash(store: Store, resume_hash: str) -> Invitation | None:
    """The invitation that a resume code stands for, in whatever workspace; None for a wrong one."""
    row = store.row(
        "SELECT * FROM invitations WHERE resume_hash = :resume_hash AND resume_hash <> ''",
        resume_hash=resume_hash,
    )
    return _invitation(row) if row else None


def add_wrong_try(store: Store, try_id: str, at: str) -> None:
    """Keep that a code was tried which stands for nothing."""
    store.run(
        "INSERT INTO resume_tries (id, tried_at) VALUES (:id, :at)",
        id=try_id,
        at=at,
    )


def wrong_tries(store: Store, since: str) -> int:
    """How many wrong codes were tried since then, in the whole installation."""
    row = store.row("SELECT COUNT(*) AS n FROM resume_tries WHERE tried_at > :since", since=since)
    return int(row["n"]) if row else 0


def of_respondent(store: Store, workspace_id: str, respondent: str) -> list[tuple[str, str]]:
    """(name, email) by which somebody was asked, for everything they were asked for."""
    rows = store.rows(
        "SELECT i.name, i.email FROM invitations i JOIN assessments a ON a.id = i.assessment_id "
        "WHERE i.workspace_id = :workspace_id AND a.respondent = :respondent "
        "ORDER BY i.created_at, i.assessment_id",
        workspace_id=workspace_id,
        respondent=respondent,
    )
    return [(row["name"], row["email"]) for row in rows]


def _invitation(row: Row) -> Invitation:
    return Invitation(**row)
