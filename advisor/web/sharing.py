"""Whether colleagues may see a person's levels: the person's own choice, changed here."""

from __future__ import annotations

from flask import Blueprint, abort, redirect, request, url_for
from flask.typing import ResponseReturnValue

from advisor.core.language import say
from advisor.store import people
from advisor.usecases.sitting import Sitting
from advisor.web.access import store, workspace
from advisor.web.messages import tell

bp = Blueprint("sharing", __name__, url_prefix="/w/<workspace_id>/people/<person_id>/sharing")


@bp.app_template_global()
def asks_sharing(sitting: Sitting) -> bool:
    """Whether the choice is asked at the end of a questionnaire: of those who rate themselves.

    Candidates have no colleagues yet who could see anything.
    """
    about = sitting.assessment
    of_team = about.subject_id is not None and about.opening_id is None
    return of_team and about.subject_id == about.respondent


@bp.app_template_global()
def shares_levels(sitting: Sitting) -> bool:
    """What is ticked: what was sent with a form that came back, else what is kept."""
    if request.method == "POST":
        return request.form.get("shares_levels") == "yes"
    about = sitting.assessment
    person = people.find(store(), about.workspace_id, about.subject_id or "")
    return person is not None and person.shares_levels


def keep_choice(sitting: Sitting) -> None:
    """Keep what was ticked when a self-assessment is handed in; not ticked is no."""
    if asks_sharing(sitting) and not sitting.submitted:
        about = sitting.assessment
        agreed = request.form.get("shares_levels") == "yes"
        people.set_sharing(store(), about.workspace_id, about.subject_id or "", agreed=agreed)


@bp.post("/")
def change(person_id: str) -> ResponseReturnValue:
    """Keep the choice."""
    person = people.find(store(), workspace().id, person_id)
    if person is None or person.removed:
        abort(404)
    agreed = request.form.get("shares_levels") == "yes"
    people.set_sharing(store(), workspace().id, person.id, agreed=agreed)
    words = (
        say("Colleagues may see the levels of {name}.", name=person.name)
        if agreed
        else say("Colleagues do not see the levels of {name}.", name=person.name)
    )
    tell(words)
    return redirect(url_for("people.profile", workspace_id=workspace().id, person_id=person.id))
