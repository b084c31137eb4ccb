"""How many deals, leads and hours a week a goal takes, in exact fractions.

Source: the funnel arithmetic of the alignment plan. Nothing is rounded but what is shown, once,
from the exact value; every step says how.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from fractions import Fraction

from advisor.core.funnel.step import WEEKS, Funnel, Sheet

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
SWITCHED_OFF = "all of them pass on: this stage is switched off"


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
    sheet.count("deals", "Deals", "goal ÷ average deal", goal / deal, "deals")
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
    formula = "deals × share from marketing"
    s.count("marketing_deals", "Deals that marketing brings", formula, brought, "deals")
    chain = (
        ("marketing_opportunities", "Opportunities from marketing", "deals ÷ win rate", "win_rate"),
        ("marketing_sql", "SQLs from marketing", "opportunities ÷ rate", "sql_to_opportunity"),
        ("mql", "MQLs", "SQLs ÷ rate from MQL to SQL", "mql_to_sql"),
        ("leads", "Leads", "MQLs ÷ rate from lead to MQL", "lead_to_mql"),
        ("visits", "Visits", "leads ÷ rate from visit to lead", "visit_to_lead"),
    )
    value = brought
    for key, name, usual, rate in chain:
        if key == "visits" and rate in off:
            continue
        value /= s.rate(rate)
        formula = SWITCHED_OFF if rate in off else usual
        unit = name.split(" ")[0]
        s.count(key, name, formula, value, unit if unit.endswith("QLs") else unit.lower())
    s.amount("mql_a_week", "MQLs a week", "MQLs ÷ weeks", s["mql"] / s.weeks, "a week")
    late = min(s["sales_cycle"] / (s.weeks * 7), Fraction(1))
    formula = "leads × sales cycle ÷ length of the period, at most all"
    s.count(
        "leads_for_next_period",
        "Leads that close in the next period",
        formula,
        s["leads"] * late,
        "leads",
    )


def _add_sales_counts(s: Sheet, off: Collection[str]) -> None:
    """What sales finds by itself, and what it has in hand in all."""
    own = s["deals"] - s["marketing_deals"]
    s.count(
        "sales_deals",
        "Deals that sales finds itself",
        "deals − deals that marketing brings",
        own,
        "deals",
    )
    found = own / s.rate("win_rate")
    name = "Opportunities that sales finds"
    s.count("sales_opportunities", name, "deals ÷ win rate", found, "opportunities")
    sql = found / s.rate("sql_to_opportunity")
    formula = SWITCHED_OFF if "sql_to_opportunity" in off else "opportunities ÷ rate"
    s.count("sales_sql", "SQLs that sales finds", formula, sql, "SQLs")
    weekly = (s["marketing_opportunities"] + found) / s.weeks
    formula = "all opportunities a week × sales cycle in weeks"
    care = weekly * s["sales_cycle"] / 7
    s.amount("open_deals", "Open deals at any time", formula, care, "deals")


def _add_sales_hours(s: Sheet) -> None:
    touches = s["mql"] / s.weeks * s["touches_per_mql"] * s["minutes_per_touch"] / 60
    s.hours("touch_hours", "Touches", "MQLs a week × touches × minutes ÷ 60", touches)
    meetings = (s["marketing_sql"] + s["sales_sql"]) / s.weeks * s["first_meeting"]
    s.hours("meeting_hours", "First meetings", "all SQLs a week × hours each", meetings)
    care = s["open_deals"] * s["deal_care"]
    s.hours("care_hours", "Open deals", "open deals × hours a week each", care)
    search = s["sales_opportunities"] / s.weeks * s["prospecting"]
    formula = "opportunities that sales finds a week × hours each"
    s.hours("prospecting_hours", "Prospecting", formula, search)
    total = touches + meetings + care + search
    s.hours("sales_hours", "Sales in all", "the sum of the four, from exact values", total)


def _add_shop(s: Sheet) -> None:
    """Enquiries become customers at once: no stages between, no open deals, no prospecting."""
    enquiries = s["deals"] / s.rate("win_rate")
    formula = "deals ÷ share of enquiries that become customers"
    s.count("enquiries", "Enquiries", formula, enquiries, "enquiries")
    weekly = enquiries / s.weeks
    s.amount("enquiries_a_week", "Enquiries a week", "enquiries ÷ weeks", weekly, "a week")
    total = weekly * s["touches_per_mql"] * s["minutes_per_touch"] / 60
    formula = "enquiries a week × talks or messages × minutes ÷ 60"
    s.hours("sales_hours", "Sales in all", formula, total)


def _add_marketing_hours(s: Sheet) -> None:
    total = Fraction(0)
    for things, each in MARKETING_WORK:
        hours = s[things] * s[each]
        total += hours
        s.hours(f"{things}_hours", things.capitalize(), f"{things} × hours each", hours)
    s.hours("marketing_hours", "Marketing in all", "the sum of the three", total)
