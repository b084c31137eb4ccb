"""Levels as they are, some moved, and beside them those of people who are only imagined."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from advisor.core.assumptions import Assumptions
from advisor.core.decision.hiring import expected_levels
from advisor.core.decision.team import Array, Hire, Levels
from advisor.core.posterior import FitParts, Posterior, prior_covariance
from advisor.core.skills import GROUPS, Catalogue


@dataclass(frozen=True, slots=True)
class Newcomer:
    """Someone imagined.

    name: for reading. hours: a week. kind: "marketer", "seller" or "generalist" for someone like
    the average hire, spread as widely as anybody whom nobody has met; "" for someone whose levels
    are given. levels: 1-5 of all marketing, sales and shared skills, taken as known.
    """

    name: str
    hours: float
    kind: str = ""
    levels: tuple[float, float, float] = (3.0, 3.0, 3.0)

    @property
    def share_today(self) -> float | None:
        """Marketing's share if the work stays as it is shared today; None: as the others do."""
        return {"marketer": 1.0, "seller": 0.0}.get(self.kind)


@dataclass(frozen=True, slots=True, eq=False)
class ImaginedLevels:
    """Known levels with some moved, and the newcomers' after them.

    base: as they are. added: the newcomers' ids. mean: people × 15. spread: 15 × 15 of each
    newcomer, zeros where the levels are given. As `team.Levels`.
    """

    base: Levels
    added: tuple[str, ...]
    mean: Array
    spread: Array

    @property
    def people(self) -> tuple[str, ...]:
        """Those of the base, then the newcomers."""
        return (*self.base.people, *self.added)

    @property
    def catalogue(self) -> Catalogue:
        """As in the base."""
        return self.base.catalogue

    def fits(self, people_indices: Sequence[int], weights: Any) -> tuple[Array, Array]:
        """Means as moved; a newcomer's fits go with nobody else's."""
        roles = np.asarray(weights, np.float64)
        fits = (self.mean[list(people_indices)] @ roles.T).ravel()
        covariance = np.zeros((fits.size, fits.size))
        known = len(self.base.people)
        places = [place for place, i in enumerate(people_indices) if i < known]
        if places:
            rows = (np.array(places)[:, None] * len(roles) + np.arange(len(roles))).ravel()
            own = self.base.fits([people_indices[place] for place in places], roles)[1]
            covariance[np.ix_(rows, rows)] = own
        for place, i in enumerate(people_indices):
            if i >= known:
                part = slice(place * len(roles), (place + 1) * len(roles))
                covariance[part, part] = roles @ self.spread[i - known] @ roles.T
        return fits, covariance

    def fit_parts(self, people_indices: Sequence[int], weights: Any) -> FitParts | None:
        """The same in parts, which grow with the people alone; None where the base has none."""
        if not isinstance(self.base, Posterior):
            return None
        roles, chosen = np.asarray(weights, np.float64), np.asarray(people_indices, np.intp)
        known = chosen < len(self.base.people)
        parts = self.base.fit_parts(chosen[known].tolist(), roles)
        own = np.empty((chosen.size, len(roles), len(roles)))
        own[known] = parts.own
        own[~known] = roles @ self.spread[chosen[~known] - len(self.base.people)] @ roles.T
        shared = np.zeros((chosen.size * len(roles), len(parts.raters)))
        shared[np.repeat(known, len(roles))] = parts.shared
        return FitParts((self.mean[chosen] @ roles.T).ravel(), shared, parts.raters, own)

    def evidence(self, i: int, w: Any) -> float:
        """As in the base; 1 for a newcomer whose levels are given, 0 for one nobody has met."""
        if i < len(self.base.people):
            return self.base.evidence(i, w)
        return float(not self.spread[i - len(self.base.people)].any())


def imagined(
    base: Levels,
    moved: Mapping[tuple[str, str], float],
    newcomers: Mapping[str, Newcomer],
    assumptions: Assumptions,
) -> Levels:
    """The levels of a what-if; the base itself where nothing is changed.

    moved: (person, group) to the mean that the group's skills get, all of them moved alike.
    newcomers: by id.
    """
    if not moved and not newcomers:
        return base
    groups = np.array(base.catalogue.groups)
    mean = np.array(base.mean)
    for (person, group), value in moved.items():
        row, members = base.people.index(person), groups == group
        mean[row, members] += value - mean[row, members].mean()
    prior = prior_covariance(base.catalogue, assumptions)
    added = [_mean_of(one, base.catalogue, assumptions) for one in newcomers.values()]
    spread = [prior if one.kind else np.zeros_like(prior) for one in newcomers.values()]
    return ImaginedLevels(
        base,
        tuple(newcomers),
        np.concatenate([mean, np.reshape(added, (-1, mean.shape[1]))]),
        np.reshape(spread, (-1, *prior.shape)),
    )


def _mean_of(one: Newcomer, catalogue: Catalogue, assumptions: Assumptions) -> Array:
    if one.kind:
        return expected_levels(Hire(one.kind, one.hours), catalogue, assumptions)
    by_group = dict(zip(GROUPS, one.levels, strict=True))
    return np.array([by_group[group] for group in catalogue.groups])
