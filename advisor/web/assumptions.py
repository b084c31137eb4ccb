"""Every constant of the models, with its range and source."""

from __future__ import annotations

from flask import Blueprint, render_template
from flask.typing import ResponseReturnValue

from advisor.core.assumptions import ASSUMPTIONS, DEFAULTS

bp = Blueprint("assumptions", __name__, url_prefix="/w/<workspace_id>/assumptions")

PARTS = (
    ("decision", "The decision", "What work shared one way or another is worth."),
    ("funnel", "The funnel", "Used where you answered “I don’t know”."),
    ("measurement", "The measurement", "How far each kind of answer is trusted."),
)


@bp.get("/")
def everything() -> ResponseReturnValue:
    """The constants by part of the model."""
    groups = [
        (key, title, lead, [a for a in ASSUMPTIONS if a.part == key]) for key, title, lead in PARTS
    ]
    return render_template("assumptions.html", groups=groups, values=DEFAULTS)
