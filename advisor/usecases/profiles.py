"""One person's profile: levels with bands, sources kept apart, evidence and gaps."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from advisor.core.measurement import evidence_with_more_observers, evidence_word
from advisor.core.profile import Profile, SkillView, profile
from advisor.store.people import Person
from advisor.usecases.gathering import Inputs
from advisor.usecases.results import levels_of

MOTION_IF_UNKNOWN = "consultative"
NEEDED_LEVEL = 3.0
SHOWN_GAPS = 3


@dataclass(frozen=True, slots=True)
class Role:
    """Fit for a role: level 1-5 with its 80% band, and how much the answers say about it."""

    name: str
    fit: float
    low: float
    high: float
    evidence: float
    word: str


@dataclass(frozen=True, slots=True)
class Gap:
    """A skill below level 3. aim: the next level's anchor in its own words."""

    view: SkillView
    next_level: int
    aim: str


@dataclass(frozen=True, slots=True)
class PersonPage:
    """All that the profile page says. with_one, with_two: edge evidence with more observers."""

    profile: Profile
    roles: tuple[Role, ...]
    edge_evidence: float
    edge_word: str
    with_one: float
    with_two: float
    gaps: tuple[Gap, ...]


def of_person(inputs: Inputs, person: Person) -> PersonPage:
    """The page of one person of the workspace."""
    levels = levels_of(inputs)
    i = levels.people.index(person.id)
    motion = inputs.team.motion if inputs.team else MOTION_IF_UNKNOWN
    weights = np.array(levels.catalogue.role_weights(motion))
    edge = weights[0] - weights[1]
    found = profile(levels, i, inputs.observations)
    means, covariance = levels.fits([i], weights)
    spread = 1.2816 * np.sqrt(np.diag(covariance))
    evidence = levels.evidence(i, edge)
    return PersonPage(
        profile=found,
        roles=tuple(
            Role(
                name,
                float(means[r]),
                float(means[r] - spread[r]),
                float(means[r] + spread[r]),
                levels.evidence(i, weights[r]),
                evidence_word(levels.evidence(i, weights[r])),
            )
            for r, name in enumerate(("marketing", f"sales, {motion}"))
        ),
        edge_evidence=evidence,
        edge_word=evidence_word(evidence),
        with_one=evidence_with_more_observers(levels, i, edge, 1),
        with_two=evidence_with_more_observers(levels, i, edge, 2),
        gaps=_gaps(found, weights),
    )


def _gaps(found: Profile, weights: np.ndarray) -> tuple[Gap, ...]:
    """The answered skills below level 3 that weigh most: weight times distance."""
    below = [
        (float(weights[:, k].max()) * (NEEDED_LEVEL - view.estimate.mean), view)
        for k, view in enumerate(found.skills)
        if view.answered and view.estimate.mean < NEEDED_LEVEL
    ]
    worst = sorted(below, key=lambda pair: -pair[0])[:SHOWN_GAPS]
    return tuple(_gap(view) for _, view in worst)


def _gap(view: SkillView) -> Gap:
    level = min(int(view.estimate.mean) + 1, int(NEEDED_LEVEL))
    return Gap(view, level, view.skill.anchors[level - 1])
