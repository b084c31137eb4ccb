"""The plan as entries of a calendar: local times without a zone, days as ISO text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from advisor.core.language import mark, say
from advisor.core.plan.cadence import MONTH, WEEK, Meeting
from advisor.core.plan.calendar import PersonWeek
from advisor.core.plan.line_words import lines_of
from advisor.core.plan.meeting_times import MeetingTime, is_review
from advisor.core.plan.month_days import first_in_month, first_weekday
from advisor.core.plan.plan import Plan
from advisor.core.plan.week import BOTH, MARKETING, MEETING, Block
from advisor.core.report.week_part import review_title, week_words

# The quarter's meeting is in January, April, July and October.
EVERY_MONTH, EVERY_QUARTER = 1, 3
BEFORE = 10
# Nine in the morning of the day before one that is noted without a time.
DAY_BEFORE = 15 * 60
LOOK_AGAIN = "look_again"
_MAKER = mark("One piece of marketing from beginning to end. No mail, no calls.")
_WINDOW = mark("Answer everyone who is new, then those who wait for a next step.")


@dataclass(frozen=True, slots=True)
class Repeat:
    """How an entry comes again. every: "week", "month" or "quarter". days: 0 for Monday.

    nth: which such day of the month, 1-4 or -1 for the last; 0 for every week.
    """

    every: str
    days: tuple[int, ...]
    nth: int = 0


@dataclass(frozen=True, slots=True)
class Event:
    """An entry. key: stable. day: the first, ISO. start: minutes after midnight, None: all day.

    minutes: its length, 0 for all day. remind: minutes before it, None for not at all. people: ids
    of those whom it concerns, nobody for everyone. kind: "meeting", "marketing", "sales", "review",
    "action" or "again".
    """

    key: str
    kind: str
    title: str
    text: str
    day: str
    start: int | None = None
    minutes: int = 0
    repeat: Repeat | None = None
    remind: int | None = None
    people: tuple[str, ...] = ()

    def concerns(self, person: str) -> bool:
        """Whether it belongs into the calendar of a person, by their id; "" for the team's."""
        return not person or not self.people or person in self.people


def events(plan: Plan, start: str, person: str = "") -> tuple[Event, ...]:
    """Everything of the plan that has a time or a day, from a first day on.

    person: whose calendar, by id; "" for the whole team's, where entries of one say whose.
    """
    made = (
        *_meetings(plan, start),
        *(event for one in plan.weeks for event in _week(plan, one, start, not person)),
        *_actions(plan, not person),
        *_dated_lines(plan),
        _look_again(plan),
    )
    return tuple(event for event in made if event.concerns(person))


def _meetings(plan: Plan, start: str) -> Iterator[Event]:
    times = {time.key: time for time in plan.times}
    for one in plan.cadence:
        if one.key in times:
            yield _meeting(one, times[one.key], start)


def _meeting(meeting: Meeting, time: MeetingTime, start: str) -> Event:
    if meeting.every == WEEK:
        day, repeat = first_weekday(start, time.day), Repeat(WEEK, (time.day,))
    else:
        months = EVERY_MONTH if meeting.every == MONTH else EVERY_QUARTER
        day = first_in_month(start, time.day, time.nth, months)
        repeat = Repeat(meeting.every, (time.day,), time.nth)
    return Event(
        key=meeting.key,
        kind="meeting",
        title=meeting.name,
        text=_agenda(meeting) if len(meeting.people) == 1 else _with(meeting),
        day=day,
        start=time.start,
        minutes=meeting.minutes,
        repeat=repeat,
        remind=BEFORE,
        people=meeting.people,
    )


def _with(meeting: Meeting) -> str:
    return say("With {who}.", who=meeting.who) + f"\n\n{_agenda(meeting)}"


def _agenda(meeting: Meeting) -> str:
    return "\n".join(f"{n}. {line.text}" for n, line in enumerate(meeting.agenda, start=1))


def _week(plan: Plan, person: PersonWeek, start: str, whose: bool) -> Iterator[Event]:
    """The blocks of a week; those at the same time of different days are one entry."""
    same: dict[tuple[str, int, int], list[Block]] = {}
    for block in person.week.blocks:
        if block.kind != MEETING:
            same.setdefault((block.kind, block.start, block.minutes), []).append(block)
    counts: dict[str, int] = {}
    for (kind, at, minutes), blocks in same.items():
        counts[kind] = counts.get(kind, 0) + 1
        days = tuple(block.day for block in blocks)
        title, text = _review(plan, person) if kind == BOTH else _work(person, kind)
        yield Event(
            key=f"{person.key}.{'review' if kind == BOTH else kind}.{counts[kind]}",
            kind="review" if kind == BOTH else kind,
            title=f"{title} ({person.name})" if whose else title,
            text=text,
            day=min(first_weekday(start, day) for day in days),
            start=at,
            minutes=minutes,
            repeat=Repeat(WEEK, days),
            remind=BEFORE if kind == BOTH else None,
            people=(person.person,),
        )


def _work(person: PersonWeek, kind: str) -> tuple[str, str]:
    if kind == MARKETING:
        text = f"{say(_MAKER)}\n\n{week_words(person).protected}".strip()
        return say("Marketing: maker block"), text
    return say("Sales: window for replies"), say(_WINDOW)


def _review(plan: Plan, person: PersonWeek) -> tuple[str, str]:
    """As one's own meeting has it, where one holds it alone; else as the week has it."""
    own = (one for one in plan.cadence if is_review(one) and person.person in one.people)
    meeting = next(own, None)
    if meeting is not None:
        return meeting.name, _agenda(meeting)
    return review_title(plan.weeks), "\n".join(line.text for line in person.review)


def _actions(plan: Plan, whose: bool) -> Iterator[Event]:
    """What is to be done, on its last day; why, unless that tells of somebody's levels."""
    for one in plan.actions:
        kept = plan.mark(one.key)
        name = f" ({one.owner_name})" if whose and one.owner_name else ""
        why = "" if one.part == "development" else one.because
        if one.due:
            yield _all_day(one.key, f"{one.text}{name}", why, one.due, kept.done, _only(one.owner))


def _dated_lines(plan: Plan) -> Iterator[Event]:
    """Lines of other parts that were given a day."""
    known = {one.key for one in plan.actions}
    dated = {key: kept for key, kept in plan.marks.items() if kept.due and key not in known}
    found = lines_of(plan) if dated else {}
    for key, kept in dated.items():
        if key in found:
            words = found[key].sentence
            yield _all_day(key, words, "", kept.due, kept.done, _only(kept.owner))


def _all_day(key: str, text: str, why: str, due: str, done: str, people: tuple[str, ...]) -> Event:
    title = say("Done: {text}", text=text) if done else say("Due: {text}", text=text)
    remind = None if done else DAY_BEFORE
    return Event(key, "action", title, why, due, remind=remind, people=people)


def _only(person: str) -> tuple[str, ...]:
    return (person,) if person else ()


def _look_again(plan: Plan) -> Event:
    text = say(
        "The plan was made on this: {sentence} Ask again, and see whether it holds.",
        sentence=plan.verdict.sentence,
    )
    title = say("Look again at who markets and who sells")
    return Event(LOOK_AGAIN, "again", title, text, plan.verdict.review, remind=DAY_BEFORE)


def in_order(many: Iterable[Event]) -> tuple[Event, ...]:
    """By day and time; what has no time comes first on its day."""
    return tuple(sorted(many, key=lambda one: (one.day, one.start or 0, one.key)))
