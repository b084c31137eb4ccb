"""The business numbers: from the goal to hours, step by step, and a way to change them."""

from __future__ import annotations

from flask import Blueprint, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from advisor.usecases import business, gathering, sittings
from advisor.web.access import now, signed_in_member, store, workspace

bp = Blueprint("business", __name__, url_prefix="/w/<workspace_id>/business")


@bp.get("/")
def numbers() -> ResponseReturnValue:
    """What was told, what was assumed, and the hours that follow from it."""
    return render_template("business/numbers.html", inputs=gathering.gather(store(), workspace()))


@bp.post("/")
def change() -> ResponseReturnValue:
    """Open the business questions, with the answers of last time."""
    begun = business.open_questions(store(), workspace().id, signed_in_member().id, now())
    return redirect(url_for("assess.start", token=sittings.open_link(store(), begun, now())))
