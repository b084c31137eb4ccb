"""Going on with a questionnaire by its resume code, where the link is not at hand."""

from __future__ import annotations

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from advisor.core.language import told
from advisor.usecases import invitations, resume_codes
from advisor.usecases.invitations import Terms
from advisor.usecases.sitting import Sitting
from advisor.web.access import now, store

bp = Blueprint("resume", __name__, url_prefix="/resume")


@bp.app_template_global()
def terms_of(sitting: Sitting) -> Terms | None:
    """What the respondent is told before they begin; None where nobody was invited."""
    return invitations.terms_of(store(), sitting)


@bp.get("/")
def ask() -> ResponseReturnValue:
    """Ask for the code."""
    return _page("", "")


@bp.post("/")
def go_on() -> ResponseReturnValue:
    """Open the questionnaire that the code stands for."""
    typed = request.form.get("code", "")[:40]
    try:
        token = resume_codes.resume(store(), typed, now())
    except resume_codes.CodeUnknownError as error:
        return _page(typed, told(error)), 422
    except resume_codes.TooManyCodesError as error:
        return _page("", told(error)), 429
    kept = request.form.get("to") == "your-data"
    return redirect(url_for("known.page" if kept else "assess.start", token=token))


def _page(typed: str, problem: str) -> str:
    errors = [("code", problem)] if problem else []
    return render_template("resume.html", typed=typed, errors=errors)
