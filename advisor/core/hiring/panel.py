"""What a panel's scores can and cannot tell: who rated whom, and how far raters agree."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from advisor.core.hiring.agreement import Agreement, agreement
from advisor.core.hiring.coefficient import CannotBeComputed
from advisor.core.language import mark
from advisor.core.observation import Mode, Observation
from advisor.core.ratings import Floats

MOST_BY_SKILL = 100  # candidates; of more only the overall agreement is worked out
NOTHING_IN_COMMON = mark("no skill was rated by every interviewer")


@dataclass(frozen=True, slots=True)
class Shape:
    """How candidates and interviewers hang together.

    groups: candidates linked by interviewers in common, each sorted; more than one means that
    no rating compares the groups. alone: candidates whom one interviewer alone rated.
    """

    groups: tuple[tuple[str, ...], ...]
    alone: tuple[str, ...]

    @property
    def disconnected(self) -> bool:
        """Whether some candidates share no interviewer, not even through others."""
        return len(self.groups) > 1


@dataclass(frozen=True, slots=True)
class PanelAgreement:
    """How far the panel agrees in its interviews.

    overall: on each candidate's mean over the skills that every interviewer rates (common).
    skills: (skill, agreement) of those rated, in order of their ids; none for very many
    candidates.
    """

    overall: Agreement
    common: tuple[str, ...]
    skills: tuple[tuple[str, Agreement], ...]


def shape_of(observations: Iterable[Observation]) -> Shape:
    """Who hangs together through whom."""
    raters: dict[str, set[str]] = {}
    for seen in observations:
        raters.setdefault(seen.person, set()).add(seen.rater)
    groups: list[tuple[set[str], set[str]]] = []
    for person, by in sorted(raters.items()):
        linked = [group for group in groups if group[1] & by]
        groups = [group for group in groups if not group[1] & by]
        together = ({person}.union(*(g[0] for g in linked)), by.union(*(g[1] for g in linked)))
        groups.append(together)
    return Shape(
        groups=tuple(sorted(tuple(sorted(people)) for people, _ in groups)),
        alone=tuple(sorted(person for person, by in raters.items() if len(by) == 1)),
    )


def panel_agreement(observations: Sequence[Observation]) -> PanelAgreement:
    """The agreement on interviews; work samples are rated by other anchors and left out."""
    seen = [each for each in observations if each.mode is Mode.OBSERVER]
    by_skill: dict[str, list[Observation]] = {}
    for each in seen:
        by_skill.setdefault(each.skill, []).append(each)
    everyone = {each.rater for each in seen}
    few = len({each.person for each in seen}) <= MOST_BY_SKILL
    common = tuple(
        sorted(s for s, given in by_skill.items() if {o.rater for o in given} == everyone)
    )
    return PanelAgreement(
        overall=_overall(seen, common),
        common=common,
        skills=tuple(
            (skill, agreement(_table((o.person, o.rater, o.value) for o in given)))
            for skill, given in sorted(by_skill.items())
            if few
        ),
    )


def _overall(seen: Sequence[Observation], common: tuple[str, ...]) -> Agreement:
    """On means, whose differences count: half of the common skills make one."""
    if seen and not common:
        nothing = CannotBeComputed(NOTHING_IN_COMMON)
        return Agreement(nothing, None, None, 0, len({o.rater for o in seen}), few=True)
    cells: dict[tuple[str, str], list[float]] = {}
    for each in seen:
        if each.skill in common:
            cells.setdefault((each.person, each.rater), []).append(each.value)
    means = (
        (person, rater, float(np.mean(values)))
        for (person, rater), values in cells.items()
        if 2 * len(values) >= len(common)
    )
    return agreement(_table(means), "interval")


def _table(ratings: Iterable[tuple[str, str, float]]) -> Floats:
    """(candidates, raters), NaN where there is no rating; in the order of their ids."""
    found = list(ratings)
    people = {name: place for place, name in enumerate(sorted({each[0] for each in found}))}
    raters = {name: place for place, name in enumerate(sorted({each[1] for each in found}))}
    table = np.full((len(people), len(raters)), np.nan)
    for person, rater, value in found:
        table[people[person], raters[rater]] = value
    return table
