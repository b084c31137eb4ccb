"""The skills a function needs, who covers each, and where nobody does yet."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.core.plan.arrangement import MARKETING
from advisor.core.plan.basis import PlanBasis

NEEDED_LEVEL = 3.0


@dataclass(frozen=True, slots=True)
class SkillNeeded:
    """One skill. weight: its share of the role, 0-1. who: the best of those on the function.

    level: theirs, one decimal. covered: they are at level 3 as shown, or above.
    """

    key: str
    name: str
    weight: float
    who: str
    level: float
    covered: bool


def skills_needed(basis: PlanBasis, function: str) -> tuple[SkillNeeded, ...]:
    """The skills that weigh more than the average in this role, heaviest first.

    Empty where the reader may not be told about everyone's levels: who is best would tell.
    """
    working = basis.arrangement.working_on(function)
    if not all(map(basis.may_show, working)):
        return ()
    weights = basis.catalogue.role_weights(basis.team.motion)[0 if function == MARKETING else 1]
    average = 1 / len(weights)
    needed = [
        (weight, skill)
        for weight, skill in zip(weights, basis.catalogue.ids, strict=True)
        if weight > average
    ]
    needed.sort(key=lambda pair: -pair[0])
    return tuple(_needed(basis, function, pair, working) for pair in needed)


def _needed(
    basis: PlanBasis, function: str, pair: tuple[float, str], working: tuple[int, ...]
) -> SkillNeeded:
    weight, skill = pair
    best = basis.best(working, (skill,))
    level = 0.0 if best is None else round(min(max(basis.level(best, skill), 1.0), 5.0), 1)
    return SkillNeeded(
        key=f"charters.{function}.skill.{skill}",
        name=basis.catalogue.skill(skill).name,
        weight=weight,
        who="" if best is None else basis.name(best),
        level=level,
        covered=level >= NEEDED_LEVEL,
    )
