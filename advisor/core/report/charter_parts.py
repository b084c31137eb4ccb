"""The two charters of a plan, laid out for print."""

from __future__ import annotations

from advisor.core.plan.charters import Charter, Charters
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


def charters_part(part: Charters, full: bool = True) -> Part:
    """Two charters side by side under what both are for. full: not of a short plan."""
    left, right = part.pair
    blocks: list[Block] = [Text(line.text) for line in part.shared]
    blocks.append(Panels(_purpose(left), _purpose(right)))
    if full:
        blocks += [Heading("Tactics"), Panels(_tactics(left), _tactics(right))]
    if full and (left.skills or right.skills):
        note = (
            "Whoever is best at it among those who do this work; level 3 covers it. The skills "
            "that weigh most come first."
        )
        blocks += [
            Heading("Skills they need"),
            Text(note, tone="note"),
            Panels(_skills(left), _skills(right)),
        ]
    return Part("charters", "Two charters", tuple(blocks))


def _purpose(charter: Charter) -> Panel:
    who = "; ".join(charter.people) if charter.people else "Nobody yet"
    title = f"{charter.function.capitalize()}, {charter.hours} hours a week"
    purpose = tuple(Text(line.text) for line in charter.purpose)
    objectives = Points(tuple(Point(line.text) for line in charter.objectives))
    return Panel(title, charter.function, (Text(f"{who}.", tone="note"), *purpose, objectives))


def _tactics(charter: Charter) -> Panel:
    chosen = Points(tuple(Point(one.note, f"{one.text}.") for one in charter.tactics.chosen))
    left = ", ".join(one.text for one in charter.tactics.left)
    later = (Text(f"Not now: {left}.", tone="note"),) if left else ()
    return Panel(charter.function.capitalize(), charter.function, (chosen, *later))


def _skills(charter: Charter) -> Panel:
    points = tuple(
        Point(
            f"{one.who}, {one.level}"
            if one.covered
            else f"a gap{f'; {one.who} is nearest, {one.level}' if one.who else ''}",
            f"{one.name}:",
        )
        for one in charter.skills
    )
    return Panel(charter.function.capitalize(), charter.function, (Points(points),))
