"""When the meetings of a plan are, as chosen, and the day its calendar begins with."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from advisor.core.plan.meeting_times import MeetingTime
from advisor.store.database import Store


@dataclass(frozen=True, slots=True)
class CalendarStart:
    """The first day, ISO, with the name of who last changed the times, and when (ISO, UTC)."""

    day: str
    by: str
    at: str


def of_workspace(store: Store, workspace_id: str) -> dict[str, MeetingTime]:
    """The times that were chosen, by the meeting's key."""
    rows = store.rows(
        "SELECT * FROM calendar_times WHERE workspace_id = :workspace_id",
        workspace_id=workspace_id,
    )
    return {
        row["meeting"]: MeetingTime(row["meeting"], row["day"], row["start_minute"], row["nth"])
        for row in rows
    }


def keep(store: Store, workspace_id: str, times: Iterable[MeetingTime]) -> None:
    """Keep these times in place of all that were chosen. Belongs into a transaction."""
    store.run(
        "DELETE FROM calendar_times WHERE workspace_id = :workspace_id", workspace_id=workspace_id
    )
    for one in times:
        store.run(
            "INSERT INTO calendar_times (workspace_id, meeting, day, start_minute, nth) "
            "VALUES (:workspace_id, :meeting, :day, :start, :nth)",
            workspace_id=workspace_id,
            meeting=one.key,
            day=one.day,
            start=one.start,
            nth=one.nth,
        )


def start(store: Store, workspace_id: str) -> CalendarStart | None:
    """The first day that was chosen; None while there is none."""
    row = store.row(
        "SELECT s.starts_on, s.changed_at, m.name AS by_name FROM calendar_starts s "
        "JOIN members m ON m.id = s.member_id WHERE s.workspace_id = :workspace_id",
        workspace_id=workspace_id,
    )
    return CalendarStart(row["starts_on"], row["by_name"], row["changed_at"]) if row else None


def set_start(store: Store, workspace_id: str, day: str, member_id: str, at: str) -> None:
    """Begin the calendar with this day."""
    store.run(
        "INSERT INTO calendar_starts (workspace_id, starts_on, member_id, changed_at) "
        "VALUES (:workspace_id, :day, :member_id, :at) ON CONFLICT (workspace_id) DO UPDATE SET "
        "starts_on = :day, member_id = :member_id, changed_at = :at",
        workspace_id=workspace_id,
        day=day,
        member_id=member_id,
        at=at,
    )
