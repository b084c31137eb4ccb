"""A company's own page: what is done, what comes next; removing and bringing back."""

from __future__ import annotations

from flask import Blueprint, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from advisor.core.language import say
from advisor.store import plans
from advisor.usecases import companies, gathering
from advisor.web.access import may, now, store, workspace
from advisor.web.messages import tell

bp = Blueprint("workspace", __name__, url_prefix="/w/<workspace_id>")


@bp.get("/")
def overview() -> ResponseReturnValue:
    """The steps to a verdict, and how far each is; for interviewers what they will find here."""
    inputs = gathering.gather(store(), workspace()) if may("team.result") else None
    kept = plans.newest(store(), workspace().id) is not None
    return render_template("workspace.html", inputs=inputs, kept=kept)


@bp.post("/remove")
def remove() -> ResponseReturnValue:
    """Take the company out of view, with an undo."""
    companies.remove(store(), workspace().id, now())
    undo = url_for("workspace.bring_back", workspace_id=workspace().id)
    tell(say("{name} is removed.", name=workspace().name), undo)
    return redirect(url_for("home.home"))


@bp.post("/bring-back")
def bring_back() -> ResponseReturnValue:
    """Undo a removal."""
    companies.bring_back(store(), workspace().id)
    tell(say("{name} is back.", name=workspace().name))
    return redirect(url_for("workspace.overview", workspace_id=workspace().id))
