"""The business numbers: from the goal to hours, step by step, and a way to change them."""

from __future__ import annotations

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from advisor.usecases import business, gathering, on_behalf, sittings
from advisor.web.access import now, signed_in_member, store, workspace

bp = Blueprint("business", __name__, url_prefix="/w/<workspace_id>/business")


@bp.get("/")
def numbers() -> ResponseReturnValue:
    """What was told, what was assumed, and the hours that follow from it."""
    return render_template("business/numbers.html", inputs=gathering.gather(store(), workspace()))


@bp.post("/")
def change() -> ResponseReturnValue:
    """Open the business questions, with the answers of last time: as pages, or to key in."""
    asking = signed_in_member()
    begun = business.open_questions(store(), workspace().id, asking.id, now())
    if request.form.get("way") == "codes":
        token = on_behalf.for_business(store(), begun, asking, now())
        return redirect(url_for("quick_entry.page", token=token))
    return redirect(url_for("assess.start", token=sittings.open_link(store(), begun, now())))
