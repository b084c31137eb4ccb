"""“What we know about you” on a candidate's own page: the same page that every respondent has."""

from __future__ import annotations

from flask import Blueprint, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from advisor.core.language import say
from advisor.usecases.hiring import candidate_known
from advisor.web.access import now, store
from advisor.web.invited import PREFIX, install, invited
from advisor.web.known import ASKED
from advisor.web.messages import tell

bp = Blueprint("candidate_known", __name__, url_prefix=PREFIX)
install(bp)


@bp.get("/your-data/")
def page() -> ResponseReturnValue:
    """All that is kept of the candidate, who sees it, until when, whom to ask."""
    token = invited().token
    return render_template(
        "known/page.html",
        known=candidate_known.of_candidate(store(), invited()),
        read_in="en",
        back_url=url_for("candidate_page.page", token=token),
        file_url=url_for("voluntary.data", token=token),
        take_back_url=url_for("candidate_page.take_back", token=token),
        take_back_says=say(
            "Then nothing more can be answered here. What you said stays "
            "until its day, or until it is erased."
        ),
        take_back_warns=say("You can agree again on your own page."),
        erase_url=url_for(".ask_to_erase", token=token),
    )


@bp.post("/your-data/erase")
def ask_to_erase() -> ResponseReturnValue:
    """Keep that they ask to be erased; whoever leads the opening is shown it."""
    candidate_known.ask_to_erase(store(), invited(), now())
    tell(ASKED)
    return redirect(url_for(".page", token=invited().token))
