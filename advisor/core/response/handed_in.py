"""What was handed in: the part of a response file that is told, not computed."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from advisor.core.assumptions import DEFAULTS, Assumptions
from advisor.core.questionnaire import Questionnaire

# ISO 8601 in UTC, to the microsecond: texts that sort like times.
Time = Annotated[str, StringConstraints(pattern=r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}\+00:00$")]
Text = Annotated[str, StringConstraints(max_length=1_000)]


class Told(BaseModel):
    """Part of a response file: cannot change, knows no other keys, converts no types."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, allow_inf_nan=False)


class Subject(Told):
    """The person whom the answers are about."""

    id: Text
    name: Text


class Given(Told):
    """The answer in force to one question, as it is stored, and when it was given."""

    question: Text
    value: Annotated[str, StringConstraints(max_length=20_000)]
    answered_at: Time


class Said(Told):
    """What the respondent said to a hint, by the hint's name, and when."""

    hint: Text
    said: Annotated[str, StringConstraints(max_length=20_000)]
    said_at: Time


class HandedIn(Told):
    """One assessment that was handed in, with all that its results depend on.

    subject: None for the business. respondent: an id, the subject's own where one answers about
    oneself. entered_by, entered_from: who keyed the answers in for the respondent, and from
    what. language: the one the respondent read. notes: what was said to hints before handing
    in. currency: of the company. assumptions: all values in force, by key.
    """

    reference: Text
    definition: Questionnaire
    subject: Subject | None
    respondent: Text
    created_at: Time
    handed_in_at: Time
    entered_by: Text | None = None
    entered_from: Text | None = None
    language: Text | None = None
    notes: tuple[Said, ...] | None = None
    currency: Text
    seed: Annotated[int, Field(ge=0, lt=2**63)]
    answers: tuple[Given, ...]
    assumptions: dict[str, float]

    @property
    def given(self) -> dict[str, str]:
        """Question id to the answer in force."""
        return {answer.question: answer.value for answer in self.answers}

    @property
    def values(self) -> Assumptions:
        """The assumptions as the models take them.

        Raises UnknownAssumption or AssumptionOutOfRange.
        """
        return DEFAULTS.with_changes(self.assumptions)
