"""The plan that the pages beside it rest on."""

from __future__ import annotations

from advisor.core.plan.plan import Plan
from advisor.usecases import gathering
from advisor.usecases.plan import plan_of
from advisor.usecases.results import NothingToDecideError
from advisor.web.access import levels_shown, now, store, workspace


def plan_here() -> Plan | None:
    """The plan of the company of this page; None while too little is known for one."""
    inputs = gathering.gather(store(), workspace())
    try:
        return plan_of(store(), inputs, now().date(), levels_shown(inputs.people)).plan
    except NothingToDecideError:
        return None
