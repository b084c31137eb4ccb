"""What a decision record tells: the opening, who took part, what was scored, what was decided."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from advisor.core.assumptions import DEFAULTS, Assumptions
from advisor.core.hiring.weights import Criterion, Need
from advisor.core.questionnaire import Questionnaire
from advisor.core.response.handed_in import Given, Text, Time, Told

Long = Annotated[str, StringConstraints(max_length=20_000)]
Count = Annotated[int, Field(ge=0, lt=10_000)]


class Asked(Told):
    """The opening: what is hired for, and what candidates were told."""

    id: Text
    title: Text
    role: Text
    motion: Text
    outcomes_six: Long
    outcomes_twelve: Long
    purpose: Long
    contact: Long
    keep_until: Text
    quorum: Count
    begun_at: Time
    revealed_at: Time | None


class Weighed(Told):
    """What one skill counts for. weight: points of 100. minimum: level of a must-have."""

    skill: Text
    weight: int
    need: Text
    minimum: float | None


class Locked(Told):
    """A locked version of the weights. reason: why it follows the one before; member: a name."""

    version: Count
    criteria: tuple[Weighed, ...]
    reason: Long
    member: Text
    locked_at: Time


class Applicant(Told):
    """A candidate. name: "" once they were erased. outcome: "withdrawn" or "" before deciding."""

    id: Text
    name: Text
    stage: Text
    withdrawn: bool


class Panelist(Told):
    """Someone who interviewed. rater: the same id in every opening."""

    id: Text
    rater: Text
    name: Text
    skills: tuple[Text, ...]


class Revised(Told):
    """An answer changed after the reveal."""

    question: Text
    value: Long
    reason: Long
    revised_at: Time


class Card(Told):
    """One scorecard. weights: the locked version it was begun under. definition: its hash."""

    id: Text
    candidate: Text
    panelist: Text
    weights: Count
    definition: Text
    begun_at: Time
    handed_in_at: Time
    answers: tuple[Given, ...]
    revisions: tuple[Revised, ...]


class NotChosen(Told):
    """Why a candidate was not chosen: a key of ``REASONS``."""

    candidate: Text
    reason: Text


class Decided(Told):
    """What a person decided. version: of the decision, from 1. chosen: None for nobody."""

    version: Count
    chosen: Text | None
    member_id: Text
    member: Text
    words: Long
    override_note: Long
    others: tuple[NotChosen, ...]
    decided_at: Time


class Erased(Told):
    """That what was said by and of somebody, a candidate or not, was removed from this record."""

    candidate: Text
    erased_at: Time


class Ground(Told):
    """All that a decision rests on. definitions: of the scorecards. assumptions: by key."""

    company: Text
    opening: Asked
    weights: tuple[Locked, ...]
    candidates: tuple[Applicant, ...]
    panel: tuple[Panelist, ...]
    definitions: tuple[Questionnaire, ...]
    scorecards: tuple[Card, ...]
    assumptions: dict[str, float]

    @property
    def values(self) -> Assumptions:
        """The assumptions as the models take them.

        Raises UnknownAssumption or AssumptionOutOfRange.
        """
        return DEFAULTS.with_changes(self.assumptions)

    @property
    def compared(self) -> tuple[str, ...]:
        """The ids of the candidates who were interviewed and did not withdraw."""
        return tuple(
            one.id for one in self.candidates if one.stage != "applied" and not one.withdrawn
        )

    @property
    def points(self) -> dict[str, int]:
        """Skill to points of 100 in the version of the weights that is in force."""
        return {one.skill: one.weight for one in self.weights[-1].criteria}


class Record(Ground):
    """A decision with its ground. erased, frozen_digest: only after something was removed."""

    decision: Decided
    erased: tuple[Erased, ...] = ()
    frozen_digest: Text = ""


def criteria_of(version: Locked) -> tuple[Criterion, ...]:
    """The criteria of a locked version. Raises ValueError for a need that there is not."""
    return tuple(
        Criterion(one.skill, one.weight, Need(one.need), one.minimum) for one in version.criteria
    )
