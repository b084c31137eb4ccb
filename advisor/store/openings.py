"""Openings: what is hired for, and the locked versions of its weights."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from advisor.store import statements
from advisor.store.database import Row, Store


@dataclass(frozen=True, slots=True)
class Opening:
    """What is hired for.

    role: marketing, sales or combined. outcomes_six, outcomes_twelve: what shall be reached after
    so many months. purpose, contact, keep_until: what candidates are told; keep_until is a day.
    quorum: scorecards for each candidate before the reveal. criteria: JSON, what the weights are
    while they are not locked. work_sample: JSON. revealed_at: when scores were first shown.
    team: JSON, ids of the people whom the new person joins, "" for everyone. interview_minutes:
    how long one interview takes.
    """

    id: str
    workspace_id: str
    title: str
    role: str
    motion: str
    criteria: str
    created_by: str
    created_at: str
    outcomes_six: str = ""
    outcomes_twelve: str = ""
    purpose: str = ""
    contact: str = ""
    keep_until: str = ""
    quorum: int = 2
    interview_minutes: int = 60
    brief: str = ""
    advert: str = ""
    work_sample: str = ""
    revealed_at: str | None = None
    removed_at: str | None = None
    team: str = ""


@dataclass(frozen=True, slots=True)
class Lock:
    """A version of the weights that can no longer be changed.

    version: from 1; the highest is in force. criteria: JSON; seal: its hash. reason: why it
    follows the one before, "" for the first.
    """

    opening_id: str
    workspace_id: str
    version: int
    criteria: str
    seal: str
    reason: str
    member_id: str
    locked_at: str


# The columns that a page changes; the others are set once.
CHANGEABLE = (
    *("title", "role", "motion", "outcomes_six", "outcomes_twelve", "purpose", "contact"),
    *("keep_until", "quorum", "interview_minutes", "criteria", "brief", "advert"),
    *("work_sample", "team"),
)
_ONE = "workspace_id = :workspace_id AND id = :opening_id"


def add(store: Store, opening: Opening) -> None:
    """Keep a new opening."""
    columns = ("id", "workspace_id", "created_by", "created_at", *CHANGEABLE)
    store.run(
        statements.insert("openings", columns),
        **{name: getattr(opening, name) for name in columns},
    )


def find(store: Store, workspace_id: str, opening_id: str) -> Opening | None:
    """One opening of a workspace, also a removed one; None if there is none."""
    row = store.row(
        "SELECT * FROM openings WHERE workspace_id = :workspace_id AND id = :opening_id",
        workspace_id=workspace_id,
        opening_id=opening_id,
    )
    return _opening(row) if row else None


def of_workspace(store: Store, workspace_id: str) -> list[Opening]:
    """The openings that are not removed, the newest first."""
    rows = store.rows(
        "SELECT * FROM openings WHERE workspace_id = :workspace_id AND removed_at IS NULL "
        "ORDER BY created_at DESC, id",
        workspace_id=workspace_id,
    )
    return [_opening(row) for row in rows]


def removed_since(store: Store, workspace_id: str, since: str) -> list[Opening]:
    """The openings put into the bin after a time, the last one first."""
    rows = store.rows(
        "SELECT * FROM openings WHERE workspace_id = :workspace_id AND removed_at > :since "
        "ORDER BY removed_at DESC, id",
        workspace_id=workspace_id,
        since=since,
    )
    return [_opening(row) for row in rows]


def change(
    store: Store, workspace_id: str, opening_id: str, values: Mapping[str, str | int]
) -> None:
    """Set some of ``CHANGEABLE``; KeyError for another column."""
    for name in values:
        if name not in CHANGEABLE:
            raise KeyError(name)
    if values:
        store.run(
            statements.update("openings", values, _ONE),
            workspace_id=workspace_id,
            opening_id=opening_id,
            **values,
        )


def set_revealed(store: Store, workspace_id: str, opening_id: str, at: str) -> None:
    """Keep when the scores were first shown; a second time changes nothing."""
    store.run(
        "UPDATE openings SET revealed_at = :at WHERE workspace_id = :workspace_id "
        "AND id = :opening_id AND revealed_at IS NULL",
        workspace_id=workspace_id,
        opening_id=opening_id,
        at=at,
    )


def set_removed(store: Store, workspace_id: str, opening_id: str, at: str | None) -> None:
    """Put an opening into the bin at a time, or with None take it out again."""
    store.run(
        "UPDATE openings SET removed_at = :at "
        "WHERE workspace_id = :workspace_id AND id = :opening_id",
        workspace_id=workspace_id,
        opening_id=opening_id,
        at=at,
    )


def lock(store: Store, version: Lock) -> None:
    """Keep a locked version."""
    store.run(
        "INSERT INTO opening_locks (opening_id, workspace_id, version, criteria, seal, reason, "
        "member_id, locked_at) VALUES (:opening_id, :workspace_id, :version, :criteria, :seal, "
        ":reason, :member_id, :locked_at)",
        opening_id=version.opening_id,
        workspace_id=version.workspace_id,
        version=version.version,
        criteria=version.criteria,
        seal=version.seal,
        reason=version.reason,
        member_id=version.member_id,
        locked_at=version.locked_at,
    )


def locks(store: Store, workspace_id: str, opening_id: str) -> list[Lock]:
    """The locked versions of an opening, the first one first."""
    rows = store.rows(
        "SELECT * FROM opening_locks WHERE workspace_id = :workspace_id "
        "AND opening_id = :opening_id ORDER BY version",
        workspace_id=workspace_id,
        opening_id=opening_id,
    )
    return [Lock(**row) for row in rows]


def _opening(row: Row) -> Opening:
    return Opening(**row)
