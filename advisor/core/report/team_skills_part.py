"""The part of a team's report about its skills, from the same value as the page."""

from __future__ import annotations

from advisor.core.report.blocks import Block, Heading, Part, Table, Text
from advisor.core.report.team_skills import Cell, Row, TeamSkills

TITLE = "The skills of the team"
ACROSS = 6
MOST_PEOPLE = 24
NOTE = (
    "At least one person reaches level 3, with so many chances in a hundred; a skill hangs on one "
    "person where it would be less than likely without them."
)


def team_skills_part(skills: TeamSkills) -> Part:
    """Levels of everyone, then what the team covers; nothing where nobody may be told of."""
    if not skills.people:
        return Part("skills", TITLE, ())
    blocks: list[Block] = []
    if len(skills.people) <= MOST_PEOPLE:
        for start in range(0, len(skills.people), ACROSS):
            blocks.append(_levels(skills, skills.people[start : start + ACROSS]))
    else:
        blocks.append(Text(f"{len(skills.people):,} people: their levels stand on the team page."))
    if skills.coverage:
        blocks += [Heading("What the team covers"), Text(skills.summary), _coverage(skills)]
        blocks.append(Text(NOTE, tone="note"))
    return Part("skills", TITLE, tuple(blocks))


def _levels(skills: TeamSkills, people: tuple[Row, ...]) -> Table:
    return Table(
        "Levels, 1 to 5; in brackets where the evidence is thin",
        ("Skill", *(row.name for row in people)),
        tuple(
            (skill, *(_said(row.cells[k]) for row in people))
            for k, (skill, _) in enumerate(skills.skills)
        ),
    )


def _said(cell: Cell) -> str:
    if not cell.known:
        return "–"
    return f"({cell.level:.1f})" if cell.thin else f"{cell.level:.1f}"


def _coverage(skills: TeamSkills) -> Table:
    return Table(
        "Whether at least one person reaches level 3",
        ("Skill", "At least one", "Who", "In words"),
        tuple((row.skill, row.said_anyone, row.who, row.said) for row in skills.coverage),
        (2, 3),
        (4, 2, 5, 5),
    )
