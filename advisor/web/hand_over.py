"""Handing this computer to the next person, and taking it back."""

from __future__ import annotations

from flask import Blueprint, abort, redirect, render_template, request, session, url_for
from flask.typing import ResponseReturnValue

from advisor.core.language import mark, say
from advisor.store import assessments
from advisor.usecases import signing_in
from advisor.web import session_state
from advisor.web.access import hand_over, now, store
from advisor.web.command import command

_TOO_MANY = mark("Too many wrong codes. Type “{command} link” in a terminal to sign in.")

bp = Blueprint("hand_over", __name__)


@bp.get("/hand-back")
def take_back() -> ResponseReturnValue:
    """Ask for the code that gives the computer back to its owner; what was handed in is closed.

    Whoever has not handed in yet finds the way back to their questions, until they say "Done".
    """
    held = hand_over()
    given = held and assessments.find(store(), held.workspace_id, held.assessment_id)
    if given and given.submitted_at:
        _close()
    return _page("")


@bp.post("/hand-back")
def check_code() -> ResponseReturnValue:
    """Sign the owner in again if the code is right; "Done" closes the questions first."""
    if hand_over() is None:
        return redirect(url_for("home.home"))
    if "done" in request.form:
        _close()
        return redirect(url_for("hand_over.take_back"))
    typed = request.form.get("code", "")[:40]
    try:
        browser = session_state.browser()
        token = signing_in.take_back(store(), session["hand_over"], typed, now(), browser)
    except signing_in.WrongCodeError:
        return _page(say("That is not the code. It has six digits.")), 422
    except signing_in.TooManyTriesError:
        return _page(say(_TOO_MANY, command=command())), 429
    session_state.begin(store(), token, now())
    return redirect(url_for("home.home"))


def _close() -> None:
    """Leave nothing to go back to."""
    session["hand_over_done"] = True
    session.pop("hand_over_link", None)


def _page(problem: str) -> str:
    if hand_over() is None:
        abort(404)
    errors = [("code", problem)] if problem else []
    link = session.get("hand_over_link")
    go_back = url_for("assess.start", token=link) if link else ""
    return render_template("hand_back.html", errors=errors, go_back=go_back)
