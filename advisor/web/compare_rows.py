"""What the pages that compare candidates draw and put into tables."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from math import ceil, floor

from advisor.core.hiring.comparison import Comparison, SkillLevel
from advisor.core.language import mark, say, written
from advisor.core.report.addition import AddedRow, added_row
from advisor.core.report.bands import Band, Drawn, Tick
from advisor.core.report.phrases import Names, short_names
from advisor.library import catalogue
from advisor.usecases.hiring.addition import MOST_HOURS, Additions
from advisor.usecases.hiring.comparison import Scores

MOST_BESIDE = 5
HOURS = mark("Enter hours a week from 1 to {most}.")
LETTERS = "ABCDE"


@dataclass(frozen=True, slots=True)
class Person:
    """A candidate beside others; the letter stands for them in the chart."""

    letter: str
    name: str


@dataclass(frozen=True, slots=True)
class Level:
    """One level of the chart, as printed. rated: somebody saw it."""

    level: float
    low: float
    high: float
    rated: bool


@dataclass(frozen=True, slots=True)
class Skill:
    """One skill of the chart. kind: its group. note: what it counts."""

    name: str
    kind: str
    note: str
    levels: list[Level]


@dataclass(frozen=True, slots=True)
class Side:
    """Candidates side by side. rows: of the table; own: of what they say of themselves, [] for
    none.
    """

    people: list[Person]
    skills: list[Skill]
    rows: list[list[str]]
    own: list[list[str]]


def older(scores: Scores) -> list[str]:
    """Which scorecards were made under an earlier version of the weights, a line a version."""
    by_version = sorted(scores.older, key=lambda one: one.version)
    return [
        say(
            "Version {version}: {cards}",
            version=version,
            cards=", ".join(
                say("{rater} on {candidate}", rater=one.rater, candidate=one.candidate)
                for one in made
            ),
        )
        for version, made in groupby(by_version, key=lambda one: one.version)
    ]


def chosen(found: Comparison, wanted: Sequence[str]) -> tuple[str, ...]:
    """Whom to set side by side: those wanted who are ranked, else the first five."""
    kept = tuple(one for one in found.order if one in wanted)
    return (kept or found.order)[:MOST_BESIDE]


def side_by_side(
    found: Comparison,
    names: Names,
    people: Sequence[str],
    own: Mapping[str, Mapping[str, float]],
) -> Side:
    """The levels of some candidates, the skills that count most first.

    A skill that neither counts nor was rated is drawn for nobody; the table has them all.
    """
    points, short = found.basis.points, short_names({one: names[one] for one in people})
    levels = {one: {level.skill: level for level in found.levels_of(one)} for one in people}
    order = sorted(catalogue().skills, key=lambda skill: -points.get(skill.id, 0))
    return Side(
        people=[Person(LETTERS[i], short[one]) for i, one in enumerate(people)],
        skills=[
            Skill(
                skill.name,
                str(skill.group),
                say("counts {points} of 100", points=points.get(skill.id, 0)),
                [_level(levels[one][skill.id]) for one in people],
            )
            for skill in order
            if points.get(skill.id, 0) or any(levels[one][skill.id].raters for one in people)
        ],
        rows=[
            [
                skill.name,
                str(points.get(skill.id, 0)),
                *(_cell(levels[one][skill.id]) for one in people),
            ]
            for skill in order
        ],
        own=[
            [skill.name, *(_own(own.get(one, {}).get(skill.id)) for one in people)]
            for skill in order
        ]
        if any(own.get(one) for one in people)
        else [],
    )


def _level(level: SkillLevel) -> Level:
    low, high = level.band()
    return Level(_shown(level.level), _shown(low), _shown(high), level.raters > 0)


def _cell(level: SkillLevel) -> str:
    seen = _level(level)
    band = written(f"{seen.level} ({seen.low}–{seen.high})")
    return band if seen.rated else say("{band}, not rated", band=band)


def _own(value: float | None) -> str:
    return "–" if value is None else written(f"{value:.1f}")


def _shown(value: float) -> float:
    return round(min(max(value, 1.0), 5.0), 1)


def hours_from(typed: str) -> tuple[float | None, str]:
    """(hours a week, what is wrong with them); None where nothing usable was typed."""
    if not typed:
        return None, ""
    try:
        hours = float(typed.replace(",", "."))
    except ValueError:
        return None, say(HOURS, most=f"{MOST_HOURS:g}")
    return (hours, "") if 1 <= hours <= MOST_HOURS else (None, say(HOURS, most=f"{MOST_HOURS:g}"))


def added(found: Additions, names: Names) -> list[AddedRow]:
    """What each adds, most first."""
    everyone = short_names({**found.inputs.names, **names})
    delta = found.inputs.assumptions["delta"]
    rows = [added_row(one, everyone, delta) for one in found.found]
    return sorted(rows, key=lambda row: (-row.gain, row.name))


def axis(rows: Sequence[AddedRow]) -> Drawn:
    """The chart of what each adds, in per cent of the goal, with 0 in it."""
    bands = [Band(row.name, row.gain, row.low, row.high, row.said) for row in rows]
    low = min([0, *(row.low for row in rows)])
    high = max([10, *(row.high for row in rows)])
    step = max(10, 10 * ceil((high - low) / 40))
    first = floor(low / step) * step
    last = ceil(high / step) * step
    ticks: list[Tick] = [
        (float(n), say("{number}%", number=n)) for n in range(first, last + 1, step)
    ]
    desc = "; ".join(f"{row.name} {row.said}" for row in rows)
    return Drawn(bands, first, last, ticks, [], desc)
