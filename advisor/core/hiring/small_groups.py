"""Counts that may be shown without showing a person: small groups only together with others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from advisor.core.hiring.fairness import Group

FEWEST_SHOWN = 3
ALL_OTHERS = "All others"


@dataclass(frozen=True, slots=True)
class Shown:
    """Groups as they may be shown. groups: empty where nothing may be. together: the names of
    those that are counted under ``ALL_OTHERS``. hidden: why nothing is shown, "" otherwise.
    """

    groups: tuple[Group, ...]
    together: tuple[str, ...] = ()
    hidden: str = ""


def shown(groups: Sequence[Group], step: str = "chosen") -> Shown:
    """The groups with those of one or two people put together; step: a word for the messages.

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
        too_few = f"Fewer than two groups of at least {FEWEST_SHOWN} people answered."
        return Shown((), names, too_few)
    selected = sum(group.selected for group in merged)
    applied = sum(group.applied for group in merged)
    for number, word in ((selected, step), (applied - selected, f"not {step}")):
        if 0 < number < FEWEST_SHOWN:
            few = f"Fewer than {FEWEST_SHOWN} who answered were {word}: a table would show who."
            return Shown((), names, few)
    return Shown(tuple(merged), names)


def _together(small: Sequence[Group]) -> Group:
    return Group(
        ALL_OTHERS, sum(group.applied for group in small), sum(group.selected for group in small)
    )
