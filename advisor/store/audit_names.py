"""What the ids of the audit log stand for now: read when somebody looks, never kept with them."""

from __future__ import annotations

from advisor.store.database import Store

# Kind of a record to the query for its name. Another company's people are not found.
_PERSON = "SELECT name FROM people WHERE id = :id AND workspace_id = :workspace_id"
_MEMBER = (
    "SELECT m.name FROM members m WHERE m.id = :id AND (:workspace_id = '' OR EXISTS ("
    "SELECT 1 FROM memberships s WHERE s.member_id = m.id AND s.workspace_id = :workspace_id))"
)
_OPENING = "SELECT title AS name FROM openings WHERE id = :id AND workspace_id = :workspace_id"
_QUERIES = {
    "member": _MEMBER,
    "person": _PERSON,
    "subject": _PERSON,
    "candidate": _PERSON,
    "opening": _OPENING,
}
NAMED = frozenset(_QUERIES)


def name_of(store: Store, workspace_id: str, kind: str, record_id: str) -> str | None:
    """The name of a member, a person or an opening; None where it is gone or somebody else's."""
    row = store.row(_QUERIES[kind], id=record_id, workspace_id=workspace_id)
    return str(row["name"]) if row else None
