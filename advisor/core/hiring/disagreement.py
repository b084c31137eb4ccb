"""Where interviewers see a candidate differently, what weighs most first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from advisor.core.observation import Mode, Observation


@dataclass(frozen=True, slots=True)
class Disagreement:
    """The ratings of one candidate in one skill, of the interview or of the work sample.

    ratings: (rater, level), sorted by rater. spread: highest less lowest, 0-4 levels. weight:
    points of 100. weighted: spread × weight / 100, the levels of fit that hang on it.
    """

    candidate: str
    skill: str
    mode: Mode
    ratings: tuple[tuple[str, float], ...]
    spread: float
    weight: float

    @property
    def weighted(self) -> float:
        """Levels of fit that hang on it."""
        return self.spread * self.weight / 100


def disagreements(
    observations: Iterable[Observation],
    weights: Mapping[str, float],
    names: Mapping[str, str] | None = None,
) -> tuple[Disagreement, ...]:
    """Everything that was rated, the largest weighted disagreement first.

    weights: points of 100, 0 for skills that are not in it. Ties go by the candidate's name
    (names: id to name), then by skill; what one rater alone rated has a spread of 0.
    """
    known = names or {}
    cells: dict[tuple[str, str, Mode], list[tuple[str, float]]] = {}
    for seen in observations:
        cells.setdefault((seen.person, seen.skill, seen.mode), []).append((seen.rater, seen.value))
    found = (
        Disagreement(
            person, skill, mode, tuple(sorted(given)), _spread(given), weights.get(skill, 0)
        )
        for (person, skill, mode), given in cells.items()
    )
    return tuple(
        sorted(
            found,
            key=lambda one: (
                -one.weighted,
                -one.spread,
                known.get(one.candidate, one.candidate),
                one.candidate,
                one.skill,
                one.mode,
            ),
        )
    )


def _spread(given: Iterable[tuple[str, float]]) -> float:
    values = [value for _, value in given]
    return max(values) - min(values)
