"""Invitations to join a workspace as a member, and new ways in for members. Tokens are hashed."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.store.database import Row, Store


@dataclass(frozen=True, slots=True)
class MemberInvitation:
    """A link that makes whoever opens it a member, or lets one in again.

    name: who it is for, "" if that was left open. person_id: the person they are, if one.
    member_id: the member who is let in again, None for someone new. used, revoked: whether it
    was; expires_at: a stamp.
    """

    id: str
    workspace_id: str
    role: str
    name: str
    person_id: str | None
    member_id: str | None
    expires_at: str
    used: bool = False
    revoked: bool = False


def _invitation(row: Row) -> MemberInvitation:
    return MemberInvitation(
        row["id"],
        row["workspace_id"],
        row["role"],
        row["name"],
        row["person_id"],
        row["member_id"],
        row["expires_at"],
        row["used_at"] is not None,
        row["revoked_at"] is not None,
    )


def add(store: Store, invitation: MemberInvitation, token_hash: str, at: str) -> None:
    """Keep a new invitation."""
    store.run(
        "INSERT INTO member_invitations (id, token_hash, workspace_id, role, name, person_id, "
        "member_id, created_at, expires_at) VALUES (:id, :token_hash, :workspace_id, :role, "
        ":name, :person_id, :member_id, :at, :expires_at)",
        id=invitation.id,
        token_hash=token_hash,
        workspace_id=invitation.workspace_id,
        role=invitation.role,
        name=invitation.name,
        person_id=invitation.person_id,
        member_id=invitation.member_id,
        at=at,
        expires_at=invitation.expires_at,
    )


def find(store: Store, token_hash: str) -> MemberInvitation | None:
    """The invitation of a link, whatever its state; None if there never was one."""
    row = store.row(
        "SELECT * FROM member_invitations WHERE token_hash = :token_hash", token_hash=token_hash
    )
    return _invitation(row) if row else None


def open_ones(store: Store, workspace_id: str, at: str) -> list[MemberInvitation]:
    """The workspace's invitations that can still be used, oldest first."""
    rows = store.rows(
        "SELECT * FROM member_invitations WHERE workspace_id = :workspace_id AND used_at IS NULL "
        "AND revoked_at IS NULL AND expires_at > :at ORDER BY created_at, id",
        workspace_id=workspace_id,
        at=at,
    )
    return [_invitation(row) for row in rows]


def use(store: Store, invitation_id: str, at: str) -> bool:
    """Use an invitation up; False if it is used, revoked or expired.

    One statement, so that of two requests at once only one is let in.
    """
    changed = store.run(
        "UPDATE member_invitations SET used_at = :at WHERE id = :id AND used_at IS NULL "
        "AND revoked_at IS NULL AND expires_at > :at",
        id=invitation_id,
        at=at,
    )
    return changed == 1


def revoke(store: Store, workspace_id: str, invitation_id: str, at: str) -> bool:
    """Close an open invitation of a workspace; False if there is no such open one."""
    changed = store.run(
        "UPDATE member_invitations SET revoked_at = :at WHERE workspace_id = :workspace_id "
        "AND id = :id AND used_at IS NULL AND revoked_at IS NULL",
        workspace_id=workspace_id,
        id=invitation_id,
        at=at,
    )
    return changed == 1


def revoke_of_member(store: Store, workspace_id: str, member_id: str, at: str) -> None:
    """Close every open way in that was made for a member of a workspace."""
    store.run(
        "UPDATE member_invitations SET revoked_at = :at WHERE workspace_id = :workspace_id "
        "AND member_id = :member_id AND used_at IS NULL AND revoked_at IS NULL",
        workspace_id=workspace_id,
        member_id=member_id,
        at=at,
    )
