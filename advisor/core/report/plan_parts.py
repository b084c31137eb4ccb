"""The parts of the alignment plan, laid out for print."""

from __future__ import annotations

from advisor.core.language import mark, say
from advisor.core.plan.plan import Plan
from advisor.core.plan.service_levels import Capacity, ServiceLevel, ServiceLevels
from advisor.core.plan.timetable import told_times
from advisor.core.plan.triggers import Triggers
from advisor.core.plan.verdict import VerdictPart
from advisor.core.report.blocks import (
    Block,
    Heading,
    Panel,
    Panels,
    Part,
    Point,
    Points,
    Table,
    Text,
)
from advisor.core.report.charter_parts import charters_part
from advisor.core.report.flips_part import flip_point
from advisor.core.report.funnel_part import funnel_part
from advisor.core.report.hand_off_part import hand_off_part
from advisor.core.report.metric_parts import distinctions_part, metrics_part
from advisor.core.report.person_parts import development_part
from advisor.core.report.report import date_words
from advisor.core.report.rhythm_parts import actions_part, cadence_part, enablement_part
from advisor.core.report.team_parts import reason_point
from advisor.core.report.week_part import weeks_part

_TAGS = {
    "hire": mark("The hire becomes worth it when"),
    "goal": mark("The goal is just met when"),
    "cover": mark("No longer covered when"),
}
_COVERED = mark(
    "A side that is no longer covered: see the numbers to watch under “When to look again”."
)
_NOTHING = mark("Nothing in range: each number alone was moved through its whole range.")
_FUNCTIONS = {"marketing": mark("Marketing"), "sales": mark("Sales")}


def verdict_part(part: VerdictPart, short: bool = False) -> Part:
    """What was decided, why, and what would change it; for a plan that stands alone.

    short: of a team left alone, which watches whether each side stays covered.
    """
    blocks: list[Block] = [Text(part.because, part.sharing)]
    blocks += [Text(line.text) for line in part.leave_be]
    if part.reasons:
        note = say(
            "Against {over}, in points that add up: a small one is about 1%. All of it is in the "
            "team’s report.",
            over=part.over,
        )
        blocks += [
            Heading(say("Why")),
            Points(tuple(reason_point(one) for one in part.reasons)),
            Text(note, tone="note"),
        ]
    if part.conditions:
        blocks += [
            Heading(say("On these conditions")),
            Points(tuple(Point(line.text) for line in part.conditions)),
        ]
    blocks.append(Heading(say("What would change it")))
    if part.flips:
        blocks.append(Points(tuple(flip_point(flip) for flip in part.flips)))
    else:
        blocks.append(Text(say(_COVERED if short else _NOTHING)))
    if part.next_hire:
        blocks.append(Text(part.next_hire, say("The next hire.")))
    return Part("plan-verdict", say("Who does what"), tuple(blocks))


def sharing_part(part: VerdictPart) -> Part:
    """Who does what while the plan runs; for a report that has said the verdict already."""
    blocks = (Text(part.because, part.sharing), *(Text(line.text) for line in part.leave_be))
    return Part("plan-verdict", say("The plan: who does what"), blocks)


def plan_parts(plan: Plan) -> tuple[Part, ...]:
    """Every part of a plan but its verdict; of a short plan those that it has."""
    alone, full = bool(plan.funnel.roles), not plan.short
    developing = full or any(person.gaps for person in plan.development)
    parts = (
        charters_part(plan.charters, full),
        plan.distinctions and full and distinctions_part(plan.distinctions),
        funnel_part(plan.funnel, roles=full),
        plan.hand_off and hand_off_part(plan.hand_off),
        plan.service_levels and _service_levels(plan.service_levels),
        full and metrics_part(plan.charters),
        plan.enablement and enablement_part(plan.enablement, alone),
        plan.cadence and cadence_part(plan.cadence, alone, told_times(plan)),
        plan.weeks and weeks_part(plan.weeks, review=not alone),
        plan.development and developing and development_part(plan.development),
        plan.actions and actions_part(plan.phases, plan.starts, plan.short, alone),
        _triggers(plan.triggers),
    )
    return tuple(part for part in parts if isinstance(part, Part))


def _service_levels(part: ServiceLevels) -> Part:
    blocks: list[Block] = []
    if not part.counted:
        blocks.append(Text(say("The hours were typed in, so no counts follow from them.")))
    blocks.append(
        Panels(
            Panel(say("Marketing owes sales"), "marketing", (_owed(part.marketing),)),
            Panel(say("Sales owes marketing"), "sales", (_owed(part.sales),)),
        )
    )
    blocks += [Text(_capacity(one)) for one in part.capacity]
    rows = tuple(
        (level.step.name, level.step.formula, level.step.shown, say(level.step.rounding))
        for level in part.marketing + part.sales
        if level.step
    )
    if rows:
        head = (say("Number"), say("From", "column"), say("Shown"), say("Rounding"))
        blocks.append(Table(say("How each number is made"), head, rows, (1, 3), (5, 7, 2, 4)))
    return Part("service-levels", say("Service levels, both ways"), tuple(blocks))


def _owed(levels: tuple[ServiceLevel, ...]) -> Points:
    return Points(tuple(Point(one.text, one.number) for one in levels))


def _capacity(one: Capacity) -> str:
    text = say(
        "{function} needs {needed} a week at level 3 and is given {planned}; at your levels, with "
        "what is lost on the way, that covers {covered}.",
        function=say(_FUNCTIONS[one.function]),
        needed=one.needed,
        planned=one.planned,
        covered=one.covered,
    )
    if not one.short:
        return text
    short = say(
        "The promises above are what the goal asks for; until the hours are there, expect that "
        "share of them."
    )
    return f"{text} {short}"


def _triggers(part: Triggers) -> Part:
    text = say(
        "On {day}, whatever happens: ask the same questions again and see whether the change is "
        "more than noise. Sooner when one of these happens.",
        day=date_words(part.review),
    )
    watched = tuple(
        Point(one.text, one.subject, say(_TAGS.get(one.what, ""))) for one in part.watched
    )
    events = tuple(Point(line.text) for line in part.events)
    blocks: list[Block] = [Text(text), *((Points(watched + events),) if watched + events else ())]
    if not watched:
        note = say("No number that you can watch flips the answer within its range.")
        blocks.append(Text(note, tone="note"))
    return Part("triggers", say("When to look again"), tuple(blocks))
