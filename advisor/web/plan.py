"""The plan: what the verdict means for Monday morning."""

from __future__ import annotations

from flask import Blueprint, render_template
from flask.typing import ResponseReturnValue

from advisor.core.plan.plan import Plan
from advisor.core.report.alignment import alignment_words
from advisor.core.report.phrases import short_names
from advisor.library.guide import guide
from advisor.library.plan import plan_content
from advisor.usecases import gathering, plan_keeping
from advisor.usecases.company_days import day_of
from advisor.usecases.gathering import Inputs
from advisor.usecases.plan import plan_of
from advisor.usecases.results import NothingToDecideError
from advisor.usecases.scoreboard import watched_on
from advisor.web.access import levels_shown, now, store, workspace
from advisor.web.watched_rows import watched_views

bp = Blueprint("plan", __name__, url_prefix="/w/<workspace_id>/plan")


@bp.get("/")
def read() -> ResponseReturnValue:
    """The plan, or what is still missing for one."""
    inputs = gathering.gather(store(), workspace())
    shown, today = levels_shown(inputs.people), now().date()
    try:
        page = plan_of(store(), inputs, today, shown)
    except NothingToDecideError:
        return render_template("plan/missing.html", inputs=inputs)
    if page.plan is None:
        return render_template("plan/too_few.html", report=page.report, inputs=inputs)
    return render_template(
        "plan/plan.html",
        plan=page.plan,
        page=page,
        renewal=plan_keeping.renewal(store(), inputs, today, shown),
        **_beside(inputs, page.plan),
    )


@bp.get("/distinctions")
def distinctions() -> ResponseReturnValue:
    """How the two functions differ, as the plan has it, and where the articles disagree."""
    plan = _plan()
    return render_template(
        "plan/distinctions.html",
        rows=(plan and plan.distinctions) or plan_content().distinctions,
        positions=guide().positions,
        plan=plan,
    )


def _beside(inputs: Inputs, plan: Plan) -> dict[str, object]:
    """What the plan is made from, how the sides work together, its triggers on the scoreboard."""
    watched = watched_on(store(), inputs, plan, day_of(workspace(), now()))
    names = short_names(inputs.names)
    return {
        "inputs": inputs,
        "found": alignment_words(inputs.check),
        "watched": watched_views(watched, plan, workspace().id, names),
    }


def _plan() -> Plan | None:
    """The plan, where there is one already."""
    inputs = gathering.gather(store(), workspace())
    try:
        return plan_of(store(), inputs, now().date(), levels_shown(inputs.people)).plan
    except NothingToDecideError:
        return None
