"""Counts that may be shown without showing a person: small groups only together with others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from advisor.core.hiring.fairness import Group
from advisor.core.language import mark, say

FEWEST_SHOWN = 3
ALL_OTHERS = mark("All others")
CHOSEN, INVITED, ABOVE = "chosen", "invited", "above"
# At each step: that too few of those who answered got through it, or did not.
STEPS = {
    CHOSEN: (
        mark("fewer than {fewest} who answered were chosen: a table would show who."),
        mark("fewer than {fewest} who answered were not chosen: a table would show who."),
    ),
    INVITED: (
        mark("fewer than {fewest} who answered were invited: a table would show who."),
        mark("fewer than {fewest} who answered were not invited: a table would show who."),
    ),
    ABOVE: (
        mark("fewer than {fewest} who answered were above it: a table would show who."),
        mark("fewer than {fewest} who answered were not above it: a table would show who."),
    ),
}


@dataclass(frozen=True, slots=True)
class Shown:
    """Groups as they may be shown. groups: empty where nothing may be. together: the names of
    those that are counted under ``ALL_OTHERS``. hidden: why nothing is shown, "" otherwise.
    """

    groups: tuple[Group, ...]
    together: tuple[str, ...] = ()
    hidden: str = ""


def shown(groups: Sequence[Group], step: str = CHOSEN) -> Shown:
    """The groups with those of one or two people put together; step: one of ``STEPS``.

    Nothing is shown where one or two people would be all who were selected, or all who were not:
    whoever knows them would read their answers from the table.
    """
    large = [group for group in groups if group.applied >= FEWEST_SHOWN]
    small = [group for group in groups if 0 < group.applied < FEWEST_SHOWN]
    while small and sum(group.applied for group in small) < FEWEST_SHOWN and large:
        least = min(large, key=lambda group: group.applied)
        large.remove(least)
        small.append(least)
    merged = [*large, *([_together(small)] if small else [])]
    names = tuple(group.name for group in small)
    if len(merged) <= 1:
        too_few = say(
            "fewer than two groups of at least {fewest} people answered.",
            fewest=FEWEST_SHOWN,
        )
        return Shown((), names, too_few)
    selected = sum(group.selected for group in merged)
    applied = sum(group.applied for group in merged)
    for number, words in zip((selected, applied - selected), STEPS[step], strict=True):
        if 0 < number < FEWEST_SHOWN:
            return Shown((), names, say(words, fewest=FEWEST_SHOWN))
    return Shown(tuple(merged), names)


def _together(small: Sequence[Group]) -> Group:
    return Group(
        say(ALL_OTHERS),
        sum(group.applied for group in small),
        sum(group.selected for group in small),
    )
