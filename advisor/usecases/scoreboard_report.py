"""What the plan's report says of the scoreboard."""

from __future__ import annotations

from advisor.core.plan.plan import Plan
from advisor.core.report.blocks import Part
from advisor.core.report.scoreboard_part import scoreboard_part
from advisor.store.database import Store
from advisor.usecases.gathering import Inputs
from advisor.usecases.scoreboard import has_numbers, scoreboard_of


def scoreboard_parts(store: Store, inputs: Inputs, plan: Plan, today: str) -> tuple[Part, ...]:
    """The numbers typed in so far, held against the plan; nothing where there are none."""
    if not has_numbers(store, inputs.workspace.id):
        return ()
    found = scoreboard_of(store, inputs, plan, today)
    return (scoreboard_part(found.board, found.crossed),) if found.board.periods else ()
