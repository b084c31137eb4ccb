"""The first of the days that come again every week, or on the nth such day of a month."""

from __future__ import annotations

import numpy as np

from advisor.core.plan.working_days import days_later, weekday

DAYS_IN_WEEK = 7


def first_weekday(start: str, day: int) -> str:
    """The first such day of the week, 0 for Monday, from a start on."""
    return days_later(start, (day - weekday(start)) % DAYS_IN_WEEK)


def first_in_month(start: str, day: int, nth: int, months: int) -> str:
    """The first nth such day of a month from a start on; -1 for the last of the month.

    months: 1 for every month, 3 for January, April, July and October.
    """
    month = np.datetime64(start, "M")
    while True:
        if int(month.astype(int)) % months == 0:
            found = nth_weekday(str(month), day, nth)
            if found >= start:
                return found
        month += 1


def nth_weekday(month: str, day: int, nth: int) -> str:
    """The nth such day of a month ("2026-11"); -1 for the last."""
    if nth > 0:
        return days_later(first_weekday(f"{month}-01", day), (nth - 1) * DAYS_IN_WEEK)
    following = str(np.datetime64(month, "M") + 1)
    return days_later(first_weekday(f"{following}-01", day), -DAYS_IN_WEEK)
