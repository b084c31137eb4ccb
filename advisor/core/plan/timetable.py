"""When each meeting is, and the weeks laid out around it: as the team chose, else as proposed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from advisor.core.plan.cadence import MONTH, WEEK, Meeting
from advisor.core.plan.calendar import PersonWeek
from advisor.core.plan.content import CalendarRules
from advisor.core.plan.meeting_times import (
    MeetingTime,
    is_review,
    weekly_blocks,
    weekly_time,
    when,
)
from advisor.core.plan.plan import Plan
from advisor.core.plan.week import BOTH, MEETING, Block
from advisor.core.plan.week_layout import AFTERNOON, MORNING, arranged
from advisor.core.plan.working_days import WorkWeek

LUNCH = 13 * 60
_HALF_HOUR, _LAST_START = 30, 17 * 60
# The quarter's meeting comes a week after the month's.
_NTH = {WEEK: 1, MONTH: 1}
_SECOND = 2


def timetabled(
    plan: Plan, chosen: Mapping[str, MeetingTime], days: WorkWeek, rules: CalendarRules
) -> Plan:
    """The plan with the time of each meeting, and its weeks around those held every week.

    chosen: by the meeting's key. What was chosen for a day on which nobody works any more does
    not count. The lengths of the weeks stay; a person's own review has its place in their week.
    """
    held = [one for one in plan.cadence if not is_review(one)]
    kept = {key: time for key, time in chosen.items() if time.day in days.days}
    weekly = {one.key: kept.get(one.key, weekly_time(one, days)) for one in held}
    weeks = tuple(_around(one, held, weekly, days, rules) for one in plan.weeks)
    times: list[MeetingTime] = []
    for one in held:
        proposed = weekly[one.key] if one.every == WEEK else _free_time(one, weeks, days)
        times.append(kept.get(one.key, proposed))
    return replace(plan, weeks=weeks, times=tuple(times))


def clashes(meeting: Meeting, time: MeetingTime, weeks: Iterable[PersonWeek]) -> tuple[str, ...]:
    """Names of those whose blocks a meeting that is not weekly falls on."""
    block = _block(meeting, time)
    return tuple(one.name for one in _who(meeting, weeks) if _taken(one, block))


def told_times(plan: Plan) -> dict[str, str]:
    """When each meeting is, in words, by its key; one person's own is the review of their week."""
    times = {time.key: time for time in plan.times} | dict(_reviews(plan))
    return {one.key: when(one, times[one.key]) for one in plan.cadence if one.key in times}


def review_block(person: PersonWeek) -> Block | None:
    """When a person looks back on their week; None where it is not laid out."""
    return next((block for block in person.week.blocks if block.kind == BOTH), None)


def _reviews(plan: Plan) -> Iterator[tuple[str, MeetingTime]]:
    for meeting in filter(is_review, plan.cadence):
        for person in _who(meeting, plan.weeks):
            block = review_block(person)
            if block:
                yield meeting.key, MeetingTime(meeting.key, block.day, block.start)


def _around(
    person: PersonWeek,
    meetings: Sequence[Meeting],
    times: Mapping[str, MeetingTime],
    days: WorkWeek,
    rules: CalendarRules,
) -> PersonWeek:
    blocks = weekly_blocks(person.person, meetings, times)
    week = replace(person.week, meetings=sum(block.minutes for block in blocks))
    return replace(person, week=arranged(week, rules, days, blocks))


def _free_time(meeting: Meeting, weeks: Sequence[PersonWeek], days: WorkWeek) -> MeetingTime:
    """The first time at which nobody who comes works on a block; the first of all without one."""
    offered = list(_offered(meeting, days))
    concerned = list(_who(meeting, weeks))
    free = (
        time for time in offered if not any(_taken(one, _block(meeting, time)) for one in concerned)
    )
    return next(free, offered[0])


def _offered(meeting: Meeting, days: WorkWeek) -> Iterator[MeetingTime]:
    """From the second working day on, mornings first; over lunch if nothing else is free."""
    in_order = (*days.days[1:], days.days[0])
    mornings = range(MORNING, LUNCH - meeting.minutes + 1, _HALF_HOUR)
    afternoons = range(AFTERNOON, _LAST_START - meeting.minutes + 1, _HALF_HOUR)
    nth = _NTH.get(meeting.every, _SECOND)
    for starts in (mornings, afternoons, (LUNCH,)):
        for day in in_order:
            yield from (MeetingTime(meeting.key, day, start, nth) for start in starts)


def _block(meeting: Meeting, time: MeetingTime) -> Block:
    return Block(time.day, time.start, meeting.minutes, MEETING)


def _who(meeting: Meeting, weeks: Iterable[PersonWeek]) -> Iterator[PersonWeek]:
    return (one for one in weeks if one.person in meeting.people)


def _taken(person: PersonWeek, block: Block) -> bool:
    return any(block.overlaps(other) for other in person.week.blocks)
