"""The panel of an opening: who interviews, which skills they rate, and their links."""

from __future__ import annotations

import json
from dataclasses import dataclass

from advisor.store.database import Row, Store


@dataclass(frozen=True, slots=True)
class Panelist:
    """Someone who interviews for an opening.

    member_id: of a member who signs in, None for one who only has a link. rater_id: the same for
    one human being in every opening, so that their mildness is known better each time. skills:
    the ids of the skills they rate.
    """

    id: str
    workspace_id: str
    opening_id: str
    member_id: str | None
    rater_id: str
    name: str
    email: str
    skills: tuple[str, ...]
    created_at: str
    removed_at: str | None = None


def add(store: Store, panelist: Panelist) -> None:
    """Keep a new panelist."""
    store.run(
        "INSERT INTO panelists (id, workspace_id, opening_id, member_id, rater_id, name, email, "
        "skills, created_at) VALUES (:id, :workspace_id, :opening_id, :member_id, :rater_id, "
        ":name, :email, :skills, :created_at)",
        id=panelist.id,
        workspace_id=panelist.workspace_id,
        opening_id=panelist.opening_id,
        member_id=panelist.member_id,
        rater_id=panelist.rater_id,
        name=panelist.name,
        email=panelist.email,
        skills=json.dumps(panelist.skills),
        created_at=panelist.created_at,
    )


def of_opening(store: Store, workspace_id: str, opening_id: str) -> list[Panelist]:
    """The panel of an opening, without those removed, in the order they were added."""
    rows = store.rows(
        "SELECT * FROM panelists WHERE workspace_id = :workspace_id "
        "AND opening_id = :opening_id AND removed_at IS NULL ORDER BY created_at, id",
        workspace_id=workspace_id,
        opening_id=opening_id,
    )
    return [_panelist(row) for row in rows]


def of_workspace(store: Store, workspace_id: str) -> list[Panelist]:
    """Everyone who ever was on a panel of a workspace, oldest first."""
    rows = store.rows(
        "SELECT * FROM panelists WHERE workspace_id = :workspace_id ORDER BY created_at, id",
        workspace_id=workspace_id,
    )
    return [_panelist(row) for row in rows]


def find(store: Store, workspace_id: str, panelist_id: str) -> Panelist | None:
    """One panelist of a workspace, also a removed one; None if there is none."""
    row = store.row(
        "SELECT * FROM panelists WHERE workspace_id = :workspace_id AND id = :id",
        workspace_id=workspace_id,
        id=panelist_id,
    )
    return _panelist(row) if row else None


def set_skills(store: Store, workspace_id: str, panelist_id: str, skills: tuple[str, ...]) -> None:
    """Set which skills a panelist rates."""
    store.run(
        "UPDATE panelists SET skills = :skills WHERE workspace_id = :workspace_id AND id = :id",
        workspace_id=workspace_id,
        id=panelist_id,
        skills=json.dumps(skills),
    )


def set_removed(store: Store, workspace_id: str, panelist_id: str, at: str | None) -> None:
    """Take someone off the panel at a time, or with None put them back."""
    store.run(
        "UPDATE panelists SET removed_at = :at WHERE workspace_id = :workspace_id AND id = :id",
        workspace_id=workspace_id,
        id=panelist_id,
        at=at,
    )


def add_link(
    store: Store, token_hash: str, panelist: Panelist, created_at: str, expires_at: str
) -> None:
    """Keep a link to a panelist's scorecards, by the hash of its token."""
    store.run(
        "INSERT INTO panel_links (token_hash, workspace_id, panelist_id, created_at, expires_at) "
        "VALUES (:token_hash, :workspace_id, :panelist_id, :created_at, :expires_at)",
        token_hash=token_hash,
        workspace_id=panelist.workspace_id,
        panelist_id=panelist.id,
        created_at=created_at,
        expires_at=expires_at,
    )


def by_link(store: Store, token_hash: str, at: str) -> Panelist | None:
    """The panelist of a link that is open at that time; None for any other."""
    row = store.row(
        "SELECT p.* FROM panel_links l JOIN panelists p ON p.id = l.panelist_id "
        "WHERE l.token_hash = :token_hash AND l.revoked_at IS NULL AND l.expires_at > :at "
        "AND p.removed_at IS NULL",
        token_hash=token_hash,
        at=at,
    )
    return _panelist(row) if row else None


def knows_link(store: Store, token_hash: str) -> bool:
    """Whether there ever was a link of that token."""
    row = store.row(
        "SELECT 1 AS known FROM panel_links WHERE token_hash = :token_hash", token_hash=token_hash
    )
    return row is not None


def open_until(store: Store, workspace_id: str, opening_id: str, at: str) -> dict[str, str]:
    """Panelist to the time until which their newest link opens; those without one are left out."""
    rows = store.rows(
        "SELECT l.panelist_id, MAX(l.expires_at) AS until FROM panel_links l "
        "JOIN panelists p ON p.id = l.panelist_id WHERE l.workspace_id = :workspace_id "
        "AND p.opening_id = :opening_id AND l.revoked_at IS NULL AND l.expires_at > :at "
        "GROUP BY l.panelist_id",
        workspace_id=workspace_id,
        opening_id=opening_id,
        at=at,
    )
    return {row["panelist_id"]: row["until"] for row in rows}


def close_links(store: Store, workspace_id: str, panelist_id: str, at: str) -> None:
    """Close every open link of a panelist."""
    store.run(
        "UPDATE panel_links SET revoked_at = :at WHERE workspace_id = :workspace_id "
        "AND panelist_id = :panelist_id AND revoked_at IS NULL",
        workspace_id=workspace_id,
        panelist_id=panelist_id,
        at=at,
    )


def _panelist(row: Row) -> Panelist:
    values = dict(row)
    return Panelist(**values | {"skills": tuple(json.loads(values["skills"]))})
