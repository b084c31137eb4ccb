"""What each person should get better at next: the gaps that cost their role most."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from advisor.core.language import mark, say
from advisor.core.observation import Observation
from advisor.core.plan.arrangement import MARKETING, SALES
from advisor.core.plan.basis import PlanBasis
from advisor.core.posterior import Posterior
from advisor.core.profile import Profile, SkillView, profile

NEEDED_LEVEL = 3.0
SHOWN_GAPS = 3
_BOTH = mark("marketing and sales")
_ROLES = {MARKETING: mark("marketing"), SALES: mark("sales")}
# Gaps in these between the two sides hurt; differences in orientation do not.
COMMON_SKILLS = ("product_knowledge", "interpersonal", "communication")


@dataclass(frozen=True, slots=True)
class Gap:
    """A skill below the level its role needs. aim: the next level's anchor in its own words."""

    view: SkillView
    next_level: int
    aim: str


@dataclass(frozen=True, slots=True)
class Exercised:
    """A gap with what to do about it. level: as shown. practice, proof: one each."""

    key: str
    skill: str
    level: float
    next_level: int
    aim: str
    practice: str
    proof: str


@dataclass(frozen=True, slots=True)
class PersonDevelopment:
    """One person's gaps, the costliest first; none where nothing lies below what is needed.

    role: "marketing", "sales" or "marketing and sales". unanswered: skills nobody answered on.
    """

    key: str
    name: str
    role: str
    gaps: tuple[Exercised, ...]
    unanswered: int


def largest_gaps(
    found: Profile, weights: Sequence[float], need: float = NEEDED_LEVEL, shown: int = SHOWN_GAPS
) -> tuple[Gap, ...]:
    """The answered skills below the level needed with the largest weight × distance to it.

    weights: one share per skill in the catalogue's order; a skill of weight 0 is not needed.
    need: level 1-5.
    """
    below = [
        (float(weight) * (need - view.estimate.mean), view)
        for weight, view in zip(weights, found.skills, strict=True)
        if weight > 0 and view.answered and view.estimate.level() < need
    ]
    worst = sorted(below, key=lambda pair: -pair[0])[:shown]
    return tuple(_gap(view, need) for _, view in worst)


def development(
    basis: PlanBasis, levels: Posterior, observations: Iterable[Observation]
) -> tuple[PersonDevelopment, ...]:
    """The gaps of everyone with hours who may be shown, by the weights of what they hold."""
    seen = tuple(observations)
    people = filter(basis.may_show, basis.arrangement.holders)
    return tuple(_person(basis, levels, seen, i) for i in people)


def role_weights(basis: PlanBasis, i: int) -> tuple[str, tuple[float, ...]]:
    """What person i holds, and the weights that count: the larger of the two for both.

    Skills that weigh less than the average in the role do not count, but for the three in which
    the sides must not differ (Homburg & Jensen 2007).
    """
    marketing, sales = basis.catalogue.role_weights(basis.team.motion)
    if i in basis.arrangement.on_both():
        larger = np.maximum(marketing, sales)
        return say(_BOTH), _that_count(basis, tuple(map(float, larger)))
    on_marketing = i in basis.arrangement.working_on(MARKETING)
    role, weights = (MARKETING, marketing) if on_marketing else (SALES, sales)
    return say(_ROLES[role]), _that_count(basis, weights)


def _that_count(basis: PlanBasis, weights: tuple[float, ...]) -> tuple[float, ...]:
    average = 1 / len(weights)
    return tuple(
        max(weight, average) if skill in COMMON_SKILLS else weight if weight > average else 0.0
        for skill, weight in zip(basis.catalogue.ids, weights, strict=True)
    )


def _gap(view: SkillView, need: float) -> Gap:
    level = max(min(int(view.estimate.mean) + 1, int(need)), 2)
    return Gap(view, level, view.skill.anchors[level - 1])


def _person(
    basis: PlanBasis, levels: Posterior, seen: tuple[Observation, ...], i: int
) -> PersonDevelopment:
    person = basis.team.people[i]
    found = profile(levels, levels.index(person), seen)
    role, weights = role_weights(basis, i)
    return PersonDevelopment(
        key=f"development.{person}",
        name=basis.name(i),
        role=role,
        gaps=tuple(_exercised(basis, person, gap) for gap in largest_gaps(found, weights)),
        unanswered=len(found.skills) - found.answered,
    )


def _exercised(basis: PlanBasis, person: str, gap: Gap) -> Exercised:
    skill = gap.view.skill
    exercise = basis.content.exercises[skill.id]
    return Exercised(
        key=f"development.{person}.{skill.id}",
        skill=skill.name,
        level=gap.view.estimate.level(),
        next_level=gap.next_level,
        aim=gap.aim,
        practice=exercise.practice,
        proof=exercise.proof,
    )
