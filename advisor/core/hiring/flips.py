"""What would put another candidate first: a weight, a rating, or weights redrawn at random."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from advisor.core.hiring.ranking import vector
from advisor.core.measurement import posterior as levels_from
from advisor.core.observation import Observation
from advisor.core.posterior import Posterior
from advisor.core.ratings import Floats

REDRAWS = 1_000
# Points behind the redrawn weights: a weight of 10 then varies by about 3 points.
SPREAD_POINTS = 100
LOWEST, HIGHEST, MIDDLE = 1.0, 5.0, 3.0


@dataclass(frozen=True, slots=True)
class WeightFlip:
    """The smallest change of one weight that puts another candidate first.

    now, then: the weight as a share, 0-1; the other weights keep their proportions. first: who
    is first then.
    """

    skill: str
    now: float
    then: float
    first: str


@dataclass(frozen=True, slots=True)
class RatingFlip:
    """The smallest change of one rating that puts another candidate first.

    rating: as it was given; then: the value, 1-5, at which both come out the same. first: who
    overtakes.
    """

    rating: Observation
    then: float
    first: str


def weight_flips(
    posterior: Posterior, candidates: Sequence[str], weights: Mapping[str, float]
) -> tuple[WeightFlip, ...]:
    """For each skill the nearest weight at which another candidate comes first, if there is one.

    At posterior means, where every fit is linear in the weight; the smallest change first.
    """
    w = vector(posterior, weights)
    names = sorted(candidates)
    levels = posterior.mean[[posterior.index(name) for name in names]]
    first = int(np.argmax(levels @ w))
    found = []
    for k, skill in enumerate(posterior.catalogue.ids):
        flip = _nearest(levels, first, w, k)
        if flip is not None:
            found.append(WeightFlip(skill, float(w[k]), flip[0], names[flip[1]]))
    return tuple(sorted(found, key=lambda flip: (abs(flip.then - flip.now), flip.skill)))


def rating_flips(
    observations: Sequence[Observation],
    posterior: Posterior,
    candidates: Sequence[str],
    weights: Mapping[str, float],
) -> tuple[RatingFlip, ...]:
    """For each rating of a candidate the value, if any on the scale, that changes who is first.

    posterior: from these observations. Exact: posterior means are linear in every rating, so one
    more solution for each rating gives its whole effect. The smallest change comes first.
    """
    w, names = vector(posterior, weights), sorted(candidates)
    fits = _fits(posterior, names, w)
    flips = []
    for place, rating in enumerate(observations):
        if rating.person in names:
            found = _overtaken(fits, _slopes(observations, place, posterior, names, w), rating)
            flips += [RatingFlip(rating, value, names[other]) for value, other in found]
    return tuple(sorted(flips, key=_change))


def weight_sensitivity(
    posterior: Posterior,
    candidates: Sequence[str],
    weights: Mapping[str, float],
    seed: int = 0,
    redraws: int = REDRAWS,
) -> dict[str, float]:
    """Candidate to the share of redrawn weights under which they come first, at posterior means.

    Weights are drawn from a Dirichlet distribution around the given ones; a weight of 0 stays 0.
    """
    w = vector(posterior, weights)
    names = sorted(candidates)
    levels = posterior.mean[[posterior.index(name) for name in names]]
    gammas = np.random.default_rng(seed).standard_gamma(SPREAD_POINTS * w, (redraws, len(w)))
    drawn = gammas / gammas.sum(axis=1, keepdims=True)
    firsts = np.argmax(drawn @ levels.T, axis=1)
    return {name: float(np.mean(firsts == i)) for i, name in enumerate(names)}


def _change(flip: RatingFlip) -> tuple[float, str, str, str]:
    seen = flip.rating
    return abs(flip.then - seen.value), seen.person, seen.rater, seen.skill


def _fits(posterior: Posterior, names: Sequence[str], w: Floats) -> Floats:
    fits: Floats = posterior.mean[[posterior.index(name) for name in names]] @ w
    return fits


def _slopes(
    observations: Sequence[Observation],
    place: int,
    before: Posterior,
    names: Sequence[str],
    w: Floats,
) -> Floats:
    """How much each fit rises per level of one rating."""
    rating = observations[place]
    value = LOWEST if rating.value > MIDDLE else HIGHEST
    changed = [*observations[:place], replace(rating, value=value), *observations[place + 1 :]]
    after = levels_from(changed, before.people, before.catalogue, before.assumptions)
    slopes: Floats = (_fits(after, names, w) - _fits(before, names, w)) / (value - rating.value)
    return slopes


def _overtaken(fits: Floats, slopes: Floats, rating: Observation) -> Iterable[tuple[float, int]]:
    """The nearest value of the rating on the scale at which another fit equals the first."""
    first = int(np.argmax(fits))
    found = []
    for other in range(len(fits)):
        slope = slopes[first] - slopes[other]
        if other == first or abs(slope) < 1e-12:
            continue
        value = float(rating.value - (fits[first] - fits[other]) / slope)
        if LOWEST <= value <= HIGHEST:
            found.append((value, other))
    return sorted(found, key=lambda each: abs(each[0] - rating.value))[:1]


def _nearest(levels: Floats, first: int, w: Floats, k: int) -> tuple[float, int] | None:
    """The weight of skill k nearest to today's at which someone overtakes, and who does."""
    if w[k] >= 1:
        return None
    rest = np.where(np.arange(len(w)) == k, 0.0, w) / (1 - w[k])
    ahead = (levels[first] - levels) @ rest
    ahead_in_k = levels[first, k] - levels[:, k]
    best: tuple[float, int] | None = None
    for other in range(len(levels)):
        slope = ahead[other] - ahead_in_k[other]
        if other == first or slope == 0:
            continue
        then = float(ahead[other] / slope)
        if 0 <= then <= 1 and (best is None or abs(then - w[k]) < abs(best[0] - w[k])):
            best = then, other
    return best
