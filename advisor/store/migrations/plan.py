"""The plan that a team keeps: where and when it works, versions, edits and what follows."""

from __future__ import annotations

from sqlite_utils import Database

from advisor.store.migrations.calendar import calendar
from advisor.store.migrations.hand_off import hand_off_in_use
from advisor.store.migrations.kept_plan import kept_plan
from advisor.store.migrations.scoreboard import scoreboard


def when_people_work(db: Database) -> None:
    """Time zone (IANA), the day a week starts with, and its free days, of a company."""
    db.execute("ALTER TABLE workspaces ADD COLUMN time_zone TEXT NOT NULL DEFAULT 'UTC'")
    db.execute("ALTER TABLE workspaces ADD COLUMN week_start TEXT NOT NULL DEFAULT 'monday'")
    db.execute("ALTER TABLE workspaces ADD COLUMN weekend TEXT NOT NULL DEFAULT 'sat-sun'")


STEPS = (when_people_work, hand_off_in_use, scoreboard, calendar, kept_plan)
