"""Candidates of an opening: people who are not of the team."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from advisor.store import statements
from advisor.store.database import Row, Store

STAGES = ("applied", "interview", "decided")
OUTCOMES = ("", "chosen", "not_chosen", "withdrawn")


@dataclass(frozen=True, slots=True)
class Candidate:
    """Someone who applied. Their name is that of the person of the same id.

    link: an address where their papers are, never a file. stage: one of ``STAGES``. outcome: one
    of ``OUTCOMES``; reason, feedback: for those not chosen. consented_at: when they agreed.
    """

    person_id: str
    workspace_id: str
    opening_id: str
    name: str
    created_at: str
    email: str = ""
    link: str = ""
    note: str = ""
    stage: str = "applied"
    outcome: str = ""
    reason: str = ""
    feedback: str = ""
    consented_at: str | None = None
    removed_at: str | None = None


CHANGEABLE = ("email", "link", "note", "stage", "outcome", "reason", "feedback")
_SELECT = (
    "SELECT c.*, p.name FROM candidates c JOIN people p ON p.id = c.person_id "
    "WHERE c.workspace_id = :workspace_id "
)
_ONE = "workspace_id = :workspace_id AND person_id = :person_id"


def add(store: Store, candidate: Candidate) -> None:
    """Keep a candidate; the person of that id is kept before."""
    columns = ("person_id", "workspace_id", "opening_id", "created_at", *CHANGEABLE)
    store.run(
        statements.insert("candidates", columns),
        **{name: getattr(candidate, name) for name in columns},
    )


def of_opening(store: Store, workspace_id: str, opening_id: str) -> list[Candidate]:
    """The candidates of an opening who are not removed, in the order they were added."""
    rows = store.rows(
        _SELECT + "AND c.opening_id = :opening_id AND c.removed_at IS NULL "
        "ORDER BY c.created_at, c.person_id",
        workspace_id=workspace_id,
        opening_id=opening_id,
    )
    return [_candidate(row) for row in rows]


def of_opening_with_removed(store: Store, workspace_id: str, opening_id: str) -> list[Candidate]:
    """As ``of_opening``, and those in the bin or thrown away long ago."""
    rows = store.rows(
        _SELECT + "AND c.opening_id = :opening_id ORDER BY c.created_at, c.person_id",
        workspace_id=workspace_id,
        opening_id=opening_id,
    )
    return [_candidate(row) for row in rows]


def find(store: Store, workspace_id: str, person_id: str) -> Candidate | None:
    """One candidate of a workspace, also a removed one; None if there is none."""
    row = store.row(
        _SELECT + "AND c.person_id = :person_id", workspace_id=workspace_id, person_id=person_id
    )
    return _candidate(row) if row else None


def removed_since(store: Store, workspace_id: str, opening_id: str, since: str) -> list[Candidate]:
    """Those of an opening who were put into the bin after a time, the last one first."""
    rows = store.rows(
        _SELECT + "AND c.opening_id = :opening_id AND c.removed_at > :since "
        "ORDER BY c.removed_at DESC, c.person_id",
        workspace_id=workspace_id,
        opening_id=opening_id,
        since=since,
    )
    return [_candidate(row) for row in rows]


def change(store: Store, workspace_id: str, person_id: str, values: Mapping[str, str]) -> None:
    """Set some of ``CHANGEABLE``; KeyError for another column."""
    for name in values:
        if name not in CHANGEABLE:
            raise KeyError(name)
    if values:
        store.run(
            statements.update("candidates", values, _ONE),
            workspace_id=workspace_id,
            person_id=person_id,
            **values,
        )


def set_consent(store: Store, workspace_id: str, person_id: str, at: str | None) -> None:
    """Keep when a candidate agreed to how their answers are used; None where they took it back."""
    store.run(
        "UPDATE candidates SET consented_at = :at "
        "WHERE workspace_id = :workspace_id AND person_id = :person_id",
        workspace_id=workspace_id,
        person_id=person_id,
        at=at,
    )


def set_removed(store: Store, workspace_id: str, person_id: str, at: str | None) -> None:
    """Put a candidate into the bin at a time, or with None take them out again."""
    store.run(
        "UPDATE candidates SET removed_at = :at "
        "WHERE workspace_id = :workspace_id AND person_id = :person_id",
        workspace_id=workspace_id,
        person_id=person_id,
        at=at,
    )


def _candidate(row: Row) -> Candidate:
    return Candidate(**row)
