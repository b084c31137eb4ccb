"""A time zone in the words of a calendar file: when its clocks change, and by how much.

The clocks are asked for the years around the first entry. Where both changes of a year follow a
rule ("the last Sunday of March at two") the rule is written, else the changes one by one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cache
from itertools import groupby, pairwise
from zoneinfo import ZoneInfo

import icalendar

from advisor.core.plan.working_days import DAYS

# How far changes without a rule are written; such zones change their minds sooner.
YEARS = 10
_WEEK = 7
# A day before all entries from which on the first offset holds.
_ALWAYS = datetime(1970, 1, 1)  # noqa: DTZ001 - local time of the zone, as the format asks for


@dataclass(frozen=True, slots=True)
class Change:
    """The clocks change. at: local time by the old offset. before, after: offsets from UTC."""

    at: datetime
    before: timedelta
    after: timedelta
    name: str
    summer: bool


@cache
def vtimezone(zone: str, year: int) -> icalendar.Timezone:
    """The zone, for entries from that year on."""
    found = icalendar.Timezone()
    found.add("tzid", zone)
    clock = ZoneInfo(zone)
    first = datetime(year - 1, 1, 1, tzinfo=UTC).astimezone(clock)
    changes = list(_changes(clock, year - 1))
    offset = first.utcoffset() or timedelta()
    if not changes or not _ruled(changes):
        began = Change(_ALWAYS, offset, offset, first.tzname() or zone, bool(first.dst()))
        found.add_component(_part(began))
    if _ruled(changes):
        for same in _alike(changes):
            found.add_component(_part(same[0], _rule_of(same)))
    else:
        for change in changes:
            found.add_component(_part(change))
    return found


def _changes(clock: ZoneInfo, year: int) -> Iterator[Change]:
    """All changes from the first day of a year on, for so many years."""
    start = datetime(year, 1, 1, tzinfo=UTC)
    days = [start + timedelta(days=n) for n in range(366 * (YEARS + 1))]
    for before, after in pairwise(days):
        if _offset(clock, before) != _offset(clock, after):
            yield _change(clock, before, after)


def _change(clock: ZoneInfo, early: datetime, late: datetime) -> Change:
    """The change between two times, found to the minute by halving."""
    old = _offset(clock, early)
    while late - early > timedelta(minutes=1):
        middle = early + timedelta(minutes=(late - early) // timedelta(minutes=2))
        if _offset(clock, middle) == old:
            early = middle
        else:
            late = middle
    there = late.astimezone(clock)
    local = (late + old).replace(tzinfo=None)
    summer = bool(there.dst())
    return Change(local, old, _offset(clock, late), there.tzname() or "", summer)


def _offset(clock: ZoneInfo, at: datetime) -> timedelta:
    return at.astimezone(clock).utcoffset() or timedelta()


def _alike(changes: Sequence[Change]) -> list[list[Change]]:
    """The changes to each offset, a list for each."""
    ordered = sorted(changes, key=lambda one: (one.after, one.at))
    return [list(ones) for _, ones in groupby(ordered, key=lambda one: one.after)]


def _ruled(changes: Sequence[Change]) -> bool:
    """Whether there are two changes each year and both follow a rule."""
    both = _alike(changes)
    return len(both) == 2 and all(_rule_of(same) for same in both)


def _rule_of(same: Sequence[Change]) -> icalendar.vRecur | None:
    """The rule that all of these follow, one in each year; None without."""
    years = [one.at.year for one in same]
    kinds = {(one.at.month, one.at.weekday(), one.at.time(), one.before) for one in same}
    places = {_place(one.at.date()) for one in same}
    if len(kinds) > 1 or years != list(range(years[0], years[0] + len(years))):
        return None
    shared = set.intersection(*map(set, places))
    if not shared:
        return None
    day = DAYS[same[0].at.weekday()][:2].upper()
    byday = f"{min(shared)}{day}"
    return icalendar.vRecur(freq="YEARLY", bymonth=same[0].at.month, byday=byday)


def _place(day: date) -> tuple[int, ...]:
    """Which such weekday of its month a day is: from the beginning, and -1 if the last."""
    nth = (day.day - 1) // _WEEK + 1
    last = (day + timedelta(days=_WEEK)).month != day.month
    return (-1, nth) if last else (nth,)


def _part(change: Change, rule: icalendar.vRecur | None = None) -> icalendar.Component:
    part = icalendar.TimezoneDaylight() if change.summer else icalendar.TimezoneStandard()
    part.add("dtstart", change.at)
    part.add("tzoffsetfrom", change.before)
    part.add("tzoffsetto", change.after)
    part.add("tzname", change.name)
    if rule:
        part.add("rrule", rule)
    return part
