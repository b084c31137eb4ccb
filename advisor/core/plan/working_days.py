"""Which days people work, and days counted from one another; days are ISO text."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
STARTS = ("monday", "sunday", "saturday")
# Free days of the week as they are kept, and as people say them.
WEEKENDS = {
    "sat-sun": "Saturday and Sunday",
    "fri-sat": "Friday and Saturday",
    "thu-fri": "Thursday and Friday",
    "sun": "Sunday only",
    "fri": "Friday only",
}


@dataclass(frozen=True, slots=True)
class WorkWeek:
    """A week. start: one of STARTS, the day it begins with. weekend: one of WEEKENDS."""

    start: str = "monday"
    weekend: str = "sat-sun"

    @property
    def mask(self) -> tuple[bool, ...]:
        """Whether people work, Monday first."""
        free = self.weekend.split("-")
        return tuple(day[:3] not in free for day in DAYS)


def on_working_day(day: str, week: WorkWeek) -> str:
    """The day itself, or the next on which people work."""
    return str(np.busday_offset(day, 0, roll="forward", weekmask=week.mask))


def days_later(day: str, days: int) -> str:
    """So many days after a day; before it where negative."""
    return str(np.datetime64(day, "D") + days)


def next_week_start(day: str, week: WorkWeek) -> str:
    """The first working day of the week that begins on or after a day."""
    # Day 0 of the calendar, 1970-01-01, was a Thursday.
    weekday = (int(np.datetime64(day, "D").astype(int)) + 3) % 7
    return on_working_day(days_later(day, (DAYS.index(week.start) - weekday) % 7), week)
