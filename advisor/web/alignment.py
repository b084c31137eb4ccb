"""How marketing and sales work together: who is asked, how far they are, and what both see."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, abort, redirect, render_template, request, session, url_for
from flask.typing import ResponseReturnValue

from advisor.core.alignment import SIDES
from advisor.core.alignment_views import QUESTIONNAIRE
from advisor.core.language import say
from advisor.core.report.alignment import alignment_words
from advisor.library import load_questionnaire
from advisor.store import assessments, invitations, people
from advisor.store.invitations import Invitation
from advisor.usecases import alignment_asking, gathering, progress, signing_in, sittings
from advisor.usecases.name_lines import Named
from advisor.web import session_state
from advisor.web.access import membership, now, signed_in_member, store, workspace
from advisor.web.ask_form import SidesForm, sides_of
from advisor.web.links import new_links
from advisor.web.messages import tell

bp = Blueprint("alignment", __name__, url_prefix="/w/<workspace_id>/alignment")


@bp.get("/")
def read() -> ResponseReturnValue:
    """What both sides see, the disagreements first; before that, who is still missing."""
    inputs = gathering.gather(store(), workspace())
    asked = progress.about_business(store(), workspace().id, now())
    return render_template(
        "alignment/result.html",
        inputs=inputs,
        found=alignment_words(inputs.check),
        asked={side: [one for one in asked if one.invitation.kind == side] for side in SIDES},
        minutes=_minutes(),
    )


@bp.get("/ask")
def offer() -> ResponseReturnValue:
    """Whom to ask, and from which side they look."""
    return _ask(SidesForm(people.of_workspace(store(), workspace().id)))


@bp.post("/ask")
def ask() -> ResponseReturnValue:
    """Make a link for each of those who were ticked or named."""
    form = SidesForm(people.of_workspace(store(), workspace().id))
    if not form.validate():
        return _ask(form), 422
    made = alignment_asking.ask(store(), workspace().id, form.named, form.sides, now())
    return new_links(made)


@bp.post("/again")
def again() -> ResponseReturnValue:
    """A new round: new links for everyone who was asked before."""
    made = alignment_asking.ask_again(store(), workspace().id, now())
    if not made:
        tell(say("Nobody was asked before. Choose whom to ask."))
        return redirect(_url("offer"))
    return new_links(made)


@bp.post("/answer")
def answer() -> ResponseReturnValue:
    """Open the questions for the member who asks, from one side or both in turn."""
    sides = sides_of(request.form.get("side", ""))
    if not sides:
        return _ask(SidesForm(people.of_workspace(store(), workspace().id)), "side"), 422
    token = alignment_asking.answer_now(store(), workspace().id, _who(), sides, now())
    return redirect(url_for("assess.start", token=token))


@bp.get("/<view_id>/hand-over")
def offer_hand_over(view_id: str) -> ResponseReturnValue:
    """Explain what happens when the computer is handed to somebody who was asked."""
    return render_template("people/hand_over.html", **_hand_over(_asked(view_id)))


@bp.post("/<view_id>/hand-over")
def give(view_id: str) -> ResponseReturnValue:
    """Sign the member out and leave these questions open; show the code to come back."""
    invited = _asked(view_id)
    found = assessments.find(store(), workspace().id, invited.assessment_id) or abort(404)
    token = sittings.open_link(store(), found, now())
    handed = signing_in.hand_over(store(), session["token"], workspace().id, found.id, now())
    shown = _hand_over(invited, f"{handed.code[:3]} {handed.code[3:]}", token)
    session_state.forget()
    session["hand_over"], session["hand_over_link"] = handed.token, token
    return render_template("people/hand_over.html", **shown)


def _asked(view_id: str) -> Invitation:
    """Somebody who was asked about the business and has not handed in; else 404."""
    found = assessments.find(store(), workspace().id, view_id)
    invited = invitations.find(store(), workspace().id, view_id)
    if found is None or invited is None or invited.subject_id is not None or found.submitted_at:
        abort(404)
    return invited


def _who() -> tuple[str, Named]:
    """The member who asks: as the person they are, where they are one of the people."""
    asking, place = signed_in_member(), membership()
    person = place.person_id if place else None
    return person or asking.id, Named(asking.name, "")


def _hand_over(invited: Invitation, code: str = "", token: str = "") -> dict[str, Any]:
    go_on = url_for("assess.start", token=token) if token else ""
    return {"person": invited, "forms": [], "code": code, "go_on": go_on, "back": _url("read")}


def _ask(form: SidesForm, unchosen: str = "") -> str:
    errors = form.problems() + ([(unchosen, form.unchosen)] if unchosen else [])
    return render_template(
        "alignment/ask.html", form=form, errors=errors, minutes=_minutes(), own=_who()[1].name
    )


def _minutes() -> int:
    return load_questionnaire(QUESTIONNAIRE).minutes()


def _url(endpoint: str) -> str:
    return url_for(f"alignment.{endpoint}", workspace_id=workspace().id)
