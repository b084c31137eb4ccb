"""A week for whoever works both, around the meetings of every week."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.core.plan.basis import PlanBasis
from advisor.core.plan.line import Line, lines
from advisor.core.plan.own_week import reply_days, week_of
from advisor.core.plan.week import Week


@dataclass(frozen=True, slots=True)
class PersonWeek:
    """The week of one person, with what the review at its end goes through under each hat."""

    key: str
    name: str
    week: Week
    reply_days: int
    review: tuple[Line, ...]

    @property
    def person(self) -> str:
        """Their id."""
        return self.key.partition(".")[2]


def weeks(basis: PlanBasis) -> tuple[PersonWeek, ...]:
    """A week for everyone who works both, in team order."""
    agenda = lines("calendar.review", basis.content.review, basis.facts)
    return tuple(
        PersonWeek(
            f"calendar.{basis.team.people[i]}",
            basis.name(i),
            week_of(basis, i),
            reply_days(basis, i),
            agenda,
        )
        for i in basis.arrangement.on_both()
    )
