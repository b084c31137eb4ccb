"""A plan's calendar as a file that calendars take in (iCalendar, RFC 5545)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from uuid import UUID, uuid5
from zoneinfo import ZoneInfo

import icalendar

from advisor.core.language import mark, say
from advisor.core.plan.cadence import QUARTER, WEEK
from advisor.core.plan.events import Event, Repeat
from advisor.core.plan.working_days import DAYS, WorkWeek
from advisor.reports.time_zones import vtimezone

# Never changes: with it every entry has the same name in all files of a company.
_OURS = UUID("6b9b6c1e-8f0e-5f43-9a57-0d3f6a1c2b74")
_REFRESH = timedelta(hours=12)
_CATEGORIES = {
    **{"meeting": mark("Meeting"), "marketing": mark("Marketing"), "sales": mark("Sales")},
    **{"review": mark("Review"), "action": mark("Action"), "again": mark("Look again")},
}
# Signs that no calendar may hold; line ends and tabs stay.
_FORBIDDEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class Stamp:
    """Which state of an entry this is. sequence: from 0. changed_at: ISO, UTC."""

    sequence: int
    changed_at: str


@dataclass(frozen=True, slots=True)
class Setting:
    """Whose calendar. company: its id, for names of entries. zone: IANA. week: of the company."""

    company: str
    title: str
    zone: str
    week: WorkWeek


def calendar_file(setting: Setting, events: Sequence[Event], stamps: Mapping[str, Stamp]) -> bytes:
    """The file, the same for the same input. stamps: one for each event, by its key."""
    calendar = icalendar.Calendar()
    calendar.add("prodid", "-//Advisor//Alignment plan//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("name", _plain(setting.title))
    calendar.add("x-wr-calname", _plain(setting.title))
    calendar.add("x-wr-timezone", setting.zone)
    calendar.add("refresh-interval", _REFRESH, {"VALUE": "DURATION"})
    calendar.add("x-published-ttl", "PT12H")
    timed = [event.day for event in events if event.start is not None]
    if timed and setting.zone != "UTC":
        calendar.add_component(vtimezone(setting.zone, int(min(timed)[:4])))
    for event in events:
        calendar.add_component(_entry(setting, event, stamps[event.key]))
    return bytes(calendar.to_ical())


def uid(company: str, key: str) -> str:
    """The name of an entry, the same in every file and subscription of a company."""
    return f"{uuid5(_OURS, f'{company}/{key}')}@advisor"


def _entry(setting: Setting, event: Event, stamp: Stamp) -> icalendar.Event:
    changed = datetime.fromisoformat(stamp.changed_at).astimezone(UTC)
    entry = icalendar.Event()
    entry.add("uid", uid(setting.company, event.key))
    entry.add("dtstamp", changed)
    entry.add("last-modified", changed)
    entry.add("sequence", stamp.sequence)
    entry.add("summary", _plain(event.title))
    if event.text:
        entry.add("description", _plain(event.text))
    _add_times(entry, event, ZoneInfo(setting.zone))
    if event.repeat:
        entry.add("rrule", _rule(event.repeat, setting.week))
    entry.add("categories", [say(_CATEGORIES[event.kind])])
    if event.remind is not None:
        entry.add_component(_alarm(event, event.remind))
    return entry


def _add_times(entry: icalendar.Event, event: Event, zone: tzinfo) -> None:
    """Begin and end; what lasts all day keeps nobody from being invited elsewhere."""
    day = date.fromisoformat(event.day)
    if event.start is None:
        entry.add("dtstart", day)
        entry.add("dtend", day + timedelta(days=1))
        entry.add("transp", "TRANSPARENT")
        return
    begin = datetime.combine(day, time(*divmod(event.start, 60)))
    zone = UTC if str(zone) == "UTC" else zone
    entry.add("dtstart", begin.replace(tzinfo=zone))
    entry.add("dtend", (begin + timedelta(minutes=event.minutes)).replace(tzinfo=zone))
    entry.add("transp", "OPAQUE")


def _rule(repeat: Repeat, week: WorkWeek) -> icalendar.vRecur:
    days = [DAYS[day][:2].upper() for day in repeat.days]
    if repeat.every == WEEK:
        return icalendar.vRecur(freq="WEEKLY", byday=days, wkst=week.start[:2].upper())
    numbered = [f"{repeat.nth}{day}" for day in days]
    if repeat.every == QUARTER:
        return icalendar.vRecur(freq="MONTHLY", interval=3, byday=numbered)
    return icalendar.vRecur(freq="MONTHLY", byday=numbered)


def _alarm(event: Event, minutes: int) -> icalendar.Alarm:
    alarm = icalendar.Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", _plain(event.title))
    alarm.add("trigger", timedelta(minutes=-minutes))
    return alarm


def _plain(text: str) -> str:
    return _FORBIDDEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
