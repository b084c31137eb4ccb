"""Sessions of members. Tokens are kept hashed; a session is named by the first part of its hash."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.store.database import Row, Store
from advisor.store.members import Member

# How much of the hash names a session: enough to tell them apart, and it opens nothing.
ID_LENGTH = 24


@dataclass(frozen=True, slots=True)
class Session:
    """A browser in which a member is signed in.

    created_at, seen_at, expires_at: stamps; seen_at of the last request, to about a minute.
    browser: in words, "" if unknown. way: how it began, "" if unknown. ended: whether it was.
    """

    id: str
    member: Member
    created_at: str
    seen_at: str
    expires_at: str
    browser: str = ""
    way: str = ""
    ended: bool = False


_SELECT = (
    "SELECT s.token_hash, s.created_at, COALESCE(s.seen_at, s.created_at) AS seen_at, "
    "s.expires_at, s.ended_at, s.browser, s.way, m.id AS member_id, m.name "
    "FROM sessions s JOIN members m ON m.id = s.member_id "
)


def _session(row: Row) -> Session:
    return Session(
        id_of(row["token_hash"]),
        Member(row["member_id"], row["name"]),
        row["created_at"],
        row["seen_at"],
        row["expires_at"],
        row["browser"],
        row["way"],
        row["ended_at"] is not None,
    )


def id_of(token_hash: str) -> str:
    """The name of the session whose token has this hash."""
    return token_hash[:ID_LENGTH]


def add(store: Store, token_hash: str, new: Session) -> None:
    """Keep a new session."""
    store.run(
        "INSERT INTO sessions (token_hash, member_id, created_at, seen_at, expires_at, browser, "
        "way) VALUES (:token_hash, :member_id, :at, :seen_at, :expires_at, :browser, :way)",
        token_hash=token_hash,
        member_id=new.member.id,
        at=new.created_at,
        seen_at=new.seen_at,
        expires_at=new.expires_at,
        browser=new.browser,
        way=new.way,
    )


def find(store: Store, token_hash: str) -> Session | None:
    """The session of a token, also one that is over; None if there never was one."""
    row = store.row(_SELECT + "WHERE s.token_hash = :token_hash", token_hash=token_hash)
    return _session(row) if row else None


def see(store: Store, session_id: str, at: str) -> None:
    """Note that a request came."""
    store.run(
        "UPDATE sessions SET seen_at = :at WHERE substr(token_hash, 1, :length) = :id",
        at=at,
        length=ID_LENGTH,
        id=session_id,
    )


def of_member(store: Store, member_id: str) -> list[Session]:
    """The sessions of a member that nobody ended, the one seen last on top."""
    rows = store.rows(
        _SELECT + "WHERE s.member_id = :member_id AND s.ended_at IS NULL "
        "ORDER BY COALESCE(s.seen_at, s.created_at) DESC, s.token_hash",
        member_id=member_id,
    )
    return [_session(row) for row in rows]


def forget_before(store: Store, member_id: str, at: str) -> None:
    """Forget a member's sessions that began before a time, and are long over."""
    store.run(
        "DELETE FROM sessions WHERE member_id = :member_id AND created_at < :at",
        member_id=member_id,
        at=at,
    )


def end(store: Store, token_hash: str, at: str) -> None:
    """End the session of a token."""
    store.run(
        "UPDATE sessions SET ended_at = :at WHERE token_hash = :token_hash AND ended_at IS NULL",
        at=at,
        token_hash=token_hash,
    )


def end_one(store: Store, member_id: str, session_id: str, at: str) -> bool:
    """End one session of a member; False if they have no such open one."""
    changed = store.run(
        "UPDATE sessions SET ended_at = :at WHERE member_id = :member_id AND ended_at IS NULL "
        "AND substr(token_hash, 1, :length) = :id",
        at=at,
        member_id=member_id,
        length=ID_LENGTH,
        id=session_id,
    )
    return changed == 1


def end_all(store: Store, member_id: str, at: str, but_id: str = "") -> int:
    """End every session of a member but one; how many there were."""
    return store.run(
        "UPDATE sessions SET ended_at = :at WHERE member_id = :member_id AND ended_at IS NULL "
        "AND substr(token_hash, 1, :length) <> :but_id",
        at=at,
        member_id=member_id,
        length=ID_LENGTH,
        but_id=but_id,
    )


def end_everybody(store: Store, at: str) -> int:
    """End every session of everybody; gives how many there were."""
    return store.run("UPDATE sessions SET ended_at = :at WHERE ended_at IS NULL", at=at)
