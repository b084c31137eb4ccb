"""Links by which a calendar fetches a plan's entries. Tokens are kept hashed."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.store.database import Row, Store


@dataclass(frozen=True, slots=True)
class CalendarLink:
    """A subscription. person_id: whose entries, "" for the team's. names: whether others' are told.

    made_by: the name of the member. revoked: closed by hand.
    """

    id: str
    workspace_id: str
    person_id: str
    names: bool
    made_by: str
    created_at: str
    revoked: bool = False


def add(store: Store, link: CalendarLink, token_hash: str, member_id: str) -> None:
    """Keep a link."""
    store.run(
        "INSERT INTO calendar_links (id, token_hash, workspace_id, person_id, names, member_id, "
        "created_at) VALUES (:id, :token_hash, :workspace_id, :person_id, :names, :member_id, "
        ":created_at)",
        id=link.id,
        token_hash=token_hash,
        workspace_id=link.workspace_id,
        person_id=link.person_id,
        names=int(link.names),
        member_id=member_id,
        created_at=link.created_at,
    )


_SELECT = (
    "SELECT l.*, m.name AS made_by FROM calendar_links l JOIN members m ON m.id = l.member_id "
    "WHERE "
)


def with_token(store: Store, token_hash: str) -> CalendarLink | None:
    """The link with that token, in whatever workspace; None if there never was one."""
    row = store.row(_SELECT + "l.token_hash = :token_hash", token_hash=token_hash)
    return _link(row) if row else None


def find(store: Store, workspace_id: str, link_id: str) -> CalendarLink | None:
    """A link of a workspace; None if there is none of that id."""
    row = store.row(
        _SELECT + "l.workspace_id = :workspace_id AND l.id = :id",
        workspace_id=workspace_id,
        id=link_id,
    )
    return _link(row) if row else None


def of_workspace(store: Store, workspace_id: str) -> list[CalendarLink]:
    """All links of a workspace, newest first."""
    rows = store.rows(
        _SELECT + "l.workspace_id = :workspace_id ORDER BY l.created_at DESC, l.id",
        workspace_id=workspace_id,
    )
    return [_link(row) for row in rows]


def revoke(store: Store, workspace_id: str, link_id: str, at: str) -> None:
    """Close a link of a workspace. Closing twice changes nothing."""
    store.run(
        "UPDATE calendar_links SET revoked_at = COALESCE(revoked_at, :at) "
        "WHERE workspace_id = :workspace_id AND id = :id",
        workspace_id=workspace_id,
        id=link_id,
        at=at,
    )


def _link(row: Row) -> CalendarLink:
    return CalendarLink(
        row["id"],
        row["workspace_id"],
        row["person_id"],
        bool(row["names"]),
        row["made_by"],
        row["created_at"],
        row["revoked_at"] is not None,
    )
