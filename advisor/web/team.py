"""The result: the verdict with its odds, options, reasons and what would change it."""

from __future__ import annotations

from flask import Blueprint, render_template
from flask.typing import ResponseReturnValue

from advisor.core.report.phrases import short_names
from advisor.core.report.team import team_report
from advisor.library import catalogue
from advisor.usecases import gathering, results
from advisor.web.access import store, workspace

bp = Blueprint("team", __name__, url_prefix="/w/<workspace_id>/result")


@bp.get("/")
def result() -> ResponseReturnValue:
    """The verdict, or what is still missing for one."""
    inputs = gathering.gather(store(), workspace())
    if inputs.team is None:
        return render_template("team/missing.html", inputs=inputs)
    found = results.result_of(inputs)
    report = team_report(
        found.team,
        short_names(inputs.names),
        found.verdict,
        found.explanation,
        inputs.assumptions,
        found.levers,
        (inputs.self_reports, inputs.observers),
        catalogue(),
    )
    return render_template("team/result.html", report=report, result=found, inputs=inputs)
