"""Versions of the plan that a team keeps, and the changes of its lines: appended, never changed."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.core.plan.event import Event
from advisor.store.database import Row, Store


@dataclass(frozen=True, slots=True)
class Version:
    """A plan that was frozen. number: from 1. member: the name of who did it; reason: why.

    inputs_hash: of all it was made from; inputs: the same to read, as JSON. plan: as JSON. events:
    the number of the last change that was made before it took its place.
    """

    id: str
    workspace_id: str
    number: int
    made_at: str
    member: str
    reason: str
    inputs_hash: str
    inputs: str
    plan: str
    events: int


_VERSIONS = (
    "SELECT v.id, v.workspace_id, v.number, v.made_at, m.name AS member, v.reason, v.inputs_hash, "
    "v.inputs, v.plan, v.events FROM plan_versions v JOIN members m ON m.id = v.member_id "
    "WHERE v.workspace_id = :workspace_id "
)
_EVENTS = (
    "SELECT e.number, e.line_key AS key, e.field, e.value, e.made_over AS over, "
    "e.member_id AS member, m.name AS member_name, e.at "
    "FROM plan_events e JOIN members m ON m.id = e.member_id WHERE e.workspace_id = :workspace_id "
)


def add_version(store: Store, version: Version, member_id: str) -> None:
    """Keep a new one; ``member`` is taken from member_id."""
    store.run(
        "INSERT INTO plan_versions (id, workspace_id, number, made_at, member_id, reason, "
        "inputs_hash, inputs, plan, events) VALUES (:id, :workspace_id, :number, :made_at, "
        ":member_id, :reason, :inputs_hash, :inputs, :plan, :events)",
        id=version.id,
        workspace_id=version.workspace_id,
        number=version.number,
        made_at=version.made_at,
        member_id=member_id,
        reason=version.reason,
        inputs_hash=version.inputs_hash,
        inputs=version.inputs,
        plan=version.plan,
        events=version.events,
    )


def newest(store: Store, workspace_id: str) -> Version | None:
    """The version in force; None for a company whose plan is still a proposal."""
    row = store.row(_VERSIONS + "ORDER BY v.number DESC LIMIT 1", workspace_id=workspace_id)
    return _version(row) if row else None


def find(store: Store, workspace_id: str, number: int) -> Version | None:
    """One version; None if there is none."""
    row = store.row(_VERSIONS + "AND v.number = :number", workspace_id=workspace_id, number=number)
    return _version(row) if row else None


def versions(store: Store, workspace_id: str) -> list[Version]:
    """All of them, the newest first."""
    rows = store.rows(_VERSIONS + "ORDER BY v.number DESC", workspace_id=workspace_id)
    return [_version(row) for row in rows]


def forget(store: Store, workspace_id: str) -> None:
    """Let the plan be a proposal again; only for a plan in which nothing was changed yet."""
    store.run("DELETE FROM plan_versions WHERE workspace_id = :id", id=workspace_id)


def append(store: Store, workspace_id: str, events: tuple[Event, ...]) -> None:
    """Keep changes, numbered on from the last; to be called inside a transaction."""
    number = last_number(store, workspace_id)
    for place, event in enumerate(events, start=1):
        store.run(
            "INSERT INTO plan_events (workspace_id, number, line_key, field, value, made_over, "
            "member_id, at) VALUES (:workspace_id, :number, :key, :field, :value, :over, "
            ":member, :at)",
            workspace_id=workspace_id,
            number=number + place,
            key=event.key,
            field=event.field,
            value=event.value,
            over=event.over,
            member=event.member,
            at=event.at,
        )


def last_number(store: Store, workspace_id: str) -> int:
    """The number of the last change, 0 where there is none."""
    row = store.row(
        "SELECT COALESCE(MAX(number), 0) AS last FROM plan_events "
        "WHERE workspace_id = :workspace_id",
        workspace_id=workspace_id,
    )
    return int(row["last"]) if row else 0


def events(store: Store, workspace_id: str) -> tuple[Event, ...]:
    """Every change, the oldest first."""
    rows = store.rows(_EVENTS + "ORDER BY e.number", workspace_id=workspace_id)
    return tuple(Event(**row) for row in rows)


def reword(store: Store, workspace_id: str, number: int, value: str | None, over: str) -> None:
    """Take an erased person's name out of what a change says: the one thing ever changed."""
    store.run(
        "UPDATE plan_events SET value = :value, made_over = :over "
        "WHERE workspace_id = :workspace_id AND number = :number",
        value=value,
        over=over,
        workspace_id=workspace_id,
        number=number,
    )


def set_reason(store: Store, workspace_id: str, number: int, reason: str) -> None:
    """As ``reword``, for the reason of a version."""
    store.run(
        "UPDATE plan_versions SET reason = :reason "
        "WHERE workspace_id = :workspace_id AND number = :number",
        reason=reason,
        workspace_id=workspace_id,
        number=number,
    )


def set_plan(store: Store, workspace_id: str, number: int, plan: str) -> None:
    """Put what is left of a plan in its place, after somebody was erased; its hash stays."""
    store.run(
        "UPDATE plan_versions SET plan = :plan "
        "WHERE workspace_id = :workspace_id AND number = :number",
        plan=plan,
        workspace_id=workspace_id,
        number=number,
    )


def _version(row: Row) -> Version:
    return Version(**row)
