"""Targets of the scoreboard that somebody set in place of the plan's: append-only."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.store.database import Row, Store


@dataclass(frozen=True, slots=True)
class SetTarget:
    """A target. value: decimal text, a week for what grows with time; None: as in the plan again.

    member, at: who set it, and when.
    """

    metric: str
    value: str | None
    member: str
    at: str


_SELECT = (
    "SELECT t.metric, t.value, t.created_at, m.name AS member FROM scoreboard_targets t "
    "JOIN members m ON m.id = t.member_id WHERE t.workspace_id = :workspace_id "
)


def add(
    store: Store, workspace_id: str, metric: str, value: str | None, member_id: str, at: str
) -> None:
    """Keep a new target beside the old ones. Belongs into a transaction."""
    store.run(
        "INSERT INTO scoreboard_targets (workspace_id, number, metric, value, member_id, "
        "created_at) SELECT :workspace_id, COALESCE(MAX(number), 0) + 1, :metric, :value, "
        ":member_id, :at FROM scoreboard_targets WHERE workspace_id = :workspace_id",
        workspace_id=workspace_id,
        metric=metric,
        value=value,
        member_id=member_id,
        at=at,
    )


def in_force(store: Store, workspace_id: str) -> dict[str, SetTarget]:
    """Metric to the newest target; not those that are as in the plan again."""
    rows = store.rows(_SELECT + "ORDER BY t.number", workspace_id=workspace_id)
    newest = {row["metric"]: _target(row) for row in rows}
    return {metric: one for metric, one in newest.items() if one.value is not None}


def history(store: Store, workspace_id: str, most: int) -> list[SetTarget]:
    """Every target that was ever set, the newest first."""
    rows = store.rows(
        _SELECT + "ORDER BY t.number DESC LIMIT :most", workspace_id=workspace_id, most=most
    )
    return [_target(row) for row in rows]


def _target(row: Row) -> SetTarget:
    return SetTarget(row["metric"], row["value"], row["member"], row["created_at"])
