"""How it works, in plain words, with its limits and sources."""

from __future__ import annotations

from flask import Blueprint, render_template
from flask.typing import ResponseReturnValue

from advisor.core.report.method import ATTRIBUTION, SOURCES, limits_part, method_part
from advisor.library.explanations import explanations

bp = Blueprint("help", __name__, url_prefix="/help")


@bp.get("/")
def method() -> ResponseReturnValue:
    """The method, its limits, and where its facts come from."""
    return render_template(
        "help/method.html",
        parts=(method_part("sharing"), limits_part()),
        sources=SOURCES,
        attribution=ATTRIBUTION,
    )


@bp.get("/questionnaire-problems")
def questionnaire_problems() -> ResponseReturnValue:
    """What each code of a problem in a questionnaire means."""
    return render_template("help/questionnaire_problems.html", explained=explanations())
