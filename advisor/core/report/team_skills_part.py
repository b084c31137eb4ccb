"""The part of a team's report about what it covers, from the same value as the page.

Everyone's levels stand with their bands in the profiles before it.
"""

from __future__ import annotations

from advisor.core.language import mark, say
from advisor.core.report.blocks import Part, Table, Text
from advisor.core.report.team_skills import TeamSkills

TITLE = mark("What is covered")
NOTE = mark(
    "The chance that at least one person with hours reaches level 3. A skill hangs on one person "
    "where it is covered, and without them would not be."
)


def team_skills_part(skills: TeamSkills) -> Part:
    """What the team covers; nothing where nobody may be told of."""
    title = say(TITLE)
    if not skills.coverage:
        return Part("skills", title, ())
    table = Table(
        say("Whether at least one person reaches level 3"),
        (say("Skill"), say("At least one"), say("Who"), say("In words")),
        tuple((row.skill, row.said_anyone, row.who, row.said) for row in skills.coverage),
        (2, 3),
        (4, 2, 5, 6),
    )
    return Part("skills", title, (Text(skills.summary), table, Text(say(NOTE), tone="note")))
