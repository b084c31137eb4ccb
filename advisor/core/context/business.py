"""The business as the models need it: goal, hours needed, kind of sale, alignment, hires."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from advisor.core.assumptions import DEFAULTS, Assumptions
from advisor.core.context.arithmetic import selling_by
from advisor.core.context.checks import contradictions, notes_on
from advisor.core.context.numbers import Assumed, assumed_in, numbers_in
from advisor.core.decision.team import KINDS as HIRE_KINDS
from advisor.core.decision.team import Hire
from advisor.core.funnel import LEAST_HOURS, MONTHS, Funnel
from advisor.core.language import say, written
from advisor.core.questionnaire import (
    Questionnaire,
    counted_answers,
    missing,
    problems_of,
    visible_sections,
)

# The one questionnaire about the business whose answers a context is made from.
QUESTIONNAIRE = "context"
PRACTICES = (
    "shared_definition",
    "agreed_reply_time",
    "feedback",
    "regular_meeting",
    "shared_goal",
)
MOST_HOURS = 10_000


class ContextNotUsable(ValueError):
    """The answers about the business are incomplete or contradict each other.

    problems: question id to what to do about it.
    """

    def __init__(self, problems: Mapping[str, str]) -> None:
        """Keep the problems by question."""
        super().__init__("; ".join(f"{name}: {text}" for name, text in problems.items()))
        self.problems = dict(problems)


@dataclass(frozen=True, slots=True)
class Context:
    """What is known about the business, from the answers to the context questionnaire.

    currency: ISO code. period: "month", "quarter", "year" or None where the hours were typed
    in; goal, average_deal: per period and per deal, in the currency, likewise. funnel: the
    arithmetic behind demand, or None. demand: hours a week of marketing and sales, each at
    least 1. alignment: share of the five practices in use, 0-1. margin: 0-1 or None.
    notes: question id and remark, for what is allowed but may be a slip. unsure: of how many
    practices nobody knew whether they are in use; they count as not in use.
    """

    currency: str
    period: str | None
    goal: Fraction | None
    average_deal: Fraction | None
    funnel: Funnel | None
    demand: tuple[float, float]
    motion: str
    repeatable_sale: bool
    alignment: float
    time_blocks: bool
    hires: tuple[Hire, ...]
    goal_per_month: float | None
    margin: float | None
    assumed: tuple[Assumed, ...]
    notes: tuple[tuple[str, str], ...]
    # Not in the repr, which plans that are kept already were compared by.
    unsure: int = field(default=0, repr=False)


def problems_in(
    questionnaire: Questionnaire,
    answers: Mapping[str, str],
    assumptions: Assumptions = DEFAULTS,
) -> dict[str, str]:
    """What is wrong with the answers given so far, by question id: each alone, and together.

    Questions without an answer are not reported; ``missing`` lists them.
    """
    problems = {}
    for section in visible_sections(questionnaire, answers):
        for question in section.questions:
            answer = answers.get(question.id, "")
            message = problems_of(question, answer) if answer.strip() else None
            if message:
                problems[question.id] = message
    if problems:
        return problems
    numbers = numbers_in(questionnaire, answers, assumptions)
    return contradictions(numbers) or _too_much(questionnaire, answers, assumptions)


def context_from(
    questionnaire: Questionnaire,
    answers: Mapping[str, str],
    currency: str,
    assumptions: Assumptions = DEFAULTS,
) -> Context:
    """The context from stored answers; numbers not known are taken from the assumptions.

    Raises ContextNotUsable where an answer is missing, wrong, or contradicts another.
    """
    gaps = missing(questionnaire, answers)
    problems = {
        **{question.id: problems_of(question, "") or "" for _, question in gaps},
        **problems_in(questionnaire, answers, assumptions),
    }
    if problems:
        raise ContextNotUsable(problems)
    given = counted_answers(questionnaire, answers)
    numbers = numbers_in(questionnaire, answers, assumptions)
    funnel = _funnel(given, numbers)
    margin = numbers.get("gross_margin")
    return Context(
        currency=currency,
        period=given.get("period"),
        goal=numbers.get("goal"),
        average_deal=numbers.get("average_deal"),
        funnel=funnel,
        demand=funnel.demand if funnel else _typed_demand(numbers),
        motion=given["motion"],
        repeatable_sale=given["repeatable_sale"] == "yes",
        alignment=sum(given[practice] == "yes" for practice in PRACTICES) / len(PRACTICES),
        time_blocks=given["time_blocks"] == "yes",
        hires=_hires(given, numbers),
        goal_per_month=_goal_per_month(given, numbers),
        margin=None if margin is None else float(margin / 100),
        assumed=assumed_in(questionnaire, answers, numbers),
        notes=notes_on(numbers),
        unsure=sum(given[practice] == "unknown" for practice in PRACTICES),
    )


def _funnel(given: Mapping[str, str], numbers: Mapping[str, Fraction]) -> Funnel | None:
    """The arithmetic, or None where the hours were typed in."""
    if given["hours_from"] != "numbers":
        return None
    shop = given["stages"] == "shop"
    return selling_by(numbers, given["period"], "", shop).needs(numbers["goal"])


def _too_much(
    questionnaire: Questionnaire, answers: Mapping[str, str], assumptions: Assumptions
) -> dict[str, str]:
    """A goal that takes more hours than any small company has, if all is answered."""
    if missing(questionnaire, answers):
        return {}
    given = counted_answers(questionnaire, answers)
    funnel = _funnel(given, numbers_in(questionnaire, answers, assumptions))
    message = funnel and too_many_hours(funnel.demand)
    return {"goal": message} if message else {}


def too_many_hours(demand: tuple[float, float]) -> str:
    """What to say of more hours a week than any small company has; "" where they are fewer."""
    hours = sum(demand)
    if hours <= MOST_HOURS:
        return ""
    return say(
        "This goal takes about {hours} hours a week. "
        "Check the goal, the period, the average deal and the rates.",
        hours=written(f"{hours:,.0f}"),
    )


def _typed_demand(numbers: Mapping[str, Fraction]) -> tuple[float, float]:
    marketing, sales = numbers["marketing_hours"], numbers["sales_hours"]
    return float(max(marketing, LEAST_HOURS)), float(max(sales, LEAST_HOURS))


def _hires(given: Mapping[str, str], numbers: Mapping[str, Fraction]) -> tuple[Hire, ...]:
    return tuple(
        Hire(
            kind=kind,
            hours=float(numbers[f"{kind}_hours"]),
            contract=given[f"hire_{kind}"],
            monthly_cost=float(numbers[f"{kind}_monthly_cost"]),
            one_off_cost=float(numbers[f"{kind}_one_off_cost"]),
        )
        for kind in HIRE_KINDS
        if given[f"hire_{kind}"] != "no"
    )


def _goal_per_month(given: Mapping[str, str], numbers: Mapping[str, Fraction]) -> float | None:
    if "goal" in numbers:
        return float(numbers["goal"] / MONTHS[given["period"]])
    return float(numbers["goal_per_month"]) if "goal_per_month" in numbers else None
