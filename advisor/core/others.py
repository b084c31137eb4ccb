"""What observers saw, by how they know the person, and where it departs from the self view."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from statistics import fmean, stdev

from advisor.core.assumptions import Assumptions
from advisor.core.observation import Mode, Observation
from advisor.core.posterior import Z80

NAMED = "manager"
KINDS = (NAMED, "peer", "customer")
TOGETHER_FROM = 3  # from so many on a rating or a line cannot be traced to one of them


@dataclass(frozen=True, slots=True)
class Observer:
    """Someone who rated a person. kind: manager, peer or customer. lines: skill id to words."""

    id: str
    name: str
    kind: str
    lines: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """One line of evidence. name: whose it is, "" where that stays unsaid."""

    text: str
    name: str


@dataclass(frozen=True, slots=True)
class KindView:
    """What the observers of one kind saw of one skill.

    mean: 1-5. spread: standard deviation in levels; None below three, where it would tell who
    said what. lines: of evidence; a manager's always, others' from three on and without names.
    """

    kind: str
    count: int
    mean: float
    spread: float | None
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """Where self and others lie further apart than their bands explain.

    by: self minus the others' mean, in levels. count: how many others.
    """

    by: float
    count: int


def views_by_kind(
    skill: str, seen: Iterable[Observation], observers: Iterable[Observer]
) -> tuple[KindView, ...]:
    """What each kind of observer saw of a skill; a kind that saw nothing is left out.

    seen: what was observed of one person. Someone of unknown kind counts as a peer.
    """
    values = {
        each.rater: each.value
        for each in seen
        if each.skill == skill and each.mode == Mode.OBSERVER
    }
    known = {each.id: each for each in observers}
    raters = [known.get(rater, Observer(rater, "", "peer")) for rater in values]
    views = []
    for kind in KINDS:
        group = [rater for rater in raters if rater.kind == kind]
        if group:
            views.append(_view(kind, skill, group, [values[rater.id] for rater in group]))
    return tuple(views)


def difference(
    told: float, mode: Mode, items: int, others: Iterable[float], assumptions: Assumptions
) -> Difference | None:
    """Self minus others where that is more than both bands explain, else None.

    told: the self value 1-5, of a self mode with so many answered items. The bands are the 80%
    intervals of what each source alone can say: |self - mean| > 1.2816·√(s² + o²/n), with s² and
    o² the sums of the person, group, answer and rater variances of the two modes (the model's
    table), the answer variance times N/items where a scale has N items.
    """
    values = list(others)
    if not values:
        return None
    variance = _variance(mode, items, assumptions)
    variance += _variance(Mode.OBSERVER, 1, assumptions) / len(values)
    by = told - fmean(values)
    return Difference(by, len(values)) if abs(by) > Z80 * math.sqrt(variance) else None


def _view(kind: str, skill: str, group: list[Observer], values: list[float]) -> KindView:
    together = len(values) >= TOGETHER_FROM
    lines = [
        Line(text, rater.name if kind == NAMED else "")
        for rater in group
        for about, text in rater.lines
        if about == skill and (together or kind == NAMED)
    ]
    # In the order of the words, so that nobody is known by their place.
    lines.sort(key=lambda line: (line.name, line.text))
    return KindView(
        kind, len(values), fmean(values), stdev(values) if together else None, tuple(lines)
    )


def _variance(mode: Mode, items: int, assumptions: Assumptions) -> float:
    """Of one value of a mode about a known level, in levels squared."""
    answer = assumptions[f"{mode}.var_answer"] * assumptions[f"{mode}.items"] / max(items, 1)
    return answer + sum(
        assumptions[f"{mode}.{part}"] for part in ("var_rater", "var_person", "var_group")
    )
