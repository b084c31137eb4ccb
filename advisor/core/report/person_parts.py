"""What each person should get better at next, as a part of the printed plan."""

from __future__ import annotations

from advisor.core.plan.development import PersonDevelopment
from advisor.core.report.blocks import Block, Heading, Part, Table, Text


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
