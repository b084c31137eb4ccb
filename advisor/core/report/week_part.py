"""The weeks of those who work both, as a part of the printed plan; their words, for pages too."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.core.language import mark, say, say_many
from advisor.core.plan.calendar import PersonWeek
from advisor.core.plan.week import LONGEST_DAY, Week
from advisor.core.plan.week import Block as WeekBlock
from advisor.core.report.blocks import Block, Chart, Heading, Part, Point, Points, Table, Text

NOON = 14 * 60
_DAYS = {5: mark("five days of {hours} hours"), 6: mark("six days of {hours} hours")}
_INTRODUCTION = mark(
    "Marketing in long blocks, sales in a window at the same time each day, so that nobody waits "
    "long for a reply. The times are a proposal; keep the lengths."
)


@dataclass(frozen=True, slots=True)
class WeekWords:
    """What is said about a week; "" for what does not apply.

    total: what the hours go to, and how soon a reply comes. protected: what closing weeks may
    not take. refused: why no week is laid out, by how much, and what could give.
    """

    total: str
    protected: str
    refused: str


def week_words(person: PersonWeek) -> WeekWords:
    """The sentences under a week, or those in its place."""
    week = person.week
    if week.unplaced:
        return WeekWords("", "", _refused(person))
    protected = say(
        "In a week in which deals close, sales may take from marketing until {time} are left, not "
        "more.",
        time=duration(week.kept),
    )
    return WeekWords(_total(person), protected if week.kept else "", "")


def review_title(people: tuple[PersonWeek, ...]) -> str:
    """What the review is called, after the last working day."""
    return say("The {day} review, two hats", day=people[0].week.last_day)


def weeks_part(people: tuple[PersonWeek, ...], review: bool = True) -> Part:
    """A week for everyone who works both. review: with what it goes through at its end."""
    blocks: list[Block] = [Text(say(_INTRODUCTION))]
    for person in people:
        blocks += _week(person)
    if review:
        agenda = Points(tuple(Point(line.text) for line in people[0].review))
        blocks += [Heading(review_title(people)), agenda]
    return Part("week", say("The week of whoever does both"), tuple(blocks))


def duration(minutes: int) -> str:
    """Minutes in hours and minutes: "12 h 40 min"."""
    hours, rest = divmod(minutes, 60)
    parts = [say("{hours} h", hours=hours)] * bool(hours)
    parts += [say("{minutes} min", minutes=rest)] * bool(rest or not hours)
    return " ".join(parts)


def _total(person: PersonWeek) -> str:
    week = person.week
    parts = [
        say("Marketing {time}", time=duration(week.marketing)),
        say("sales {time}", time=duration(week.sales)),
        say("review {time}", time=duration(week.review)),
    ]
    parts += [say("meetings {time}", time=duration(week.meetings))] * bool(week.meetings)
    text = say("{parts}: {time} in all.", parts=", ".join(parts), time=duration(week.total))
    if not person.reply_days:
        return text
    reply = say_many(
        "A reply comes within one working day.",
        "A reply comes within {number} working days.",
        person.reply_days,
    )
    return f"{text} {reply}"


def _refused(person: PersonWeek) -> str:
    week, over = person.week, duration(person.week.unplaced)
    if not week.marketing + week.sales:
        return say(
            "No week is laid out: meetings and review take {time}, and that is {over} more than "
            "{name} has. What could give: shorter meetings, more hours, or somebody else at the "
            "table.",
            time=duration(week.total),
            over=over,
            name=person.name,
        )
    return say(
        "No week is laid out: {time} do not fit into {days}: {over} are over. What could give: "
        "fewer hours, a lower goal, or somebody who takes part of the work.",
        time=duration(week.total),
        days=_days(week),
        over=over,
    )


def _days(week: Week) -> str:
    return say(_DAYS[len(week.worked)], hours=LONGEST_DAY // 60)


def _week(person: PersonWeek) -> list[Block]:
    words = week_words(person)
    if words.refused:
        return [Heading(person.name), Text(words.refused)]
    rows = tuple(
        (
            day,
            _half(tuple(block for block in blocks if block.start < NOON)),
            _half(tuple(block for block in blocks if block.start >= NOON)),
        )
        for day, blocks in person.week.days
    )
    caption = say("The week of {name}", name=person.name)
    head = (say("Day"), say("Morning"), say("Afternoon"))
    table = Table(caption, head, rows, (1, 2), (2, 5, 5))
    text = f"{words.total} {words.protected}".rstrip()
    chart = Chart("week_days", caption, person.week.told, {"week": person.week})
    return [Heading(person.name), chart, table, Text(text)]


def _half(blocks: tuple[WeekBlock, ...]) -> str:
    return "; ".join(f"{block.label} {block.time}" for block in blocks) or "–"
