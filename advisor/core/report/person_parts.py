"""What each person should get better at next, as a part of the printed plan."""

from __future__ import annotations

from advisor.core.language import say, written
from advisor.core.plan.development import PersonDevelopment
from advisor.core.report.blocks import Block, Heading, Part, Table, Text


def development_part(people: tuple[PersonDevelopment, ...]) -> Part:
    """What each person should get better at next."""
    blocks: list[Block] = []
    for person in people:
        blocks += _person(person)
    note = say(
        "What costs the role most comes first: the weight of the skill in it times the distance to "
        "level 3."
    )
    return Part("development", say("Development"), (*blocks, Text(note, tone="note")))


def _person(person: PersonDevelopment) -> list[Block]:
    blocks: list[Block] = [Heading(say("{name}, for {role}", name=person.name, role=person.role))]
    if person.gaps:
        rows = tuple(
            (
                say("{skill}, now {level}", skill=gap.skill, level=written(str(gap.level))),
                say("Level {level}: “{aim}”", level=gap.next_level, aim=gap.aim),
                gap.practice,
                gap.proof,
            )
            for gap in person.gaps
        )
        caption = say("What {name} should get better at next", name=person.name)
        head = (say("Skill"), say("The aim"), say("Practice"), say("Proof"))
        blocks.append(Table(caption, head, rows, (1, 2, 3), (3, 5, 5, 4)))
    else:
        text = say(
            "Nothing that was answered and that {role} needs most lies below level 3.",
            role=person.role,
        )
        blocks.append(Text(text))
    if person.unanswered:
        text = say(
            "On {number} of 15 skills nobody has answered; they are left out.",
            number=person.unanswered,
        )
        blocks.append(Text(text, tone="note"))
    return blocks
