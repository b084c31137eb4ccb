"""Cards of leads that were handed over, and what was decided about them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from advisor.core.hand_off.cards import WAITING, Card, Decision
from advisor.store import statements
from advisor.store.database import Row, Store

# The fields of a card as they are typed, in the order of the paper card.
FIELDS = ("who", "source", "acts", "problem", "fit", "next_step", "permission", "deadline")


@dataclass(frozen=True, slots=True)
class DecisionKept:
    """A decision about a lead, with its id and who took it."""

    id: str
    lead_id: str
    member_id: str
    decision: Decision


_ONE = "workspace_id = :workspace_id AND id = :id"
# The newest decision that was not taken back; the id settles what was decided in one moment.
_SELECT = (
    "SELECT c.*, d.status, d.reason, d.recycle_on, d.decided_at, (SELECT COUNT(*) "
    "FROM lead_decisions r WHERE r.workspace_id = c.workspace_id AND r.lead_id = c.id "
    "AND r.status = 'rejected' AND r.taken_back_at IS NULL) AS rounds FROM lead_cards c "
    "LEFT JOIN lead_decisions d ON d.id = (SELECT n.id FROM lead_decisions n "
    "WHERE n.workspace_id = c.workspace_id AND n.lead_id = c.id AND n.taken_back_at IS NULL "
    "ORDER BY n.decided_at DESC, n.id DESC LIMIT 1) WHERE c.workspace_id = :workspace_id "
)


def add(
    store: Store,
    workspace_id: str,
    lead_id: str,
    fields: Mapping[str, str],
    member_id: str,
    at: str,
) -> None:
    """Keep a new card; fields: all of FIELDS."""
    columns = ("id", "workspace_id", *FIELDS, "created_by", "created_at", "changed_at")
    store.run(
        statements.insert("lead_cards", columns),
        id=lead_id,
        workspace_id=workspace_id,
        created_by=member_id,
        created_at=at,
        changed_at=at,
        **{name: fields[name] for name in FIELDS},
    )


def change(
    store: Store, workspace_id: str, lead_id: str, fields: Mapping[str, str], at: str
) -> None:
    """Put what is typed now in place of what was; fields: all of FIELDS."""
    store.run(
        statements.update("lead_cards", (*FIELDS, "changed_at"), _ONE),
        id=lead_id,
        workspace_id=workspace_id,
        changed_at=at,
        **{name: fields[name] for name in FIELDS},
    )


def touch(store: Store, workspace_id: str, lead_id: str, at: str) -> None:
    """Keep that something happened to a card: from then on its time to be kept counts."""
    store.run(
        "UPDATE lead_cards SET changed_at = :at WHERE workspace_id = :workspace_id AND id = :id",
        at=at,
        workspace_id=workspace_id,
        id=lead_id,
    )


def of_workspace(store: Store, workspace_id: str) -> list[Card]:
    """All cards, the last changed first."""
    rows = store.rows(_SELECT + "ORDER BY c.changed_at DESC, c.id", workspace_id=workspace_id)
    return [_card(row) for row in rows]


def find(store: Store, workspace_id: str, lead_id: str) -> Card | None:
    """One card; None if there is none."""
    row = store.row(_SELECT + "AND c.id = :id", workspace_id=workspace_id, id=lead_id)
    return _card(row) if row else None


def delete(store: Store, lead_id: str) -> bool:
    """Delete a card of whatever company for good; False where there is none.

    Decisions name nobody and stay, so that reasons stay counted.
    """
    return store.run("DELETE FROM lead_cards WHERE id = :id", id=lead_id) == 1


def decide(store: Store, workspace_id: str, kept: DecisionKept, at: str) -> None:
    """Keep a decision; the newest stands."""
    store.run(
        "INSERT INTO lead_decisions (id, workspace_id, lead_id, status, reason, recycle_on, "
        "member_id, decided_at) VALUES (:id, :workspace_id, :lead_id, :status, :reason, "
        ":recycle_on, :member_id, :at)",
        id=kept.id,
        workspace_id=workspace_id,
        lead_id=kept.lead_id,
        status=kept.decision.status,
        reason=kept.decision.reason,
        recycle_on=kept.decision.recycle_on,
        member_id=kept.member_id,
        at=at,
    )


def take_back(store: Store, workspace_id: str, lead_id: str, at: str) -> None:
    """Undo the newest decision about a lead; the one before it stands again."""
    store.run(
        "UPDATE lead_decisions SET taken_back_at = :at WHERE id = (SELECT id FROM lead_decisions "
        "WHERE workspace_id = :workspace_id AND lead_id = :lead_id AND taken_back_at IS NULL "
        "ORDER BY decided_at DESC, id DESC LIMIT 1)",
        at=at,
        workspace_id=workspace_id,
        lead_id=lead_id,
    )


def decisions(store: Store, workspace_id: str) -> list[Decision]:
    """All decisions that were not taken back, also about erased cards, the first one first."""
    return [one for _, one in decisions_by_lead(store, workspace_id)]


def decisions_by_lead(store: Store, workspace_id: str) -> list[tuple[str, Decision]]:
    """The same, each with the id of its lead."""
    rows = store.rows(
        "SELECT lead_id, status, reason, recycle_on, decided_at FROM lead_decisions "
        "WHERE workspace_id = :workspace_id AND taken_back_at IS NULL ORDER BY decided_at, id",
        workspace_id=workspace_id,
    )
    return [(row["lead_id"], _decision(row)) for row in rows]


def _card(row: Row) -> Card:
    decided = _decision(row) if row["status"] not in {None, WAITING} else None
    fields = {name: row[name] for name in FIELDS}
    return Card(
        id=row["id"],
        **fields,
        changed_on=row["changed_at"][:10],
        decision=decided,
        rounds=int(row["rounds"]),
    )


def _decision(row: Row) -> Decision:
    return Decision(row["status"], row["reason"], row["recycle_on"], row["decided_at"][:10])
