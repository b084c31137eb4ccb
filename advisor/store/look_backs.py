"""What became of those who were hired: one outcome for each of them after so many months."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.store.database import Store


@dataclass(frozen=True, slots=True)
class LookBack:
    """How well someone does. months: 6 or 12. outcome: "1" to "5", 5 is best."""

    workspace_id: str
    opening_id: str
    person_id: str
    months: int
    outcome: str
    note: str
    member_id: str
    entered_at: str


def put(store: Store, entry: LookBack) -> None:
    """Keep an outcome; one entered before for the same months is replaced."""
    store.run(
        "INSERT INTO look_backs (workspace_id, opening_id, person_id, months, outcome, note, "
        "member_id, entered_at) VALUES (:workspace_id, :opening_id, :person_id, :months, "
        ":outcome, :note, :member_id, :entered_at) ON CONFLICT (person_id, months) DO UPDATE "
        "SET outcome = excluded.outcome, note = excluded.note, member_id = excluded.member_id, "
        "entered_at = excluded.entered_at",
        workspace_id=entry.workspace_id,
        opening_id=entry.opening_id,
        person_id=entry.person_id,
        months=entry.months,
        outcome=entry.outcome,
        note=entry.note,
        member_id=entry.member_id,
        entered_at=entry.entered_at,
    )


def of_workspace(store: Store, workspace_id: str) -> list[LookBack]:
    """Every outcome that was entered in a workspace, oldest first."""
    rows = store.rows(
        "SELECT * FROM look_backs WHERE workspace_id = :workspace_id "
        "ORDER BY entered_at, person_id, months",
        workspace_id=workspace_id,
    )
    return [LookBack(**row) for row in rows]
