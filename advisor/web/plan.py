"""The plan: what the verdict means for Monday morning."""

from __future__ import annotations

from flask import Blueprint, render_template
from flask.typing import ResponseReturnValue

from advisor.core.report.alignment import alignment_words
from advisor.usecases import gathering
from advisor.usecases.plan import plan_of
from advisor.web.access import levels_shown, now, store, workspace

bp = Blueprint("plan", __name__, url_prefix="/w/<workspace_id>/plan")


@bp.get("/")
def read() -> ResponseReturnValue:
    """The plan, or what is still missing for one."""
    inputs = gathering.gather(store(), workspace())
    if inputs.team is None:
        return render_template("plan/missing.html", inputs=inputs)
    page = plan_of(store(), inputs, now().date(), levels_shown(inputs.people))
    if page.plan is None:
        return render_template("plan/too_few.html", report=page.report)
    found = alignment_words(inputs.check)
    return render_template("plan/plan.html", plan=page.plan, page=page, inputs=inputs, found=found)
