"""What stands on paper around the place for a number."""

from __future__ import annotations

from advisor.core.assumptions import Assumptions
from advisor.core.questionnaire import NumberQuestion, shown_number
from advisor.core.questionnaire.checking import NO_REAL_LIMIT


def unit_of(question: NumberQuestion, currency: str) -> str:
    """The unit behind the place; for money the currency, "" where it is not known."""
    return currency if question.unit == "money" else question.unit


def limits(question: NumberQuestion) -> str:
    """Which numbers can be written: "a whole number from 0 to 60"."""
    what = "a whole number" if question.decimals == 0 else "a number"
    low, high = shown_number(question.minimum), shown_number(question.maximum)
    if question.maximum < NO_REAL_LIMIT:
        return f"{what} from {low} to {high}"
    return f"{what}, {low} or more"


def behind_unknown(question: NumberQuestion, assumptions: Assumptions, currency: str) -> str:
    """What "I don't know" takes instead, in words that follow it; "" where nothing is taken.

    The unit stands beside the place already, but for the signs that belong to a number.
    """
    if question.default is None:
        return ""
    key = question.assumption
    number = shown_number(question.default if key is None else assumptions[key])
    if question.unit == "%":
        return f" (takes {number}%)"
    return f" (takes {number}{f' {currency}' if question.unit == 'money' and currency else ''})"
