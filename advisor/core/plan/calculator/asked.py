"""What is asked of the calculator: the numbers in force, and what follows from them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction

from advisor.core.context.arithmetic import selling_by
from advisor.core.funnel import LEAST_HOURS, OPTIONAL_STAGES, Funnel
from advisor.core.funnel.backward import Selling
from advisor.core.plan.calculator.dial import (
    AMOUNT,
    COUNTED,
    FROM,
    HAS,
    HOURS,
    LEADS,
    MODE,
    PERIOD,
    SHOP,
    SWITCH,
    TRY,
    Dial,
    of_mode,
)
from advisor.core.what_if.query import Tried

NOTHING = Tried(())


@dataclass(frozen=True, slots=True)
class Asked:
    """The numbers in force.

    mode: LEADS, SHOP or HOURS. period: "month", "quarter" or "year". numbers: exact, by question
    id, those of the mode that are given or assumed. off: rates of the stages switched off.
    source, amount: what to work backwards from, "" and None for nothing. trying: the question id
    of the number to look at over its range.
    """

    mode: str
    period: str
    currency: str
    numbers: Mapping[str, Fraction]
    off: frozenset[str] = frozenset()
    source: str = ""
    amount: Fraction | None = None
    trying: str = ""

    @property
    def selling(self) -> Selling | None:
        """How the company sells; None where its hours are typed in or the deal is not given."""
        if self.mode == HOURS or "average_deal" not in self.numbers:
            return None
        shop = self.mode == SHOP
        return selling_by(self.numbers, self.period, self.currency, shop, self.off)

    @property
    def funnel(self) -> Funnel | None:
        """What the goal takes; None where it is not given, or hours are typed in."""
        selling = self.selling
        return selling.needs(self.numbers["goal"]) if selling and "goal" in self.numbers else None

    @property
    def demand(self) -> tuple[Fraction, Fraction] | None:
        """Hours a week of marketing and sales, each at least 1; None where not known."""
        funnel = self.funnel
        if funnel is not None:
            return funnel.exact_demand
        if self.mode != HOURS or not {"marketing_hours", "sales_hours"} <= self.numbers.keys():
            return None
        marketing, sales = self.numbers["marketing_hours"], self.numbers["sales_hours"]
        return max(marketing, LEAST_HOURS), max(sales, LEAST_HOURS)

    def with_number(self, key: str, value: Fraction) -> Asked:
        """The same with one number instead."""
        return replace(self, numbers={**self.numbers, key: value})


def asked_in(dials: Mapping[str, Dial], tried: Tried, currency: str) -> Asked:
    """The numbers in force: what is so, but for what is tried."""
    said = {key: dial.now for key, dial in dials.items()}
    said |= {one.knob.key: one.value for one in tried.changes}
    mode = said[MODE]
    numbers = {
        key: Fraction(said[key])
        for key, dial in dials.items()
        if dial.question is not None and mode in dial.modes and said[key]
    }
    off = (key for key in OPTIONAL_STAGES if said[f"{SWITCH}{key}"] != HAS)
    return Asked(
        mode=mode,
        period=said[PERIOD],
        currency=currency,
        numbers=numbers,
        off=frozenset(off if mode == LEADS else ()),
        source=said[of_mode(FROM, mode)] if mode in COUNTED else "",
        amount=Fraction(said[AMOUNT]) if said[AMOUNT] else None,
        trying=said[of_mode(TRY, mode)] if mode in COUNTED else "",
    )
