"""A workspace's result: levels, verdict and explanation, computed once for the same inputs."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import lru_cache

from advisor.core.assumptions import Assumptions
from advisor.core.decision.explain import explain
from advisor.core.decision.explanation import Explanation
from advisor.core.decision.levers import Lever, levers
from advisor.core.decision.outcome import NOT_ENOUGH_ANSWERS, Verdict
from advisor.core.decision.team import Team
from advisor.core.decision.verdict import decide
from advisor.core.language import by_language
from advisor.core.measurement import Posterior, posterior
from advisor.core.observation import Observation
from advisor.library import catalogue
from advisor.usecases.gathering import Inputs

SEED = 0
# Where sharing the work differently changes little, the page leads with what would change more.
LED_BY_LEVERS = {"no_clear_difference", "too_small", "combine_compartments"}


class NothingToDecideError(Exception):
    """There is no team yet: answers, business numbers or hours are missing."""


@dataclass(frozen=True, slots=True)
class Result:
    """A verdict with all that explains it. inputs_hash: 12 hexadecimal digits of its inputs."""

    team: Team
    levels: Posterior
    verdict: Verdict
    explanation: Explanation | None
    levers: tuple[Lever, ...]
    inputs_hash: str


def levels_of(inputs: Inputs) -> Posterior:
    """The levels of everyone in the workspace."""
    people = tuple(person.id for person in inputs.people)
    return known_levels(inputs.observations, people, inputs.assumptions)


def result_of(inputs: Inputs) -> Result:
    """The result for these inputs. Raises NothingToDecideError where the team is not known."""
    if inputs.team is None:
        raise NothingToDecideError(NothingToDecideError.__doc__)
    return _result(inputs.team, inputs.observations, inputs.assumptions)


def verdict_of(inputs: Inputs) -> Verdict:
    """The verdict alone, without its explanation. Raises NothingToDecideError likewise."""
    if inputs.team is None:
        raise NothingToDecideError(NothingToDecideError.__doc__)
    return _verdict(inputs.team, inputs.observations, inputs.assumptions)


def digest_of(inputs: Inputs) -> str:
    """12 hexadecimal digits of all that a result rests on; "" where the team is not known."""
    if inputs.team is None:
        return ""
    return _digest(inputs.team, inputs.observations, inputs.assumptions)


@by_language(64)
def known_levels(
    observations: tuple[Observation, ...],
    people: tuple[str, ...],
    assumptions: Assumptions,
) -> Posterior:
    """The levels of these people, computed once for the same answers and assumptions."""
    return posterior(observations, people, catalogue(), assumptions)


@by_language(64)
def _verdict(
    team: Team, observations: tuple[Observation, ...], assumptions: Assumptions
) -> Verdict:
    return decide(
        team, known_levels(observations, team.people, assumptions), assumptions, seed=SEED
    )


@by_language(64)
def _result(team: Team, observations: tuple[Observation, ...], assumptions: Assumptions) -> Result:
    """Kept by its inputs, so that looking at a page twice computes nothing twice."""
    levels = known_levels(observations, team.people, assumptions)
    verdict = _verdict(team, observations, assumptions)
    told = verdict.code != NOT_ENOUGH_ANSWERS
    explanation = explain(team, levels, verdict, assumptions) if told else None
    more = levers(team, levels, verdict, assumptions) if verdict.code in LED_BY_LEVERS else ()
    digest = _digest(team, observations, assumptions)
    return Result(team, levels, verdict, explanation, more, digest)


@lru_cache(maxsize=64)
def _digest(team: Team, observations: tuple[Observation, ...], assumptions: Assumptions) -> str:
    told = repr((team, observations, assumptions.changes))
    return hashlib.sha256(told.encode()).hexdigest()[:12]
