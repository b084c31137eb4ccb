"""The calendar of a plan as a file, read back by two parsers and by the letter of the standard."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from io import StringIO
from zoneinfo import ZoneInfo

import icalendar
import pytest
from dateutil import tz
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st

from advisor.core.plan.content import CalendarRules
from advisor.core.plan.events import Event, Repeat, events
from advisor.core.plan.timetable import timetabled
from advisor.core.plan.working_days import MONDAY_TO_FRIDAY, WorkWeek
from advisor.reports.calendar import Setting, Stamp, calendar_file, uid
from tests.core.plan.plan_builders import alone, drawn
from tests.reports.ical_lines import checked, unfolded

BOTH_ON_BOTH = "alike, each half and half today: keep who does what"
STAMP = Stamp(2, "2026-03-02T09:00:00+00:00")
FIRST = datetime.fromisoformat("2026-03-02T09:00")
DAYLIGHT_SAVING = ["Europe/Berlin", "America/New_York", "Australia/Sydney"]
WEEKLY = Event(
    "cadence.week", "meeting", "Weekly", "", "2026-03-02", 540, 30, Repeat("week", (0,)), 10
)


def setting(zone="Europe/Berlin", week=MONDAY_TO_FRIDAY):
    return Setting("company", "Northwind Tea: the plan", zone, week)


def file_of(*many, zone="Europe/Berlin", stamp=STAMP):
    return calendar_file(setting(zone), many, {event.key: stamp for event in many})


def plan_file(plan, zone="Europe/Berlin"):
    return file_of(
        *events(timetabled(plan, {}, MONDAY_TO_FRIDAY, CalendarRules()), "2026-03-02"), zone=zone
    )


def values(content, name, kind="VEVENT"):
    return [v for k, lines in checked(content) if k == kind for n, _, v in lines if n == name]


@pytest.fixture(scope="module")
def plans():
    return alone().plan, drawn(BOTH_ON_BOTH).plan


def test_the_calendar_of_every_plan_holds_to_the_letter_of_the_standard(plans):
    for plan in plans:
        for zone in ("UTC", "Asia/Jerusalem", "Africa/Casablanca", *DAYLIGHT_SAVING):
            assert checked(plan_file(plan, zone))


def test_the_strict_parser_finds_nothing_wrong(plans):
    for plan in plans:
        calendar = icalendar.Calendar.from_ical(plan_file(plan))
        assert [one.errors for one in calendar.walk() if one.errors] == []
        assert len(calendar.events) == len(values(plan_file(plan), "UID"))


@pytest.mark.parametrize("zone", DAYLIGHT_SAVING)
def test_nine_stays_nine_when_the_clocks_change(zone):
    content = file_of(WEEKLY, zone=zone)
    described = tz.tzical(StringIO(content.decode())).get(zone)
    rule = values(content, "RRULE")[0]
    times = list(rrulestr(rule, dtstart=FIRST).xafter(FIRST - timedelta(1), 80))

    offsets = {time.replace(tzinfo=described).utcoffset() for time in times}
    assert len(offsets) == 2
    for time in times:
        assert (time.hour, time.weekday()) == (9, 0)
        there = time.replace(tzinfo=described).astimezone(UTC)
        assert there == time.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)


@pytest.mark.parametrize(
    ("zone", "summer", "winter"),
    [
        ("Europe/Berlin", "20250330T020000", "20251026T030000"),
        ("America/New_York", "20250309T020000", "20251102T020000"),
        ("Australia/Sydney", "20251005T020000", "20250406T030000"),
    ],
)
def test_clocks_change_at_the_time_they_showed_before(zone, summer, winter):
    content = file_of(WEEKLY, zone=zone)

    assert values(content, "DTSTART", "DAYLIGHT") == [summer]
    assert values(content, "DTSTART", "STANDARD") == [winter]


@pytest.mark.parametrize(
    "zone",
    ["Asia/Jerusalem", "Africa/Casablanca", "Africa/Cairo", "America/Santiago", "Asia/Tokyo"],
)
def test_zones_with_other_rules_are_described_as_their_clocks_go(zone):
    described = tz.tzical(StringIO(file_of(WEEKLY, zone=zone).decode())).get(zone)

    for day in range(0, 1500, 3):
        noon = FIRST.replace(hour=12) + timedelta(days=day)
        expected = noon.replace(tzinfo=ZoneInfo(zone)).utcoffset()
        assert noon.replace(tzinfo=described).utcoffset() == expected, noon


def test_times_name_their_zone_and_in_utc_need_none():
    start = next(line for line in unfolded(file_of(WEEKLY)) if line.startswith("DTSTART;"))

    assert start == "DTSTART;TZID=Europe/Berlin:20260302T090000"
    assert "DTSTART:20260302T090000Z" in unfolded(file_of(WEEKLY, zone="UTC"))
    assert b"VTIMEZONE" not in file_of(WEEKLY, zone="UTC")


def test_the_same_plan_gives_the_same_bytes(plans):
    assert plan_file(plans[1]) == plan_file(replace(plans[1]))


def test_an_entry_keeps_its_name_and_says_which_state_it_is():
    later = Stamp(3, "2026-03-05T10:00:00+00:00")
    first, second = file_of(WEEKLY), file_of(replace(WEEKLY, start=600), stamp=later)

    assert values(first, "UID") == values(second, "UID") == [uid("company", WEEKLY.key)]
    assert values(second, "SEQUENCE") == ["3"]
    assert values(second, "DTSTAMP") == values(second, "LAST-MODIFIED") == ["20260305T100000Z"]


def test_another_company_has_other_names_for_its_entries():
    assert uid("company", "cadence.week") != uid("other", "cadence.week")


def test_reminders_come_before_meetings_and_the_day_before_something_is_due():
    due = Event("actions.a", "action", "Due: it", "", "2026-03-10", remind=900)

    assert values(file_of(WEEKLY, due), "TRIGGER", "VALARM") == ["-PT10M", "-PT15H"]
    assert b"VALARM" not in file_of(replace(due, remind=None))


def test_what_is_due_lasts_all_day_and_blocks_nobody():
    due = Event("actions.a", "action", "Due: it", "", "2026-03-10")
    lines = unfolded(file_of(due))

    assert {"DTSTART;VALUE=DATE:20260310", "DTEND;VALUE=DATE:20260311"} < set(lines)
    assert values(file_of(due), "TRANSP") == ["TRANSPARENT"]


@pytest.mark.parametrize(
    ("repeat", "rule"),
    [
        (Repeat("week", (0, 2, 4)), "FREQ=WEEKLY;BYDAY=MO,WE,FR;WKST=SU"),
        (Repeat("month", (1,), 1), "FREQ=MONTHLY;BYDAY=1TU"),
        (Repeat("month", (1,), -1), "FREQ=MONTHLY;BYDAY=-1TU"),
        (Repeat("quarter", (6,), 2), "FREQ=MONTHLY;INTERVAL=3;BYDAY=2SU"),
    ],
)
def test_each_kind_of_repeating_has_its_rule(repeat, rule):
    sunday = setting(week=WorkWeek("sunday", "fri-sat"))
    content = calendar_file(sunday, [replace(WEEKLY, repeat=repeat)], {WEEKLY.key: STAMP})

    assert values(content, "RRULE") == [rule]


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=300))
def test_any_words_survive_folding_and_escaping(words):
    content = file_of(replace(WEEKLY, title=words, text=words))
    checked(content)

    read = str(icalendar.Calendar.from_ical(content).events[0]["summary"])
    ends = words.replace("\r\n", "\n").replace("\r", "\n")
    assert read == "".join(one for one in ends if one in "\n\t" or (one >= " " and one != "\x7f"))
