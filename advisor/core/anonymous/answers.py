"""One answer as it may be given away: from a closed list, or as a band; never in own words."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from advisor.core.anonymous.bands import band
from advisor.core.questionnaire import UNKNOWN, NumberQuestion, Question, TextQuestion


@dataclass(frozen=True, slots=True)
class Row:
    """One answer. person: the new id of whom it is about, "" for the business. seen_by: "self",
    "other" or "company". month: as YYYY-MM, "" where it would single somebody out.
    """

    sheet: str
    person: str
    seen_by: str
    month: str
    questionnaire: str
    question: str
    skill: str
    answer: str


def closed_answer(question: Question, value: str) -> str:
    """The answer as it may be given away, "" where it may not be.

    What can be chosen stays as its code, a number becomes a band, words are left out.
    """
    if isinstance(question, TextQuestion) or not value:
        return ""
    if isinstance(question, NumberQuestion):
        return value if value == UNKNOWN else _band(value)
    return value if value in question.values() else ""


def _band(value: str) -> str:
    try:
        return band(Decimal(value))
    except InvalidOperation:
        return ""
