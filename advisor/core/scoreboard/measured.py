"""Business numbers as they turned out, and the hours that follow from them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from advisor.core.assumptions import DEFAULTS
from advisor.core.funnel import (
    LEAD_NUMBERS,
    MARKETING_NUMBERS,
    OPTIONAL_STAGES,
    SHOP_NUMBERS,
    WEEKS,
    compute_funnel,
)
from advisor.core.language import mark, say
from advisor.core.plan.facts import SHOP, Facts
from advisor.core.scoreboard.board import Board
from advisor.core.scoreboard.standing import Aim
from advisor.core.scoreboard.words import rounded, shown

LEAST_CASES, LEAST_DEALS = 20, 5
_FROM_CASES = mark("{name} counts from {number} cases on ({basis})")
_FROM_DEALS = mark("{name} counts from {number} deals won on ({basis})")
_GOAL = {
    "month": mark("the goal of {amount} a month"),
    "quarter": mark("the goal of {amount} a quarter"),
    "year": mark("the goal of {amount} a year"),
}
_LEADS = (
    ("win_rate", "win_rate", mark("win rate")),
    ("sql_to_opportunity", "sql_to_opportunity", mark("SQL to offer")),
    ("mql_to_sql", "mql_to_sql", mark("MQL to SQL")),
    ("average_deal", "average_deal", mark("average deal")),
    ("sales_cycle", "sales_cycle", mark("sales cycle")),
)
_SHOP = (
    ("win_rate", "enquiry_to_customer", mark("enquiry to customer")),
    ("average_deal", "average_deal", mark("average deal")),
)

# The metrics that the hours needed are worked out from.
ASKED = frozenset({metric for _, metric, _ in (*_LEADS, *_SHOP)} | {"deals", "revenue"})


@dataclass(frozen=True, slots=True)
class Measured:
    """A number of the funnel as it turned out. key: as in the funnel. words: with its cases.

    counts: there is enough of it to go by.
    """

    key: str
    value: Fraction
    words: str
    counts: bool


def measured(facts: Facts, board: Board) -> tuple[Measured, ...]:
    """What the last quarter says about the numbers that the hours of sales follow from."""
    wanted = _SHOP if facts.mode == SHOP else _LEADS
    won = _won(board)
    found = [_one(board, *names, won) for names in wanted if names[0] in facts.numbers]
    return tuple(one for one in found if one is not None)


def _one(board: Board, key: str, metric: str, name: str, won: Fraction) -> Measured | None:
    row = board.row(metric)
    if row is None or row.together.value is None:
        return Measured(key, Fraction(0), say("{name} is not known", name=say(name)), counts=False)
    value, cases = row.together.value, row.together.cases
    said = shown(value, row.metric.unit, board.currency)
    if cases:
        enough = cases[1] >= LEAST_CASES
        behind = say("{some} of {whole}", some=_n(cases[0]), whole=_n(cases[1]))
    else:
        enough, behind = won >= LEAST_DEALS, say("{number} won", number=_n(won))
    if not enough:
        least = _FROM_CASES if cases else _FROM_DEALS
        number = LEAST_CASES if cases else LEAST_DEALS
        words = say(least, name=say(name), number=number, basis=behind)
        return Measured(key, value, words, counts=False)
    inside = _inside(key, value)
    told = {"name": say(name), "amount": said, "basis": behind}
    if inside == value:
        return Measured(key, inside, say("{name} {amount} ({basis})", **told), counts=True)
    counted = shown(inside, row.metric.unit)
    words = say("{name} {amount} ({basis}, counted as {counted})", **told, counted=counted)
    return Measured(key, inside, words, counts=True)


def _inside(key: str, value: Fraction) -> Fraction:
    """Cut to what the model takes: a rate of 0 would need endless hours."""
    if key == "average_deal":
        return max(value, Fraction(1, 100))
    constant = DEFAULTS.constant(key)
    low, high = (Fraction(str(end)) for end in (constant.low, constant.high))
    return min(max(value, low), high)


def _won(board: Board) -> Fraction:
    row = board.row("deals")
    return (row.together.value if row else None) or Fraction(0)


def _n(value: Fraction) -> str:
    return rounded(value, 0)


def goal_set(aim: Aim | None, facts: Facts) -> Measured | None:
    """The goal where somebody set another target for revenue. aim: that of revenue."""
    if aim is None or not aim.by or "goal" not in facts.numbers:
        return None
    goal = aim.value * WEEKS[facts.period]
    said = shown(goal, "money", facts.shown["currency"])
    return Measured("goal", goal, say(_GOAL[facts.period], amount=said), counts=True)


def needed_hours(facts: Facts, found: Iterable[Measured]) -> tuple[float, float]:
    """Hours a week that marketing and sales need with these in place of the business numbers.

    facts: of a business whose hours follow from the funnel.
    """
    numbers: Mapping[str, Fraction] = {**facts.numbers, **{o.key: o.value for o in found}}
    shop = facts.mode == SHOP
    off = [] if shop else [key for key in OPTIONAL_STAGES if key not in facts.numbers]
    keys = (*(SHOP_NUMBERS if shop else LEAD_NUMBERS), *MARKETING_NUMBERS)
    by_key = {key: numbers[key] for key in keys if key not in off}
    goal, deal = numbers["goal"], numbers["average_deal"]
    return compute_funnel(goal, deal, facts.period, by_key, shop, off).demand
