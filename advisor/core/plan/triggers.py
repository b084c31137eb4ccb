"""When to look again: numbers to watch with the line where the answer changes, and a date."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.core.assumptions import Assumptions
from advisor.core.decision import outcome
from advisor.core.decision.explanation import Explanation, FlipPoint
from advisor.core.language import mark, say
from advisor.core.plan.arrangement import FUNCTIONS
from advisor.core.plan.basis import PlanBasis
from advisor.core.plan.line import Line
from advisor.core.report.flips import flips
from advisor.core.report.phrases import amount, listed

# What a company can see for itself; constants of the model are on the result page.
WATCHED = {"demand", "hours", "levels", "alignment"}
SHOWN = 6
LEAST_HOURS = 0.5
_NEEDED = {
    "marketing": mark("Hours that marketing needs"),
    "sales": mark("Hours that sales need"),
}


@dataclass(frozen=True, slots=True)
class Trigger:
    """A number to watch. what: "verdict", "goal" or "hire", as for flip points, or "cover".

    subject, text: a sentence in two parts. current, value: the number now and at the line, both
    0 where the trigger is an event. event: it is one. number: which it is, "demand.marketing",
    "demand.sales", "hours", "levels" or "alignment". person: whose, "" for nobody's.
    """

    key: str
    what: str
    subject: str
    text: str
    current: float
    value: float
    event: bool = False
    number: str = ""
    person: str = ""


@dataclass(frozen=True, slots=True)
class Triggers:
    """What to watch, nearest first, and the day to assess again whatever happens."""

    watched: tuple[Trigger, ...]
    events: tuple[Line, ...]
    review: str


def triggers(
    basis: PlanBasis, explanation: Explanation, assumptions: Assumptions, review: str
) -> Triggers:
    """The flip points that can be watched; for a team left alone, where a side is not covered."""
    left_alone = basis.verdict.code == outcome.LEAVE_ALONE
    found = _cover(basis) if left_alone else _flips(basis, explanation, assumptions)
    return Triggers(found, _events(basis), review)


def _flips(
    basis: PlanBasis, explanation: Explanation, assumptions: Assumptions
) -> tuple[Trigger, ...]:
    points = [point for point in explanation.flips if _can_be_watched(point)][:SHOWN]
    words = flips(tuple(points), basis.names, assumptions)
    return tuple(
        Trigger(
            f"triggers.{flip.what}.{point.key}.{point.person or ''}.{point.group or ''}",
            flip.what,
            flip.subject,
            flip.text,
            flip.current,
            flip.value,
            number=point.key,
            person=point.person or "",
        )
        for point, flip in zip(points, words, strict=True)
    )


def _can_be_watched(point: FlipPoint) -> bool:
    """A company can see it, and it does not mean that somebody is as good as gone."""
    leaves = point.kind == "hours" and point.value < LEAST_HOURS
    return point.kind in WATCHED and not leaves


def _cover(basis: PlanBasis) -> tuple[Trigger, ...]:
    """How many hours each function may need before what is done for it falls short."""
    option, demand = basis.arrangement.option, basis.team.demand
    kept = kept_at_hand_off(option, demand)
    found = []
    for place, function in enumerate(FUNCTIONS):
        line = option.effective[place] * kept
        text = say(
            "rise from {now} to more than {line} a week",
            now=amount(demand[place]),
            line=amount(line),
        )
        subject = say(_NEEDED[function])
        key = f"triggers.cover.{function}"
        number = f"demand.{function}"
        found.append(Trigger(key, "cover", subject, text, demand[place], line, number=number))
    return tuple(found)


def kept_at_hand_off(option: outcome.OptionResult, demand: tuple[float, float]) -> float:
    """1 − λH at posterior means: the throughput over what it would be without a hand-off."""
    alpha = demand[0] / (demand[0] + demand[1])
    marketing, sales = option.covered
    without: float = marketing**alpha * sales ** (1 - alpha)
    return min(option.at_means / without, 1.0) if without > 0 else 1.0


def _events(basis: PlanBasis) -> tuple[Line, ...]:
    """What may happen that is not a number: keyed by the verdict, then what holds for all."""
    content, verdict = basis.content.triggers, basis.verdict
    keys = [verdict.code] if verdict.code in content else []
    thin = [basis.names[person] for person in verdict.thin]
    keys += ["thin"] * bool(thin) + ["always"]
    return tuple(
        Line(
            f"triggers.event.{key}",
            content[key].text.format(who=listed(thin)),
            cites=content[key].cites,
        )
        for key in keys
    )
