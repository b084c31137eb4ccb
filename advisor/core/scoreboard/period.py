"""The weeks and months that numbers are typed in for; days are ISO text.

A week belongs to the month that its fourth day lies in, so each week counts once and in one month
(the rule by which ISO 8601 gives a week to a year).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from advisor.core.funnel import WEEKS
from advisor.core.language import say
from advisor.core.month_words import day_number, day_words, month_words, short_day, short_month
from advisor.core.plan.working_days import DAYS, WorkWeek, days_later
from advisor.core.report.report import date_words

WEEK, MONTH = "week", "month"
RHYTHMS = (WEEK, MONTH)
_FIRST_YEAR, _LAST_YEAR = 2000, 2099
_DAY, _OF_MONTH, _OF_WEEK = (
    re.compile(text, re.ASCII)
    for text in (r"\d{4}-\d{2}-\d{2}", r"\d{4}-\d{2}", r"(\d{4})-?W(\d{2})")
)


class NotAPeriod(ValueError):
    """No week or month can be read from the text; the message says what to write."""


@dataclass(frozen=True, slots=True)
class Period:
    """A week of seven days, or a month of the calendar. rhythm: WEEK or MONTH. start: first day."""

    rhythm: str
    start: str

    @property
    def end(self) -> str:
        """The last day."""
        if self.rhythm == WEEK:
            return days_later(self.start, 6)
        return days_later(self.next.start, -1)

    @property
    def next(self) -> Period:
        """The one that follows."""
        return self._moved(1)

    @property
    def previous(self) -> Period:
        """The one before."""
        return self._moved(-1)

    @property
    def month(self) -> Period:
        """The month that it belongs to: for a week that of its fourth day."""
        if self.rhythm == MONTH:
            return self
        return Period(MONTH, f"{days_later(self.start, 3)[:7]}-01")

    @property
    def weeks(self) -> Fraction:
        """How many weeks it counts as: 1, or 13/3 for every month, as in the plan."""
        return Fraction(1) if self.rhythm == WEEK else WEEKS["month"]

    @property
    def name(self) -> str:
        """For reading: "March 2026", "2–8 March 2026", "30 March – 5 April 2026"."""
        if self.rhythm == MONTH:
            return month_words(self.start)
        year, month, day = _parts(self.start)
        last_year, last_month, _ = _parts(self.end)
        if month == last_month:
            return say("{first}–{last}", first=day_number(day), last=date_words(self.end))
        first = day_words(self.start) if year == last_year else date_words(self.start)
        return say("{first} – {last}", first=first, last=date_words(self.end))

    @property
    def short(self) -> str:
        """For the foot of a chart: "2 Mar", or "Mar 26" for a month."""
        return short_month(self.start) if self.rhythm == MONTH else short_day(self.start)

    def _moved(self, count: int) -> Period:
        if self.rhythm == WEEK:
            return Period(WEEK, days_later(self.start, 7 * count))
        return Period(MONTH, f"{np.datetime64(self.start[:7], 'M') + count}-01")


def period_of(day: str, rhythm: str, week: WorkWeek) -> Period:
    """The week, as the company begins it, or the month that a day lies in."""
    if rhythm == MONTH:
        return Period(MONTH, f"{day[:7]}-01")
    back = (weekday(day) - DAYS.index(week.start)) % 7
    return Period(WEEK, days_later(day, -back))


def weekday(day: str) -> int:
    """0 for Monday to 6 for Sunday."""
    # Day 0 of the calendar, 1970-01-01, was a Thursday.
    return (int(np.datetime64(day, "D").astype(int)) + 3) % 7


def overlap(one: Period, other: Period) -> bool:
    """Whether a number for both would count something twice."""
    if one.rhythm == other.rhythm == WEEK:
        days = np.datetime64(one.start, "D") - np.datetime64(other.start, "D")
        return abs(int(days.astype(int))) < 7
    return one.month == other.month


def weeks_of(month: Period, first: int) -> tuple[Period, ...]:
    """The weeks that belong to a month. first: the weekday they begin with, 0 for Monday."""
    day = days_later(month.start, -6)
    week = Period(WEEK, days_later(day, (first - weekday(day)) % 7))
    found = []
    while week.month.start <= month.start:
        if week.month == month:
            found.append(week)
        week = week.next
    return tuple(found)


def read_period(text: str, week: WorkWeek) -> Period:
    """The period that a text names: "2026-03", "2026-W10", or any day of a week. Raises NotAPeriod.

    "2026-W10" is the company's week that the Thursday of that ISO week lies in.
    """
    plain = text.strip().upper()
    try:
        if _OF_MONTH.fullmatch(plain):
            return _checked(Period(MONTH, _real(f"{plain}-01")))
        if _DAY.fullmatch(plain):
            return _checked(period_of(_real(plain), WEEK, week))
        if found := _OF_WEEK.fullmatch(plain):
            return _checked(period_of(_thursday(int(found[1]), int(found[2])), WEEK, week))
    except ValueError:
        pass
    raise NotAPeriod(
        say(
            "“{text}” names no week or month. Write a month as 2026-03, a week as 2026-W10 or by "
            "one of its days, 2026-03-02.",
            text=text[:40],
        )
    )


def _checked(period: Period) -> Period:
    if not _FIRST_YEAR <= int(period.start[:4]) <= _LAST_YEAR:
        raise NotAPeriod("out of range")
    return period


def _real(day: str) -> str:
    """The day itself; ValueError where the calendar has none such."""
    return str(np.datetime64(day, "D"))


def _thursday(year: int, number: int) -> str:
    """The Thursday of an ISO week: 4 January lies in the first."""
    first = f"{year}-01-04"
    day = days_later(first, 7 * (number - 1) + 3 - weekday(first))
    if number < 1 or int(day[:4]) != year:
        raise ValueError(number)
    return day


def _parts(day: str) -> tuple[int, int, int]:
    year, month, date = day.split("-")
    return int(year), int(month), int(date)
