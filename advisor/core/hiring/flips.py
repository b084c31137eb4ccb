"""What would put another candidate first: a weight, a rating, or weights redrawn at random."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from advisor.core.hiring.ranking import vector
from advisor.core.hiring.slopes import fit_slopes
from advisor.core.observation import Observation
from advisor.core.posterior import Posterior
from advisor.core.ratings import Floats

REDRAWS = 1_000
# Points behind the redrawn weights: a weight of 10 then varies by about 3 points.
SPREAD_POINTS = 100
LOWEST, HIGHEST = 1.0, 5.0
RIVALS = 20  # behind the first, whom one rating may put first
MOST_FLIPS = 100
FLAT = 1e-12  # levels of fit per level of rating that count as none


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
    levels = _levels(posterior, names)
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
    """The ratings that change who is first if they alone had been different, 1-5.

    posterior: from these observations. Exact, as posterior means are linear in every rating. The
    smallest change comes first, at most ``MOST_FLIPS``; among many candidates only those next to
    the first can overtake (``RIVALS``).
    """
    w = vector(posterior, weights)
    place = {name: row for row, name in enumerate(posterior.people)}
    fits = posterior.mean @ w
    order = sorted(candidates, key=lambda name: (-fits[place[name]], name))[: RIVALS + 1]
    first, *rivals = order
    if not rivals or not observations:
        return ()
    slopes = fit_slopes(posterior, observations, [place[name] for name in order], w)
    ahead = np.array([fits[place[first]] - fits[place[rival]] for rival in rivals])
    then, who = _overtaken(observations, slopes[0] - slopes[1:], ahead)
    found = (
        RatingFlip(observations[i], float(then[i]), rivals[int(who[i])])
        for i in np.flatnonzero(np.isfinite(then)).tolist()
    )
    return tuple(sorted(found, key=_change)[:MOST_FLIPS])


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
    levels = _levels(posterior, names)
    gammas = np.random.default_rng(seed).standard_gamma(SPREAD_POINTS * w, (redraws, len(w)))
    drawn = gammas / gammas.sum(axis=1, keepdims=True)
    firsts = np.argmax(drawn @ levels.T, axis=1)
    return {name: float(np.mean(firsts == i)) for i, name in enumerate(names)}


def _levels(posterior: Posterior, names: Sequence[str]) -> Floats:
    place = {name: row for row, name in enumerate(posterior.people)}
    levels: Floats = posterior.mean[[place[name] for name in names]]
    return levels


def _change(flip: RatingFlip) -> tuple[float, str, str, str]:
    seen = flip.rating
    return abs(flip.then - seen.value), seen.person, seen.rater, seen.skill


def _overtaken(
    observations: Sequence[Observation], slopes: Floats, ahead: Floats
) -> tuple[Floats, Floats]:
    """The nearest value of each rating on the scale at which a rival draws level, and which one.

    slopes: (rivals, ratings), by how much the first gains on each per level. Infinite where no
    value on the scale does it.
    """
    value = np.array([rating.value for rating in observations])
    with np.errstate(divide="ignore", invalid="ignore"):
        then = value - ahead[:, None] / slopes
    usable = (np.abs(slopes) >= FLAT) & (then >= LOWEST) & (then <= HIGHEST)
    distance = np.where(usable, np.abs(then - value), np.inf)
    who = np.argmin(distance, axis=0)
    each = np.arange(len(value))
    return np.where(usable[who, each], then[who, each], np.inf), who


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
