"""Whom a line of the playbook means, as an index into the team."""

from __future__ import annotations

from advisor.core.plan.arrangement import FUNCTIONS, MARKETING, SALES
from advisor.core.plan.basis import PlanBasis
from advisor.core.plan.funnel_holders import holder_of

GIVER, TAKER, LEAD, BOTH = "giver", "taker", "lead", "both"


def owner_of(basis: PlanBasis, who: str) -> int | None:
    """The person meant, None where there is nobody.

    who: "giver" or "taker" of the baton, "marketing" or "sales" for the head of a function,
    "lead" for whoever has most hours, or the id of a stage for its holder.
    """
    if who in FUNCTIONS:
        return basis.arrangement.head(who)
    if who == LEAD:
        return max(basis.arrangement.holders, key=lambda i: basis.arrangement.hours[i])
    functions = {GIVER: MARKETING, TAKER: SALES}
    if who in functions:
        stages = [one for one in basis.content.stages if one.function == functions[who]]
        return holder_of(basis, stages[-1 if who == GIVER else 0])
    stage = next(one for one in basis.content.stages if one.id == who)
    return holder_of(basis, stage)


def table(basis: PlanBasis) -> tuple[int, ...]:
    """Who sits at the meetings: both heads, both ends of the baton and the lead, in team order."""
    seats = (owner_of(basis, who) for who in (*FUNCTIONS, GIVER, TAKER, LEAD))
    return tuple(sorted({i for i in seats if i is not None}))
