"""Days as numbers, so that they can be drawn along a line."""

from __future__ import annotations


def day_number(day: str) -> int:
    """The Julian day number of an ISO day (Fliegel & Van Flandern 1968)."""
    year, month, in_month = map(int, day.split("-"))
    back = (14 - month) // 12
    year, month = year + 4800 - back, month + 12 * back - 3
    leap = year // 4 - year // 100 + year // 400
    return in_month + (153 * month + 2) // 5 + 365 * year + leap
