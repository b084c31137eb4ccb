"""How the constants lie on their page: by part, then by what they are about."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from advisor.core.assumptions import ASSUMPTIONS, Assumption, Assumptions
from advisor.core.decision.throughput import CONSTANTS
from advisor.core.language import mark, say

CHANGED = "changed"
_PARTS = (
    ("decision", mark("The decision"), mark("What work shared one way or another is worth.")),
    (
        "funnel",
        mark("The funnel"),
        mark("What is taken where you answered “I don’t know”, and shown beside the question."),
    ),
    ("measurement", mark("The measurement"), mark("How far each kind of answer is trusted.")),
)
_GROUPS = {
    "observer": mark("Others’ ratings"),
    "work_sample": mark("Work samples"),
    "self_frequency": mark("Own reports of how often"),
    "self_anchored": mark("Own ratings on the anchors"),
    "situational": mark("Situations"),
    "hire": mark("What someone new brings"),
    "ramp": mark("How long someone new needs"),
}


@dataclass(frozen=True, slots=True)
class Row:
    """One constant. name: without what its group says already."""

    constant: Assumption
    name: str
    value: float
    changed: bool


@dataclass(frozen=True, slots=True)
class Group:
    """Constants about one thing. title: "" for the first, general ones of a part."""

    title: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the models with what is shown of it."""

    key: str
    title: str
    lead: str
    groups: tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class Filter:
    """A choice of what to show. key: "" for everything."""

    key: str
    label: str
    count: int


def parts(values: Assumptions, show: str) -> tuple[Part, ...]:
    """What is shown. show: the key of a part, CHANGED, or anything else for everything."""
    keys = [key for key, _, _ in _PARTS]
    found = [
        Part(part[0], say(part[1]), say(part[2]), _groups(_shown(part[0], values, show)))
        for part in _PARTS
        if show not in keys or show == part[0]
    ]
    return tuple(part for part in found if part.groups)


def filters(values: Assumptions) -> tuple[Filter, ...]:
    """All, each part, and the changed ones, with how many each holds."""
    by_part = [
        Filter(key, say(title), sum(one.part == key for one in ASSUMPTIONS))
        for key, title, _ in _PARTS
    ]
    changed = Filter(CHANGED, say("Changed"), len(values.changed))
    return (Filter("", say("All", "filter"), len(ASSUMPTIONS)), *by_part, changed)


def is_drawn(constant: Assumption) -> bool:
    """Whether each run of the model draws it from its whole range, likeliest at its value."""
    return constant.key in CONSTANTS


def _shown(part: str, values: Assumptions, show: str) -> list[Row]:
    return [
        _row(one, values)
        for one in ASSUMPTIONS
        if one.part == part and (show != CHANGED or one.key in values.changed)
    ]


def _row(constant: Assumption, values: Assumptions) -> Row:
    _, colon, rest = constant.name.partition(": ")
    name = rest[:1].upper() + rest[1:] if colon else constant.name
    return Row(constant, name, values[constant.key], constant.key in values.changed)


def _groups(rows: Iterable[Row]) -> tuple[Group, ...]:
    """By the beginning of the key, in the order of the table."""
    by_title: dict[str, list[Row]] = {}
    for row in rows:
        group = _GROUPS.get(row.constant.key.partition(".")[0])
        title = say(group) if group else ""
        by_title.setdefault(title, []).append(row)
    return tuple(Group(title, tuple(found)) for title, found in by_title.items())
