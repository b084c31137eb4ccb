"""What a candidate can expect of the interviews, on their own page: to read, and to print."""

from __future__ import annotations

from flask import Blueprint, render_template
from flask.typing import ResponseReturnValue

from advisor.usecases.hiring import kit as kits
from advisor.web.access import company_of, store
from advisor.web.invited import PREFIX, install, invited
from advisor.web.kit import briefing_file

bp = Blueprint("candidate_briefing", __name__, url_prefix=PREFIX)
install(bp)


@bp.get("/interviews")
def page() -> ResponseReturnValue:
    """What will happen, how long, with whom, what is asked, and how scores are used."""
    opening = invited().opening
    sheet = kits.briefing_of(store(), company_of(opening), opening)
    return render_template("kit/candidate_briefing.html", sheet=sheet, invited=invited())


@bp.get("/interviews.pdf")
def as_pdf() -> ResponseReturnValue:
    """The same as PDF."""
    return briefing_file(company_of(invited().opening), invited().opening)
