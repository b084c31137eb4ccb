"""What an opening asks for: a weight for each skill, a need, and a seal on both."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from advisor.core.skills import Catalogue

TOTAL = 100
ROLES = ("marketing", "sales", "combined")


class Need(StrEnum):
    """How much the role needs a skill on the first day."""

    MUST = "must"
    USEFUL = "useful"
    TRAINABLE = "trainable"


@dataclass(frozen=True, slots=True)
class Criterion:
    """One skill of an opening. weight: whole points of 100. minimum: the level a must-have asks
    for, 1-5, None for the others.
    """

    skill: str
    weight: int
    need: Need = Need.USEFUL
    minimum: float | None = None


class WrongWeights(ValueError):
    """The weights are not whole points from 0 to 100 that sum to 100."""


def starting_weights(catalogue: Catalogue, role: str, motion: str) -> dict[str, int]:
    """Skill to whole points, summing to 100, from the role profile.

    role: "marketing", "sales" or "combined", which is the mean of the two. motion: chooses the
    profile of sales.
    """
    marketing, sales = catalogue.role_weights(motion)
    shares = {
        "marketing": marketing,
        "sales": sales,
        "combined": [(m + s) / 2 for m, s in zip(marketing, sales, strict=True)],
    }[role]
    return dict(zip(catalogue.ids, to_hundred([Fraction(share) for share in shares]), strict=True))


def rebalance(weights: Mapping[str, int], skill: str, points: int) -> dict[str, int]:
    """The weights after one is set to `points`; the others give or take in proportion.

    points is cut to 0-100. Where all others are 0 they share what is left evenly.
    """
    points = min(max(points, 0), TOTAL)
    others = [name for name in weights if name != skill]
    if not others:
        return {skill: TOTAL}
    return settle(weights, {skill: points})


def settle(weights: Mapping[str, int], kept: Mapping[str, int]) -> dict[str, int]:
    """The weights after some are set and stay; the others give or take in proportion.

    Where the kept ones exceed 100, or there are no others, all give or take in proportion.
    kept: skill to points, none below 0. For one kept skill it is ``rebalance``.
    """
    left = TOTAL - sum(kept.values())
    others = [name for name in weights if name not in kept]
    if not others or left < 0:
        return dict(
            zip(weights, _shared([kept.get(n, weights[n]) for n in weights], TOTAL), strict=True)
        )
    spread = dict(zip(others, _shared([weights[name] for name in others], left), strict=True))
    return {name: kept.get(name, spread.get(name, 0)) for name in weights}


def _shared(points: Sequence[int], total: int) -> list[int]:
    """The total in proportion to the points; evenly where all are 0."""
    even = not any(points)
    return to_hundred([Fraction(1 if even else point) for point in points], total)


def to_hundred(shares: Sequence[Fraction], total: int = TOTAL) -> list[int]:
    """Whole numbers in proportion to the shares that sum to the total.

    Rounded by largest remainders; of equal ones the first is rounded up. At least one share
    must be above 0.
    """
    whole = sum(shares, Fraction(0))
    exact = [share * total / whole for share in shares]
    floors = [int(value) for value in exact]
    by_rest = sorted(range(len(exact)), key=lambda place: floors[place] - exact[place])
    for place in by_rest[: total - sum(floors)]:
        floors[place] += 1
    return floors


def check_weights(weights: Mapping[str, int]) -> None:
    """Raises WrongWeights unless all are from 0 to 100 and they sum to 100."""
    if any(points < 0 for points in weights.values()):
        raise WrongWeights("A weight cannot be below 0.")
    if sum(weights.values()) != TOTAL:
        raise WrongWeights(f"The weights sum to {sum(weights.values())}, not to {TOTAL}.")


def seal(criteria: Sequence[Criterion]) -> str:
    """SHA-256 of what is locked, in 64 hexadecimal digits; the order of skills is no part of it."""
    content = sorted((c.skill, c.weight, str(c.need), c.minimum) for c in criteria)
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()
