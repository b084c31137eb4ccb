"""Capability links to assessments, and the hand-over of this computer. Tokens are kept hashed."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.store.database import Store


@dataclass(frozen=True, slots=True)
class Link:
    """A way into one assessment. usable: neither revoked nor expired when it was looked up."""

    workspace_id: str
    assessment_id: str
    usable: bool


@dataclass(frozen=True, slots=True)
class HandOver:
    """This computer in the hands of a respondent, until the member's code is typed in."""

    workspace_id: str
    member_id: str
    assessment_id: str
    code_hash: str
    ended: bool


def add(
    store: Store,
    token_hash: str,
    workspace_id: str,
    assessment_id: str,
    at: str,
    expires_at: str,
) -> None:
    """Keep a link."""
    store.run(
        "INSERT INTO links (token_hash, workspace_id, assessment_id, created_at, expires_at) "
        "VALUES (:token_hash, :workspace_id, :assessment_id, :at, :expires_at)",
        token_hash=token_hash,
        workspace_id=workspace_id,
        assessment_id=assessment_id,
        at=at,
        expires_at=expires_at,
    )


def find(store: Store, token_hash: str, at: str) -> Link | None:
    """The link with that token, or None if there never was one."""
    row = store.row(
        "SELECT workspace_id, assessment_id, revoked_at IS NULL AND expires_at > :at AS usable "
        "FROM links WHERE token_hash = :token_hash",
        token_hash=token_hash,
        at=at,
    )
    return Link(row["workspace_id"], row["assessment_id"], bool(row["usable"])) if row else None


def revoke_all(store: Store, assessment_id: str, at: str) -> None:
    """Close every open link to an assessment."""
    store.run(
        "UPDATE links SET revoked_at = :at WHERE assessment_id = :id AND revoked_at IS NULL",
        at=at,
        id=assessment_id,
    )


def last_day(store: Store, assessment_id: str, at: str) -> str | None:
    """Until when an assessment can be opened by a link; None where no link opens it."""
    row = store.row(
        "SELECT MAX(expires_at) AS expires_at FROM links WHERE assessment_id = :assessment_id "
        "AND revoked_at IS NULL AND expires_at > :at",
        assessment_id=assessment_id,
        at=at,
    )
    return row["expires_at"] if row else None


def last_days(store: Store, workspace_id: str, at: str) -> dict[str, str]:
    """Assessment id to until when it can be opened by a link, where it can."""
    rows = store.rows(
        "SELECT assessment_id, MAX(expires_at) AS expires_at FROM links "
        "WHERE workspace_id = :workspace_id AND revoked_at IS NULL AND expires_at > :at "
        "GROUP BY assessment_id",
        workspace_id=workspace_id,
        at=at,
    )
    return {row["assessment_id"]: row["expires_at"] for row in rows}


def add_hand_over(store: Store, token_hash: str, hand_over: HandOver, at: str) -> None:
    """Keep that this computer was handed over."""
    store.run(
        "INSERT INTO hand_overs (token_hash, workspace_id, member_id, assessment_id, code_hash, "
        "created_at) VALUES (:token_hash, :workspace_id, :member_id, :assessment_id, :code_hash, "
        ":at)",
        token_hash=token_hash,
        workspace_id=hand_over.workspace_id,
        member_id=hand_over.member_id,
        assessment_id=hand_over.assessment_id,
        code_hash=hand_over.code_hash,
        at=at,
    )


def find_hand_over(store: Store, token_hash: str) -> HandOver | None:
    """The hand-over of that token, or None."""
    row = store.row(
        "SELECT * FROM hand_overs WHERE token_hash = :token_hash", token_hash=token_hash
    )
    if row is None:
        return None
    return HandOver(
        row["workspace_id"],
        row["member_id"],
        row["assessment_id"],
        row["code_hash"],
        row["ended_at"] is not None,
    )


def count_try(store: Store, token_hash: str, most: int) -> bool:
    """Count one try at the code; False where that would be one too many.

    Counted before the code is compared, so that tries made at once are all counted.
    """
    changed = store.run(
        "UPDATE hand_overs SET tries = tries + 1 WHERE token_hash = :token_hash AND tries < :most",
        token_hash=token_hash,
        most=most,
    )
    return changed == 1


def hand_over_other(store: Store, token_hash: str, assessment_id: str) -> None:
    """Let a hand-over that is not ended go on with another assessment of the same respondent."""
    store.run(
        "UPDATE hand_overs SET assessment_id = :assessment_id "
        "WHERE token_hash = :token_hash AND ended_at IS NULL",
        token_hash=token_hash,
        assessment_id=assessment_id,
    )


def end_hand_over(store: Store, token_hash: str, at: str) -> None:
    """The computer is back with the member."""
    store.run(
        "UPDATE hand_overs SET ended_at = :at WHERE token_hash = :token_hash",
        at=at,
        token_hash=token_hash,
    )
