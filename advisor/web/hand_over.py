"""Handing this computer to the next person, and taking it back."""

from __future__ import annotations

from flask import Blueprint, abort, redirect, render_template, request, session, url_for
from flask.typing import ResponseReturnValue

from advisor.store import assessments
from advisor.usecases import signing_in
from advisor.web.access import hand_over, now, store
from advisor.web.command import command

bp = Blueprint("hand_over", __name__)


@bp.get("/hand-back")
def take_back() -> ResponseReturnValue:
    """Ask for the code that gives the computer back to its owner; what was handed in is closed."""
    held = hand_over()
    given = held and assessments.find(store(), held.workspace_id, held.assessment_id)
    if given and given.submitted_at:
        session["hand_over_done"] = True
    return _page("")


@bp.post("/hand-back")
def check_code() -> ResponseReturnValue:
    """Sign the owner in again if the code is right."""
    if hand_over() is None:
        return redirect(url_for("home.home"))
    try:
        token = signing_in.take_back(
            store(), session["hand_over"], request.form.get("code", "")[:40], now()
        )
    except signing_in.WrongCodeError:
        return _page("That is not the code. It has six digits."), 422
    except signing_in.TooManyTriesError:
        return _page(
            f"Too many wrong codes. Type “{command()} link” in a terminal to sign in."
        ), 429
    session.clear()
    session["token"] = token
    return redirect(url_for("home.home"))


def _page(problem: str) -> str:
    if hand_over() is None:
        abort(404)
    errors = [("code", problem)] if problem else []
    return render_template("hand_back.html", errors=errors)
