"""What a candidate can expect of the interviews, on their own page: to read, and to print."""

from __future__ import annotations

from flask import Blueprint, g, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from advisor.usecases.hiring import candidate_invitations
from advisor.usecases.hiring import kit as kits
from advisor.usecases.hiring.candidate_invitations import PageClosedError, PageUnknownError
from advisor.web import candidate_page
from advisor.web.access import company_of, hand_over, now, store
from advisor.web.kit import briefing_file

bp = Blueprint("candidate_briefing", __name__, url_prefix="/c/<token>")
bp.register_error_handler(PageUnknownError, candidate_page.unknown)
bp.register_error_handler(PageClosedError, candidate_page.closed)


@bp.url_value_preprocessor
def _take(_endpoint: str | None, values: dict[str, str] | None) -> None:
    g.candidate_token = (values or {}).pop("token", "")


@bp.before_request
def _open() -> ResponseReturnValue | None:
    if hand_over() is not None:
        return redirect(url_for("hand_over.take_back"))
    g.invited = candidate_invitations.open_page(store(), g.candidate_token, now())
    return None


@bp.get("/interviews")
def page() -> ResponseReturnValue:
    """What will happen, how long, with whom, what is asked, and how scores are used."""
    opening = g.invited.opening
    sheet = kits.briefing_of(store(), company_of(opening), opening)
    return render_template("kit/candidate_briefing.html", sheet=sheet, invited=g.invited)


@bp.get("/interviews.pdf")
def as_pdf() -> ResponseReturnValue:
    """The same as PDF."""
    return briefing_file(company_of(g.invited.opening), g.invited.opening)
