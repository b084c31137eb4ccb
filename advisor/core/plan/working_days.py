"""Which days people work, and days counted from one another; days are ISO text."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from advisor.core.language import mark, say

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_NAMES = (
    *(mark("Monday"), mark("Tuesday"), mark("Wednesday"), mark("Thursday")),
    *(mark("Friday"), mark("Saturday"), mark("Sunday")),
)
STARTS = ("monday", "sunday", "saturday")
# Free days of the week as they are kept, and as people say them.
WEEKENDS = {
    "sat-sun": mark("Saturday and Sunday"),
    "fri-sat": mark("Friday and Saturday"),
    "thu-fri": mark("Thursday and Friday"),
    "sun": mark("Sunday only"),
    "fri": mark("Friday only"),
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

    @property
    def days(self) -> tuple[int, ...]:
        """The days on which people work, 0 for Monday, from the first after the free ones on."""
        first = next(i for i in range(len(DAYS)) if self.mask[i] and not self.mask[i - 1])
        places = [(first + n) % len(DAYS) for n in range(len(DAYS))]
        return tuple(day for day in places if self.mask[day])

    @property
    def last_day(self) -> str:
        """The name of the last working day: "Friday"."""
        return day_name(self.days[-1])


MONDAY_TO_FRIDAY = WorkWeek()


def day_name(day: int) -> str:
    """How people call a day of the week; 0 is Monday."""
    return say(_NAMES[day])


def weekday(day: str) -> int:
    """Which day of the week a day is; 0 is Monday."""
    # Day 0 of the calendar, 1970-01-01, was a Thursday.
    return (int(np.datetime64(day, "D").astype(int)) + 3) % 7


def on_working_day(day: str, week: WorkWeek) -> str:
    """The day itself, or the next on which people work."""
    return str(np.busday_offset(day, 0, roll="forward", weekmask=week.mask))


def days_later(day: str, days: int) -> str:
    """So many days after a day; before it where negative."""
    return str(np.datetime64(day, "D") + days)


def next_week_start(day: str, week: WorkWeek) -> str:
    """The first working day of the week that begins on or after a day."""
    ahead = (DAYS.index(week.start) - weekday(day)) % 7
    return on_working_day(days_later(day, ahead), week)
