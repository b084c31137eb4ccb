"""What each candidate of an opening would add to the company's team."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.core.assumptions import Assumptions
from advisor.core.decision.scenario import Circumstances, Scenario, applied
from advisor.core.decision.team import Team
from advisor.core.decision.verdict import ANSWERED
from advisor.core.hiring.addition import Addition, addition
from advisor.core.language import by_language, mark, say
from advisor.core.observation import Observation
from advisor.store.database import Store
from advisor.store.workspaces import Workspace
from advisor.usecases import gathering
from advisor.usecases.gathering import Inputs
from advisor.usecases.hiring.comparison import Scores
from advisor.usecases.hiring.role import team_of
from advisor.usecases.results import SEED, known_levels

USUAL_HOURS = 40.0
MOST_HOURS = 60.0
NO_NUMBERS = mark("The business numbers are missing, so nothing says how much work there is.")
NO_HOURS = mark("Nobody’s hours for marketing and sales are given yet.")
NO_ANSWERS = mark("Somebody on the team has answers on too few skills.")
_KINDS = {"marketing": "marketer", "sales": "seller", "combined": "generalist"}


@dataclass(frozen=True, slots=True)
class Additions:
    """What each adds. hours: a week, of the newcomer. found: in the order of the candidates;
    empty where it cannot be told, and why says so. inputs: of the team.
    """

    hours: float
    found: tuple[Addition, ...]
    why: str
    inputs: Inputs


def additions(
    store: Store, workspace: Workspace, scores: Scores, hours: float | None = None
) -> Additions:
    """What each rated candidate adds to those whom the opening joins. hours: None for the usual.

    May raise TooManyRaters.
    """
    inputs = gathering.gather(store, workspace)
    usual = usual_hours(inputs, scores.opening.role) if hours is None else hours
    joins = frozenset(person.id for person in team_of(store, scores.opening))
    why = _why_not(inputs, joins)
    if why or inputs.team is None:
        return Additions(usual, (), why, inputs)
    seen = (*inputs.observations, *scores.basis.observations)
    rated = dict.fromkeys(o.person for o in scores.basis.observations)
    names = tuple(name for name in rated if name not in inputs.team.people)
    role = scores.opening.role
    found = _added(inputs.team, joins, seen, names, (usual, role), inputs.assumptions)
    return Additions(usual, found, "", inputs)


def usual_hours(inputs: Inputs, role: str) -> float:
    """Hours a week of a hire for this role as the business numbers allow them, else 40."""
    allowed = inputs.context.hires if inputs.context else ()
    return next((hire.hours for hire in allowed if hire.kind == _KINDS[role]), USUAL_HOURS)


def _why_not(inputs: Inputs, joins: frozenset[str]) -> str:
    """Why nothing can be told, "" where it can."""
    team = inputs.team
    if inputs.context is None:
        return say(NO_NUMBERS)
    holders = [i for i in team.holders if team.people[i] in joins] if team else []
    if team is None or not holders:
        return say(NO_HOURS)
    return say(NO_ANSWERS) if any(team.answered[i] < ANSWERED for i in holders) else ""


@by_language(32)
def _added(
    team: Team,
    joins: frozenset[str],
    seen: tuple[Observation, ...],
    names: tuple[str, ...],
    post: tuple[float, str],
    assumptions: Assumptions,
) -> tuple[Addition, ...]:
    """Levels are worked out for the team and all candidates at once: their raters may be shared."""
    hours, role = post
    levels = known_levels(seen, (*team.people, *names), assumptions)
    others = Scenario(without=frozenset(team.people) - joins)
    joined = applied(others, Circumstances(team, levels, assumptions)).team
    skills = {name: len({o.skill for o in seen if o.person == name}) for name in names}
    return tuple(
        addition(joined, levels, (name, hours, skills[name], role), assumptions, SEED)
        for name in names
    )
