"""Computes what a file of measurement cases expects: levels, fits and evidence per person."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any, Literal

import numpy as np
from pydantic import field_validator

from advisor.core.measurement import Posterior, p_better, posterior
from advisor.library import catalogue
from advisor.usecases.cases.reading import (
    Case,
    ObservationRow,
    check_case,
    compute_case,
    load_cases,
)

DECIMALS = 9


class EstimateCase(Case):
    """Observations to estimate levels from.

    skills, people: the order of the output; the catalogue's and that of first mention if left out.
    """

    motion: Literal["transactional", "consultative"] = "transactional"
    skills: list[str] | None = None
    people: list[str] | None = None
    observations: list[ObservationRow]

    @field_validator("skills", "people")
    @classmethod
    def _name_each_once(cls, names: list[str] | None) -> list[str] | None:
        if names is not None and len(set(names)) < len(names):
            raise ValueError("it names something twice")
        return names

    @field_validator("skills")
    @classmethod
    def _know_every_skill(cls, skills: list[str] | None) -> list[str] | None:
        unknown = set(skills or ()).difference(catalogue().ids)
        if unknown:
            raise ValueError(f"there is no such skill: {', '.join(sorted(unknown))}")
        return skills

    def people_in_order(self) -> list[str]:
        """The people as listed, or in order of first mention."""
        mentioned = list(dict.fromkeys(row.person for row in self.observations))
        return mentioned if self.people is None else self.people


def estimate_cases(path: Path) -> list[dict[str, Any]]:
    """The cases of a file with `expected` computed; CaseFileError where a case is wrong."""
    raw_cases = load_cases(path)
    checked = [check_case(n, raw, EstimateCase) for n, raw in enumerate(raw_cases, start=1)]
    return [
        compute_case(n, raw, partial(_estimate, case))
        for n, (raw, case) in enumerate(zip(raw_cases, checked, strict=True), start=1)
    ]


def _estimate(case: EstimateCase) -> dict[str, Any]:
    known = catalogue()
    people = case.people_in_order()
    levels = posterior([row.observation() for row in case.observations], people, known)
    order = [known.ids.index(skill) for skill in case.skills or known.ids]
    marketing, sales = known.role_weights(case.motion)
    expected: dict[str, Any] = {
        person: _of_person(levels, i, order, (marketing, sales)) for i, person in enumerate(people)
    }
    if len(people) == 2:
        expected["p_first_better_marketing"] = _round(p_better(levels, 0, 1, marketing))
        expected["p_first_better_sales"] = _round(p_better(levels, 0, 1, sales))
    return expected


def _of_person(
    levels: Posterior,
    i: int,
    order: Sequence[int],
    roles: tuple[Sequence[float], Sequence[float]],
) -> dict[str, Any]:
    """One person's estimates, in the file's words."""
    fit, covariance = levels.fits([i], roles)
    spread = np.sqrt(np.diagonal(covariance))
    return {
        "mean": [_round(levels.mean[i, k]) for k in order],
        "sd": [_round(levels.sd_of(i)[k]) for k in order],
        "fit_marketing": [_round(fit[0]), _round(spread[0])],
        "fit_sales": [_round(fit[1]), _round(spread[1])],
        "evidence_marketing": _round(levels.evidence(i, roles[0])),
        "evidence_sales": _round(levels.evidence(i, roles[1])),
    }


def _round(number: float) -> float:
    return round(float(number), DECIMALS)
