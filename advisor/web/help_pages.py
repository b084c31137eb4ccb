"""What marketing and sales are, how Advisor works it out, its limits and its sources."""

from __future__ import annotations

from flask import Blueprint, render_template
from flask.typing import ResponseReturnValue

from advisor.core.report.method import ATTRIBUTION, SOURCES, limits_part, method_part
from advisor.library import catalogue
from advisor.library.explanations import explanations
from advisor.library.guide import glossary as terms
from advisor.library.guide import guide
from advisor.library.plan import plan_content

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


@bp.get("/marketing-and-sales")
def functions() -> ResponseReturnValue:
    """What the two functions are, their skills, how they work together, and one job or two."""
    return render_template(
        "help/functions.html",
        guide=guide(),
        catalogue=catalogue(),
        stages=plan_content().stages,
    )


@bp.get("/distinctions")
def distinctions() -> ResponseReturnValue:
    """How the two differ point by point, and where the articles disagree."""
    return render_template(
        "help/distinctions.html",
        rows=plan_content().distinctions,
        positions=guide().positions,
        plan=None,
    )


@bp.get("/tactics")
def tactics() -> ResponseReturnValue:
    """All tactics of both functions, with when each fits."""
    return render_template("help/tactics.html", tactics=plan_content().tactics)


@bp.get("/metrics")
def metrics() -> ResponseReturnValue:
    """Every metric once: formula, how often to count it, where it comes from."""
    groups = {
        group: list({one.id: one for one in reversed(each)}.values())[::-1]
        for group, each in plan_content().metrics.items()
    }
    return render_template("help/metrics.html", groups=groups)


@bp.get("/words")
def glossary() -> ResponseReturnValue:
    """What the words mean."""
    return render_template("help/glossary.html", terms=terms())


@bp.get("/questionnaire-problems")
def questionnaire_problems() -> ResponseReturnValue:
    """What each code of a problem in a questionnaire means."""
    return render_template("help/questionnaire_problems.html", explained=explanations())
