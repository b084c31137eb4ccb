"""A what-if: changes to a team and its circumstances, and what becomes of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from advisor.core.assumptions import Assumptions
from advisor.core.decision.imagined import Newcomer, imagined
from advisor.core.decision.team import KINDS, Hire, Levels, Team


@dataclass(frozen=True, slots=True)
class Scenario:
    """Only what differs from reality; the order in which it was changed does not matter.

    without: ids of the people taken out. hours: (id, hours a week), sorted. shares: (id, share of
    their hours on marketing 0-1), sorted, in place of how the work is shared today. levels: (id,
    group, mean level of the group's skills), sorted. newcomers: people imagined, by id "new-1" …
    hires: (kind, the hire allowed, None for none), sorted. demand: hours a week of marketing and
    sales. assumptions: (key, value), sorted. None wherever reality stands.
    """

    without: frozenset[str] = frozenset()
    hours: tuple[tuple[str, float], ...] = ()
    shares: tuple[tuple[str, float], ...] = ()
    levels: tuple[tuple[str, str, float], ...] = ()
    newcomers: tuple[tuple[str, Newcomer], ...] = ()
    hires: tuple[tuple[str, Hire | None], ...] = ()
    motion: str | None = None
    alignment: float | None = None
    time_blocks: bool | None = None
    repeatable_sale: bool | None = None
    demand: tuple[float | None, float | None] = (None, None)
    assumptions: tuple[tuple[str, float], ...] = ()

    @property
    def names(self) -> dict[str, str]:
        """The newcomers' names by id."""
        return {key: one.name for key, one in self.newcomers}


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What a verdict rests on."""

    team: Team
    levels: Levels
    assumptions: Assumptions


def applied(scenario: Scenario, real: Circumstances) -> Circumstances:
    """The circumstances of the what-if; reality itself where nothing differs.

    real: its team and levels as they follow from the scenario's assumptions. Raises
    AssumptionOutOfRange and UnknownAssumption.
    """
    assumptions = real.assumptions.with_changes(dict(scenario.assumptions))
    moved = {(person, group): value for person, group, value in scenario.levels}
    newcomers = dict(scenario.newcomers)
    levels = imagined(real.levels, moved, newcomers, assumptions)
    return Circumstances(_team(scenario, real.team, newcomers), levels, assumptions)


def _team(scenario: Scenario, team: Team, newcomers: Mapping[str, Newcomer]) -> Team:
    circumstances: dict[str, Any] = {
        "motion": scenario.motion,
        "alignment": scenario.alignment,
        "time_blocks": scenario.time_blocks,
        "repeatable_sale": scenario.repeatable_sale,
    }
    changed = {key: value for key, value in circumstances.items() if value is not None}
    marketing, sales = scenario.demand
    demand = (
        team.demand[0] if marketing is None else marketing,
        team.demand[1] if sales is None else sales,
    )
    moved = replace(team, demand=demand, hires=_hires(team, dict(scenario.hires)), **changed)
    return _joined(_shared(_with_hours(moved, scenario), dict(scenario.shares)), newcomers)


def _hires(team: Team, changed: Mapping[str, Hire | None]) -> tuple[Hire, ...]:
    if not changed:
        return team.hires
    by_kind = {**{hire.kind: hire for hire in team.hires}, **changed}
    found = (by_kind.get(kind) for kind in KINDS)
    return tuple(hire for hire in found if hire is not None)


def _with_hours(team: Team, scenario: Scenario) -> Team:
    """The hours as changed, and nobody who was taken out.

    Who had no hours, and so no share of today's work, takes the share that the others have.
    """
    if not scenario.hours and not scenario.without:
        return team
    given = dict(scenario.hours)
    hours = tuple(
        given.get(person, had) for person, had in zip(team.people, team.hours, strict=True)
    )
    usual = share_of_all(team)
    today = team.today and tuple(
        share if hours > 0 else usual for share, hours in zip(team.today, team.hours, strict=True)
    )
    kept = [i for i, person in enumerate(team.people) if person not in scenario.without]
    return replace(
        team,
        people=tuple(team.people[i] for i in kept),
        hours=tuple(hours[i] for i in kept),
        switching=tuple(team.switching[i] for i in kept),
        today=today and tuple(today[i] for i in kept),
        answered=tuple(team.answered[i] for i in kept),
    )


def _shared(team: Team, shares: Mapping[str, float]) -> Team:
    """With today's work shared like that; of whoever it is not said, as it is, or by halves."""
    if not shares:
        return team
    today = team.today or (0.5,) * len(team.people)
    pairs = zip(team.people, today, strict=True)
    return replace(team, today=tuple(shares.get(person, share) for person, share in pairs))


def share_of_all(team: Team) -> float:
    """Marketing's share of all hours as the work is shared today; a half where unknown."""
    total = sum(team.hours)
    if team.today is None or total <= 0:
        return 0.5
    worked = sum(share * had for share, had in zip(team.today, team.hours, strict=True))
    return worked / total


def _joined(team: Team, newcomers: Mapping[str, Newcomer]) -> Team:
    """With the newcomers; who is like a marketer or seller does that also as things are today."""
    if not newcomers:
        return team
    usual = share_of_all(team)
    shares = (usual if one.share_today is None else one.share_today for one in newcomers.values())
    count = len(newcomers)
    return replace(
        team,
        people=(*team.people, *newcomers),
        hours=(*team.hours, *(one.hours for one in newcomers.values())),
        switching=(*team.switching, *(3.0,) * count),
        today=None if team.today is None else (*team.today, *shares),
        answered=(*team.answered, *(15,) * count),
    )
