"""What the business told, as facts that sentences can use and rules can ask about."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from string import Formatter

from advisor.core.context import Context
from advisor.core.funnel import EXACT, ONE_DECIMAL, WEEKS, Step, one_decimal
from advisor.core.language import mark, say, written
from advisor.core.plan.wording import Wording
from advisor.core.plan.working_days import MONDAY_TO_FRIDAY, WorkWeek

LEADS, SHOP, HOURS = "leads", "shop", "hours"
_WEEKS_TEXT = {"month": "4⅓", "quarter": "13", "year": "52"}
# For sentences of the plan: "25 deals a quarter".
_PERIODS = {"month": mark("month"), "quarter": mark("quarter"), "year": mark("year")}
_TALKS = mark("Talks or messages a week")
# Key, name, and name as a number of a week.
_WEEKLY = (
    ("leads", mark("Leads"), mark("Leads a week")),
    ("marketing_sql", mark("SQLs from marketing"), mark("SQLs from marketing a week")),
    (
        "sales_opportunities",
        mark("Opportunities that sales finds"),
        mark("Opportunities that sales finds a week"),
    ),
)
# In a shop the same numbers go by other questions.
_SHOP_NAMES = {
    "win_rate": "enquiry_to_customer",
    "touches_per_mql": "touches_per_enquiry",
    "minutes_per_touch": "minutes_per_enquiry",
}


@dataclass(frozen=True, slots=True)
class Facts:
    """The business in numbers and words.

    mode: "leads", "shop", or "hours" where the hours were typed in. motion: "transactional" or
    "consultative". numbers: exact, by name. shown: the same as printed, and words. steps: the
    arithmetic behind the numbers that were computed, by key. period: "month", "quarter" or "year".
    """

    mode: str
    motion: str
    numbers: Mapping[str, Fraction]
    shown: Mapping[str, str]
    steps: Mapping[str, Step]
    period: str = "month"

    def apply(self, wording: Wording) -> bool:
        """Whether a sentence holds for this business and every number in it is known."""
        value = self.numbers.get(wording.fact)
        in_range = value is not None and wording.at_least <= value < wording.below
        return (
            (not wording.modes or self.mode in wording.modes)
            and wording.motion in ("", self.motion)
            and (not wording.fact or in_range)
            and self.can_say(wording.text)
        )

    def can_say(self, text: str) -> bool:
        """Whether every number in a sentence is known."""
        return all(name in self.shown for name in _names_in(text))

    def say(self, text: str) -> str:
        """The sentence with its numbers."""
        return text.format_map(self.shown)

    def first(self, wordings: Iterable[Wording]) -> Wording | None:
        """The first sentence that applies."""
        return next((wording for wording in wordings if self.apply(wording)), None)


def facts_of(
    context: Context, numbers: Mapping[str, Fraction], days: WorkWeek = MONDAY_TO_FRIDAY
) -> Facts:
    """The facts of a business. numbers: those given or assumed, by question id. days: its week."""
    steps = {step.key: step for step in context.funnel.steps} if context.funnel else {}
    mode = HOURS if context.funnel is None else SHOP if "enquiries" in steps else LEADS
    known = {**numbers, **{key: step.value for key, step in steps.items()}}
    if mode == SHOP:
        known |= {key: known[name] for key, name in _SHOP_NAMES.items() if name in known}
    steps |= _weekly(known, context.period, mode)
    known |= {key: step.value for key, step in steps.items()}
    known["repeatable"] = Fraction(context.repeatable_sale)
    period = context.period or "month"
    words = {"currency": context.currency, "period": say(_PERIODS[period])}
    words["last_day"] = days.last_day
    shown = {key: number_text(value) for key, value in known.items()}
    shown |= {key: step.shown for key, step in steps.items()}
    return Facts(mode, context.motion, known, shown | words, steps, period)


def number_text(value: Fraction) -> str:
    """A number as it was given: thousands grouped, up to two decimals, no needless zeros."""
    text = f"{float(value):,.2f}"
    return written(text.rstrip("0").rstrip("."))


def _names_in(text: str) -> list[str]:
    return [name for _, name, _, _ in Formatter().parse(text) if name]


def _weekly(known: Mapping[str, Fraction], period: str | None, mode: str) -> dict[str, Step]:
    """What follows from the funnel a week: accepted leads, touches, first meetings, deals."""
    if period is None or mode == HOURS:
        return {}
    weeks = WEEKS[period]
    made = [_a_week("deals", say("Deals"), say("Deals a week"), known["deals"], period)]
    if mode == SHOP:
        touches = known["enquiries_a_week"] * known["touches_per_mql"]
        formula, name = say("enquiries a week × talks or messages each"), _TALKS
        return _by_key([*made, _step("touches_a_week", say(name), formula, touches)])
    made += [
        _a_week(key, say(name), say(weekly), known[key], period) for key, name, weekly in _WEEKLY
    ]
    formula = say("MQLs a week × touches each")
    touches = known["mql_a_week"] * known["touches_per_mql"]
    made.append(_step("touches_a_week", say("Touches a week"), formula, touches))
    meetings = (known["marketing_sql"] + known["sales_sql"]) / weeks
    formula = say(
        "(SQLs from marketing + SQLs that sales finds) ÷ {number} weeks",
        number=_WEEKS_TEXT[period],
    )
    made.append(_step("meetings_a_week", say("First meetings a week"), formula, meetings))
    return _by_key([*made, *_velocity(known)])


def _velocity(known: Mapping[str, Fraction]) -> tuple[Step, ...]:
    """What the open deals bring a day; nothing where a sale takes no time."""
    cycle = known["sales_cycle"]
    if not cycle:
        return ()
    won = known["open_deals"] * known["average_deal"] * known["win_rate"] / 100
    formula = say("open deals × average deal × win rate ÷ days of a sale")
    value = won / cycle
    rounding = EXACT if (value * 10).denominator == 1 else ONE_DECIMAL
    shown = one_decimal(value)
    name, unit = say("Sales velocity"), say("a day")
    return (Step("velocity", name, formula, value, shown, rounding, unit),)


def _by_key(steps: Iterable[Step]) -> dict[str, Step]:
    return {step.key: step for step in steps}


def _a_week(key: str, name: str, weekly: str, in_period: Fraction, period: str) -> Step:
    """weekly: what it is called as a number of a week."""
    formula = say("{name} ÷ {number} weeks", name=name, number=_WEEKS_TEXT[period])
    return _step(f"{key}_a_week", weekly, formula, in_period / WEEKS[period])


def _step(key: str, name: str, formula: str, value: Fraction) -> Step:
    rounding = EXACT if (value * 10).denominator == 1 else ONE_DECIMAL
    return Step(key, name, formula, value, one_decimal(value), rounding, say("a week"))
