"""Memberships: which member belongs to which workspace, in which role, as which person."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.store.database import Row, Store


@dataclass(frozen=True, slots=True)
class Membership:
    """A member's place in one workspace.

    role: "owner", "manager", "interviewer" or "viewer". person_id: the person who the member is,
    None where they are not one of the people. last_sign_in: a stamp, None before the first.
    """

    member_id: str
    workspace_id: str
    role: str
    name: str
    person_id: str | None = None
    last_sign_in: str | None = None
    removed: bool = False


_SELECT = (
    "SELECT s.member_id, s.workspace_id, s.role, s.person_id, s.removed_at, m.name, "
    "(SELECT MAX(created_at) FROM sessions WHERE member_id = m.id) AS last_sign_in "
    "FROM memberships s JOIN members m ON m.id = s.member_id "
)


def _membership(row: Row) -> Membership:
    return Membership(
        row["member_id"],
        row["workspace_id"],
        row["role"],
        row["name"],
        row["person_id"],
        row["last_sign_in"],
        row["removed_at"] is not None,
    )


def of_workspace(store: Store, workspace_id: str) -> list[Membership]:
    """The members who are not removed, those who came first on top."""
    rows = store.rows(
        _SELECT + "WHERE s.workspace_id = :workspace_id AND s.removed_at IS NULL "
        "ORDER BY m.created_at, m.id",
        workspace_id=workspace_id,
    )
    return [_membership(row) for row in rows]


def of_member(store: Store, member_id: str) -> list[Membership]:
    """The workspaces the member belongs to."""
    rows = store.rows(
        _SELECT + "WHERE s.member_id = :member_id AND s.removed_at IS NULL ORDER BY s.workspace_id",
        member_id=member_id,
    )
    return [_membership(row) for row in rows]


def workspaces_ever(store: Store, member_id: str) -> list[str]:
    """The workspaces the member belongs to or ever did."""
    rows = store.rows(
        "SELECT workspace_id FROM memberships WHERE member_id = :member_id ORDER BY workspace_id",
        member_id=member_id,
    )
    return [row["workspace_id"] for row in rows]


def find(store: Store, workspace_id: str, member_id: str) -> Membership | None:
    """A member's place in a workspace, also a removed one; None if there never was one."""
    row = store.row(
        _SELECT + "WHERE s.workspace_id = :workspace_id AND s.member_id = :member_id",
        workspace_id=workspace_id,
        member_id=member_id,
    )
    return _membership(row) if row else None


def put(store: Store, workspace_id: str, member_id: str, role: str, person_id: str | None) -> None:
    """Give a member a role in a workspace, in place of an earlier or removed one."""
    store.run(
        "INSERT INTO memberships (member_id, workspace_id, role, person_id) "
        "VALUES (:member_id, :workspace_id, :role, :person_id) "
        "ON CONFLICT (member_id, workspace_id) DO UPDATE SET role = excluded.role, "
        "person_id = excluded.person_id, removed_at = NULL",
        member_id=member_id,
        workspace_id=workspace_id,
        role=role,
        person_id=person_id,
    )


def set_removed(store: Store, workspace_id: str, member_id: str, at: str | None) -> None:
    """Take a member out of a workspace at a time, or with None back in."""
    store.run(
        "UPDATE memberships SET removed_at = :at "
        "WHERE workspace_id = :workspace_id AND member_id = :member_id",
        at=at,
        workspace_id=workspace_id,
        member_id=member_id,
    )
