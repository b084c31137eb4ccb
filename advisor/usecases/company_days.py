"""Which day it is where a company works."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from advisor.store.workspaces import Workspace


def day_of(workspace: Workspace, at: datetime) -> str:
    """The day of a time in the company's time zone, as ISO text; in UTC where that is unknown."""
    try:
        zone = ZoneInfo(workspace.time_zone)
    except (ZoneInfoNotFoundError, ValueError):
        return at.astimezone(UTC).date().isoformat()
    return at.astimezone(zone).date().isoformat()


def day_of_stamp(workspace: Workspace, stamp: str) -> str:
    """The same of a time as it is kept."""
    return day_of(workspace, datetime.fromisoformat(stamp))
