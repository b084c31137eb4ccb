"""What a number of visits, leads or hours brings: the same arithmetic read the other way.

What comes of a given number is an average, so it is shown with one decimal and never rounded up.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from fractions import Fraction

from advisor.core.funnel.forward import SWITCHED_OFF, compute_funnel, passed_through
from advisor.core.funnel.step import WEEKS, Funnel, Sheet
from advisor.core.language import mark, say

SALES_HOURS, ALL_HOURS = "sales_hours", "all_hours"
# Each count, the rate that leads on from it, and what that makes.
_CHAIN = (
    ("visits", "visit_to_lead", mark("Leads"), mark("leads")),
    ("leads", "lead_to_mql", mark("MQLs"), mark("MQLs")),
    ("mql", "mql_to_sql", mark("SQLs from marketing"), mark("SQLs")),
    (
        "marketing_sql",
        "sql_to_opportunity",
        mark("Opportunities from marketing"),
        mark("opportunities"),
    ),
    (
        "marketing_opportunities",
        "win_rate",
        mark("Deals that marketing brings"),
        mark("deals"),
    ),
)
AMOUNTS = (*(key for key, *_ in _CHAIN), SALES_HOURS, ALL_HOURS)
SHOP_AMOUNTS = ("enquiries", SALES_HOURS, ALL_HOURS)


@dataclass(frozen=True, slots=True)
class Selling:
    """How a company sells: deal and currency, period, numbers, shop and off as in the funnel."""

    deal: Fraction
    currency: str
    period: str
    numbers: Mapping[str, Fraction]
    shop: bool = False
    off: Collection[str] = ()

    def needs(self, goal: Fraction) -> Funnel:
        """What a goal takes."""
        return compute_funnel(goal, self.deal, self.period, self.numbers, self.shop, self.off)


def brought_by(source: str, amount: Fraction, selling: Selling) -> Funnel:
    """What an amount of 0 or more brings in a period, step by step, as far as it can be told.

    source: one of AMOUNTS, or of SHOP_AMOUNTS for a shop; hours are those of a week. The last
    step is "revenue", in all; without it where marketing brings none of the deals, so that its
    leads say nothing about the others.
    """
    numbers = {**selling.numbers, **passed_through(selling.off)}
    sheet = Sheet(numbers, WEEKS[selling.period])
    if source in {SALES_HOURS, ALL_HOURS}:
        _from_hours(sheet, source, amount, selling)
    elif selling.shop:
        deals = amount * sheet.rate("win_rate")
        formula = say("enquiries × share of them that become customers")
        sheet.amount("deals", say("Deals"), formula, deals, say("deals"))
    else:
        _from_marketing(sheet, source, amount, selling)
    if "deals" in sheet.steps:
        revenue = sheet["deals"] * selling.deal
        formula = say("deals × average deal")
        sheet.money("revenue", say("Revenue in all"), formula, revenue, selling.currency)
    return sheet.funnel()


def _from_marketing(s: Sheet, source: str, amount: Fraction, selling: Selling) -> None:
    names = [key for key, *_ in _CHAIN]
    value, before = amount, source
    for key, rate, name, unit in _CHAIN[names.index(source) :]:
        value *= s.rate(rate)
        after = (*names, "marketing_deals")[names.index(key) + 1]
        s.amount(after, say(name), _formula(before, rate, selling), value, say(unit))
        before = after
    formula = say("deals that marketing brings × average deal")
    s.money(
        "marketing_revenue",
        say("Revenue from marketing"),
        formula,
        value * selling.deal,
        selling.currency,
    )
    if s.rate("marketing_share"):
        formula = say("deals that marketing brings ÷ share from marketing")
        s.amount(
            "deals",
            say("Deals in all, with those that sales finds"),
            formula,
            value / s.rate("marketing_share"),
            say("deals"),
        )


_RATES = {
    "visit_to_lead": mark("rate from visit to lead"),
    "lead_to_mql": mark("rate from lead to MQL"),
    "mql_to_sql": mark("rate from MQL to SQL"),
    "sql_to_opportunity": mark("rate from SQL to opportunity"),
    "win_rate": mark("win rate"),
}
_WORDS = {
    "visits": mark("visits"),
    "leads": mark("leads"),
    "mql": mark("MQLs"),
    "marketing_sql": mark("SQLs"),
    "marketing_opportunities": mark("opportunities"),
}


def _formula(before: str, rate: str, selling: Selling) -> str:
    if rate in selling.off:
        return say(SWITCHED_OFF)
    return f"{say(_WORDS[before])} × {say(_RATES[rate])}"


def _from_hours(s: Sheet, source: str, amount: Fraction, selling: Selling) -> None:
    """Sales takes hours for each deal; what marketing does is the same for any goal."""
    one = selling.needs(selling.deal)
    hours = amount
    if source == ALL_HOURS:
        marketing = one.exact_demand[0]
        formula = say("channels, pieces and campaigns")
        s.hours("marketing_hours", say("Marketing first"), formula, marketing)
        hours = max(amount - marketing, Fraction(0))
        formula = say("hours in all − hours of marketing, not below 0")
        s.hours("sales_hours_left", say("Left for sales"), formula, hours)
    each = one.step("sales_hours").value
    formula = say("hours of sales a week for one deal in the period")
    s.hours("hours_per_deal", say("Sales for one deal"), formula, each)
    formula = say("hours of sales ÷ hours for one deal")
    s.amount("deals", say("Deals"), formula, hours / each, say("deals"))
    key = "enquiries" if selling.shop else "leads"
    name, formula, unit = map(say, _TAKEN[key])
    s.amount(key, name, formula, s["deals"] * one.step(key).value, unit)


_TAKEN = {
    "enquiries": (
        mark("Enquiries that this takes"),
        mark("deals × enquiries for one deal"),
        mark("enquiries"),
    ),
    "leads": (
        mark("Leads that this takes"),
        mark("deals × leads for one deal"),
        mark("leads"),
    ),
}
