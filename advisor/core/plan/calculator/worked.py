"""All that the calculator answers, in order, in words and rounded numbers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from advisor.core.funnel import Funnel, brought_by, decimal_text, one_decimal, timing
from advisor.core.funnel.backward import ALL_HOURS, SALES_HOURS
from advisor.core.plan.calculator.asked import NOTHING, Asked, asked_in
from advisor.core.plan.calculator.beside import Range, lines_beside, over_range
from advisor.core.plan.calculator.carrying import Carrying, Hand, carrying, hours_of
from advisor.core.plan.calculator.dial import HOURS, LEADS, Dial
from advisor.core.plan.calculator.remarks import Remark, remarks_on
from advisor.core.report.what_if import Line
from advisor.core.what_if.query import Tried

NOT_YET = "Give a goal and an average deal, and everything else follows."
NO_HOURS = "Give the hours that marketing and sales need."


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
        return NO_HOURS if asked.mode == HOURS else NOT_YET
    if funnel is None:
        marketing, sales = map(one_decimal, demand)
        return f"Marketing needs {marketing} and sales {sales} hours a week."
    hours = one_decimal(sum(demand, Fraction(0)))
    goal = f"{decimal_text(asked.numbers['goal'])} {asked.currency} in a {asked.period}"
    return f"{goal} takes {_count(funnel)}, and {hours} hours of work a week."


def _count(funnel: Funnel) -> str:
    """The count that leads: leads, enquiries, or what sales finds where marketing brings none."""
    if funnel.has("enquiries"):
        found = funnel.step("enquiries")
    else:
        found = funnel.step("leads")
        if found.value == 0:
            found = funnel.step("sales_opportunities")
    unit = found.unit
    if found.shown == "1":
        unit = {"leads": "lead", "enquiries": "enquiry", "opportunities": "opportunity"}[unit]
    return f"{found.shown} {unit}"


def _lead_times(asked: Asked, funnel: Funnel) -> tuple[str, ...]:
    """When leads must come to count in the period, and how many close in the next."""
    found = timing(asked.period, asked.numbers["sales_cycle"])
    late, leads = funnel.step("leads_for_next_period"), funnel.step("leads")
    days, cycle, counting = map(_days, (found.period, found.cycle, found.counting))
    if leads.value == 0:
        return (f"Marketing brings no leads here; a deal takes {cycle} from the first talk.",)
    if found.cycle == 0:
        return (f"Deals close on the day: every lead of the {asked.period} counts in it.",)
    if found.counting == 0:
        return (
            f"A lead takes {cycle} to become a deal, and a {asked.period} has {days}: leads for "
            f"this {asked.period}’s goal had to come before it began.",
            f"All {leads.shown} leads of this {asked.period} close later.",
        )
    return (
        f"A lead takes {cycle} to become a deal. Of the {days} of a {asked.period}, leads of the "
        f"first {counting} count in it; later ones close in the next.",
        f"If leads come evenly, {late.shown} of {leads.shown} close in the next {asked.period}. "
        f"As many must come over from the {asked.period} before.",
    )


def _days(days: Fraction) -> str:
    shown = one_decimal(days).removesuffix(".0")
    return f"{shown} {'day' if shown == '1' else 'days'}"


def _backward(asked: Asked, hands: Sequence[Hand]) -> tuple[Funnel | None, str]:
    """What the given amount brings, and in words; or what is missing."""
    selling, amount = asked.selling, asked.amount
    if not asked.source:
        return None, ""
    if selling is None:
        return None, "Give an average deal, and it can be worked out."
    if amount is None:
        amount = _hours_there(asked.source, hands)
    if amount is None:
        return None, "Type how many."
    found = brought_by(asked.source, amount, selling)
    what = f"{decimal_text(amount)} {_UNITS[asked.source]}"
    if not found.has("revenue"):
        return found, (
            f"{what} bring {found.step('marketing_deals').shown} deals. Marketing brings 0% of "
            "the deals here, so this says nothing about those that sales finds."
        )
    deals, revenue = found.step("deals"), found.step("revenue")
    return found, (
        f"{what} bring {deals.shown} deals and {revenue.shown} {revenue.unit} "
        f"in a {asked.period}{_with_sales(asked)}."
    )


_UNITS = {
    "visits": "visits",
    "leads": "leads",
    "mql": "MQLs",
    "marketing_sql": "SQLs from marketing",
    "marketing_opportunities": "opportunities from marketing",
    "enquiries": "enquiries",
    SALES_HOURS: "hours of sales a week",
    ALL_HOURS: "hours a week in all",
}


def _with_sales(asked: Asked) -> str:
    """That the deals of sales are in the number, where it starts from marketing."""
    share = asked.numbers.get("marketing_share", Fraction(100))
    of_marketing = asked.source not in {SALES_HOURS, ALL_HOURS, "enquiries"}
    if not of_marketing or share == 100:
        return ""
    return f", with the {decimal_text(100 - share)}% of deals that sales finds itself"


def _hours_there(source: str, hands: Sequence[Hand]) -> Fraction | None:
    """The hours of the people, where hours are asked for and none were typed."""
    if source == ALL_HOURS:
        return hours_of(hands) or None
    if source == SALES_HOURS and all(hand.share is not None for hand in hands):
        return sum((hand.on("sales") for hand in hands), Fraction(0)) or None
    return None
