"""When a meeting is, and what those of every week take of somebody's time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from advisor.core.language import mark, say
from advisor.core.plan.cadence import QUARTER, WEEK, Meeting
from advisor.core.plan.week import MEETING, Block, clock
from advisor.core.plan.week_layout import MORNING
from advisor.core.plan.working_days import WorkWeek, day_name

NTH = {
    **{1: mark("first"), 2: mark("second"), 3: mark("third"), 4: mark("fourth")},
    -1: mark("last"),
}
_OFTEN = {
    WEEK: mark("Every {day}, {time}"),
    QUARTER: mark("On the {nth} {day} of January, April, July and October, {time}"),
}
_OF_THE_MONTH = mark("On the {nth} {day} of the month, {time}")


@dataclass(frozen=True, slots=True)
class MeetingTime:
    """When a meeting is. key: the meeting's. day: 0 for Monday. start: minutes after midnight.

    nth: which such day of its month, 1-4 or -1 for the last; of no use to a weekly one.
    """

    key: str
    day: int
    start: int
    nth: int = 1


def is_review(meeting: Meeting) -> bool:
    """Whether a meeting is one person's own review, which ends the week anyway."""
    return meeting.every == WEEK and len(meeting.people) == 1


def weekly_time(meeting: Meeting, days: WorkWeek) -> MeetingTime:
    """The time proposed for a weekly meeting: first thing in the week."""
    return MeetingTime(meeting.key, days.days[0], MORNING)


def weekly_blocks(
    person: str, meetings: Iterable[Meeting], times: Mapping[str, MeetingTime]
) -> tuple[Block, ...]:
    """What the weekly meetings take of a person's week. times: by the meeting's key."""
    return tuple(
        Block(times[one.key].day, times[one.key].start, one.minutes, MEETING)
        for one in meetings
        if one.every == WEEK and person in one.people and not is_review(one)
    )


def when(meeting: Meeting, time: MeetingTime) -> str:
    """In words: "Every Monday, 09:00–09:30"."""
    return say(
        _OFTEN.get(meeting.every, _OF_THE_MONTH),
        day=day_name(time.day),
        nth=say(NTH[time.nth]),
        time=f"{clock(time.start)}–{clock(time.start + meeting.minutes)}",
    )
