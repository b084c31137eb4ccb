"""What stands on paper around the place for a number."""

from __future__ import annotations

from advisor.core.assumptions import Assumptions
from advisor.core.language import say
from advisor.core.questionnaire import NumberQuestion, said_number
from advisor.core.questionnaire.checking import NO_REAL_LIMIT


def unit_of(question: NumberQuestion, currency: str) -> str:
    """The unit behind the place; for money the currency, "" where it is not known."""
    return currency if question.unit == "money" else question.unit


def limits(question: NumberQuestion) -> str:
    """Which numbers can be written: "a whole number from 0 to 60"."""
    low, high = said_number(question.minimum), said_number(question.maximum)
    whole = question.decimals == 0
    if question.maximum < NO_REAL_LIMIT:
        if whole:
            return say("a whole number from {low} to {high}", low=low, high=high)
        return say("a number from {low} to {high}", low=low, high=high)
    if whole:
        return say("a whole number, {low} or more", low=low)
    return say("a number, {low} or more", low=low)


def behind_unknown(question: NumberQuestion, assumptions: Assumptions, currency: str) -> str:
    """What "I don't know" takes instead, in words that follow it; "" where nothing is taken.

    The unit stands beside the place already, but for the signs that belong to a number.
    """
    if question.default is None:
        return ""
    key = question.assumption
    number = said_number(question.default if key is None else assumptions[key])
    if question.unit == "%":
        number = say("{number}%", number=number)
    elif question.unit == "money" and currency:
        number = f"{number} {currency}"
    words = say("(takes {number})", number=number)
    return f" {words}"
