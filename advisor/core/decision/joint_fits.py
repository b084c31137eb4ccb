"""The fits of several people drawn together, as the posterior has them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from advisor.core.decision.imagined import ImaginedLevels
from advisor.core.decision.team import Array, Levels
from advisor.core.posterior import FitParts, Posterior

MANY = 120  # people; of more the fits are drawn by parts, and fewer worlds at a time


@dataclass(frozen=True, slots=True)
class Source:
    """Where the holders' joint fits come from. numbers: standard normals a world takes."""

    numbers: int
    fits: Callable[[Array], Array]


def source_of(rows: Sequence[int], levels: Levels, roles: Array) -> Source:
    """Exact for any team; of many people by their parts, as all pairs would fill the memory.

    rows: of the levels. roles: weights, 2 × 15.
    """
    if len(rows) > MANY and isinstance(levels, Posterior | ImaginedLevels):
        parts = levels.fit_parts(rows, roles)
        if parts is not None:
            return _source_of_parts(parts)
    mean, spread = levels.fits(rows, roles)
    root = root_of(spread)
    return Source(mean.size, lambda standard: normal_fits(standard, mean, root))


def _source_of_parts(parts: FitParts) -> Source:
    """The mildness of the shared raters, then each person by themself."""
    shared, own = parts.shared @ root_of(parts.raters), root_of(parts.beside_raters())
    people = len(own)

    def fits(standard: Array) -> Array:
        each = own @ standard[: parts.mean.size].reshape(people, 2, -1)
        of_raters = shared @ standard[parts.mean.size :] + parts.mean[:, None]
        return np.swapaxes(each + of_raters.reshape(each.shape), 0, 1)

    return Source(parts.mean.size + len(parts.raters), fits)


def root_of(spread: Array) -> Array:
    """A matrix whose product with its transpose is the covariance, singular ones included."""
    values, vectors = np.linalg.eigh(spread)
    root: Array = vectors * np.sqrt(np.maximum(values, 0.0))[..., None, :]
    return root


def normal_fits(standard: Array, mean: Array, root: Array) -> Array:
    """Fits for k people: 2 × k × size, from a person-major mean (2k) and root."""
    drawn = root @ standard + mean[:, None]
    return np.swapaxes(drawn.reshape(-1, 2, standard.shape[1]), 0, 1)
