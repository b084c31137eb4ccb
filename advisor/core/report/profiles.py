"""Levels for print: one person's profile, and several side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from advisor.core.language import say, say_many, written
from advisor.core.profile import Profile, SkillView
from advisor.core.report.blocks import Block, Chart, Part, Table, Text
from advisor.core.report.team_skills import GROUP_NAMES
from advisor.core.skills import GROUPS

SIDE_BY_SIDE = 4
DRAWN = 16
IN_A_TABLE = 6


@dataclass(frozen=True, slots=True)
class SkillRow:
    """A skill as printed, levels to one decimal. self_value: None where nothing was told."""

    name: str
    level: float
    low: float
    high: float
    self_value: float | None
    others: tuple[float, ...]

    @property
    def level_words(self) -> str:
        """The level with the sign of the language."""
        return written(str(self.level))

    @property
    def band_words(self) -> str:
        """The band: "3.0 to 3.8"."""
        return say("{low} to {high}", low=written(str(self.low)), high=written(str(self.high)))


@dataclass(frozen=True, slots=True)
class GroupRows:
    """The skills of a group. kind: "marketing", "sales" or "shared"."""

    name: str
    kind: str
    rows: tuple[SkillRow, ...]


@dataclass(frozen=True, slots=True)
class PersonRows:
    """A person with the groups of their skills."""

    name: str
    groups: tuple[GroupRows, ...]


def person_rows(name: str, profile: Profile) -> PersonRows:
    """A profile, rounded as shown."""
    groups = tuple(
        GroupRows(
            say(GROUP_NAMES[group]),
            group,
            tuple(_row(view) for view in profile.skills if view.skill.group == group),
        )
        for group in GROUPS
    )
    return PersonRows(name, groups)


def _row(view: SkillView) -> SkillRow:
    low, high = view.estimate.shown_band()
    own = None if view.self_value is None else round(view.self_value, 1)
    others = tuple(round(seen.mean, 1) for seen in view.kinds)
    return SkillRow(view.skill.name, view.estimate.level(), low, high, own, others)


def profiles_part(people: Sequence[PersonRows], left_out: int = 0) -> Part:
    """Levels side by side: drawn for few people, in tables for all. left_out: who is not shown."""
    title = say("Profiles side by side") if len(people) > 1 else say("15 skills")
    if not people:
        return Part("profiles", title, ())
    blocks: list[Block] = [
        Text(
            say(
                "Levels from 1 to 5: the mark is the estimate, the line its 80% band, the hollow "
                "dot what they told us."
            )
        )
    ]
    if left_out:
        blocks.append(Text(_not_shown(left_out)))
    if len(people) <= DRAWN:
        blocks += [_drawn(chunk) for chunk in _chunks(people, SIDE_BY_SIDE)]
    blocks += [_numbers(chunk) for chunk in _chunks(people, IN_A_TABLE)]
    return Part("profiles", title, tuple(blocks))


def _not_shown(left_out: int) -> str:
    return say_many(
        "One person is not shown: levels are shown only of people who agreed to that.",
        "{number} people are not shown: levels are shown only of people who agreed to that.",
        left_out,
    )


def _chunks(people: Sequence[PersonRows], most: int) -> list[Sequence[PersonRows]]:
    """Groups of nearly equal size, none larger than the most."""
    count = -(-len(people) // most)
    size = -(-len(people) // count)
    return [people[start : start + size] for start in range(0, len(people), size)]


def _drawn(people: Sequence[PersonRows]) -> Chart:
    told = "; ".join(f"{person.name}: {_told(person)}" for person in people)
    names = ", ".join(one.name for one in people)
    title = say("Level of each skill with its 80% band: {names}", names=names)
    return Chart("profiles", title, f"{told}.", {"people": tuple(people)})


def _told(person: PersonRows) -> str:
    rows = (row for group in person.groups for row in group.rows)
    return ", ".join(f"{row.name} {row.level_words}" for row in rows)


def _cell(row: SkillRow) -> str:
    return written(f"{row.level} ({row.low}–{row.high})")


def _numbers(people: Sequence[PersonRows]) -> Table:
    """A row per skill, a column per person: the level and its band."""
    columns = [[row for group in person.groups for row in group.rows] for person in people]
    rows = tuple((across[0].name, *map(_cell, across)) for across in zip(*columns, strict=True))
    head = (say("Skill"), *(person.name for person in people))
    return Table(
        say("Level of each skill, 1 to 5, with its 80% band"),
        head,
        rows,
        widths=(4, *[3] * len(people)),
    )
