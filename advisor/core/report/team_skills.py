"""The skills of a team: levels of everyone in one table, and what the team covers."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from advisor.core.coverage import SkillCoverage, coverage
from advisor.core.language import mark, say, written
from advisor.core.posterior import Z80, Posterior
from advisor.core.report.phrases import Names, in_hundred, listed
from advisor.core.report.within import within
from advisor.core.skills import GROUPS, Catalogue

THIN = 0.25  # of the variance of a level that the answers have removed, as everywhere
NOTHING = 0.02
SHOWN_NAMES = 3
LEAST_CHANCE = 0.2
GROUP_NAMES = {"marketing": mark("Marketing"), "sales": mark("Sales"), "shared": mark("Shared")}
_SUMMED_UP = {
    "hangs": mark("Hanging on one person: {skills}."),
    "gap": mark("Likely gaps: {skills}."),
    "open": mark("It cannot be told of {skills}."),
}
_STATES = {
    "covered": mark("covered"),
    "open": mark("cannot tell"),
    "gap": mark("likely a gap"),
}


@dataclass(frozen=True, slots=True)
class Cell:
    """One level of one person, as printed. thin: the evidence is; known: anybody said anything."""

    level: float
    low: float
    high: float
    thin: bool
    known: bool

    @property
    def shade(self) -> int:
        """How dark, 1 to 9: half levels."""
        return round((self.level - 1.0) * 2.0) + 1

    @property
    def told(self) -> str:
        """The band and the evidence in words."""
        if not self.known:
            return say("no answers")
        low, high = written(str(self.low)), written(str(self.high))
        if self.thin:
            return say("80% band {low} to {high}, thin evidence", low=low, high=high)
        return say("80% band {low} to {high}", low=low, high=high)


@dataclass(frozen=True, slots=True)
class Row:
    """One person. works: has hours for growth work. cells: in the order of `TeamSkills.skills`."""

    id: str
    name: str
    works: bool
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class SkillRow:
    """One skill of the coverage.

    anyone: in per cent, for the bar; said_anyone: the same, never certain. who: "Ana 93%, Ben
    60%". said: its state.
    """

    skill: str
    group: str
    anyone: int
    said_anyone: str
    who: str
    state: str
    said: str


@dataclass(frozen=True, slots=True)
class TeamSkills:
    """What a reader may be told of a team's skills.

    groups: name, kind and skills. people: those who may be told, in team order. hidden: how many
    of those with hours may not. coverage: among those with hours who may be told.
    """

    groups: tuple[tuple[str, str, tuple[str, ...]], ...]
    people: tuple[Row, ...]
    hidden: int
    coverage: tuple[SkillRow, ...]

    @property
    def skills(self) -> tuple[tuple[str, str], ...]:
        """Every skill with its group, in order."""
        return tuple((skill, kind) for _, kind, skills in self.groups for skill in skills)

    @property
    def hanging(self) -> tuple[SkillRow, ...]:
        """The skills that hang on one person."""
        return tuple(row for row in self.coverage if row.state == "hangs")

    @property
    def summary(self) -> str:
        """The coverage in a sentence or three."""
        by_state = {
            state: [within(row.skill) for row in self.coverage if row.state == state]
            for state in _SUMMED_UP
        }
        covered = sum(row.state in {"covered", "hangs"} for row in self.coverage)
        parts = [
            say("{covered} of {all} skills are covered.", covered=covered, all=len(self.coverage))
        ]
        parts += [
            say(words, skills=listed(by_state[state]))
            for state, words in _SUMMED_UP.items()
            if by_state[state]
        ]
        return " ".join(parts)


def team_skills(
    posterior: Posterior,
    people: Sequence[tuple[str, float]],
    names: Names,
    shown: Collection[str] | None,
    listed_only: Collection[str] | None = None,
) -> TeamSkills:
    """The skills of these people (id and hours a week).

    shown: ids of whose levels may be told, None for everyone's. listed_only: whose rows are
    wanted, None for everyone's; the coverage is that of all.
    """
    place = {person: row for row, person in enumerate(posterior.people)}
    told = [(who, hours) for who, hours in people if shown is None or who in shown]
    rows = tuple(
        Row(who, names[who], hours > 0, _cells(posterior, place[who]))
        for who, hours in told
        if listed_only is None or who in listed_only
    )
    working = tuple(place[who] for who, hours in told if hours > 0)
    found = covered_by(posterior, working)
    by_place = {place[who]: names[who] for who, _ in told}
    return TeamSkills(
        _groups(posterior.catalogue),
        rows,
        sum(hours > 0 for _, hours in people) - len(working),
        tuple(
            _covered(found[k], by_place, posterior.catalogue)
            for k in by_group(posterior.catalogue)
            if found
        ),
    )


def by_group(catalogue: Catalogue) -> tuple[int, ...]:
    """The places of the skills in the order of the table: group by group."""
    groups = catalogue.groups
    return tuple(sorted(range(len(groups)), key=lambda k: GROUPS.index(groups[k])))


@lru_cache(maxsize=16)
def covered_by(posterior: Posterior, people: tuple[int, ...]) -> tuple[SkillCoverage, ...]:
    """The coverage by these people, worked out once for the same levels."""
    return coverage(posterior, people)


def _groups(catalogue: Catalogue) -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    return tuple(
        (
            say(GROUP_NAMES[group]),
            group,
            tuple(s.name for s in catalogue.skills if s.group == group),
        )
        for group in GROUPS
    )


def _cells(posterior: Posterior, i: int) -> tuple[Cell, ...]:
    sd, prior = posterior.sd_of(i), posterior.assumptions["tau_squared"]
    evidence = 1.0 - sd**2 / prior
    means = np.clip(posterior.mean[i], 1.0, 5.0)
    lows = np.clip(posterior.mean[i] - Z80 * sd, 1.0, 5.0)
    highs = np.clip(posterior.mean[i] + Z80 * sd, 1.0, 5.0)
    return tuple(
        Cell(
            round(float(means[k]), 1),
            round(float(lows[k]), 1),
            round(float(highs[k]), 1),
            thin=bool(evidence[k] < THIN),
            known=bool(evidence[k] >= NOTHING),
        )
        for k in by_group(posterior.catalogue)
    )


def chance(p: float) -> str:
    """ "93%"; never 0 or 100, which would be certain."""
    if p >= 0.995:
        return say("over 99%")
    return say("under 1%") if p < 0.005 else say("{number}%", number=f"{p * 100:.0f}")


def _covered(one: SkillCoverage, names: dict[int, str], catalogue: Catalogue) -> SkillRow:
    skill = catalogue.skills[one.skill]
    likely = [
        f"{names[i]} {chance(p)}"
        for i, p in zip(one.people, one.each, strict=True)
        if p >= LEAST_CHANCE
    ]
    first = names[one.people[0]]
    without = say(
        "hangs on {name}: without them {in_hundred}", name=first, in_hundred=in_hundred(one.without)
    )
    return SkillRow(
        skill=skill.name,
        group=skill.group,
        anyone=round(100 * one.anyone),
        said_anyone=chance(one.anyone),
        who=", ".join(likely[:SHOWN_NAMES]) or say("nobody likely"),
        state=one.state,
        said=without if one.state == "hangs" else say(_STATES[one.state]),
    )
