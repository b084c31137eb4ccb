"""From one side of the alignment check to the other, for who does both."""

from __future__ import annotations

from flask import Blueprint, abort, redirect, session, url_for
from flask.typing import ResponseReturnValue

from advisor.store.invitations import Invitation
from advisor.usecases import alignment_asking, sittings
from advisor.usecases.sitting import Sitting
from advisor.web.access import hand_over, now, store
from advisor.web.assess import link_refused, resumed

bp = Blueprint("other_hat", __name__, url_prefix="/a/<token>")
bp.register_error_handler(sittings.LinkUnknownError, link_refused)
bp.register_error_handler(sittings.LinkClosedError, link_refused)


@bp.app_template_global("other_hat")
def other_hat(sitting: Sitting) -> Invitation | None:
    """What the respondent is still to answer from the other side."""
    return alignment_asking.other_hat(store(), sitting.assessment)


@bp.post("/other-side/begin")
def go_on(token: str) -> ResponseReturnValue:
    """Open the other side; back to this one where there is nothing more to answer."""
    sitting, held = resumed(token), hand_over()
    if held is not None and held.assessment_id != sitting.assessment.id:
        abort(404)
    if held is not None and session.get("hand_over_done"):
        return redirect(url_for("hand_over.take_back"))
    given = session["hand_over"] if held else ""
    other = alignment_asking.go_on(store(), sitting, given, now())
    if held and other:
        session["hand_over_link"] = other
    return redirect(url_for("assess.start", token=other or token))
