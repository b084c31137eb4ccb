"""One person's profile: levels with bands, sources kept apart, evidence and gaps."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from advisor.core.language import mark, say
from advisor.core.measurement import evidence_with_more_observers, evidence_word
from advisor.core.others import Observer
from advisor.core.plan.development import Gap, largest_gaps
from advisor.core.profile import Profile, profile
from advisor.core.questionnaire import AnchoredQuestion, TextQuestion
from advisor.core.report.views import differs
from advisor.store.people import Person
from advisor.usecases.gathering import OBSERVER, Counted, Inputs
from advisor.usecases.results import levels_of

MOTION_IF_UNKNOWN = "consultative"
_SALES = {
    "transactional": mark("sales, transactional"),
    "consultative": mark("sales, consultative"),
}


@dataclass(frozen=True, slots=True)
class Role:
    """Fit for a role: level 1-5 with its 80% band, and how much the answers say about it."""

    name: str
    fit: float
    low: float
    high: float
    evidence: float
    word: str


@dataclass(frozen=True, slots=True)
class PersonPage:
    """All that the profile page says. with_one, with_two: edge evidence with more observers.

    observers: everyone who rated the person; what may be shown of whom is the profile's to say.
    entered: how many of the questionnaires about the person a member keyed in for somebody.
    """

    profile: Profile
    roles: tuple[Role, ...]
    edge_evidence: float
    edge_word: str
    with_one: float
    with_two: float
    gaps: tuple[Gap, ...]
    observers: tuple[Observer, ...]
    entered: int


def of_person(inputs: Inputs, person: Person) -> PersonPage:
    """The page of one person of the workspace."""
    levels = levels_of(inputs)
    i = levels.people.index(person.id)
    motion = inputs.team.motion if inputs.team else MOTION_IF_UNKNOWN
    weights = np.array(levels.catalogue.role_weights(motion))
    edge = weights[0] - weights[1]
    observers = observers_of(inputs, person)
    found = profile(levels, i, inputs.observations, observers)
    means, covariance = levels.fits([i], weights)
    spread = 1.2816 * np.sqrt(np.diag(covariance))
    evidence = levels.evidence(i, edge)
    return PersonPage(
        profile=found,
        roles=tuple(
            Role(
                say(name),
                float(means[r]),
                float(means[r] - spread[r]),
                float(means[r] + spread[r]),
                levels.evidence(i, weights[r]),
                evidence_word(levels.evidence(i, weights[r])),
            )
            for r, name in enumerate((mark("marketing"), _SALES[motion]))
        ),
        edge_evidence=evidence,
        edge_word=evidence_word(evidence),
        with_one=evidence_with_more_observers(levels, i, edge, 1),
        with_two=evidence_with_more_observers(levels, i, edge, 2),
        gaps=largest_gaps(found, tuple(weights.max(axis=0))),
        observers=observers,
        entered=_entered(inputs, person),
    )


def _entered(inputs: Inputs, person: Person) -> int:
    found = (one.submission.assessment for one in inputs.about)
    return sum(one.subject_id == person.id and one.entered_by is not None for one in found)


def seen_apart(inputs: Inputs, person: Person) -> str:
    """How far a person's own answers and what others saw differ; "" where they do not."""
    observers = observers_of(inputs, person)
    if not observers:
        return ""
    levels = levels_of(inputs)
    i = levels.people.index(person.id)
    return differs(profile(levels, i, inputs.observations, observers))


def observers_of(inputs: Inputs, person: Person) -> tuple[Observer, ...]:
    """Who rated a person: name, how they know them, and their lines of evidence.

    Whoever filled in several questionnaires is one observer, with the lines that count of each.
    """
    found: dict[str, list[Counted]] = {}
    for one in inputs.about:
        about = one.submission.assessment
        if about.subject_id == person.id and one.submission.questionnaire.respondent == OBSERVER:
            found.setdefault(about.respondent, []).append(one)
    return tuple(_observer(inputs, respondent, counted) for respondent, counted in found.items())


def _observer(inputs: Inputs, respondent: str, counted: list[Counted]) -> Observer:
    """One who was not invited counts as a peer, about whom least is shown."""
    asked = inputs.asked.get(counted[0].submission.assessment.id)
    name = inputs.names.get(respondent, asked.name if asked else "")
    lines = tuple(line for one in counted for line in _lines(one))
    return Observer(respondent, name, asked.kind if asked else "peer", lines)


def _lines(counted: Counted) -> tuple[tuple[str, str], ...]:
    """(skill id, words) for each page of one skill that counts on which something was written."""
    submission, found = counted.submission, []
    for section in submission.questionnaire.sections:
        skills = [q.skill for q in section.questions if isinstance(q, AnchoredQuestion) and q.skill]
        for question in section.questions:
            words = submission.answers.get(question.id, "").strip()
            if isinstance(question, TextQuestion) and words and skills:
                found.append((skills[0], words))
    return tuple((skill, words) for skill, words in found if skill in counted.skills)
