"""What is typed on the calendar page: a day and a time for each meeting, and the first day."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from advisor.core.language import mark, say
from advisor.core.plan.cadence import WEEK, Meeting
from advisor.core.plan.meeting_times import NTH, MeetingTime
from advisor.core.plan.week import clock
from advisor.core.plan.working_days import WorkWeek

EARLIEST, LATEST = 6 * 60, 22 * 60
_TIME = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)")
_TIME_WRONG = mark("Enter a time from {first} to {last}, such as 09:30.")
_DAY_WRONG = mark("Choose a day on which people work.")
_NTH_WRONG = mark("Choose which of the month.")
_FIRST_WRONG = mark("Enter a day, such as 2026-03-09.")
FIRST = "first"
# How far from today a calendar may begin; a slip in the year is caught.
_FURTHEST = 366


@dataclass(frozen=True, slots=True)
class MeetingField:
    """One meeting as it stands in the form. day, start, nth: what was typed or is kept."""

    meeting: Meeting
    day: str
    start: str
    nth: str

    @property
    def monthly(self) -> bool:
        """Whether one also chooses which such day of the month."""
        return self.meeting.every != WEEK

    def name(self, field: str) -> str:
        """The name of one of its fields."""
        return f"{field}-{self.meeting.key}"


def kept_fields(
    meetings: Sequence[Meeting], times: Mapping[str, MeetingTime]
) -> list[MeetingField]:
    """The meetings with their times as they are."""
    return [
        MeetingField(one, str(time.day), clock(time.start), str(time.nth))
        for one in meetings
        if (time := times.get(one.key))
    ]


def typed_fields(fields: Sequence[MeetingField], form: Mapping[str, str]) -> list[MeetingField]:
    """The same with what was typed."""
    return [
        MeetingField(
            one.meeting,
            form.get(one.name("day"), ""),
            form.get(one.name("start"), "").strip(),
            form.get(one.name("nth"), "1"),
        )
        for one in fields
    ]


def problems(
    fields: Sequence[MeetingField], first: str, days: WorkWeek, today: date
) -> list[tuple[str, str]]:
    """What is wrong: name of the field and message."""
    found = [] if _begins(first, today) else [(FIRST, say(_FIRST_WRONG))]
    for one in fields:
        if one.day not in map(str, days.days):
            found.append((one.name("day"), say(_DAY_WRONG)))
        if one.nth not in map(str, NTH):
            found.append((one.name("nth"), say(_NTH_WRONG)))
        if _minutes(one.start) is None:
            wrong = say(_TIME_WRONG, first=clock(EARLIEST), last=clock(LATEST))
            found.append((one.name("start"), wrong))
    return found


def times_of(fields: Sequence[MeetingField]) -> list[MeetingTime]:
    """What was typed, once nothing is wrong with it."""
    return [
        MeetingTime(one.meeting.key, int(one.day), _minutes(one.start) or 0, int(one.nth))
        for one in fields
    ]


def _minutes(typed: str) -> int | None:
    match = _TIME.fullmatch(typed)
    minutes = int(match[1]) * 60 + int(match[2]) if match else -1
    return minutes if EARLIEST <= minutes <= LATEST else None


def _begins(typed: str, today: date) -> bool:
    try:
        day = date.fromisoformat(typed)
    except ValueError:
        return False
    return len(typed) == len("2026-03-09") and abs((day - today).days) <= _FURTHEST
