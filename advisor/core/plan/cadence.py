"""When marketing and sales meet, for how long, and what they go through."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.core.language import mark, say, say_many
from advisor.core.plan.basis import PlanBasis
from advisor.core.plan.line import Line
from advisor.core.plan.owners import table
from advisor.core.plan.playbook import MeetingContent
from advisor.core.plan.situation import Situation, situation_of
from advisor.core.report.phrases import listed

WEEK, MONTH, QUARTER = "week", "month", "quarter"
EVERY = (WEEK, MONTH, QUARTER)
_OFTEN = {WEEK: mark("Every week"), MONTH: mark("Every month"), QUARTER: mark("Every quarter")}


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting that comes again. every: "week", "month" or "quarter". minutes: its length.

    people: ids of who comes; who: their names in words.
    """

    key: str
    name: str
    every: str
    minutes: int
    people: tuple[str, ...]
    who: str
    agenda: tuple[Line, ...]

    @property
    def often(self) -> str:
        """How often: "Every week"."""
        return say(_OFTEN[self.every])

    @property
    def length(self) -> str:
        """For how long: "30 minutes", "2 hours"."""
        hours, rest = divmod(self.minutes, 60)
        if rest or hours < 2:
            return say_many("{number} minute", "{number} minutes", self.minutes)
        return say_many("{number} hour", "{number} hours", hours)


def cadence(basis: PlanBasis) -> tuple[Meeting, ...]:
    """The meetings of this team, the most frequent first."""
    situation, many = situation_of(basis), basis.content.playbook.meetings
    kept = set(map(id, situation.fitting(one.said for one in many)))
    return tuple(_meeting(basis, situation, one) for one in many if id(one.said) in kept)


def _meeting(basis: PlanBasis, situation: Situation, content: MeetingContent) -> Meeting:
    seats, key = table(basis), f"cadence.{content.every}"
    return Meeting(
        key=key,
        name=situation.facts.say(content.said.name),
        every=content.every,
        minutes=content.minutes,
        people=tuple(basis.team.people[i] for i in seats),
        who=listed([basis.name(i) for i in seats]),
        agenda=situation.lines(key, content.agenda),
    )
