"""The business numbers, by question, as the funnel arithmetic takes them."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from fractions import Fraction

from advisor.core.funnel import (
    ALL_PASS,
    LEAD_NUMBERS,
    MARKETING_NUMBERS,
    PASSED_THROUGH,
    SHOP_NUMBERS,
)
from advisor.core.funnel.backward import Selling

# In a shop the same numbers go by other questions.
SHOP_QUESTIONS = {
    "win_rate": "enquiry_to_customer",
    "touches_per_mql": "touches_per_enquiry",
    "minutes_per_touch": "minutes_per_enquiry",
}
LEAD_QUESTIONS = (*LEAD_NUMBERS, *MARKETING_NUMBERS)
SHOP_ASKED = (*(SHOP_QUESTIONS[key] for key in SHOP_NUMBERS), *MARKETING_NUMBERS)


def selling_by(
    numbers: Mapping[str, Fraction],
    period: str,
    currency: str,
    shop: bool = False,
    off: Collection[str] = (),
) -> Selling:
    """How the company sells. numbers: by question id, with "average_deal" and all of the mode.

    off: stages switched off, besides those where all of them pass on.
    """
    questions = {key: key for key in LEAD_QUESTIONS} | (SHOP_QUESTIONS if shop else {})
    keys = (*(SHOP_NUMBERS if shop else LEAD_NUMBERS), *MARKETING_NUMBERS)
    by_key = {key: numbers[questions[key]] for key in keys}
    passed = {key for key in PASSED_THROUGH if by_key.get(key) == ALL_PASS}
    return Selling(numbers["average_deal"], currency, period, by_key, shop, passed | set(off))
