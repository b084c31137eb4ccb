"""One number or choice of the calculator: what is so, and how a text for it is read."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from advisor.core.language import say
from advisor.core.plan.calculator.reasons import why_not
from advisor.core.questionnaire import UNKNOWN, NumberQuestion, problems_of, stored_form
from advisor.core.what_if.knob import Knob, NotPossible

LEADS, SHOP, HOURS = "leads", "shop", "hours"
COUNTED = (LEADS, SHOP)
MODE, PERIOD, FROM, AMOUNT, TRY = "mode", "period", "from", "amount", "try"
SWITCH = "without-"
HAS, LACKS = "no", "yes"
GOAL, RATES, SALES, MARKETING, NEEDED, BACK, TRYING = (
    *("goal", "rates", "sales", "marketing", "needed"),
    *("back", "trying"),
)
MOST = 1_000_000_000_000.0


@dataclass(frozen=True, slots=True)
class Dial(Knob):
    """A number or choice of the calculator.

    question: of the business questionnaire, for a number that can be kept as the company's.
    note: range, default and where the number comes from. modes: in which it counts.
    """

    question: NumberQuestion | None = None
    note: str = ""
    modes: tuple[str, ...] = (LEADS, SHOP, HOURS)

    def read(self, text: str) -> str:
        """The value as it is kept; raises NotPossible with what to type instead."""
        if self.question is None:
            return Knob.read(self, text)
        if not text.strip():
            return self.now
        problem = say("Enter a number.") if text == UNKNOWN else problems_of(self.question, text)
        if problem:
            reason = why_not(self.question, text)
            raise NotPossible(f"{reason} {problem}".strip())
        value = stored_form(self.question, text)
        return self.now if self.now and Decimal(value) == Decimal(self.now) else value

    def words(self, value: str) -> str:
        """A value for reading: "25%", or "not given"."""
        return Knob.words(self, value) if value else say("not given")

    @staticmethod
    def number(value: str) -> Decimal:
        """The number behind a kept value; no number where none is given."""
        return Decimal(value) if value else Decimal("NaN")


def of_mode(key: str, mode: str) -> str:
    """The key of a choice that a shop has its own of."""
    return f"{mode}-{key}" if mode == SHOP else key
