"""What marketing and sales owe each other every week, each number with its step."""

from __future__ import annotations

from dataclasses import dataclass, replace

from advisor.core.funnel import Step
from advisor.core.language import say, say_many
from advisor.core.plan.arrangement import FUNCTIONS, SALES
from advisor.core.plan.basis import PlanBasis
from advisor.core.plan.content import LevelContent
from advisor.core.plan.facts import HOURS, Facts
from advisor.core.plan.funnel_holders import holder_of
from advisor.core.plan.own_week import reply_days
from advisor.core.report.phrases import amount, percent

# From half a week of sales on somebody is at it on every half day.
HALF_A_WEEK = 20.0


@dataclass(frozen=True, slots=True)
class ServiceLevel:
    """One promise. number: the figure as printed, "" for none; text: the rest of the sentence.

    step: the arithmetic behind the number, None where there is none.
    """

    key: str
    number: str
    text: str
    step: Step | None
    cites: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Capacity:
    """Hours a week a function needs at level 3, the hours it gets, and how much they cover."""

    function: str
    needed: str
    planned: str
    covered: str
    short: bool


@dataclass(frozen=True, slots=True)
class ServiceLevels:
    """What each function promises the other. counted: the numbers come from the funnel."""

    marketing: tuple[ServiceLevel, ...]
    sales: tuple[ServiceLevel, ...]
    capacity: tuple[Capacity, ...]
    counted: bool


def service_levels(basis: PlanBasis) -> ServiceLevels:
    """The promises both ways; without a funnel those that need no number."""
    facts = with_reply(basis)
    marketing, sales = (
        tuple(
            _level(function, content, facts)
            for content in basis.content.promises[function]
            if facts.apply(content.wording)
        )
        for function in FUNCTIONS
    )
    capacity = tuple(_capacity(basis, function) for function in FUNCTIONS)
    return ServiceLevels(marketing, sales, capacity, facts.mode != HOURS)


def with_reply(basis: PlanBasis) -> Facts:
    """The facts with the time of the first reply that the week of whoever takes leads allows."""
    facts = basis.facts
    return replace(facts, shown={**facts.shown, "reply": reply_time(basis)})


def reply_time(basis: PlanBasis) -> str:
    """How soon whoever holds the first stage of sales can answer: "one working day"."""
    first = next(stage for stage in basis.content.stages if stage.function == SALES)
    holder, arrangement = holder_of(basis, first), basis.arrangement
    if holder is None:
        return say("an agreed time")
    both = holder in arrangement.on_both()
    if not both and arrangement.hours_on(holder, SALES) >= HALF_A_WEEK:
        return say("four working hours")
    days = reply_days(basis, holder)
    if days <= 1:
        return say("one working day")
    return say_many("{number} working day", "{number} working days", days)


def _level(function: str, content: LevelContent, facts: Facts) -> ServiceLevel:
    step = facts.steps.get(content.step)
    return ServiceLevel(
        key=f"service_levels.{function}.{content.id}",
        number=step.shown if step else "",
        text=facts.say(content.wording.text),
        step=step,
        cites=content.wording.cites,
    )


def _capacity(basis: PlanBasis, function: str) -> Capacity:
    place = FUNCTIONS.index(function)
    arrangement = basis.arrangement
    planned = sum(arrangement.hours_on(i, function) for i in arrangement.holders)
    covered = arrangement.option.covered[place]
    return Capacity(
        function=function,
        needed=amount(basis.team.demand[place], "hours"),
        planned=amount(planned, "hours"),
        covered=percent(covered),
        short=covered < 1,
    )
