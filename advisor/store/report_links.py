"""Read-only links to reports. Tokens are kept hashed."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.store.database import Row, Store


@dataclass(frozen=True, slots=True)
class ReportLink:
    """A link that opens one report. kind, person_id, names, levels, paper,
    language: which report.

    made_by: the name of the member. revoked: closed by hand.
    """

    id: str
    workspace_id: str
    kind: str
    person_id: str
    names: bool
    levels: str
    paper: str
    language: str
    made_by: str
    created_at: str
    expires_at: str
    revoked: bool


def add(store: Store, link: ReportLink, token_hash: str, member_id: str) -> None:
    """Keep a link."""
    store.run(
        "INSERT INTO report_links (id, token_hash, workspace_id, kind, person_id, names, levels, "
        "paper, language, member_id, created_at, expires_at) VALUES (:id, :token_hash, "
        ":workspace_id, :kind, :person_id, :names, :levels, :paper, :language, :member_id, "
        ":created_at, :expires_at)",
        id=link.id,
        token_hash=token_hash,
        workspace_id=link.workspace_id,
        kind=link.kind,
        person_id=link.person_id,
        names=int(link.names),
        levels=link.levels,
        paper=link.paper,
        language=link.language,
        member_id=member_id,
        created_at=link.created_at,
        expires_at=link.expires_at,
    )


_SELECT = (
    "SELECT l.*, m.name AS made_by FROM report_links l JOIN members m ON m.id = l.member_id WHERE "
)


def with_token(store: Store, token_hash: str) -> ReportLink | None:
    """The link with that token, in whatever workspace; None if there never was one."""
    row = store.row(_SELECT + "l.token_hash = :token_hash", token_hash=token_hash)
    return _link(row) if row else None


def of_workspace(store: Store, workspace_id: str) -> list[ReportLink]:
    """All links of a workspace, newest first."""
    rows = store.rows(
        _SELECT + "l.workspace_id = :workspace_id ORDER BY l.created_at DESC, l.id",
        workspace_id=workspace_id,
    )
    return [_link(row) for row in rows]


def revoke(store: Store, workspace_id: str, link_id: str, at: str) -> bool:
    """Close a link of a workspace; False where there is none. Closing twice changes nothing."""
    changed = store.run(
        "UPDATE report_links SET revoked_at = COALESCE(revoked_at, :at) "
        "WHERE workspace_id = :workspace_id AND id = :id",
        workspace_id=workspace_id,
        id=link_id,
        at=at,
    )
    return changed == 1


def _link(row: Row) -> ReportLink:
    return ReportLink(
        row["id"],
        row["workspace_id"],
        row["kind"],
        row["person_id"],
        bool(row["names"]),
        row["levels"],
        row["paper"],
        row["language"],
        row["made_by"],
        row["created_at"],
        row["expires_at"],
        row["revoked_at"] is not None,
    )
