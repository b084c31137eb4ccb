"""Which skills a team covers: how likely it is that at least one person reaches a level."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from advisor.core.posterior import Posterior

Floats = NDArray[np.float64]
Places = NDArray[np.intp]
ENOUGH = 3.0  # the level from which a skill counts as covered
COVERED, GAP = 0.80, 0.40
WITHOUT = 0.60  # below it without one person, a covered skill hangs on them
TOGETHER = 12  # so many of the likeliest are looked at jointly; the others add what little is left
DRAWS = 10_000


@dataclass(frozen=True, slots=True)
class SkillCoverage:
    """One skill in a team. people: places in the posterior, the likeliest first.

    each: probability that they reach the level. anyone: that at least one of all does. without:
    the same without the likeliest.
    """

    skill: int
    people: tuple[int, ...]
    each: tuple[float, ...]
    anyone: float
    without: float

    @property
    def state(self) -> str:
        """ "covered", "hangs" (on the likeliest person), "open" or "gap"."""
        if self.anyone >= COVERED:
            return "hangs" if self.without < WITHOUT and len(self.people) > 1 else "covered"
        return "gap" if self.anyone < GAP else "open"


def coverage(
    posterior: Posterior, people: Sequence[int], level: float = ENOUGH, seed: int = 0
) -> tuple[SkillCoverage, ...]:
    """Every skill in the catalogue's order; () for nobody.

    The likeliest twelve of each skill are drawn jointly, seeded, so that what they share by their
    raters counts; all others are taken as independent of them.
    """
    if not people:
        return ()
    chosen = np.asarray(people, np.intp)
    each = reaching(posterior, chosen, level)
    normals = np.random.default_rng(seed).standard_normal((TOGETHER, DRAWS))
    return tuple(
        _of_skill(posterior, k, chosen, each[:, k], level, normals) for k in range(each.shape[1])
    )


def reaching(posterior: Posterior, people: Places, level: float) -> Floats:
    """Probability that each of these people has at least this level, people × skills."""
    sd = np.sqrt(np.diagonal(posterior.covariance[people], axis1=1, axis2=2))
    z = (level - posterior.mean[people]) / np.maximum(sd, 1e-12) / math.sqrt(2.0)
    return np.fromiter(map(math.erfc, z.flat), np.float64, z.size).reshape(z.shape) / 2.0


def _of_skill(
    posterior: Posterior, k: int, people: Places, each: Floats, level: float, normals: Floats
) -> SkillCoverage:
    order = np.argsort(-each, kind="stable")
    first, rest = order[:TOGETHER], order[TOGETHER:]
    weights = np.zeros((1, posterior.mean.shape[1]))
    weights[0, k] = 1.0
    mean, covariance = posterior.fits(people[first].tolist(), weights)
    values, vectors = np.linalg.eigh(covariance)
    root = vectors * np.sqrt(np.maximum(values, 0.0))
    reached = mean[:, None] + root @ normals[: len(first)] >= level
    missed = float(np.prod(1.0 - each[rest]))
    return SkillCoverage(
        skill=k,
        people=tuple(int(people[i]) for i in order[:TOGETHER]),
        each=tuple(float(each[i]) for i in order[:TOGETHER]),
        anyone=1.0 - float(np.mean(~reached.any(axis=0))) * missed,
        without=1.0 - float(np.mean(~reached[1:].any(axis=0))) * missed,
    )
