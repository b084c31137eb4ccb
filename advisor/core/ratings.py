"""Observations as arrays: one sheet for all that one rater said in one mode about one person.

Noise of a sheet, over its skills (`measurement.md`, Model): e·I + h·(same group) + d·(all ones),
inverted by two Sherman-Morrison steps. A skill without an answer has precision 0, which leaves it
out exactly.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray

from advisor.core.assumptions import Assumptions
from advisor.core.observation import Mode, Observation
from advisor.core.skills import GROUPS, Catalogue

Floats = NDArray[np.float64]
Indices = NDArray[np.intp]
Flags = NDArray[np.bool_]
MODES = tuple(Mode)


class RefusedObservation(ValueError):
    """An observation cannot be used. field: the part of it that is wrong."""

    field: ClassVar[str] = "value"
    reason: ClassVar[str] = "it cannot be used"

    def __init__(self, observation: Observation) -> None:
        """Keep the observation that was refused."""
        super().__init__(observation)
        self.observation = observation

    def __str__(self) -> str:
        """Whose rating of whom was refused, and why."""
        seen = self.observation
        return (
            f"The {seen.mode} rating of {seen.person} by {seen.rater} in {seen.skill} "
            f"is refused: {self.reason}."
        )


class UnknownPerson(RefusedObservation):
    """The person is not among the people asked for."""

    field = "person"
    reason = "that person is not among the people assessed"


class UnknownSkill(RefusedObservation):
    """The skill is not in the catalogue."""

    field = "skill"
    reason = "there is no such skill"


class ValueOutOfRange(RefusedObservation):
    """The value does not lie between 1 and 5."""

    reason = "a value must lie between 1 and 5"


class NoItemsAnswered(RefusedObservation):
    """A value with no answered item behind it."""

    field = "items"
    reason = "at least one item must have been answered"


class SelfRatedAsObserver(RefusedObservation):
    """A person rated themself as if they were somebody else."""

    field = "rater"
    reason = "nobody can be their own observer or mark their own work sample"


class SelfReportByAnother(RefusedObservation):
    """A self report given by somebody else."""

    field = "rater"
    reason = "a self report can only come from the person"


@dataclass(frozen=True, slots=True)
class Sheets:
    """All sheets, sorted by person, then mode, then rater; B of them over K skills.

    person: (B,) index into the sorted people. rater: (B,) number of the rater in that mode,
    dense from 0. mode: (B,) index into MODES. precision: (B, K) 1 / variance of each answer, 0
    where there is none. weighted: (B, K) precision times (value - a), summed over equal skills.
    raters: the name of each rater number.
    """

    person: Indices
    rater: Indices
    mode: Indices
    precision: Floats
    weighted: Floats
    raters: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Information:
    """What the sheets say once their noise is inverted; N is the noise of one sheet.

    total: (B, K) N⁻¹1. answer: (B, K) N⁻¹(y - a). matrix: (B, K, K) N⁻¹.
    """

    total: Floats
    answer: Floats
    matrix: Floats


def collect_sheets(
    observations: Sequence[Observation],
    people: Sequence[str],
    catalogue: Catalogue,
    assumptions: Assumptions,
) -> Sheets:
    """The observations about sorted people as sheets; a RefusedObservation where one is wrong.

    Equal skills on one sheet are merged exactly, by their precision.
    """
    person, skill, mode, value, items = _columns(observations, people, catalogue)
    _check(observations, person, skill, mode, value, items)
    rater, names = _rater_codes(observations, people, mode)
    rater_count = len(names)
    skills = len(catalogue.skills)
    cell = ((person * len(MODES) + mode) * rater_count + rater) * skills + skill
    order = np.lexsort((items, value, cell))
    cell, mode, value, items = cell[order], mode[order], value[order], items[order]
    keys, sheet = np.unique(cell // skills, return_inverse=True)
    precision = items / (of_modes("items", assumptions) * of_modes("var_answer", assumptions))[mode]
    residual = value - of_modes("a", assumptions)[mode]
    slot, shape = sheet * skills + cell % skills, (len(keys), skills)
    codes, rater = np.unique(keys % (len(MODES) * rater_count), return_inverse=True)
    return Sheets(
        person=keys // (len(MODES) * rater_count),
        rater=rater,
        mode=keys // rater_count % len(MODES),
        precision=sum_by(slot, precision, shape[0] * skills).reshape(shape),
        weighted=sum_by(slot, precision * residual, shape[0] * skills).reshape(shape),
        raters=tuple(names[code % rater_count] for code in codes.tolist()),
    )


def sum_by(index: Indices, values: Floats, count: int) -> Floats:
    """Sums of the values that share an index, (count,), added in the order given."""
    sums: Floats = np.bincount(index, values, count).astype(np.float64, copy=False)
    return sums


def of_modes(field: str, assumptions: Assumptions) -> Floats:
    """One constant for every mode, in the order of MODES."""
    return np.array([assumptions[f"{mode}.{field}"] for mode in MODES])


def group_members(catalogue: Catalogue) -> Floats:
    """Which skill is in which group: (K, 3) of 0 and 1."""
    return np.array([[float(group == name) for name in GROUPS] for group in catalogue.groups])


def invert_noise(
    precision: Floats, weighted: Floats, halo: tuple[Floats, Floats], members: Floats
) -> Information:
    """The information in sheets whose noise has the halo (var d, var h), each (B,).

    First step: h within each group; second: d over all skills. With precision p and group sums s
    the first gives p - p pᵀ h / (1 + h s) within a group.
    """
    var_all, var_group = halo
    shrink = var_group[:, None] / (1 + var_group[:, None] * (precision @ members))
    spread = shrink @ members.T
    total = precision * (1 - precision @ members * shrink @ members.T)
    answer = weighted - precision * ((shrink * (weighted @ members)) @ members.T)
    factor = var_all / (1 + var_all * total.sum(1))
    matrix = (precision * spread)[:, :, None] * precision[:, None, :]
    matrix *= -(members @ members.T)
    matrix -= (factor[:, None] * total)[:, :, None] * total[:, None, :]
    diagonal = np.arange(precision.shape[1])
    matrix[:, diagonal, diagonal] += precision
    return Information(
        total=total * (1 - factor * total.sum(1))[:, None],
        answer=answer - total * (factor * answer.sum(1))[:, None],
        matrix=matrix,
    )


def _columns(
    observations: Sequence[Observation], people: Sequence[str], catalogue: Catalogue
) -> tuple[Indices, Indices, Indices, Floats, Floats]:
    """Person, skill and mode as numbers (-1 where unknown), values and items as floats."""
    person_index = {person: index for index, person in enumerate(people)}
    skill_index = {skill: index for index, skill in enumerate(catalogue.ids)}
    mode_index = {mode: index for index, mode in enumerate(MODES)}
    return (
        np.array([person_index.get(seen.person, -1) for seen in observations], np.intp),
        np.array([skill_index.get(seen.skill, -1) for seen in observations], np.intp),
        np.array([mode_index[seen.mode] for seen in observations], np.intp),
        np.array([seen.value for seen in observations], np.float64),
        np.array([seen.items for seen in observations], np.float64),
    )


def _check(
    observations: Sequence[Observation],
    person: Indices,
    skill: Indices,
    mode: Indices,
    value: Floats,
    items: Floats,
) -> None:
    own = np.array([seen.person == seen.rater for seen in observations], np.bool_)
    by_others = np.array([each.by_others for each in MODES])[mode]
    situational = mode == MODES.index(Mode.SITUATIONAL)
    problems: tuple[tuple[Flags, type[RefusedObservation]], ...] = (
        (person < 0, UnknownPerson),
        (skill < 0, UnknownSkill),
        (~((value >= 1) & (value <= 5)), ValueOutOfRange),
        (~(items >= 1), NoItemsAnswered),
        (by_others & own, SelfRatedAsObserver),
        (~by_others & ~own & ~situational, SelfReportByAnother),
    )
    for wrong, error in problems:
        if wrong.any():
            raise error(observations[int(np.argmax(wrong))])


def _rater_codes(
    observations: Sequence[Observation], people: Sequence[str], mode: Indices
) -> tuple[Indices, list[str]]:
    """Each row's rater as a number in name order, and the names.

    Situational answers are the person's own, whoever keyed them in.
    """
    names = sorted({seen.rater for seen in observations}.union(people))
    code = {name: number for number, name in enumerate(names)}
    given = np.array([code[seen.rater] for seen in observations], np.intp)
    own = np.array([code[seen.person] for seen in observations], np.intp)
    return np.where(mode == MODES.index(Mode.SITUATIONAL), own, given), names
