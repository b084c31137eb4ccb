"""How many deals, leads and hours a week a goal takes, in exact fractions.

Source: the funnel arithmetic of the alignment plan. Nothing is rounded but what is shown, once,
from the exact value; every step says how.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

WEEKS = {"month": Fraction(13, 3), "quarter": Fraction(13), "year": Fraction(52)}
MONTHS = {"month": 1, "quarter": 3, "year": 12}
LEAST_HOURS = Fraction(1)
ROUNDED_UP = "rounded up"
ONE_DECIMAL = "rounded to one decimal, half up"
EXACT = "exact"
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


@dataclass(frozen=True, slots=True)
class Step:
    """One line of the arithmetic.

    key: its name for other code. name, formula: in plain words. value: exact. shown: as
    printed. rounding: how shown came from value. unit: plain words.
    """

    key: str
    name: str
    formula: str
    value: Fraction
    shown: str
    rounding: str
    unit: str


@dataclass(frozen=True, slots=True)
class Funnel:
    """The whole arithmetic, step by step."""

    steps: tuple[Step, ...]

    def step(self, key: str) -> Step:
        """The step of that key; KeyError where the arithmetic has none."""
        for step in self.steps:
            if step.key == key:
                return step
        raise KeyError(key)

    @property
    def demand(self) -> tuple[float, float]:
        """Hours a week that marketing and sales need at level 3, each at least 1."""
        marketing, sales = self.step("marketing_hours").value, self.step("sales_hours").value
        return float(max(marketing, LEAST_HOURS)), float(max(sales, LEAST_HOURS))


def compute_funnel(
    goal: Fraction, deal: Fraction, period: str, numbers: Mapping[str, Fraction], shop: bool = False
) -> Funnel:
    """From goal and average deal (same currency) to counts per period and hours per week.

    period: "month", "quarter" or "year". numbers: by assumption key, percentages as per cent
    numbers; those named in MARKETING_NUMBERS, and in LEAD_NUMBERS or for a shop, where enquiries
    become customers at once, in SHOP_NUMBERS.
    """
    sheet = _Sheet(numbers, WEEKS[period])
    sheet.count("deals", "Deals", "goal ÷ average deal", goal / deal, "deals")
    if shop:
        _add_shop(sheet)
    else:
        _add_marketing_counts(sheet)
        _add_sales_counts(sheet)
        _add_sales_hours(sheet)
    _add_marketing_hours(sheet)
    return Funnel(tuple(sheet.steps.values()))


class _Sheet:
    """The steps so far, and the numbers that they use."""

    def __init__(self, numbers: Mapping[str, Fraction], weeks: Fraction) -> None:
        self.numbers = numbers
        self.weeks = weeks
        self.steps: dict[str, Step] = {}

    def __getitem__(self, key: str) -> Fraction:
        return self.steps[key].value if key in self.steps else self.numbers[key]

    def rate(self, key: str) -> Fraction:
        return self.numbers[key] / 100

    def count(self, key: str, name: str, formula: str, value: Fraction, unit: str) -> None:
        rounding = EXACT if value.denominator == 1 else ROUNDED_UP
        shown = f"{math.ceil(value):,}"
        self.steps[key] = Step(key, name, formula, value, shown, rounding, unit)

    def amount(self, key: str, name: str, formula: str, value: Fraction, unit: str) -> None:
        rounding = EXACT if (value * 10).denominator == 1 else ONE_DECIMAL
        self.steps[key] = Step(key, name, formula, value, one_decimal(value), rounding, unit)

    def hours(self, key: str, name: str, formula: str, value: Fraction) -> None:
        self.amount(key, name, formula, value, "hours a week")


def one_decimal(value: Fraction) -> str:
    """A value of 0 or more with one decimal, half up, thousands grouped: 86.1."""
    tenths = math.floor(value * 10 + Fraction(1, 2))
    return f"{tenths // 10:,}.{tenths % 10}"


def _add_marketing_counts(s: _Sheet) -> None:
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
    for key, name, formula, rate in chain:
        value /= s.rate(rate)
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


def _add_sales_counts(s: _Sheet) -> None:
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
    s.count("sales_sql", "SQLs that sales finds", "opportunities ÷ rate", sql, "SQLs")
    weekly = (s["marketing_opportunities"] + found) / s.weeks
    formula = "all opportunities a week × sales cycle in weeks"
    care = weekly * s["sales_cycle"] / 7
    s.amount("open_deals", "Open deals at any time", formula, care, "deals")


def _add_sales_hours(s: _Sheet) -> None:
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


def _add_shop(s: _Sheet) -> None:
    """Enquiries become customers at once: no stages between, no open deals, no prospecting."""
    enquiries = s["deals"] / s.rate("win_rate")
    formula = "deals ÷ share of enquiries that become customers"
    s.count("enquiries", "Enquiries", formula, enquiries, "enquiries")
    weekly = enquiries / s.weeks
    s.amount("enquiries_a_week", "Enquiries a week", "enquiries ÷ weeks", weekly, "a week")
    total = weekly * s["touches_per_mql"] * s["minutes_per_touch"] / 60
    formula = "enquiries a week × talks or messages × minutes ÷ 60"
    s.hours("sales_hours", "Sales in all", formula, total)


def _add_marketing_hours(s: _Sheet) -> None:
    total = Fraction(0)
    for things, each in MARKETING_WORK:
        hours = s[things] * s[each]
        total += hours
        s.hours(f"{things}_hours", things.capitalize(), f"{things} × hours each", hours)
    s.hours("marketing_hours", "Marketing in all", "the sum of the three", total)
