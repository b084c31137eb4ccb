"""Candidates in order of fit, with how sure that order is.

Everything here works on posterior levels from what others saw; self-reports are left out by
whoever gathers the observations.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from advisor.core.posterior import Z80, Posterior, p_better
from advisor.core.ratings import Floats

DRAWS = 20_000
# Below what the ladder of words calls likely, two candidates are not told apart.
TOLD_APART = 0.80


@dataclass(frozen=True, slots=True)
class Place:
    """One candidate in the ranking.

    fit: weighted level, 1-5; sd: its standard deviation, in levels. p_best, p_last: chance to be
    first and last. expected_rank: mean place over the draws, 1 is first.
    """

    candidate: str
    fit: float
    sd: float
    p_best: float
    p_last: float
    expected_rank: float

    def band(self) -> tuple[float, float]:
        """The central 80% interval of the fit, in levels."""
        return self.fit - Z80 * self.sd, self.fit + Z80 * self.sd


@dataclass(frozen=True, slots=True)
class Ranking:
    """Candidates by fit, the best first.

    brackets: runs of neighbours whose first and last cannot be told apart, as candidate ids.
    """

    places: tuple[Place, ...]
    brackets: tuple[tuple[str, ...], ...]

    @property
    def first(self) -> Place:
        """Who has the highest fit."""
        return self.places[0]


@dataclass(frozen=True, slots=True)
class Chance:
    """How likely a candidate reaches the least level of a must-have."""

    candidate: str
    skill: str
    minimum: float
    chance: float


def rank(
    posterior: Posterior,
    candidates: Sequence[str],
    weights: Mapping[str, float],
    seed: int = 0,
    draws: int = DRAWS,
) -> Ranking:
    """The ranking of at least one candidate by w·L; weights are shares that sum to 1.

    The chances come from seeded draws of the joint posterior, raters in common included. The
    order of candidates changes nothing.
    """
    names = sorted(candidates)
    w = vector(posterior, weights)
    mean, covariance = posterior.fits([posterior.index(name) for name in names], w[None, :])
    ranks = _ranks(mean, covariance, seed, draws)
    places = [
        Place(
            candidate=name,
            fit=float(mean[i]),
            sd=math.sqrt(max(float(covariance[i, i]), 0.0)),
            p_best=float(np.mean(ranks[:, i] == 1)),
            p_last=float(np.mean(ranks[:, i] == len(names))),
            expected_rank=float(np.mean(ranks[:, i])),
        )
        for i, name in enumerate(names)
    ]
    places.sort(key=lambda place: (-place.fit, place.candidate))
    order = tuple(place.candidate for place in places)
    return Ranking(tuple(places), _brackets(posterior, order, w))


def must_haves(
    posterior: Posterior, candidates: Sequence[str], minimums: Mapping[str, float]
) -> tuple[Chance, ...]:
    """P(level ≥ minimum) of each candidate in each must-have; minimums: skill to level, 1-5."""
    ids = posterior.catalogue.ids
    return tuple(
        Chance(
            name, skill, least, _reaches(posterior, posterior.index(name), ids.index(skill), least)
        )
        for name in candidates
        for skill, least in minimums.items()
    )


def vector(posterior: Posterior, weights: Mapping[str, float]) -> Floats:
    """The weights in the order of the skills, (K,), scaled to sum to 1; KeyError for others."""
    unknown = set(weights) - set(posterior.catalogue.ids)
    if unknown:
        raise KeyError(min(unknown))
    w = np.array([weights.get(skill, 0.0) for skill in posterior.catalogue.ids], np.float64)
    scaled: Floats = w / w.sum()
    return scaled


def _ranks(mean: Floats, covariance: Floats, seed: int, draws: int) -> Floats:
    """The place of each candidate in each draw, 1 is first; (draws, candidates)."""
    values, vectors = np.linalg.eigh(covariance)
    root = vectors * np.sqrt(np.clip(values, 0.0, None))
    normal = np.random.default_rng(seed).standard_normal((draws, len(mean)))
    fits = mean + normal @ root.T
    places = np.argsort(np.argsort(-fits, axis=1), axis=1)
    ranks: Floats = (places + 1).astype(np.float64)
    return ranks


def _brackets(
    posterior: Posterior, order: tuple[str, ...], w: Floats
) -> tuple[tuple[str, ...], ...]:
    """Every run that no longer one contains; a candidate can be in several."""
    found: list[tuple[str, ...]] = []
    reached = 0
    for start in range(len(order)):
        end = start
        while end + 1 < len(order) and not _told_apart(posterior, order[start], order[end + 1], w):
            end += 1
        if end > max(start, reached):
            found.append(order[start : end + 1])
            reached = end
    return tuple(found)


def _told_apart(posterior: Posterior, one: str, other: str, w: Floats) -> bool:
    return p_better(posterior, posterior.index(one), posterior.index(other), w) >= TOLD_APART


def _reaches(posterior: Posterior, person: int, skill: int, least: float) -> float:
    sd = float(posterior.sd_of(person)[skill])
    distance = float(posterior.mean[person, skill]) - least
    return math.erfc(-distance / sd / math.sqrt(2)) / 2
