"""The parts of a plan that go person by person: weeks and development."""

from __future__ import annotations

from advisor.core.plan.calendar import Block as WeekBlock
from advisor.core.plan.calendar import PersonWeek
from advisor.core.plan.development import PersonDevelopment
from advisor.core.report.blocks import Block, Heading, Part, Point, Points, Table, Text

_NOON = 14 * 60


def weeks_part(people: tuple[PersonWeek, ...]) -> Part:
    """A week for everyone who works both."""
    text = (
        "Marketing in long blocks, sales in a window at the same time each day, so that nobody "
        "waits long for a reply. The times are a proposal; keep the lengths."
    )
    blocks: list[Block] = [Text(text)]
    for person in people:
        blocks += _week(person)
    agenda = Points(tuple(Point(line.text) for line in people[0].review))
    return Part(
        "week",
        "The week of whoever does both",
        (*blocks, Heading("The Friday review, two hats"), agenda),
    )


def _week(person: PersonWeek) -> list[Block]:
    week = person.week
    rows = tuple(
        (
            day,
            _half(tuple(block for block in blocks if block.start < _NOON)),
            _half(tuple(block for block in blocks if block.start >= _NOON)),
        )
        for day, blocks in week.days
    )
    caption = f"The week of {person.name}"
    whole = week.marketing + week.sales + week.review
    text = (
        f"Marketing {_duration(week.marketing)}, sales {_duration(week.sales)}, review "
        f"{_duration(week.review)}: {_duration(whole)} in all."
    )
    if person.reply_days:
        days = "one working day" if person.reply_days == 1 else f"{person.reply_days} working days"
        text += f" A reply comes within {days}."
    if week.kept:
        text += (
            " In a week in which deals close, sales may take from marketing until "
            f"{_duration(week.kept)} are left, not more."
        )
    if week.unplaced:
        text += f" {_duration(week.unplaced)} do not fit into five days of ten hours."
    table = Table(caption, ("Day", "Morning", "Afternoon"), rows, (1, 2), (2, 5, 5))
    return [Heading(person.name), table, Text(text)]


def _half(blocks: tuple[WeekBlock, ...]) -> str:
    names = {"both": "Review"}
    return (
        "; ".join(
            f"{names.get(block.kind, block.kind.capitalize())} {block.time}" for block in blocks
        )
        or "–"
    )


def _duration(minutes: int) -> str:
    """Minutes in hours and minutes: "12 h 40 min"."""
    hours, rest = divmod(minutes, 60)
    parts = [f"{hours} h"] * bool(hours) + [f"{rest} min"] * bool(rest or not hours)
    return " ".join(parts)


def development_part(people: tuple[PersonDevelopment, ...]) -> Part:
    """What each person should get better at next."""
    blocks: list[Block] = []
    for person in people:
        blocks += _person(person)
    note = (
        "What costs the role most comes first: the weight of the skill in it times the distance to "
        "level 3."
    )
    return Part("development", "Development", (*blocks, Text(note, tone="note")))


def _person(person: PersonDevelopment) -> list[Block]:
    blocks: list[Block] = [Heading(f"{person.name}, for {person.role}")]
    if person.gaps:
        rows = tuple(
            (
                f"{gap.skill}, now {gap.level}",
                f"Level {gap.next_level}: “{gap.aim}”",
                gap.practice,
                gap.proof,
            )
            for gap in person.gaps
        )
        caption = f"What {person.name} should get better at next"
        head = ("Skill", "The aim", "Practice", "Proof")
        blocks.append(Table(caption, head, rows, (1, 2, 3), (3, 5, 5, 4)))
    else:
        text = f"Nothing that was answered and that {person.role} needs most lies below level 3."
        blocks.append(Text(text))
    if person.unanswered:
        text = f"On {person.unanswered} of 15 skills nobody has answered; they are left out."
        blocks.append(Text(text, tone="note"))
    return blocks
