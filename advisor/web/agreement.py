"""How far the raters agree: on everyone, on each skill, about each person; and who is mild."""

from __future__ import annotations

from flask import Blueprint, render_template
from flask.typing import ResponseReturnValue

from advisor.usecases import gathering
from advisor.usecases.rater_agreement import agreement_of
from advisor.web.access import store, workspace
from advisor.web.agreement_rows import of_people, of_raters, of_skills, told

bp = Blueprint("agreement", __name__, url_prefix="/w/<workspace_id>/result/agreement")


@bp.get("")
def read() -> ResponseReturnValue:
    """The agreement of all who rated someone, with its range, in words; for whoever leads."""
    found = agreement_of(gathering.gather(store(), workspace()))
    return render_template(
        "team/agreement.html",
        found=found,
        overall=told(found.overall),
        skills_head=of_skills(found)[0],
        skills=of_skills(found)[1],
        people=of_people(found),
        raters=of_raters(found),
    )
