"""All that the calculator answers, in order, in words and rounded numbers."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from advisor.core.funnel import Funnel, brought_by, decimal_text, one_decimal, short_decimal, timing
from advisor.core.funnel.backward import ALL_HOURS, SALES_HOURS
from advisor.core.language import mark, say, say_many
from advisor.core.plan.calculator.asked import NOTHING, Asked, asked_in
from advisor.core.plan.calculator.beside import Range, lines_beside, over_range
from advisor.core.plan.calculator.carrying import Carrying, Hand, carrying, hours_of
from advisor.core.plan.calculator.dial import HOURS, LEADS, Dial
from advisor.core.plan.calculator.remarks import Remark, remarks_on
from advisor.core.plan.calculator.sentences import (
    ALL_LATER,
    BRING,
    BRING_WITH,
    ON_THE_DAY,
    SOME_LATER,
    TAKES,
)
from advisor.core.report.units import with_unit
from advisor.core.report.what_if import Line
from advisor.core.what_if.query import Tried

NOT_YET = mark("Give a goal and an average deal, and everything else follows.")
NO_HOURS = mark("Give the hours that marketing and sales need.")


@dataclass(frozen=True, slots=True)
class Worked:
    """The answer of the calculator.

    sentence: the whole in one. funnel: the steps forward, None where there are none. lead_times:
    when leads must come. backward: the steps from what was given, None without it, and brings:
    what it says, or what is missing for it. carrying: None where hours needed or hours there are
    not known. range: the number looked at. lines: beside today's, empty where nothing is changed.
    """

    asked: Asked
    sentence: str
    funnel: Funnel | None
    demand: tuple[Fraction, Fraction] | None
    lead_times: tuple[str, ...]
    backward: Funnel | None
    brings: str
    carrying: Carrying | None
    range: Range | None
    remarks: tuple[Remark, ...]
    lines: tuple[Line, ...]


def work_out(
    dials: Mapping[str, Dial], tried: Tried, hands: Sequence[Hand], currency: str
) -> Worked:
    """Everything that follows from what is so and what is tried. hands: those with hours."""
    asked = asked_in(dials, tried, currency)
    funnel, demand = asked.funnel, asked.demand
    today = asked_in(dials, NOTHING, currency).funnel if tried.changes else None
    backward, brings = _backward(asked, hands)
    return Worked(
        asked=asked,
        sentence=_sentence(asked, funnel, demand),
        funnel=funnel,
        demand=demand,
        lead_times=_lead_times(asked, funnel) if funnel and asked.mode == LEADS else (),
        backward=backward,
        brings=brings,
        carrying=carrying(demand, hands, asked.selling, asked.period) if demand and hands else None,
        range=over_range(asked, dials[asked.trying]) if asked.trying else None,
        remarks=remarks_on(asked, hours_of(hands)),
        lines=lines_beside(today, funnel) if today and funnel and today != funnel else (),
    )


def _sentence(asked: Asked, funnel: Funnel | None, demand: tuple[Fraction, Fraction] | None) -> str:
    if demand is None:
        return say(NO_HOURS if asked.mode == HOURS else NOT_YET)
    if funnel is None:
        marketing, sales = map(one_decimal, demand)
        return say(
            "Marketing needs {marketing} and sales {sales} hours a week.",
            marketing=marketing,
            sales=sales,
        )
    hours = one_decimal(sum(demand, Fraction(0)))
    goal = f"{decimal_text(asked.numbers['goal'])} {asked.currency}"
    return say(TAKES[asked.period], goal=goal, count=_count(funnel), hours=hours)


def _count(funnel: Funnel) -> str:
    """The count that leads: leads, enquiries, or what sales finds where marketing brings none."""
    if funnel.has("enquiries"):
        found = funnel.step("enquiries")
    else:
        found = funnel.step("leads")
        if found.value == 0:
            found = funnel.step("sales_opportunities")
    number = math.ceil(found.value)
    if found.key == "enquiries":
        return say_many("{number} enquiry", "{number} enquiries", number)
    if found.key == "leads":
        return say_many("{number} lead", "{number} leads", number)
    return say_many("{number} opportunity", "{number} opportunities", number)


def _lead_times(asked: Asked, funnel: Funnel) -> tuple[str, ...]:
    """When leads must come to count in the period, and how many close in the next."""
    found = timing(asked.period, asked.numbers["sales_cycle"])
    late, leads = funnel.step("leads_for_next_period"), funnel.step("leads")
    days, cycle, counting = map(_days, (found.period, found.cycle, found.counting))
    if leads.value == 0:
        return (
            say(
                "Marketing brings no leads here; a deal takes {days} from the first talk.",
                days=cycle,
            ),
        )
    if found.cycle == 0:
        return (say(ON_THE_DAY[asked.period]),)
    if found.counting == 0:
        first, second = ALL_LATER[asked.period]
    else:
        first, second = SOME_LATER[asked.period]
    numbers = {"late": late.shown, "leads": leads.shown}
    lengths = {"cycle": cycle, "days": days, "counting": counting}
    return say(first, **lengths), say(second, **numbers)


def _days(days: Fraction) -> str:
    return with_unit(short_decimal(days), "days", float(days))


def _backward(asked: Asked, hands: Sequence[Hand]) -> tuple[Funnel | None, str]:
    """What the given amount brings, and in words; or what is missing."""
    selling, amount = asked.selling, asked.amount
    if not asked.source:
        return None, ""
    if selling is None:
        return None, say("Give an average deal, and it can be worked out.")
    if amount is None:
        amount = _hours_there(asked.source, hands)
    if amount is None:
        return None, say("Type how many.")
    found = brought_by(asked.source, amount, selling)
    what = say(_UNITS[asked.source], number=decimal_text(amount))
    if not found.has("revenue"):
        return found, say(
            "{what} bring {deals} deals. Marketing brings 0% of the deals here, so this says "
            "nothing about those that sales finds.",
            what=what,
            deals=found.step("marketing_deals").shown,
        )
    deals, revenue = found.step("deals"), found.step("revenue")
    share = _share_of_sales(asked)
    return found, say(
        (BRING_WITH if share else BRING)[asked.period],
        what=what,
        deals=deals.shown,
        money=f"{revenue.shown} {revenue.unit}",
        share=share,
    )


_UNITS = {
    "visits": mark("{number} visits"),
    "leads": mark("{number} leads"),
    "mql": mark("{number} MQLs"),
    "marketing_sql": mark("{number} SQLs from marketing"),
    "marketing_opportunities": mark("{number} opportunities from marketing"),
    "enquiries": mark("{number} enquiries"),
    SALES_HOURS: mark("{number} hours of sales a week"),
    ALL_HOURS: mark("{number} hours a week in all"),
}


def _share_of_sales(asked: Asked) -> str:
    """The share of deals that sales finds itself, where the number starts from marketing, or ""."""
    share = asked.numbers.get("marketing_share", Fraction(100))
    of_marketing = asked.source not in {SALES_HOURS, ALL_HOURS, "enquiries"}
    if not of_marketing or share == 100:
        return ""
    return say("{number}%", number=decimal_text(100 - share))


def _hours_there(source: str, hands: Sequence[Hand]) -> Fraction | None:
    """The hours of the people, where hours are asked for and none were typed."""
    if source == ALL_HOURS:
        return hours_of(hands) or None
    if source == SALES_HOURS and all(hand.share is not None for hand in hands):
        return sum((hand.on("sales") for hand in hands), Fraction(0)) or None
    return None
