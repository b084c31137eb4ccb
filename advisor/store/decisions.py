"""Decisions of an opening: each version stays, with its frozen record; and who was hired."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.store.database import Row, Store


@dataclass(frozen=True, slots=True)
class Decision:
    """What a named member decided.

    version: from 1; the highest is in force. person_id: who was chosen, None for nobody. record:
    JSON as it was frozen, or what is left of it after something was erased. record_hash: of the
    record as it was frozen, 64 hexadecimal digits.
    """

    opening_id: str
    workspace_id: str
    version: int
    person_id: str | None
    member_id: str
    words: str
    override_note: str
    record: str
    record_hash: str
    decided_at: str


@dataclass(frozen=True, slots=True)
class Hire:
    """A candidate who became one of the team. fit: a decimal text, "" where it was not told."""

    person_id: str
    workspace_id: str
    opening_id: str
    member_id: str
    fit: str
    hired_at: str


def add(store: Store, decision: Decision) -> bool:
    """Keep a decision; False where there is one of that version already."""
    changed = store.run(
        "INSERT INTO decisions (opening_id, workspace_id, version, person_id, member_id, words, "
        "override_note, record, record_hash, decided_at) VALUES (:opening_id, :workspace_id, "
        ":version, :person_id, :member_id, :words, :override_note, :record, :record_hash, "
        ":decided_at) ON CONFLICT DO NOTHING",
        opening_id=decision.opening_id,
        workspace_id=decision.workspace_id,
        version=decision.version,
        person_id=decision.person_id,
        member_id=decision.member_id,
        words=decision.words,
        override_note=decision.override_note,
        record=decision.record,
        record_hash=decision.record_hash,
        decided_at=decision.decided_at,
    )
    return changed == 1


def of_opening(store: Store, workspace_id: str, opening_id: str) -> list[Decision]:
    """Every version of the decision, the first one first."""
    rows = store.rows(
        "SELECT * FROM decisions WHERE workspace_id = :workspace_id "
        "AND opening_id = :opening_id ORDER BY version",
        workspace_id=workspace_id,
        opening_id=opening_id,
    )
    return [_decision(row) for row in rows]


def of_workspace(store: Store, workspace_id: str) -> list[Decision]:
    """Every version of every decision of a company."""
    rows = store.rows(
        "SELECT * FROM decisions WHERE workspace_id = :workspace_id ORDER BY opening_id, version",
        workspace_id=workspace_id,
    )
    return [_decision(row) for row in rows]


def count(store: Store, workspace_id: str, opening_id: str) -> int:
    """How many versions of the decision there are, without reading their records."""
    row = store.row(
        "SELECT COUNT(*) AS n FROM decisions WHERE workspace_id = :workspace_id "
        "AND opening_id = :opening_id",
        workspace_id=workspace_id,
        opening_id=opening_id,
    )
    return int(row["n"]) if row else 0


def set_record(store: Store, decision: Decision, record: str) -> None:
    """Put what is left of a record in its place; its hash stays that of the whole."""
    store.run(
        "UPDATE decisions SET record = :record WHERE workspace_id = :workspace_id "
        "AND opening_id = :opening_id AND version = :version",
        workspace_id=decision.workspace_id,
        opening_id=decision.opening_id,
        version=decision.version,
        record=record,
    )


def hire(store: Store, new: Hire) -> None:
    """Keep that someone was hired; a second time changes nothing."""
    store.run(
        "INSERT INTO hires (person_id, workspace_id, opening_id, member_id, fit, hired_at) "
        "VALUES (:person_id, :workspace_id, :opening_id, :member_id, :fit, :hired_at) "
        "ON CONFLICT DO NOTHING",
        person_id=new.person_id,
        workspace_id=new.workspace_id,
        opening_id=new.opening_id,
        member_id=new.member_id,
        fit=new.fit,
        hired_at=new.hired_at,
    )


def unhire(store: Store, workspace_id: str, person_id: str) -> None:
    """Forget that someone was hired."""
    store.run(
        "DELETE FROM hires WHERE workspace_id = :workspace_id AND person_id = :person_id",
        workspace_id=workspace_id,
        person_id=person_id,
    )


def hires(store: Store, workspace_id: str) -> list[Hire]:
    """Everyone who was hired in a workspace, oldest first."""
    rows = store.rows(
        "SELECT * FROM hires WHERE workspace_id = :workspace_id ORDER BY hired_at, person_id",
        workspace_id=workspace_id,
    )
    return [Hire(**row) for row in rows]


def _decision(row: Row) -> Decision:
    return Decision(**row)
