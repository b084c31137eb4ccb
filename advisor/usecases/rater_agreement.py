"""How far those who rated the people of a workspace agree, for whoever leads it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from advisor.core.assumptions import Assumptions
from advisor.core.hiring.agreement import Agreement, Coefficient, Result, agreement, r_wg
from advisor.core.hiring.coefficient import CannotBeComputed
from advisor.core.language import mark
from advisor.core.observation import Mode, Observation
from advisor.core.others import NAMED, TOGETHER_FROM
from advisor.core.ratings import Floats
from advisor.core.shared_raters import Leniency
from advisor.library import catalogue
from advisor.usecases.gathering import OBSERVER, Inputs
from advisor.usecases.results import known_levels

FEWEST_SKILLS = 9  # of 15 rated, before a mean over them stands for a person
FEWEST_PEOPLE = 3  # rated by one rater, before anything is said about that rater; see below
TOO_FEW_RATERS = mark("there are too few raters to keep apart what one of them said")
TOO_FEW_PEOPLE = mark("it takes at least 3 people rated")
Rating = tuple[str, str, str, float]  # person, rater, skill, value


@dataclass(frozen=True, slots=True)
class OfPerson:
    """How close the raters of one person are."""

    name: str
    raters: int
    r_wg: Result


@dataclass(frozen=True, slots=True)
class OfRater:
    """How mild one rater is; unknown says why where it cannot be told."""

    name: str
    people: int
    leniency: Leniency | None
    unknown: str


@dataclass(frozen=True, slots=True)
class RaterAgreement:
    """All that a page about agreement says.

    overall: on each person's mean over the skills. skills: (name, agreement) in catalogue order.
    people: the least agreed first, those without a number last. raters: the mildest first.
    """

    overall: Agreement
    skills: tuple[tuple[str, Agreement], ...]
    people: tuple[OfPerson, ...]
    raters: tuple[OfRater, ...]

    @property
    def nothing_on_skills(self) -> str:
        """Why there is no number on any skill, where it is the same for all; else ""."""
        whys = {
            found.one.reason if isinstance(found.one, CannotBeComputed) else ""
            for _, found in self.skills
        }
        return whys.pop() if len(whys) == 1 else ""


def agreement_of(inputs: Inputs) -> RaterAgreement:
    """The agreement of all observers of the workspace's people. May raise TooManyRaters."""
    people = tuple(person.id for person in inputs.people)
    overall, skills = _of_all(inputs.observations)
    about = _of_people(inputs.observations, frozenset(_named_raters(inputs)))
    return RaterAgreement(
        overall=overall,
        skills=tuple(
            (skill.name, found) for skill, found in zip(catalogue().skills, skills, strict=True)
        ),
        people=tuple(
            OfPerson(inputs.names[person], raters, close) for person, raters, close in about
        ),
        raters=_of_raters(inputs, _leniency(inputs.observations, people, inputs.assumptions)),
    )


@lru_cache(maxsize=16)
def _of_all(observations: tuple[Observation, ...]) -> tuple[Agreement, tuple[Agreement, ...]]:
    """Agreement on the means, and on each skill."""
    seen = _by_observers(observations)
    by_cell: dict[tuple[str, str], list[float]] = {}
    for each in seen:
        by_cell.setdefault((each.person, each.rater), []).append(each.value)
    means = [
        (person, rater, "", float(np.mean(values)))
        for (person, rater), values in by_cell.items()
        if len(values) >= FEWEST_SKILLS
    ]
    ratings = [(each.person, each.rater, each.skill, each.value) for each in seen]
    of_skill: dict[str, list[Rating]] = {skill: [] for skill in catalogue().ids}
    for rating in ratings:
        of_skill[rating[2]].append(rating)
    # A mean of many ratings is no longer a rank among a few levels: its differences count.
    overall = agreement(_table(means), "interval")
    return overall, tuple(agreement(_table(found)) for found in of_skill.values())


def _table(ratings: Iterable[Rating]) -> Floats:
    """(people, raters), NaN where there is no rating; in the order of their ids."""
    found = list(ratings)
    people = {name: place for place, name in enumerate(sorted({each[0] for each in found}))}
    raters = {name: place for place, name in enumerate(sorted({each[1] for each in found}))}
    table = np.full((len(people), len(raters)), np.nan)
    for person, rater, _, value in found:
        table[people[person], raters[rater]] = value
    return table


def _by_observers(observations: tuple[Observation, ...]) -> list[Observation]:
    return [each for each in observations if each.mode is Mode.OBSERVER]


@lru_cache(maxsize=16)
def _of_people(
    observations: tuple[Observation, ...], named: frozenset[tuple[str, str]]
) -> tuple[tuple[str, int, Result], ...]:
    """Person, raters and r_wg of everyone who was rated, the least agreed first."""
    about: dict[str, list[Rating]] = {}
    for each in _by_observers(observations):
        about.setdefault(each.person, []).append((each.skill, each.rater, "", each.value))
    found = []
    for person, ratings in about.items():
        raters = {rater for _, rater, _, _ in ratings}
        unnamed = sum((person, rater) not in named for rater in raters)
        told = len(raters) >= TOGETHER_FROM and (unnamed == 0 or unnamed >= TOGETHER_FROM)
        close = r_wg(_table(ratings)) if told else CannotBeComputed(TOO_FEW_RATERS)
        found.append((person, len(raters), close))
    return tuple(sorted(found, key=lambda one: (_number(one[2]), one[0])))


def _number(result: Result) -> float:
    return result.value if isinstance(result, Coefficient) else np.inf


def _named_raters(inputs: Inputs) -> set[tuple[str, str]]:
    """(person, rater) of those who answered as the person's manager, with their name."""
    pairs = set()
    for counted in inputs.about:
        assessment = counted.submission.assessment
        asked = inputs.asked.get(assessment.id)
        if asked is not None and asked.kind == NAMED:
            pairs.add((assessment.subject_id or "", assessment.respondent))
    return pairs


def _of_raters(inputs: Inputs, leniency: tuple[Leniency, ...]) -> tuple[OfRater, ...]:
    """Everyone who rated someone, the mildest first, those of whom too little is known last."""
    rated: dict[str, set[str]] = {}
    for each in inputs.about:
        for rating in each.observations:
            if rating.mode is Mode.OBSERVER:
                rated.setdefault(rating.rater, set()).add(rating.person)
    names = _rater_names(inputs)
    known = {one.rater: one for one in leniency if one.people >= FEWEST_PEOPLE}
    found = [
        OfRater(
            names.get(rater) or "Somebody without a name",
            len(people),
            known.get(rater),
            "" if rater in known else TOO_FEW_PEOPLE,
        )
        for rater, people in rated.items()
    ]
    return tuple(
        sorted(found, key=lambda one: (-one.leniency.mean if one.leniency else np.inf, one.name))
    )


def _rater_names(inputs: Inputs) -> dict[str, str]:
    """Rater id to name: of the people, and of others as they were asked."""
    names = {}
    for counted in inputs.about:
        assessment = counted.submission.assessment
        asked = inputs.asked.get(assessment.id)
        if counted.submission.questionnaire.respondent == OBSERVER and asked is not None:
            names[assessment.respondent] = asked.name
    return names | inputs.names


def _leniency(
    observations: tuple[Observation, ...], people: tuple[str, ...], assumptions: Assumptions
) -> tuple[Leniency, ...]:
    found = known_levels(observations, people, assumptions).leniency
    return tuple(one for one in found if one.mode is Mode.OBSERVER)
