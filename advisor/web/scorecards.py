"""An interviewer's own scorecards, by link or signed in: the list, and opening one."""

from __future__ import annotations

from flask import Blueprint, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from advisor.core.language import told
from advisor.usecases.hiring import own_scorecards, revealing
from advisor.usecases.hiring.scoring import NothingToRateError
from advisor.web import desk as desks
from advisor.web.access import now, signed_in_member, store, workspace
from advisor.web.assess import resumed
from advisor.web.assess_pages import gap_url
from advisor.web.desk import HERE, LINK, desk, desk_url
from advisor.web.hiring_terms import hiring_of
from advisor.web.messages import tell

bp = Blueprint("scorecards", __name__)
desks.install(bp)
bp.add_app_template_global(desk_url, "desk_url")
bp.add_app_template_global(hiring_of, "hiring_of")


@bp.get("/w/<workspace_id>/scorecards/")
def mine() -> ResponseReturnValue:
    """The openings whose panel one is on."""
    found = own_scorecards.openings_of(store(), workspace().id, signed_in_member().id)
    return render_template("scorecards/mine.html", found=found)


@bp.get(f"{LINK}/", endpoint="linked_page")
@bp.get(f"{HERE}/", endpoint="page")
def everyone() -> ResponseReturnValue:
    """The candidates one rates, how far each scorecard is, and what to mind."""
    cards = own_scorecards.cards(store(), desk())
    decided = revealing.is_decided(store(), desk().opening)
    return render_template("scorecards/everyone.html", desk=desk(), cards=cards, decided=decided)


@bp.post(f"{LINK}/open/<candidate_id>", endpoint="linked_begin")
@bp.post(f"{HERE}/open/<candidate_id>", endpoint="begin")
def begin(candidate_id: str) -> ResponseReturnValue:
    """Open the own scorecard of a candidate; one that was begun goes on where it stopped."""
    try:
        token = own_scorecards.begin(store(), desk(), candidate_id, now())
    except NothingToRateError as error:
        tell(told(error))
        return redirect(desk_url("scorecards.page"))
    sitting = resumed(token)
    begun = sitting.answers and not sitting.submitted
    return redirect(gap_url(sitting) if begun else url_for("assess.start", token=token))
