"""How many deals, leads and hours a week a goal takes, in exact fractions.

Source: the funnel arithmetic of the alignment plan. Nothing is rounded but what is shown, once,
from the exact value; every step says how.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from fractions import Fraction

from advisor.core.funnel.step import WEEKS, Funnel, Sheet
from advisor.core.language import mark, say

LEAD_NUMBERS = (
    "marketing_share",
    "win_rate",
    "sql_to_opportunity",
    "mql_to_sql",
    "lead_to_mql",
    "visit_to_lead",
    "sales_cycle",
    "touches_per_mql",
    "minutes_per_touch",
    "first_meeting",
    "deal_care",
    "prospecting",
)
SHOP_NUMBERS = ("win_rate", "touches_per_mql", "minutes_per_touch")
MARKETING_WORK = (
    ("channels", "hours_per_channel"),
    ("pieces", "hours_per_piece"),
    ("campaigns", "hours_per_campaign"),
)
MARKETING_NUMBERS = tuple(key for pair in MARKETING_WORK for key in pair)
# A company may do without any of these; all who reach such a stage pass on to the next.
OPTIONAL_STAGES = ("visit_to_lead", "lead_to_mql", "mql_to_sql", "sql_to_opportunity")
# Those of them that can be kept as an answer: a rate of all of them.
PASSED_THROUGH = OPTIONAL_STAGES[1:]
ALL_PASS = 100
SWITCHED_OFF = mark("all of them pass on: this stage is switched off")
# Key, name, formula, rate and unit of what marketing must bring, from its deals back to visits.
_CHAIN = (
    (
        "marketing_opportunities",
        mark("Opportunities from marketing"),
        mark("deals ÷ win rate"),
        "win_rate",
        mark("opportunities"),
    ),
    (
        "marketing_sql",
        mark("SQLs from marketing"),
        mark("opportunities ÷ rate"),
        "sql_to_opportunity",
        mark("SQLs"),
    ),
    ("mql", mark("MQLs"), mark("SQLs ÷ rate from MQL to SQL"), "mql_to_sql", mark("MQLs")),
    ("leads", mark("Leads"), mark("MQLs ÷ rate from lead to MQL"), "lead_to_mql", mark("leads")),
    (
        "visits",
        mark("Visits"),
        mark("leads ÷ rate from visit to lead"),
        "visit_to_lead",
        mark("visits"),
    ),
)
_WORK_WORDS = {
    "channels": (mark("Channels"), mark("channels × hours each")),
    "pieces": (mark("Pieces"), mark("pieces × hours each")),
    "campaigns": (mark("Campaigns"), mark("campaigns × hours each")),
}


def compute_funnel(
    goal: Fraction,
    deal: Fraction,
    period: str,
    numbers: Mapping[str, Fraction],
    shop: bool = False,
    off: Collection[str] = (),
) -> Funnel:
    """From goal and average deal (same currency) to counts per period and hours per week.

    period: "month", "quarter" or "year". numbers: by assumption key, percentages as per cent
    numbers; those named in MARKETING_NUMBERS, and in LEAD_NUMBERS or for a shop, where enquiries
    become customers at once, in SHOP_NUMBERS. off: those of OPTIONAL_STAGES that are passed
    through.
    """
    sheet = Sheet({**numbers, **passed_through(off)}, WEEKS[period])
    sheet.count("deals", say("Deals"), say("goal ÷ average deal"), goal / deal, say("deals"))
    if shop:
        _add_shop(sheet)
    else:
        _add_marketing_counts(sheet, off)
        _add_sales_counts(sheet, off)
        _add_sales_hours(sheet)
    _add_marketing_hours(sheet)
    return sheet.funnel()


def passed_through(off: Collection[str]) -> dict[str, Fraction]:
    """The rates of the stages that a company does without: all of those who come go on."""
    return {key: Fraction(100) for key in off}


def _add_marketing_counts(s: Sheet, off: Collection[str]) -> None:
    """What marketing must bring, from its deals back to visits."""
    brought = s["deals"] * s.rate("marketing_share")
    formula = say("deals × share from marketing")
    s.count("marketing_deals", say("Deals that marketing brings"), formula, brought, say("deals"))
    value = brought
    for key, name, usual, rate, unit in _CHAIN:
        if key == "visits" and rate in off:
            continue
        value /= s.rate(rate)
        s.count(key, say(name), say(SWITCHED_OFF if rate in off else usual), value, say(unit))
    weekly = s["mql"] / s.weeks
    s.amount("mql_a_week", say("MQLs a week"), say("MQLs ÷ weeks"), weekly, say("a week"))
    late = min(s["sales_cycle"] / (s.weeks * 7), Fraction(1))
    formula = say("leads × sales cycle ÷ length of the period, at most all")
    s.count(
        "leads_for_next_period",
        say("Leads that close in the next period"),
        formula,
        s["leads"] * late,
        say("leads"),
    )


def _add_sales_counts(s: Sheet, off: Collection[str]) -> None:
    """What sales finds by itself, and what it has in hand in all."""
    own = s["deals"] - s["marketing_deals"]
    s.count(
        "sales_deals",
        say("Deals that sales finds itself"),
        say("deals − deals that marketing brings"),
        own,
        say("deals"),
    )
    found = own / s.rate("win_rate")
    name, unit = say("Opportunities that sales finds"), say("opportunities")
    s.count("sales_opportunities", name, say("deals ÷ win rate"), found, unit)
    sql = found / s.rate("sql_to_opportunity")
    formula = SWITCHED_OFF if "sql_to_opportunity" in off else mark("opportunities ÷ rate")
    s.count("sales_sql", say("SQLs that sales finds"), say(formula), sql, say("SQLs"))
    weekly = (s["marketing_opportunities"] + found) / s.weeks
    formula = say("all opportunities a week × sales cycle in weeks")
    care = weekly * s["sales_cycle"] / 7
    s.amount("open_deals", say("Open deals at any time"), formula, care, say("deals"))


def _add_sales_hours(s: Sheet) -> None:
    touches = s["mql"] / s.weeks * s["touches_per_mql"] * s["minutes_per_touch"] / 60
    formula = say("MQLs a week × touches × minutes ÷ 60")
    s.hours("touch_hours", say("Touches"), formula, touches)
    meetings = (s["marketing_sql"] + s["sales_sql"]) / s.weeks * s["first_meeting"]
    formula = say("all SQLs a week × hours each")
    s.hours("meeting_hours", say("First meetings"), formula, meetings)
    care = s["open_deals"] * s["deal_care"]
    s.hours("care_hours", say("Open deals"), say("open deals × hours a week each"), care)
    search = s["sales_opportunities"] / s.weeks * s["prospecting"]
    formula = say("opportunities that sales finds a week × hours each")
    s.hours("prospecting_hours", say("Prospecting"), formula, search)
    total = touches + meetings + care + search
    formula = say("the sum of the four, from exact values")
    s.hours("sales_hours", say("Sales in all"), formula, total)


def _add_shop(s: Sheet) -> None:
    """Enquiries become customers at once: no stages between, no open deals, no prospecting."""
    enquiries = s["deals"] / s.rate("win_rate")
    formula = say("deals ÷ share of enquiries that become customers")
    s.count("enquiries", say("Enquiries"), formula, enquiries, say("enquiries"))
    weekly = enquiries / s.weeks
    name, formula = say("Enquiries a week"), say("enquiries ÷ weeks")
    s.amount("enquiries_a_week", name, formula, weekly, say("a week"))
    total = weekly * s["touches_per_mql"] * s["minutes_per_touch"] / 60
    formula = say("enquiries a week × talks or messages × minutes ÷ 60")
    s.hours("sales_hours", say("Sales in all"), formula, total)


def _add_marketing_hours(s: Sheet) -> None:
    total = Fraction(0)
    for things, each in MARKETING_WORK:
        hours = s[things] * s[each]
        total += hours
        name, formula = map(say, _WORK_WORDS[things])
        s.hours(f"{things}_hours", name, formula, hours)
    s.hours("marketing_hours", say("Marketing in all"), say("the sum of the three"), total)
