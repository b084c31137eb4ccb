"""The result: the verdict with its odds, options, reasons and what would change it."""

from __future__ import annotations

from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue

from advisor.core.report.discretion import Sources, discreet
from advisor.core.report.phrases import short_names
from advisor.core.report.team import team_report
from advisor.library import catalogue
from advisor.usecases import gathering, results
from advisor.web import team_links, team_page
from advisor.web.access import levels_shown, store, workspace

bp = Blueprint("team", __name__, url_prefix="/w/<workspace_id>/result")


@bp.get("/")
def result() -> ResponseReturnValue:
    """The verdict, or what is still missing for one."""
    inputs = gathering.gather(store(), workspace())
    if inputs.team is None:
        return render_template("team/missing.html", inputs=inputs)
    return _result(inputs)


def _result(inputs: gathering.Inputs) -> str:
    found, shown = results.result_of(inputs), levels_shown(inputs.people)
    verdict, explanation, levers = discreet(found.verdict, found.explanation, found.levers, shown)
    names, values = short_names(inputs.names), inputs.assumptions
    sources = Sources(inputs.self_reports, inputs.observers, shown, inputs.assumed)
    report = team_report(
        found.team, names, verdict, explanation, values, levers, sources, catalogue()
    )
    links = team_links.links_of(explanation, found.team, names)
    asked = (request.args.get("find", "").strip()[:100], request.args.get("page", ""))
    return render_template(
        "team/result.html",
        report=report,
        result=found,
        inputs=inputs,
        links=links,
        edges=team_page.drawn_edges(report.edge, explanation.edge_line if explanation else None),
        people=team_page.people_page(inputs, found, shown, *asked),
        profile=team_links.profile,
        apart=team_page.seen_apart(inputs),
        uncounted=team_page.without_hours(inputs),
        more=team_page.more_about(len(found.team.holders) == 1 and not inputs.observers),
    )
