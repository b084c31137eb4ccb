"""What a decision or verdict case may say, checked key by key."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field, model_validator

from advisor.core.assumptions import DEFAULTS
from advisor.core.decision.team import Hire
from advisor.usecases.cases.reading import Case, ObservationRow

# The order of skills in a case's `levels`: marketing's six, sales' six, the shared three.
SKILLS = (
    *("creativity", "content_creation", "data_analysis", "market_research"),
    *("digital_marketing", "branding", "interpersonal", "negotiation", "objection_handling"),
    *("closing", "time_management", "resilience"),
    *("communication", "product_knowledge", "relationship_building"),
)
Hours = Annotated[float, Field(ge=0)]
Demand = Annotated[float, Field(ge=1)]
Share = Annotated[float, Field(ge=0, le=1)]
Scale = Annotated[float, Field(ge=1, le=5)]
Level = Annotated[float, Field(ge=-20, le=20)]
Row = Annotated[list[Level], Field(min_length=len(SKILLS), max_length=len(SKILLS))]


class SharedCase(Case):
    """What both kinds of case say about the team."""

    motion: Literal["transactional", "consultative"]
    hours: Annotated[list[Hours], Field(min_length=1)]
    demand: Annotated[list[Demand], Field(min_length=2, max_length=2)]
    alignment: Share
    switching_preference: list[Scale]
    time_blocks: bool

    def observed(self) -> list[ObservationRow]:
        """The observations, if there are any."""
        return []

    def people_in_order(self) -> list[str]:
        """The people, in the order of the hours."""
        return list(dict.fromkeys(row.person for row in self.observed()))

    @model_validator(mode="after")
    def _one_of_each_per_person(self) -> SharedCase:
        people = len(self.people_in_order())
        for key, count in (
            ("hours", len(self.hours)),
            ("switching_preference", len(self.switching_preference)),
        ):
            if count != people:
                raise ValueError(f"{key} has {count} entries for {people} people")
        if not any(self.hours):
            raise ValueError("hours gives nobody any time")
        return self


class DecisionCase(SharedCase):
    """Options at the alignment and time blocks given, under the assumptions in force."""

    levels: list[Row] | None = None
    observations: list[ObservationRow] | None = None

    def observed(self) -> list[ObservationRow]:
        """The observations, if there are any."""
        return self.observations or []

    def people_in_order(self) -> list[str]:
        """The people in order of first mention, or numbered where only levels are known."""
        if self.levels is not None:
            return [f"person {place}" for place in range(1, len(self.levels) + 1)]
        return super().people_in_order()

    @model_validator(mode="before")
    @classmethod
    def _levels_or_observations(cls, raw: dict[str, Any]) -> dict[str, Any]:
        if ("levels" in raw) == ("observations" in raw):
            raise ValueError("give either levels or observations")
        return raw


class HireRow(Case):
    """A hire that is allowed."""

    kind: Literal["marketer", "seller", "generalist"]
    hours: Annotated[float, Field(gt=0)]
    contract: Literal["employee", "freelancer", "agency"] = "employee"
    monthly_cost: Annotated[float, Field(ge=0)] = 0.0
    one_off_cost: Annotated[float, Field(ge=0)] = 0.0

    def hire(self) -> Hire:
        """The same as the core takes it."""
        return Hire(self.kind, self.hours, self.contract, self.monthly_cost, self.one_off_cost)


class VerdictCase(SharedCase):
    """A whole case: today's circumstances, and assumptions drawn."""

    assumptions: Literal["drawn"]
    people: Annotated[list[str], Field(min_length=1)]
    today: list[Share] | None = None
    repeatable_sale: bool
    hires: list[HireRow] = Field(default_factory=list)
    horizon: Annotated[float, Field(ge=6, le=24)] = DEFAULTS["horizon"]
    delta: Annotated[float, Field(ge=0.02, le=0.3)] = DEFAULTS["delta"]
    observations: list[ObservationRow]

    def observed(self) -> list[ObservationRow]:
        """The observations."""
        return self.observations

    def people_in_order(self) -> list[str]:
        """The people as listed."""
        return self.people

    @model_validator(mode="after")
    def _today_for_everyone(self) -> VerdictCase:
        if self.today is not None and len(self.today) != len(self.people):
            raise ValueError(f"today has {len(self.today)} shares for {len(self.people)} people")
        return self
