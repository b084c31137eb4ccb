"""What changed assumptions would do to a workspace's verdict, seen before they are saved."""

from __future__ import annotations

from collections.abc import Mapping

from advisor.core.context import problems_in
from advisor.core.report.effect import Effect, Standing, effect, standing
from advisor.core.report.phrases import short_names
from advisor.store.database import Store
from advisor.store.workspaces import Workspace
from advisor.usecases.assumptions import with_changes
from advisor.usecases.gathering import Inputs, gather
from advisor.usecases.results import verdict_of


def preview(store: Store, workspace: Workspace, changes: Mapping[str, float | None]) -> Effect:
    """The verdict as it is and as it would be; None in changes means back to the default.

    Raises UnknownAssumption or AssumptionOutOfRange.
    """
    now = gather(store, workspace)
    then = gather(store, workspace, with_changes(now.assumptions, changes))
    both = now.team is not None and then.team is not None
    return effect(
        _standing(now),
        _standing(then),
        same_verdict=both and verdict_of(now) == verdict_of(then),
        problems=_problems(then),
    )


def _standing(inputs: Inputs) -> Standing | None:
    if inputs.team is None:
        return None
    names = short_names(inputs.names)
    return standing(verdict_of(inputs), inputs.team, names, inputs.assumptions)


def _problems(inputs: Inputs) -> tuple[str, ...]:
    """Why handed-in business numbers make no context under these assumptions."""
    handed_in = inputs.submission
    if handed_in is None or inputs.context is not None:
        return ()
    found = problems_in(handed_in.questionnaire, handed_in.answers, inputs.assumptions)
    return tuple(found.values())
