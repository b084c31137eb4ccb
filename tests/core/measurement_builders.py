"""Observations in few words, and the whole model solved densely, the slow and obvious way."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from advisor.core.assumptions import DEFAULTS
from advisor.core.measurement import Mode, Observation, posterior
from advisor.core.posterior import prior_covariance
from advisor.library import catalogue

CATALOGUE = catalogue()
SKILLS = CATALOGUE.ids
MARKETING, SALES = CATALOGUE.role_weights("transactional")
EDGE = np.array(MARKETING) - np.array(SALES)


def observed(person, rater, value, skills: Iterable[str] = SKILLS) -> list[Observation]:
    return [Observation(person, rater, Mode.OBSERVER, skill, value) for skill in skills]


def told(person, value, skills: Iterable[str] = SKILLS, items=4) -> list[Observation]:
    mode = Mode.SELF_FREQUENCY
    return [Observation(person, person, mode, skill, value, items) for skill in skills]


def estimated(observations, people: Sequence[str] = ("ana",), assumptions=DEFAULTS):
    return posterior(observations, people, CATALOGUE, assumptions)


def dense(observations, people, assumptions=DEFAULTS):
    """Mean (n, K) and covariance (n·K, n·K) by conditioning on the full joint covariance."""
    levels, design = _levels_and_design(observations, people, assumptions)
    value = np.array([seen.value - assumptions[f"{seen.mode}.a"] for seen in observations])
    gain = levels @ design.T @ np.linalg.inv(_joint(observations, people, assumptions))
    return 3 + (gain @ value).reshape(-1, len(SKILLS)), levels - gain @ design @ levels


def _noise(observations, assumptions):
    noise = np.zeros((len(observations), len(observations)))
    for i, one in enumerate(observations):
        for j, other in enumerate(observations):
            noise[i, j] = _shared_error(one, other, i == j, assumptions)
    return noise


def _shared_error(one, other, same, assumptions):
    if (one.rater, one.mode) != (other.rater, other.mode):
        return 0.0
    error = assumptions[f"{one.mode}.var_rater"]
    if one.person == other.person:
        error += assumptions[f"{one.mode}.var_person"]
        groups = {CATALOGUE.skill(seen.skill).group for seen in (one, other)}
        error += assumptions[f"{one.mode}.var_group"] if len(groups) == 1 else 0.0
    full = assumptions[f"{one.mode}.items"] / one.items
    return error + (assumptions[f"{one.mode}.var_answer"] * full if same else 0.0)


def simulated(people, raters, seed):
    """True levels (n, K), and two raters' ratings per person, in half levels cut to 1-5."""
    rng = np.random.default_rng(seed)
    noise = {key: DEFAULTS[f"observer.var_{key}"] ** 0.5 for key in ("rater", "person", "group")}
    prior = prior_covariance(CATALOGUE, DEFAULTS)
    levels = rng.multivariate_normal(np.full(len(SKILLS), 3.0), prior, len(people))
    mildness = rng.normal(0, noise["rater"], raters)
    groups = [("marketing", "sales", "shared").index(group) for group in CATALOGUE.groups]
    ratings = []
    for person, true in zip(people, levels, strict=True):
        for rater in rng.choice(raters, 2, replace=False):
            value = true + mildness[rater] + rng.normal(0, noise["person"])
            value = value + rng.normal(0, noise["group"], 3)[groups]
            value = value + rng.normal(0, DEFAULTS["observer.var_answer"] ** 0.5, len(SKILLS))
            shown = np.clip(np.round(value * 2) / 2, 1, 5)
            ratings += [
                Observation(person, f"r{rater}", Mode.OBSERVER, skill, float(level))
                for skill, level in zip(SKILLS, shown, strict=True)
            ]
    return levels, ratings


def dense_mildness(observations, people, raters, assumptions=DEFAULTS):
    """Posterior mean and variance of observers' mildness, (R,), by conditioning the joint model."""
    known = _joint(observations, people, assumptions)
    mildness = assumptions["observer.var_rater"]
    shared = np.array(
        [[mildness * (seen.rater == rater) for seen in observations] for rater in raters]
    )
    gain = shared @ np.linalg.inv(known)
    value = np.array([seen.value - assumptions[f"{seen.mode}.a"] for seen in observations])
    return gain @ value, mildness - np.diagonal(gain @ shared.T)


def _joint(observations, people, assumptions):
    """Covariance of the values, (N, N)."""
    levels, design = _levels_and_design(observations, people, assumptions)
    return design @ levels @ design.T + _noise(observations, assumptions)


def _levels_and_design(observations, people, assumptions):
    skills = len(SKILLS)
    levels = np.kron(np.eye(len(people)), prior_covariance(CATALOGUE, assumptions))
    design = np.zeros((len(observations), len(levels)))
    for row, seen in enumerate(observations):
        column = people.index(seen.person) * skills + SKILLS.index(seen.skill)
        design[row, column] = assumptions[f"{seen.mode}.c"]
    return levels, design
