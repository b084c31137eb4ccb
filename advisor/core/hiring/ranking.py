"""Candidates in order of fit, with how sure that order is.

Everything here works on posterior levels from what others saw; self-reports are left out by
whoever gathers the observations.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import NormalDist

import numpy as np

from advisor.core.decision.joint_fits import root_of
from advisor.core.posterior import Z80, FitParts, Posterior
from advisor.core.ratings import Floats, Indices

DRAWS = 20_000
# Below what the ladder of words calls likely, two candidates are not told apart.
TOLD_APART = 0.80
TOLD_APART_Z = NormalDist().inv_cdf(TOLD_APART)
FEWEST_DRAWS = 2_000
MANY = 50  # candidates; of more, fewer draws are made
BLOCK = 250  # draws held at a time


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
    place_of = {name: row for row, name in enumerate(posterior.people)}
    parts = posterior.fit_parts([place_of[name] for name in names], w[None, :])
    firsts, lasts, expected = _chances(parts, seed, draws_for(len(names), draws))
    sds = np.sqrt(np.maximum(parts.own[:, 0, 0], 0.0))
    places = [
        Place(name, *numbers)
        for name, *numbers in zip(
            names,
            parts.mean.tolist(),
            sds.tolist(),
            firsts.tolist(),
            lasts.tolist(),
            expected.tolist(),
            strict=True,
        )
    ]
    order = sorted(range(len(names)), key=lambda i: (-places[i].fit, names[i]))
    ranked = tuple(places[i] for i in order)
    return Ranking(ranked, _brackets(ranked, _reached(parts, np.array(order, np.intp))))


def draws_for(candidates: int, draws: int = DRAWS) -> int:
    """How many draws: fewer for very many candidates, of whom each has a small chance anyway."""
    return min(draws, max(FEWEST_DRAWS, DRAWS * MANY // max(candidates, 1)))


def must_haves(
    posterior: Posterior, candidates: Sequence[str], minimums: Mapping[str, float]
) -> tuple[Chance, ...]:
    """P(level ≥ minimum) of each candidate in each must-have; minimums: skill to level, 1-5."""
    ids = posterior.catalogue.ids
    place_of = {name: row for row, name in enumerate(posterior.people)}
    return tuple(
        Chance(name, skill, least, _reaches(posterior, place_of[name], ids.index(skill), least))
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


def _chances(parts: FitParts, seed: int, draws: int) -> tuple[Floats, Floats, Floats]:
    """Chance to be first and to be last, and mean place, of each candidate; 1 is first."""
    count = len(parts.mean)
    source = np.random.default_rng(seed)
    root = parts.shared @ root_of(parts.raters)
    alone = np.sqrt(np.maximum(parts.beside_raters()[:, 0, 0], 0.0))
    first, last, total = np.zeros(count), np.zeros(count), np.zeros(count)
    for start in range(0, draws, BLOCK):
        size = min(BLOCK, draws - start)
        fits = parts.mean + alone * source.standard_normal((size, count))
        fits += source.standard_normal((size, root.shape[1])) @ root.T
        order = np.argsort(-fits, axis=1, kind="stable")
        first += np.bincount(order[:, 0], minlength=count)
        last += np.bincount(order[:, -1], minlength=count)
        places = np.broadcast_to(np.arange(1.0, count + 1), order.shape)
        total += np.bincount(order.ravel(), places.ravel(), count)
    return first / draws, last / draws, total / draws


def _reached(parts: FitParts, order: Indices) -> list[int]:
    """For each place the last one further down up to which nobody can be told from it."""
    mean, shared = parts.mean[order], parts.shared[order]
    own, pulled = parts.own[order, 0, 0], shared @ parts.raters
    ends = []
    for start in range(len(order)):
        variance = own[start] + own[start:] - 2 * (shared[start:] @ pulled[start])
        apart = mean[start] - mean[start:] >= TOLD_APART_Z * np.sqrt(np.maximum(variance, 0.0))
        apart &= variance > 0
        apart[0] = False
        ends.append(start + (int(np.argmax(apart)) if apart.any() else len(apart)) - 1)
    return ends


def _brackets(places: Sequence[Place], ends: Sequence[int]) -> tuple[tuple[str, ...], ...]:
    """Every run that no longer one contains; a candidate can be in several."""
    found: list[tuple[str, ...]] = []
    reached = 0
    for start, end in enumerate(ends):
        if end > max(start, reached):
            found.append(tuple(place.candidate for place in places[start : end + 1]))
            reached = end
    return tuple(found)


def _reaches(posterior: Posterior, person: int, skill: int, least: float) -> float:
    sd = float(posterior.sd_of(person)[skill])
    distance = float(posterior.mean[person, skill]) - least
    return math.erfc(-distance / sd / math.sqrt(2)) / 2
