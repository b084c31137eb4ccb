"""Who of the panel rates which skill: every skill someone, must-haves two, nobody much more."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from advisor.core.hiring.weights import Criterion, Need

RATERS_OF_A_MUST = 2


def asked_for(criteria: Iterable[Criterion]) -> tuple[Criterion, ...]:
    """The criteria that the panel has to rate: those with a weight, and every must-have."""
    return tuple(c for c in criteria if c.weight > 0 or c.need is Need.MUST)


def assign(criteria: Iterable[Criterion], panel: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """Panelist to the skills they rate, in the order of the criteria; the same for the same input.

    Every must-have gets two raters, or all where the panel is smaller; every other skill with a
    weight gets one. No two loads differ by more than one skill. Of those with the least to do,
    whoever has shared the fewest skills with the other rater comes first, so that many different
    pairs can be compared. An empty panel gets nothing.
    """
    wanted = asked_for(criteria)
    load, shared = Counter(dict.fromkeys(panel, 0)), Counter[frozenset[str]]()
    raters: dict[str, list[str]] = {}
    # Must-haves first: with pairs still to choose freely, they spread over the whole panel.
    for criterion in sorted(wanted, key=lambda c: c.need is not Need.MUST):
        chosen = raters.setdefault(criterion.skill, [])
        for _ in range(min(_needed(criterion), len(panel))):
            chosen.append(_next(panel, chosen, load, shared))
            load[chosen[-1]] += 1
        shared[frozenset(chosen)] += len(chosen) > 1
    return {one: tuple(c.skill for c in wanted if one in raters[c.skill]) for one in panel}


def raters_of(skill: str, assigned: Iterable[Sequence[str]]) -> int:
    """How many of the panel rate a skill. assigned: the skills of each panelist."""
    return sum(skill in skills for skills in assigned)


def _needed(criterion: Criterion) -> int:
    return RATERS_OF_A_MUST if criterion.need is Need.MUST else 1


def _next(
    panel: Sequence[str], chosen: Sequence[str], load: Counter[str], shared: Counter[frozenset[str]]
) -> str:
    """The next rater of a skill that `chosen` rate already."""
    free = [one for one in panel if one not in chosen]
    return min(free, key=lambda one: (load[one], sum(shared[frozenset((one, o))] for o in chosen)))
