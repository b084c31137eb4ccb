"""Who does a stage, who answers for it, who is asked first and who is told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from advisor.core.language import mark
from advisor.core.plan.arrangement import FUNCTIONS, MARKETING
from advisor.core.plan.basis import PlanBasis
from advisor.core.report.phrases import listed

LEAST_MORE = 0.05
ALONE = mark(
    "{name} does all seven stages and answers for them, so there is nobody to ask or to tell. "
    "Before a larger change, ask two customers in a colleague’s place."
)


@dataclass(frozen=True, slots=True)
class Raci:
    """Four roles in a stage, as names; "" where nobody is left for a role.

    Only who does it may also answer for it; otherwise nobody is named twice.
    """

    responsible: str
    accountable: str
    consulted: str
    informed: str


def raci(basis: PlanBasis, place: int, holders: Sequence[int | None]) -> Raci:
    """The four roles of the stage at a place. holders: of every stage, in the funnel's order.

    The holder does it, and the head of the function answers for it: the holder too where nobody
    has more hours on the function. From the last stage of
    marketing on the other side of the baton is asked: marketing stays consulted after it has
    handed over. Everyone else who leads a part of either function is told.
    """
    function = basis.content.stages[place].function
    holder = holders[place]
    head = _answers(basis, function, holder)
    taken = {holder, head}
    asked = next((i for i in _to_ask(basis, place, holders) if i not in taken), None)
    leading = {i for name in FUNCTIONS for i in basis.arrangement.leading(name)}
    told = sorted(leading - taken - {asked})
    return Raci(
        responsible=_name(basis, holder),
        accountable=_name(basis, head),
        consulted=_name(basis, asked),
        informed=listed([basis.name(i) for i in told]),
    )


def _to_ask(basis: PlanBasis, place: int, holders: Sequence[int | None]) -> list[int]:
    """Who could be asked, the best first: the other end of the baton, then others of that side.

    Before the hand-off comes near, colleagues of the same function.
    """
    stages, leading = basis.content.stages, basis.arrangement.leading
    last = max(n for n, stage in enumerate(stages) if stage.function == MARKETING)
    if place < last:
        return list(leading(MARKETING))
    end = holders[last + 1 if place == last else last]
    others = leading(stages[last + 1 if place == last else last].function)
    return [*([] if end is None else [end]), *others]


def _answers(basis: PlanBasis, function: str, holder: int | None) -> int | None:
    arrangement = basis.arrangement
    head = arrangement.head(function)
    if head is None or holder is None:
        return head
    more = arrangement.hours_on(head, function) - arrangement.hours_on(holder, function)
    return head if more > LEAST_MORE else holder


def _name(basis: PlanBasis, i: int | None) -> str:
    return "" if i is None else basis.name(i)
