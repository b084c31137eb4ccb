"""What one more interviewer would tell about two candidates who are close."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from advisor.core.hiring.ranking import vector
from advisor.core.observation import Mode
from advisor.core.posterior import Posterior
from advisor.core.ratings import MODES, Floats, group_members, of_modes


@dataclass(frozen=True, slots=True)
class Help:
    """One more interviewer for both of two candidates, who has met nobody yet.

    now: standard deviation of the difference of their fits, in levels; on_skill: the same if
    both were rated in `skill`, the one that helps most; on_all: if both were rated in all.
    """

    candidates: tuple[str, str]
    skill: str
    now: float
    on_skill: float
    on_all: float


def most_helpful(posterior: Posterior, pair: tuple[str, str], weights: Mapping[str, float]) -> Help:
    """What would narrow the difference of two candidates most. Exact: the posterior variance
    does not depend on what the interviewer would say.
    """
    w = vector(posterior, weights)
    i, j = (posterior.index(name) for name in pair)
    link = posterior.covariance_of(i, j)
    joint = np.block([[posterior.covariance[i], link], [link.T, posterior.covariance[j]]])
    ahead = np.concatenate([w, -w])
    skills = range(len(w))
    variances = [_after(posterior, joint, ahead, [k]) for k in skills]
    best = int(np.argmin(variances))
    return Help(
        candidates=pair,
        skill=posterior.catalogue.ids[best],
        now=math.sqrt(max(float(ahead @ joint @ ahead), 0.0)),
        on_skill=math.sqrt(max(variances[best], 0.0)),
        on_all=math.sqrt(max(_after(posterior, joint, ahead, list(skills)), 0.0)),
    )


def _after(posterior: Posterior, joint: Floats, ahead: Floats, skills: Sequence[int]) -> float:
    """Variance of the difference once one new interviewer rated both in these skills."""
    count = len(posterior.catalogue.ids)
    seen = np.array([*skills, *(count + k for k in skills)])
    slope = _observer(posterior, "c")
    noise = _noise(posterior, skills)
    predicted = slope**2 * joint[np.ix_(seen, seen)] + noise
    gain = slope * (joint @ ahead)[seen]
    return float(ahead @ joint @ ahead - gain @ np.linalg.solve(predicted, gain))


def _noise(posterior: Posterior, skills: Sequence[int]) -> Floats:
    """Covariance of the two candidates' ratings given their levels, the rater's mildness in it."""
    groups = group_members(posterior.catalogue)[list(skills)]
    answer = _observer(posterior, "items") * _observer(posterior, "var_answer")
    own = answer * np.eye(len(skills)) + _observer(posterior, "var_group") * (groups @ groups.T)
    own += _observer(posterior, "var_person")
    apart: Floats = np.kron(np.eye(2), own).astype(np.float64)
    return apart + _observer(posterior, "var_rater")


def _observer(posterior: Posterior, field: str) -> float:
    return float(of_modes(field, posterior.assumptions)[MODES.index(Mode.OBSERVER)])
