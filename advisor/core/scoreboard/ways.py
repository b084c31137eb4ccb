"""How metrics are made of what was typed in: exact, with a reason where nothing can be divided.

Formulas: the metrics of the alignment plan. Shares are per cent numbers, money is in the
company's currency.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction

from advisor.core.language import mark, say
from advisor.core.scoreboard.ledger import WEEKS_IN_ALL, Values
from advisor.core.scoreboard.metric import GOAL, NAMES, NothingToDivideByError, Way

OTHERS = mark("Passed on ÷ entered in the same time; not the same people.")
COSTS = ("marketing_cost", "sales_cost")
BY_DEALS = mark("Each deal won is taken for one new customer.")
BUSINESS_MARGIN = mark("With the gross margin of your business numbers.")
FOLLOWED = mark("The same people, followed.")


def plain(figure: str) -> tuple[Way, ...]:
    """The figure itself."""
    return (Way((figure,), lambda values: values[figure]),)


def share(part: str, *whole: str, note: str = "") -> Way:
    """A part of a whole in per cent. whole: figures that are added up."""

    def make(values: Values) -> Fraction:
        return 100 * over(values[part], values, whole)

    return Way(tuple(dict.fromkeys((part, *whole))), make, note, ((part,), whole))


def per(amounts: tuple[str, ...], whole: str, note: str = "") -> Way:
    """Amounts, added up, for each of what is counted."""

    def make(values: Values) -> Fraction:
        return over(sum((values[key] for key in amounts), Fraction(0)), values, (whole,))

    return Way((*amounts, whole), make, note)


def over(amount: Fraction, values: Values, whole: Sequence[str]) -> Fraction:
    """An amount over figures that are added up. Raises NothingToDivideByError."""
    divisor = sum((values[key] for key in whole), Fraction(0))
    if not divisor:
        raise NothingToDivideByError(_nothing([say(NAMES[key]) for key in whole]))
    return amount / divisor


def _nothing(names: Sequence[str]) -> str:
    *others, last = names
    if not others:
        return say("Cannot be computed: “{name}” is 0.", name=last)
    return say(
        "Cannot be computed: “{name}” and “{other}” are 0 together.",
        name="”, “".join(others),
        other=last,
    )


def returned(margin: str) -> Callable[[Values], Fraction]:
    """(gross margin from marketing's deals − marketing cost) ÷ marketing cost, in per cent.

    margin: the figure that holds the gross margin in per cent.
    """

    def make(values: Values) -> Fraction:
        cost = values["marketing_cost"]
        gained = values["marketing_revenue"] * values[margin] / 100
        return 100 * over(gained - cost, values, ("marketing_cost",))

    return make


def velocity(values: Values) -> Fraction:
    """Open deals × average deal × win rate ÷ days of a sale, in money a day."""
    deal = over(values["revenue"], values, ("won",))
    rate = over(values["won"], values, ("won", "lost"))
    return over(values["open_deals"] * deal * rate, values, ("cycle",))


def quota(values: Values) -> Fraction:
    """Revenue over the goal for as many weeks, in per cent."""
    goal = values[GOAL] * values[WEEKS_IN_ALL]
    if not goal:
        raise NothingToDivideByError(say("Cannot be computed: the goal is 0."))
    return 100 * values["revenue"] / goal


def kept(values: Values) -> Fraction:
    """(customers at the end − new ones) ÷ customers at the start, in per cent."""
    stayed = values["customers_end"] - values["customers_new"]
    return 100 * over(stayed, values, ("customers_start",))
