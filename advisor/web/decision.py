"""The decision: a named person chooses, hires in one click, and tells the others."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from advisor.core.language import say, told
from advisor.store import decisions
from advisor.usecases.hiring import decision, hire, scoring
from advisor.usecases.hiring import feedback as feedbacks
from advisor.usecases.hiring.candidates import find
from advisor.usecases.hiring.decision import (
    Choice,
    ChoiceRefusedError,
    DecidedMeanwhileError,
    SomebodyHiredError,
)
from advisor.usecases.hiring.record import member_name
from advisor.web import decision_form, opening_of_page
from advisor.web.access import now, signed_in_member, store, workspace
from advisor.web.decision_page import page_of
from advisor.web.letter_link import mailto
from advisor.web.messages import tell
from advisor.web.name_field import one_line
from advisor.web.opening_of_page import ids, opening
from advisor.web.work_form import hours_from

bp = Blueprint("decision", __name__, url_prefix="/w/<workspace_id>/openings/<opening_id>/decision")
opening_of_page.install(bp)


@bp.errorhandler(scoring.NotRevealedError)
def not_yet(_error: object) -> ResponseReturnValue:
    """Nobody decides, and sees no scores, before the panel’s scorecards are in."""
    status = 200 if request.method == "GET" else 409
    missing = sum(scoring.waiting(store(), opening()).values())
    return render_template("decision/not_yet.html", opening=opening(), missing=missing), status


@bp.before_request
def own_first() -> None:
    """Whoever is on the panel hands in their own scorecards before they see any other."""
    asked = (request.view_args or {}).get("candidate_id")
    if asked is not None:
        find(store(), opening(), asked)
    if not scoring.may_see(store(), opening(), signed_in_member().id):
        raise scoring.NotRevealedError(scoring.NotRevealedError.__doc__)


@bp.get("/")
def page() -> ResponseReturnValue:
    """What was decided, with the way on; before that the form."""
    versions = decisions.of_opening(store(), workspace().id, opening().id)
    if not versions:
        return redirect(_url("ask"))
    return render_template("decision/page.html", **page_of(store(), opening(), versions))


@bp.get("/new")
def ask() -> ResponseReturnValue:
    """Who is chosen, and why."""
    on = decision.standing(store(), opening())
    seen = len(decisions.of_opening(store(), workspace().id, opening().id))
    return _ask(decision_form.blank(on, seen), [])


@bp.post("/new")
def decide() -> ResponseReturnValue:
    """Keep the decision and freeze its record."""
    choice = decision_form.choice_from(request.form)
    try:
        decision.decide(store(), opening(), choice, signed_in_member(), now())
    except ChoiceRefusedError as error:
        return _ask(choice, error.problems), 422
    except (DecidedMeanwhileError, SomebodyHiredError) as error:
        tell(say("{error} Nothing was changed.", error=told(error)))
        return redirect(_url("page"))
    tell(say("Decided. The record is frozen."))
    return redirect(_url("page"))


@bp.post("/hire")
def join() -> ResponseReturnValue:
    """Make the chosen one a person of the team."""
    hours, problem = hours_from(request.form.get("hours", ""))
    versions = decisions.of_opening(store(), workspace().id, opening().id)
    if problem:
        values = page_of(store(), opening(), versions, one_line(request.form["hours"]), problem)
        return render_template("decision/page.html", **values), 422
    try:
        hire.hire(store(), opening(), hours, signed_in_member().id, now())
    except hire.NobodyChosenError as error:
        tell(told(error))
        return redirect(_url("page"))
    tell(
        say("One of the team now. What the panel saw counts as what others saw."), _url("take_back")
    )
    return redirect(_url("page"))


@bp.post("/take-back")
def take_back() -> ResponseReturnValue:
    """Make whoever was hired a candidate again."""
    try:
        hire.take_back(store(), opening())
        tell(say("A candidate again."))
    except (hire.NobodyChosenError, hire.OtherDataError) as error:
        tell(told(error))
    return redirect(_url("page"))


@bp.get("/<candidate_id>/letter")
def letter(candidate_id: str) -> ResponseReturnValue:
    """What a candidate who was not chosen may be told."""
    found = find(store(), opening(), candidate_id)
    written = feedbacks.letter_to(found, opening(), workspace().name)
    return render_template(
        "decision/letter.html",
        opening=opening(),
        candidate=found,
        letter=written,
        mailto=mailto(found.email, written),
        longest=feedbacks.LONGEST,
    )


@bp.post("/<candidate_id>/letter")
def save_letter(candidate_id: str) -> ResponseReturnValue:
    """Keep the feedback that goes into the letter."""
    found = find(store(), opening(), candidate_id)
    feedbacks.keep(store(), found, request.form.get("feedback", ""))
    tell(say("Saved. Read the letter once more before you send it."))
    return redirect(_url("letter", candidate_id=found.person_id))


def _ask(choice: Choice, problems: list[tuple[str, str]]) -> str:
    on = decision.standing(store(), opening())
    first = on.comparison.order[0] if on.comparison.order else ""
    return render_template(
        "decision/ask.html",
        opening=opening(),
        choice=choice,
        errors=problems,
        rows=decision_form.rows(on, choice),
        reasons=decision_form.reasons(on.choosable, choice),
        other_reasons=decision_form.reasons(on.others, choice),
        other_wrong={f"reason-{one.id}" for one in on.others} & {name for name, _ in problems},
        reason_choices=decision_form.reason_choices(),
        first=next((one for one in on.choosable if one.id == first), None),
        not_told_apart=decision_form.not_told_apart(on),
        me=member_name(store(), signed_in_member().id),
    )


def _url(endpoint: str, **values: Any) -> str:
    return url_for(f"decision.{endpoint}", **ids(), **values)
