"""From observations to levels: one linear Gaussian model per workspace, solved exactly.

Model (`measurement.md`): levels L ~ N(3, τ²R); a value is y = a + c·(L - 3) + b + d + h + e with
independent normal errors of the rater, of the rater about the person, of that within a group of
skills, and of the answer. Each person's K × K block is eliminated, the raters of several people
are solved for, and the people follow. Cost: linear in people, cubic in the raters of a component.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from advisor.core.assumptions import DEFAULTS, Assumptions
from advisor.core.observation import Mode, Observation
from advisor.core.posterior import (
    Z80,
    Posterior,
    evidence_with_more_observers,
    evidence_word,
    ladder_word,
    p_better,
    prior_covariance,
)
from advisor.core.ratings import (
    Flags,
    Floats,
    Indices,
    Information,
    NoItemsAnswered,
    RefusedObservation,
    SelfRatedAsObserver,
    SelfReportByAnother,
    Sheets,
    UnknownPerson,
    UnknownSkill,
    ValueOutOfRange,
    collect_sheets,
    group_members,
    invert_noise,
    of_modes,
    sum_by,
)
from advisor.core.shared_raters import (
    Leniency,
    Links,
    TooManyRaters,
    batches,
    invert_components,
    lay_out,
    leniencies,
    mildness_of,
)
from advisor.core.skills import Catalogue

__all__ = [
    "Z80",
    "DuplicatePerson",
    "Leniency",
    "Mode",
    "NoItemsAnswered",
    "Observation",
    "Posterior",
    "RefusedObservation",
    "SelfRatedAsObserver",
    "SelfReportByAnother",
    "TooManyRaters",
    "UnknownPerson",
    "UnknownSkill",
    "ValueOutOfRange",
    "evidence_with_more_observers",
    "evidence_word",
    "ladder_word",
    "p_better",
    "posterior",
]

# A variance of mildness below this is none: a thousandth of a level cannot be told from zero, and
# its inverse would not be a number.
_NO_MILDNESS = 1e-6


class DuplicatePerson(ValueError):
    """The same person is listed twice."""


@dataclass(frozen=True, slots=True)
class _People:
    """People given the raters. given: (n, K, K) covariance; level: (n, K) deviation from 3."""

    given: Floats
    level: Floats


def posterior(
    observations: Sequence[Observation],
    people: Sequence[str],
    catalogue: Catalogue,
    assumptions: Assumptions = DEFAULTS,
) -> Posterior:
    """Everybody's levels given all observations; people without any stay at the prior.

    Of several assessments of one person by one rater in one mode the caller passes the newest.
    Raises a RefusedObservation, DuplicatePerson or TooManyRaters.
    """
    names = sorted(set(people))
    if len(names) != len(people):
        raise DuplicatePerson("Every person may be listed once only.")
    sheets = collect_sheets(observations, names, catalogue, assumptions)
    shared = _rates_several(sheets, assumptions)
    information = _inform(sheets, shared, catalogue, assumptions)
    slope = of_modes("c", assumptions)[sheets.mode]
    alone = _solve_people(sheets.person, slope, information, len(names), catalogue, assumptions)
    solved = _solve_raters(sheets, shared, slope, information, alone, assumptions)
    return _in_order(solved, names, people, catalogue, assumptions)


def _rates_several(sheets: Sheets, assumptions: Assumptions) -> Flags:
    """Which sheets come from a rater with a mildness of their own who rated several people."""
    people_rated = np.bincount(sheets.rater)[sheets.rater] if sheets.rater.size else sheets.rater
    varies = of_modes("var_rater", assumptions)[sheets.mode] > _NO_MILDNESS
    several: Flags = (people_rated > 1) & varies
    return several


def _inform(
    sheets: Sheets, shared: Flags, catalogue: Catalogue, assumptions: Assumptions
) -> Information:
    """Each sheet with its noise inverted; a rater of one person only is part of that noise."""
    of_rater = np.where(shared, 0.0, of_modes("var_rater", assumptions)[sheets.mode])
    of_person = of_modes("var_person", assumptions)[sheets.mode] + of_rater
    of_group = of_modes("var_group", assumptions)[sheets.mode]
    members = group_members(catalogue)
    return invert_noise(sheets.precision, sheets.weighted, (of_person, of_group), members)


def _solve_people(
    person: Indices,
    slope: Floats,
    information: Information,
    count: int,
    catalogue: Catalogue,
    assumptions: Assumptions,
) -> _People:
    """Every person as if all shared raters were of average mildness.

    With prior P and data precision A the covariance is (I + PA)⁻¹P: exactly P without data.
    """
    prior = prior_covariance(catalogue, assumptions)
    given = np.repeat(prior[None], count, axis=0)
    level = np.zeros((count, len(prior)))
    seen, first = np.unique(person, return_index=True)
    if seen.size:
        weights = (slope**2)[:, None, None]
        precision = np.add.reduceat(information.matrix * weights, first, axis=0)
        solved = np.linalg.solve(np.eye(len(prior)) + prior @ precision, given[seen])
        given[seen] = (solved + solved.transpose(0, 2, 1)) / 2
        answers = np.add.reduceat(information.answer * slope[:, None], first, axis=0)
        level[seen] = (given[seen] @ answers[:, :, None])[:, :, 0]
    return _People(given, level)


def _solve_raters(
    sheets: Sheets,
    shared: Flags,
    slope: Floats,
    information: Information,
    alone: _People,
    assumptions: Assumptions,
) -> tuple[_People, Links, tuple[Leniency, ...]]:
    """Levels and covariances once the shared raters' mildness is solved for, links and raters."""
    person = sheets.person[shared]
    numbers, first, rater = np.unique(sheets.rater[shared], return_index=True, return_inverse=True)
    coupling = slope[shared][:, None] * information.total[shared]
    loading = (alone.given[person] @ coupling[:, :, None])[:, :, 0]
    everyone = np.arange(len(alone.level))
    start, stop = (np.searchsorted(person, everyone, side=side) for side in ("left", "right"))
    layout = lay_out(person, rater)
    # The Schur complement: each rater's own precision, less what the people explain.
    own = sum_by(rater, information.total[shared].sum(1), len(layout.row))
    own += _rater_precision(sheets.mode[shared], rater, assumptions, len(layout.row))
    flat = np.zeros(layout.size)
    flat[layout.row + layout.column] = own
    for _, sheet in batches(start, stop):
        places = layout.places(rater[sheet], rater[sheet])
        np.subtract.at(flat, places, loading[sheet] @ coupling[sheet].transpose(0, 2, 1))
    links = Links(start, stop, rater, loading, layout, invert_components(layout, flat))
    surplus = information.answer[shared].sum(1) - (coupling * alone.level[person]).sum(1)
    mildness = mildness_of(layout, links.inverse, sum_by(rater, surplus, len(layout.row)))
    names = tuple(sheets.raters[number] for number in numbers.tolist())
    known = leniencies(names, sheets.mode[shared][first], links, mildness)
    return _adjust(alone, links, mildness), links, known


def _rater_precision(mode: Indices, rater: Indices, assumptions: Assumptions, count: int) -> Floats:
    """Prior precision of each shared rater's mildness, (R,)."""
    precision = np.empty(count)
    precision[rater] = 1 / of_modes("var_rater", assumptions)[mode]
    return precision


def _adjust(alone: _People, links: Links, mildness: Floats) -> _People:
    """People with the raters' estimated mildness taken off and its uncertainty added."""
    given, level = alone.given.copy(), alone.level.copy()
    for people, sheet in batches(links.start, links.stop):
        loading = links.loading[sheet]
        raters = links.rater[sheet]
        covariance = links.inverse[links.layout.places(raters, raters)]
        given[people] += loading.transpose(0, 2, 1) @ covariance @ loading
        level[people] -= (mildness[raters][:, None, :] @ loading)[:, 0, :]
    return _People(given, level)


def _in_order(
    solved: tuple[_People, Links, tuple[Leniency, ...]],
    names: Sequence[str],
    people: Sequence[str],
    catalogue: Catalogue,
    assumptions: Assumptions,
) -> Posterior:
    """The solution with people in the order asked for."""
    levels, links, leniency = solved
    place = {name: index for index, name in enumerate(names)}
    order = np.array([place[person] for person in people], np.intp)
    mean, covariance = 3 + levels.level[order], levels.given[order]
    mean.flags.writeable = covariance.flags.writeable = False
    return Posterior(
        people=tuple(people),
        catalogue=catalogue,
        assumptions=assumptions,
        mean=mean,
        covariance=covariance,
        links=Links(
            links.start[order],
            links.stop[order],
            links.rater,
            links.loading,
            links.layout,
            links.inverse,
        ),
        leniency=leniency,
    )
