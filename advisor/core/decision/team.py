"""What the decision model needs to know: the team, the hires allowed, and the levels."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from advisor.core.skills import Catalogue

Array = NDArray[np.float64]
Places = NDArray[np.intp]
KINDS = ("marketer", "seller", "generalist")
CONTRACTS = ("employee", "freelancer", "agency")


@dataclass(frozen=True, slots=True)
class Hire:
    """One hire the user allows.

    kind: "marketer", "seller" or "generalist". hours: per week for growth work. contract:
    "employee", "freelancer" or "agency". Costs are in the workspace's currency.
    """

    kind: str
    hours: float
    contract: str = "employee"
    monthly_cost: float = 0.0
    one_off_cost: float = 0.0


@dataclass(frozen=True, slots=True)
class Team:
    """The people and their circumstances, everything but their levels.

    hours: per week for growth work, one per person; who has none holds nothing. switching:
    preference for switching 1-5 (3 is neutral). demand: hours a week at level 3 that marketing
    and sales need to reach the goal, each at least 1. motion: "transactional" or "consultative".
    alignment: today's, 0-1. time_blocks: used today. today: each person's share of their hours
    on marketing, 0-1, or None where unknown. repeatable_sale: there has been one. answered: how
    many of the 15 skills have any answer, per person. goal_per_month: in the workspace's
    currency; margin: gross margin 0-1; both only for a hire's payback.
    """

    people: tuple[str, ...]
    hours: tuple[float, ...]
    switching: tuple[float, ...]
    demand: tuple[float, float]
    motion: str
    alignment: float
    time_blocks: bool
    today: tuple[float, ...] | None
    repeatable_sale: bool
    hires: tuple[Hire, ...]
    answered: tuple[int, ...]
    goal_per_month: float | None = None
    margin: float | None = None

    @property
    def holders(self) -> tuple[int, ...]:
        """The indices of the people with hours, in team order."""
        return tuple(i for i, hours in enumerate(self.hours) if hours > 0)


class Levels(Protocol):
    """Levels as the decision model sees them; `measurement.Posterior` is one, `KnownLevels` too.

    mean: people × 15 levels, in the order of `people` and of the catalogue's skills.
    """

    @property
    def people(self) -> tuple[str, ...]:
        """The people, in the order of the rows of `mean`."""

    @property
    def catalogue(self) -> Catalogue:
        """The skills and the role weights."""

    @property
    def mean(self) -> Array:
        """Levels, people × 15."""

    def fits(self, people_indices: Sequence[int], weights: Any) -> tuple[Array, Array]:
        """Mean and covariance of the fits for the roles of `weights` (roles × 15), person-major."""

    def evidence(self, i: int, w: Any) -> float:
        """1 - posterior variance / prior variance of w·L of person i."""


@dataclass(frozen=True, slots=True)
class KnownLevels:
    """Levels that are known without error: for worked cases and for what-if by hand.

    mean: people × 15, in the catalogue's order of skills.
    """

    people: tuple[str, ...]
    catalogue: Catalogue
    mean: Array

    def fits(self, people_indices: Sequence[int], weights: Any) -> tuple[Array, Array]:
        """The fits, person-major, and a covariance of zeros."""
        fits = (self.mean[list(people_indices)] @ np.asarray(weights).T).ravel()
        return fits, np.zeros((fits.size, fits.size))

    def evidence(self, i: int, w: Any) -> float:
        """Always 1: nothing is left to learn."""
        return 1.0
