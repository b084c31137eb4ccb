"""The two charters of a plan, laid out for print."""

from __future__ import annotations

from advisor.core.language import mark, say, written
from advisor.core.plan.charters import Charter, Charters
from advisor.core.plan.skills_needed import SkillNeeded
from advisor.core.report.blocks import (
    Block,
    Heading,
    Panel,
    Panels,
    Part,
    Point,
    Points,
    Text,
)

_NAMES = {"marketing": mark("Marketing"), "sales": mark("Sales")}
_TITLES = {
    "marketing": mark("Marketing, {hours} hours a week"),
    "sales": mark("Sales, {hours} hours a week"),
}


def charters_part(part: Charters, full: bool = True) -> Part:
    """Two charters side by side under what both are for. full: not of a short plan."""
    left, right = part.pair
    blocks: list[Block] = [Text(line.text) for line in part.shared]
    blocks.append(Panels(_purpose(left), _purpose(right)))
    if full:
        blocks += [Heading(say("Tactics")), Panels(_tactics(left), _tactics(right))]
    if full and (left.skills or right.skills):
        note = say(
            "Whoever is best at it among those who do this work; level 3 covers it. The skills "
            "that weigh most come first."
        )
        blocks += [
            Heading(say("Skills they need")),
            Text(note, tone="note"),
            Panels(_skills(left), _skills(right)),
        ]
    return Part("charters", say("Two charters"), tuple(blocks))


def _purpose(charter: Charter) -> Panel:
    who = "; ".join(charter.people) if charter.people else say("Nobody yet")
    title = say(_TITLES[charter.function], hours=charter.hours)
    purpose = tuple(Text(line.text) for line in charter.purpose)
    objectives = Points(tuple(Point(line.text) for line in charter.objectives))
    return Panel(title, charter.function, (Text(f"{who}.", tone="note"), *purpose, objectives))


def _tactics(charter: Charter) -> Panel:
    chosen = Points(tuple(Point(one.note, f"{one.text}.") for one in charter.tactics.chosen))
    left = ", ".join(one.text for one in charter.tactics.left)
    later = (Text(say("Not now: {names}.", names=left), tone="note"),) if left else ()
    return Panel(say(_NAMES[charter.function]), charter.function, (chosen, *later))


def _skills(charter: Charter) -> Panel:
    points = tuple(Point(_covered(one), f"{one.name}:") for one in charter.skills)
    return Panel(say(_NAMES[charter.function]), charter.function, (Points(points),))


def _covered(skill: SkillNeeded) -> str:
    """Who covers a skill, or who is nearest to it."""
    if skill.covered:
        return f"{skill.who}, {written(str(skill.level))}"
    if not skill.who:
        return say("a gap")
    return say("a gap; {who} is nearest, {level}", who=skill.who, level=written(str(skill.level)))
