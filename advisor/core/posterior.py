"""Levels as known from the evidence: means, covariances, fits, and the words for them."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from advisor.core.assumptions import Assumptions
from advisor.core.observation import Mode
from advisor.core.ratings import MODES, Floats, group_members, invert_noise, of_modes
from advisor.core.shared_raters import Leniency, Links
from advisor.core.skills import Catalogue

Z80 = 1.2816  # half width of the central 80% interval, in standard deviations


@dataclass(frozen=True, slots=True, eq=False)
class FitParts:
    """r weighted sums for m people, and how they covary; R shared raters.

    mean: (m·r,) person-major. shared: (m·r, R), what one unit of each rater's mildness does.
    raters: (R, R), covariance of their mildness. own: (m, r, r), each person's whole covariance,
    what comes from the raters included.
    """

    mean: Floats
    shared: Floats
    raters: Floats
    own: Floats

    def beside_raters(self) -> Floats:
        """Each person's covariance given the raters' mildness, (m, r, r)."""
        by_person = self.shared.reshape(*self.own.shape[:2], len(self.raters))
        rest: Floats = self.own - by_person @ self.raters @ by_person.transpose(0, 2, 1)
        return rest


@dataclass(frozen=True, slots=True, eq=False)
class Posterior:
    """Everybody's levels given all observations: jointly normal, exact.

    people: n ids in the order asked for. mean: (n, K) on the 1-5 anchor scale, unclipped.
    covariance: (n, K, K), each person's own, in levels squared. links: how people covary.
    leniency: of each rater of several people, by name within a mode.
    """

    people: tuple[str, ...]
    catalogue: Catalogue
    assumptions: Assumptions
    mean: Floats
    covariance: Floats
    links: Links
    leniency: tuple[Leniency, ...] = ()

    @property
    def sd(self) -> Floats:
        """Standard deviation of every level, (n, K)."""
        sd: Floats = np.sqrt(np.diagonal(self.covariance, axis1=1, axis2=2))
        return sd

    def sd_of(self, i: int) -> Floats:
        """Standard deviation of every level of person i, (K,)."""
        sd: Floats = np.sqrt(np.diagonal(self.covariance[i]))
        return sd

    def index(self, person: str) -> int:
        """The place of a person; ValueError where there is none."""
        return self.people.index(person)

    def covariance_of(self, i: int, j: int) -> Floats:
        """Covariance of the levels of person i (rows) and person j (columns), (K, K)."""
        if i == j:
            own: Floats = self.covariance[i]
            return own
        raters_i, loading_i = self.links.of(i)
        raters_j, loading_j = self.links.of(j)
        covariance: Floats = (
            loading_i.T @ self.links.rater_covariance(raters_i, raters_j) @ loading_j
        )
        return covariance

    def fits(self, people_indices: Sequence[int], weights: ArrayLike) -> tuple[Floats, Floats]:
        """Joint mean (m·r,) and covariance (m·r, m·r) of r weighted sums for m distinct people.

        weights: (r, K). Person-major: person 0 role 0, person 0 role 1, person 1 role 0 …
        """
        parts = self.fit_parts(people_indices, weights)
        covariance = parts.shared @ parts.raters @ parts.shared.T
        many, roles = parts.own.shape[:2]
        for place in range(many):
            own = slice(place * roles, (place + 1) * roles)
            covariance[own, own] = parts.own[place]
        return parts.mean, covariance

    def fit_parts(self, people_indices: Sequence[int], weights: ArrayLike) -> FitParts:
        """The same in parts, which grow with the people and not with their pairs."""
        roles = np.asarray(weights, np.float64)
        chosen = np.asarray(people_indices, np.intp)
        found = [self.links.of(int(person)) for person in chosen]
        raters = np.unique(np.concatenate([rater for rater, _ in found] or [_no_raters()]))
        design = np.zeros((len(chosen), len(roles), len(raters)))
        for place, (rater, loading) in enumerate(found):
            design[place][:, np.searchsorted(raters, rater)] = roles @ loading.T
        return FitParts(
            mean=(self.mean[chosen] @ roles.T).ravel(),
            shared=design.reshape(len(chosen) * len(roles), len(raters)),
            raters=self.links.rater_covariance(raters, raters),
            own=roles @ self.covariance[chosen] @ roles.T,
        )

    def evidence(self, i: int, w: ArrayLike) -> float:
        """How much of the prior variance of w·L the data have removed, 0-1; w: (K,)."""
        return _removed(self, self.covariance[i], w)


def prior_covariance(catalogue: Catalogue, assumptions: Assumptions) -> Floats:
    """τ²R: covariance of anyone's levels before any answer, (K, K) in levels squared."""
    members = group_members(catalogue)
    within, across = assumptions["r_within"], assumptions["r_across"]
    correlation = np.where(members @ members.T > 0, within, across)
    np.fill_diagonal(correlation, 1.0)
    prior: Floats = assumptions["tau_squared"] * correlation
    return prior


def evidence_of_all(posterior: Posterior, w: ArrayLike, extra: int = 0) -> Floats:
    """Everyone's evidence on w·L, (n,), had `extra` new observers rated them on all skills."""
    weights = np.asarray(w, np.float64)
    after = posterior.covariance
    if extra:
        gained = after @ (extra * _observer_information(posterior))
        after = np.asarray(np.linalg.solve(np.eye(weights.size) + gained, after), np.float64)
    prior = prior_covariance(posterior.catalogue, posterior.assumptions)
    before = float(weights @ prior @ weights)
    left: Floats = np.einsum("k,nkl,l->n", weights, after, weights)
    gone: Floats = 1 - left / before if before > 0 else np.zeros_like(left)
    return gone


def evidence_with_more_observers(posterior: Posterior, i: int, w: ArrayLike, extra: int) -> float:
    """The evidence on w·L if `extra` new observers rated person i on all skills.

    Exact: the posterior variance does not depend on what they would say, and raters who rate
    nobody else add their information to what is known.
    """
    covariance = posterior.covariance[i]
    gained = covariance @ (extra * _observer_information(posterior))
    after: Floats = np.linalg.solve(np.eye(len(gained)) + gained, covariance)
    return _removed(posterior, after, w)


def _removed(posterior: Posterior, covariance: Floats, w: ArrayLike) -> float:
    """The share of the prior variance of w·L that is gone at this covariance."""
    weights = np.asarray(w, np.float64)
    prior = prior_covariance(posterior.catalogue, posterior.assumptions)
    before = float(weights @ prior @ weights)
    return 1 - float(weights @ covariance @ weights) / before if before > 0 else 0.0


def _observer_information(posterior: Posterior) -> Floats:
    """Precision that one new observer, seen nowhere else, adds to a person's levels, (K, K)."""
    known, place = posterior.assumptions, MODES.index(Mode.OBSERVER)
    members = group_members(posterior.catalogue)
    variance = of_modes("items", known)[place] * of_modes("var_answer", known)[place]
    precision = np.full((1, len(members)), 1 / variance)
    all_skills = (of_modes("var_person", known) + of_modes("var_rater", known))[place : place + 1]
    halo = (all_skills, of_modes("var_group", known)[place : place + 1])
    matrix = invert_noise(precision, np.zeros_like(precision), halo, members).matrix[0]
    information: Floats = of_modes("c", known)[place] ** 2 * matrix
    return information


def p_better(posterior: Posterior, i: int, j: int, w: ArrayLike) -> float:
    """Probability that w·L of person i is higher than that of person j, shared raters included."""
    if i == j:
        return 0.5
    mean, covariance = posterior.fits([i, j], np.atleast_2d(np.asarray(w, np.float64)))
    variance = float(covariance[0, 0] + covariance[1, 1] - 2 * covariance[0, 1])
    return _normal_cdf(float(mean[0] - mean[1]) / math.sqrt(variance)) if variance > 0 else 0.5


def evidence_word(x: float) -> str:
    """Thin below .25, some to .60, solid above."""
    if x < 0.25:
        return "thin"
    return "some" if x <= 0.60 else "solid"


def ladder_word(p: float) -> str:
    """The one ladder of words for a probability or its opposite, whichever is larger."""
    certainty = max(p, 1 - p)
    for threshold, word in ((0.95, "very likely"), (0.80, "likely"), (0.60, "leans")):
        if certainty >= threshold:
            return word
    return "no difference seen"


def _normal_cdf(z: float) -> float:
    return math.erfc(-z / math.sqrt(2)) / 2


def _no_raters() -> np.ndarray[tuple[int], np.dtype[np.intp]]:
    return np.empty(0, np.intp)
