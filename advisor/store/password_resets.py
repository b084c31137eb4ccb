"""Links by which a member sets a new password. Tokens are kept hashed."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.store.database import Store


@dataclass(frozen=True, slots=True)
class Reset:
    """A link that sets a member's password once. expires_at: a stamp; over: used or closed."""

    member_id: str
    made_by: str
    expires_at: str
    over: bool = False


def add(store: Store, token_hash: str, new: Reset, at: str) -> None:
    """Keep a new link."""
    store.run(
        "INSERT INTO password_resets (token_hash, member_id, made_by, created_at, expires_at) "
        "VALUES (:token_hash, :member_id, :made_by, :at, :expires_at)",
        token_hash=token_hash,
        member_id=new.member_id,
        made_by=new.made_by,
        at=at,
        expires_at=new.expires_at,
    )


def find(store: Store, token_hash: str) -> Reset | None:
    """The link of a token, whatever its state; None if there never was one."""
    row = store.row("SELECT * FROM password_resets WHERE token_hash = :hash", hash=token_hash)
    if row is None:
        return None
    over = row["used_at"] is not None or row["revoked_at"] is not None
    return Reset(row["member_id"], row["made_by"], row["expires_at"], over)


def use(store: Store, token_hash: str, at: str) -> bool:
    """Use a link up; False if it is used, closed or expired.

    One statement, so that of two requests at once only one is let in.
    """
    changed = store.run(
        "UPDATE password_resets SET used_at = :at WHERE token_hash = :token_hash "
        "AND used_at IS NULL AND revoked_at IS NULL AND expires_at > :at",
        token_hash=token_hash,
        at=at,
    )
    return changed == 1


def revoke_of_member(store: Store, member_id: str, at: str) -> None:
    """Close every open link of a member."""
    store.run(
        "UPDATE password_resets SET revoked_at = :at WHERE member_id = :member_id "
        "AND used_at IS NULL AND revoked_at IS NULL",
        member_id=member_id,
        at=at,
    )
