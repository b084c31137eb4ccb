"""The plan as files for other programs."""

from __future__ import annotations

from flask import Blueprint, abort
from flask.typing import ResponseReturnValue

from advisor.core.plan.plan import Plan
from advisor.usecases.plan_files import actions_csv, plan_json
from advisor.web.access import now, workspace
from advisor.web.attachment import attachment
from advisor.web.plan_in_force import plan_here

bp = Blueprint("plan_files", __name__, url_prefix="/w/<workspace_id>/plan")


@bp.get("/actions.csv")
def actions() -> ResponseReturnValue:
    """What there is to do, for a spreadsheet or an issue tracker."""
    return attachment(actions_csv(_plan()), "advisor-actions.csv", "text/csv")


@bp.get("/plan.json")
def everything() -> ResponseReturnValue:
    """The whole plan, for other programs."""
    text = plan_json(_plan(), workspace().name, now().date())
    return attachment(text, "advisor-plan.json", "application/json")


def _plan() -> Plan:
    """The plan; 404 where there is none yet."""
    return plan_here() or abort(404)
