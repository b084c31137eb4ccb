"""How it works, in plain words, with its limits and sources."""

from __future__ import annotations

from flask import Blueprint, render_template
from flask.typing import ResponseReturnValue

bp = Blueprint("help", __name__, url_prefix="/help")


@bp.get("/")
def method() -> ResponseReturnValue:
    """The method, its limits, and where its facts come from."""
    return render_template("help/method.html")
