"""Members, and the one-time links that sign them in. Tokens are kept hashed."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.store.database import Store

# The key of the installation under which the member who set it up is noted.
SET_UP_BY = "set_up_by"


@dataclass(frozen=True, slots=True)
class Member:
    """Someone who signs in."""

    id: str
    name: str


def add(store: Store, member: Member, at: str) -> None:
    """Keep a new member."""
    store.run(
        "INSERT INTO members (id, name, created_at) VALUES (:id, :name, :at)",
        id=member.id,
        name=member.name,
        at=at,
    )


def first(store: Store) -> Member | None:
    """The member who set up the installation, or None before that.

    The one noted as such; in a file from before that was noted, who came first.
    """
    row = store.row(
        "SELECT id, name FROM members ORDER BY "
        "CASE WHEN id = (SELECT value FROM installation WHERE key = :key) THEN 0 ELSE 1 END, "
        "created_at, id LIMIT 1",
        key=SET_UP_BY,
    )
    return Member(row["id"], row["name"]) if row else None


def find(store: Store, member_id: str) -> Member | None:
    """The member of that id, None if there is none."""
    row = store.row("SELECT id, name FROM members WHERE id = :id", id=member_id)
    return Member(row["id"], row["name"]) if row else None


def rename(store: Store, member_id: str, name: str) -> None:
    """Give a member another name."""
    store.run("UPDATE members SET name = :name WHERE id = :id", name=name, id=member_id)


def add_link(store: Store, token_hash: str, member_id: str, at: str, expires_at: str) -> None:
    """Keep a one-time sign-in link."""
    store.run(
        "INSERT INTO sign_in_links (token_hash, member_id, created_at, expires_at) "
        "VALUES (:token_hash, :member_id, :at, :expires_at)",
        token_hash=token_hash,
        member_id=member_id,
        at=at,
        expires_at=expires_at,
    )


def use_link(store: Store, token_hash: str, at: str) -> str | None:
    """Use a link up. Gives the member's id, or None if it is unknown, used or expired.

    One statement, so that of two requests at once only one is let in.
    """
    rows = store.rows(
        "UPDATE sign_in_links SET used_at = :at WHERE token_hash = :token_hash "
        "AND used_at IS NULL AND expires_at > :at RETURNING member_id",
        token_hash=token_hash,
        at=at,
    )
    return rows[0]["member_id"] if rows else None


def language_of(store: Store, member_id: str) -> str:
    """The language a member chose to read in, "" for that of their browser."""
    row = store.row("SELECT language FROM members WHERE id = :id", id=member_id)
    return str(row["language"]) if row else ""


def set_language(store: Store, member_id: str, language: str) -> None:
    """Keep the language a member reads in."""
    store.run("UPDATE members SET language = :code WHERE id = :id", code=language, id=member_id)
