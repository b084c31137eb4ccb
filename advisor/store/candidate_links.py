"""Links of candidates to their own page, by the hash of the token, and what they agreed to."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.store.database import Store


@dataclass(frozen=True, slots=True)
class CandidateLink:
    """A way to a candidate's own page. form: of the self-assessment that is offered, "" for none.

    usable: neither closed nor expired when it was looked up.
    """

    workspace_id: str
    person_id: str
    form: str
    expires_at: str
    usable: bool


def add(store: Store, token_hash: str, link: CandidateLink, at: str) -> None:
    """Keep a link."""
    store.run(
        "INSERT INTO candidate_links (token_hash, workspace_id, person_id, form, created_at, "
        "expires_at) VALUES (:token_hash, :workspace_id, :person_id, :form, :at, :expires_at)",
        token_hash=token_hash,
        workspace_id=link.workspace_id,
        person_id=link.person_id,
        form=link.form,
        at=at,
        expires_at=link.expires_at,
    )


def find(store: Store, token_hash: str, at: str) -> CandidateLink | None:
    """The link with that token, or None if there never was one."""
    row = store.row(
        "SELECT workspace_id, person_id, form, expires_at, revoked_at IS NULL "
        "AND expires_at > :at AS usable FROM candidate_links WHERE token_hash = :token_hash",
        token_hash=token_hash,
        at=at,
    )
    if row is None:
        return None
    return CandidateLink(
        row["workspace_id"],
        row["person_id"],
        row["form"],
        row["expires_at"],
        bool(row["usable"]),
    )


def last_day(store: Store, workspace_id: str, person_id: str, at: str) -> str | None:
    """Until when a candidate's page can be opened; None where no link opens it."""
    row = store.row(
        "SELECT MAX(expires_at) AS expires_at FROM candidate_links "
        "WHERE workspace_id = :workspace_id AND person_id = :person_id "
        "AND revoked_at IS NULL AND expires_at > :at",
        workspace_id=workspace_id,
        person_id=person_id,
        at=at,
    )
    return row["expires_at"] if row else None


def close(store: Store, workspace_id: str, person_id: str, at: str) -> None:
    """Close every open link of a candidate."""
    store.run(
        "UPDATE candidate_links SET revoked_at = :at WHERE workspace_id = :workspace_id "
        "AND person_id = :person_id AND revoked_at IS NULL",
        workspace_id=workspace_id,
        person_id=person_id,
        at=at,
    )


def keep_consent(store: Store, workspace_id: str, person_id: str, told: str, at: str) -> None:
    """Keep what a candidate agreed to, and when."""
    store.run(
        "INSERT INTO candidate_consents (workspace_id, person_id, told, agreed_at) "
        "VALUES (:workspace_id, :person_id, :told, :at)",
        workspace_id=workspace_id,
        person_id=person_id,
        told=told,
        at=at,
    )


def take_back_consent(store: Store, workspace_id: str, person_id: str, at: str) -> None:
    """Keep when a candidate took back what they agreed to."""
    store.run(
        "UPDATE candidate_consents SET taken_back_at = :at WHERE workspace_id = :workspace_id "
        "AND person_id = :person_id AND taken_back_at IS NULL",
        workspace_id=workspace_id,
        person_id=person_id,
        at=at,
    )


def consents(store: Store, workspace_id: str, person_id: str) -> list[tuple[str, str, str | None]]:
    """(what was told, when agreed, when taken back or None), the first one first."""
    rows = store.rows(
        "SELECT told, agreed_at, taken_back_at FROM candidate_consents "
        "WHERE workspace_id = :workspace_id AND person_id = :person_id ORDER BY agreed_at",
        workspace_id=workspace_id,
        person_id=person_id,
    )
    return [(row["told"], row["agreed_at"], row["taken_back_at"]) for row in rows]
