"""Numbers about the business that do not go together, and those that may be a slip."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from advisor.core.assumptions import DEFAULTS
from advisor.core.decision.team import KINDS as HIRE_KINDS
from advisor.core.funnel import ALL_PASS, PASSED_THROUGH
from advisor.core.language import say, written

MOST_DEALS = 1_000_000

Numbers = Mapping[str, Fraction]


def contradictions(numbers: Numbers) -> dict[str, str]:
    """What cannot be true together, by the question to correct. numbers: by question id."""
    problems = {}
    if _is_zero(numbers, "marketing_hours") and _is_zero(numbers, "sales_hours"):
        problems["sales_hours"] = say("Enter hours for marketing or for sales: both are 0 now.")
    if "goal" in numbers and "average_deal" in numbers:
        deals = numbers["goal"] / numbers["average_deal"]
        if deals > MOST_DEALS:
            problems["average_deal"] = say(
                "Check the goal and the average deal: they make {deals} deals.",
                deals=written(f"{float(deals):,.0f}"),
            )
    if numbers.get("marketing_share") and _no_marketing_work(numbers):
        problems["channels"] = say(
            "Enter at least one channel, piece or campaign, or set the deals that marketing "
            "brings to 0%: without any work, marketing brings none."
        )
    return problems | _too_good_rates(numbers)


def _too_good_rates(numbers: Numbers) -> dict[str, str]:
    """Rates between the highest that are plausible and all of them."""
    highs = {key: DEFAULTS.constant(key).high for key in PASSED_THROUGH}
    return {
        key: say(
            "Enter at most {high}%, or 100% if you do not have this step.",
            high=written(f"{high:g}"),
        )
        for key, high in highs.items()
        if high < numbers.get(key, 0) < ALL_PASS
    }


def notes_on(numbers: Numbers) -> tuple[tuple[str, str], ...]:
    """(question id, remark) for numbers that are allowed but worth a second look."""
    return (*_goal_notes(numbers), *_work_notes(numbers), *_hire_notes(numbers))


def _goal_notes(numbers: Numbers) -> list[tuple[str, str]]:
    notes = []
    if "goal" in numbers and numbers["average_deal"] > numbers["goal"]:
        text = say("The goal is less than one deal. A longer period may be easier to plan with.")
        notes.append(("average_deal", text))
    if _is_zero(numbers, "gross_margin"):
        notes.append(("gross_margin", say("With a gross margin of 0% no hire ever pays back.")))
    return notes


def _work_notes(numbers: Numbers) -> list[tuple[str, str]]:
    notes = [
        (name, say("Counted as 1 hour a week, the least that either function needs."))
        for name in ("marketing_hours", "sales_hours")
        if name in numbers and numbers[name] < 1
    ]
    if numbers.get("marketing_share") == 100:
        text = say("Marketing brings every deal, so no hours are counted for prospecting.")
        notes.append(("prospecting", text))
    if _is_zero(numbers, "marketing_share") and not _no_marketing_work(numbers):
        text = say("Marketing brings no deals here, yet its hours count as needed.")
        notes.append(("marketing_share", text))
    return notes


def _hire_notes(numbers: Numbers) -> list[tuple[str, str]]:
    text = say("At a monthly cost of 0 the hire pays back at once. Is that meant?")
    names = [f"{kind}_monthly_cost" for kind in HIRE_KINDS]
    return [(name, text) for name in names if _is_zero(numbers, name)]


def _no_marketing_work(numbers: Numbers) -> bool:
    """All three are given and all are 0."""
    return all(_is_zero(numbers, name) for name in ("channels", "pieces", "campaigns"))


def _is_zero(numbers: Numbers, name: str) -> bool:
    return name in numbers and numbers[name] == 0
