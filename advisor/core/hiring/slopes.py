"""How much each rating moves each candidate's fit: exact, and without solving anything again.

With levels L of covariance V given all ratings, y = a + cL + noise of covariance N, the mean of
w·L moves by N⁻¹ c V w for each unit of y. V w comes from the posterior; N falls apart into
sheets, tied together only by each rater's mildness (Sherman-Morrison).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from advisor.core.observation import Observation
from advisor.core.posterior import Posterior
from advisor.core.ratings import (
    MODES,
    Floats,
    Indices,
    Sheets,
    collect_sheets,
    group_members,
    invert_noise,
    of_modes,
    sum_by,
)


@dataclass(frozen=True, slots=True)
class _Cells:
    """Where each observation stands: its sheet, its skill, and its part of what is there."""

    sheet: Indices
    skill: Indices
    part: Floats


def fit_slopes(
    posterior: Posterior, observations: Sequence[Observation], people: Sequence[int], w: Floats
) -> Floats:
    """By how much w·L of each of these people rises per level of each rating.

    posterior: from these observations. people: places in it. Gives (people, observations).
    """
    names = sorted(posterior.people)
    sheets = collect_sheets(observations, names, posterior.catalogue, posterior.assumptions)
    place = {name: row for row, name in enumerate(posterior.people)}
    about = np.array([place[names[i]] for i in sheets.person.tolist()], np.intp)
    cells = _cells(observations, sheets, names, posterior)
    slopes = np.empty((len(people), len(observations)))
    for row, person in enumerate(people):
        moved = _explained(posterior, sheets, _shift(posterior, person, w)[about])
        slopes[row] = moved[cells.sheet, cells.skill] * cells.part
    return slopes


def _shift(posterior: Posterior, person: int, w: Floats) -> Floats:
    """Covariance of everybody's levels with w·L of one person, (n, K)."""
    links, shift = posterior.links, np.zeros_like(posterior.mean)
    raters, loading = links.of(person)
    if len(raters):
        everyone = np.unique(links.rater)
        pull = np.zeros(int(everyone.max()) + 1)
        pull[everyone] = links.rater_covariance(everyone, raters) @ (loading @ w)
        owner = np.empty(len(links.rater), np.intp)
        for i, (start, stop) in enumerate(zip(links.start, links.stop, strict=True)):
            owner[start:stop] = i
        np.add.at(shift, owner, links.loading * pull[links.rater][:, None])
    shift[person] = posterior.covariance[person] @ w
    return shift


def _explained(posterior: Posterior, sheets: Sheets, shift: Floats) -> Floats:
    """N⁻¹ c shift, sheet by sheet, (B, K)."""
    known = posterior.assumptions
    of_person, of_group, mildness, slope = (
        of_modes(field, known)[sheets.mode]
        for field in ("var_person", "var_group", "var_rater", "c")
    )
    members = group_members(posterior.catalogue)
    weighted = sheets.precision * shift * slope[:, None]
    inside = invert_noise(sheets.precision, weighted, (of_person, of_group), members)
    count = len(sheets.raters)
    told = sum_by(sheets.rater, inside.answer.sum(1), count)[sheets.rater]
    total = sum_by(sheets.rater, inside.total.sum(1), count)[sheets.rater]
    shared: Floats = inside.total * (mildness * told / (1 + mildness * total))[:, None]
    return inside.answer - shared


def _cells(
    observations: Sequence[Observation], sheets: Sheets, names: Sequence[str], posterior: Posterior
) -> _Cells:
    """The sheet and skill of each observation, and its share of the precision there."""
    keys = zip(sheets.person.tolist(), sheets.mode.tolist(), sheets.rater.tolist(), strict=True)
    rows = {
        (names[person], MODES[mode], sheets.raters[rater]): row
        for row, (person, mode, rater) in enumerate(keys)
    }
    skills = {skill: k for k, skill in enumerate(posterior.catalogue.ids)}
    sheet = np.array([rows[o.person, o.mode, o.rater] for o in observations], np.intp)
    skill = np.array([skills[o.skill] for o in observations], np.intp)
    mode = sheets.mode[sheet]
    full = of_modes("items", posterior.assumptions) * of_modes("var_answer", posterior.assumptions)
    own = np.array([o.items for o in observations], np.float64) / full[mode]
    return _Cells(sheet, skill, own / sheets.precision[sheet, skill])
