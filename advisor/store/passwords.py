"""Sign-in names with the hashes of passwords, wrong tries, and links that set a new password."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.store.database import Row, Store


@dataclass(frozen=True, slots=True)
class Password:
    """How a member signs in.

    sign_in_name: as it was typed; folded_name: as it is compared. hash: with its parameters.
    set_at: a stamp.
    """

    member_id: str
    sign_in_name: str
    folded_name: str
    hash: str
    set_at: str


def _password(row: Row) -> Password:
    return Password(
        row["member_id"], row["sign_in_name"], row["folded_name"], row["hash"], row["set_at"]
    )


def put(store: Store, new: Password) -> None:
    """Keep a member's sign-in name and password, in place of earlier ones."""
    store.run(
        "INSERT INTO passwords (member_id, sign_in_name, folded_name, hash, set_at) "
        "VALUES (:member_id, :sign_in_name, :folded_name, :hash, :set_at) "
        "ON CONFLICT (member_id) DO UPDATE SET sign_in_name = excluded.sign_in_name, "
        "folded_name = excluded.folded_name, hash = excluded.hash, set_at = excluded.set_at",
        member_id=new.member_id,
        sign_in_name=new.sign_in_name,
        folded_name=new.folded_name,
        hash=new.hash,
        set_at=new.set_at,
    )


def put_hash(store: Store, member_id: str, old: str, new: str) -> None:
    """Keep the same password under a newer hash, unless it was changed in between."""
    store.run(
        "UPDATE passwords SET hash = :new WHERE member_id = :member_id AND hash = :old",
        member_id=member_id,
        old=old,
        new=new,
    )


def named(store: Store, folded_name: str) -> Password | None:
    """Whoever signs in under a name, None if nobody does."""
    row = store.row("SELECT * FROM passwords WHERE folded_name = :name", name=folded_name)
    return _password(row) if row else None


def of_member(store: Store, member_id: str) -> Password | None:
    """How a member signs in, None while they have no password."""
    row = store.row("SELECT * FROM passwords WHERE member_id = :id", id=member_id)
    return _password(row) if row else None


def who_has_one(store: Store, workspace_id: str) -> frozenset[str]:
    """The ids of a workspace's members who have a password."""
    rows = store.rows(
        "SELECT p.member_id FROM passwords p JOIN memberships s ON s.member_id = p.member_id "
        "WHERE s.workspace_id = :workspace_id",
        workspace_id=workspace_id,
    )
    return frozenset(row["member_id"] for row in rows)


def are_used(store: Store) -> bool:
    """Whether anybody has a password."""
    return store.row("SELECT 1 FROM passwords LIMIT 1") is not None


def tries(store: Store, name_hash: str) -> tuple[int, str, str]:
    """Wrong tries at a name in a row, when the last was, and until when there may be no other."""
    row = store.row("SELECT * FROM sign_in_tries WHERE name_hash = :name", name=name_hash)
    return (row["failures"], row["last_at"], row["free_at"]) if row else (0, "", "")


def put_tries(store: Store, name_hash: str, failures: int, at: str, free_at: str) -> None:
    """Note a try at a name."""
    store.run(
        "INSERT INTO sign_in_tries (name_hash, failures, last_at, free_at) "
        "VALUES (:name, :failures, :at, :free_at) ON CONFLICT (name_hash) DO UPDATE SET "
        "failures = excluded.failures, last_at = excluded.last_at, free_at = excluded.free_at",
        name=name_hash,
        failures=failures,
        at=at,
        free_at=free_at,
    )


def forget_tries(store: Store, name_hash: str) -> None:
    """Begin to count anew for a name."""
    store.run("DELETE FROM sign_in_tries WHERE name_hash = :name", name=name_hash)


def forget_tries_before(store: Store, at: str) -> None:
    """Forget the tries that are long past, whatever name they were at."""
    store.run("DELETE FROM sign_in_tries WHERE last_at < :at", at=at)
