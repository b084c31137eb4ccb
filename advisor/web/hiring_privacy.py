"""What is kept of candidates, until when, and erasing it for good."""

from __future__ import annotations

from flask import Blueprint, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from advisor.core.language import say, say_many, told
from advisor.store import candidates as kept
from advisor.store import erasures
from advisor.usecases.erasing.finishing import finish
from advisor.usecases.hiring import openings, privacy, scoring
from advisor.usecases.hiring.candidates import find_also_removed
from advisor.usecases.hiring.privacy import IsOfTheTeamError
from advisor.web.access import now, signed_in_member, store, workspace
from advisor.web.attachment import attachment
from advisor.web.messages import tell

bp = Blueprint("hiring_privacy", __name__, url_prefix="/w/<workspace_id>/openings")


@bp.get("/<opening_id>/privacy/")
def page(opening_id: str) -> ResponseReturnValue:
    """Purpose and last day of an opening, and of whom what is kept."""
    opening = openings.find(store(), workspace().id, opening_id)
    gone = erasures.of_workspace(store(), workspace().id)
    everyone = kept.of_opening_with_removed(store(), workspace().id, opening.id)
    return render_template(
        "hiring_privacy/page.html",
        opening=opening,
        left=privacy.left(store(), opening),
        gone=[gone[one.person_id] for one in everyone if one.person_id in gone],
        over=bool(opening.keep_until) and opening.keep_until < now().date().isoformat(),
    )


@bp.get("/<opening_id>/privacy/<candidate_id>/data.json")
def data(opening_id: str, candidate_id: str) -> ResponseReturnValue:
    """A candidate's own data, to be given to them."""
    opening = openings.find(store(), workspace().id, opening_id)
    found = find_also_removed(store(), opening, candidate_id)
    scores = scoring.may_see(store(), opening, signed_in_member().id)
    theirs = privacy.own_data(store(), found, theirs=False, scores=scores)
    name = f"candidate-{found.person_id[:8]}.json"
    return attachment(privacy.text_of(theirs), name, "application/json")


@bp.get("/<opening_id>/privacy/<candidate_id>/erase")
def ask(opening_id: str, candidate_id: str) -> ResponseReturnValue:
    """Say what erasing takes away for good, before it does."""
    opening = openings.find(store(), workspace().id, opening_id)
    found = find_also_removed(store(), opening, candidate_id)
    return render_template("hiring_privacy/ask.html", opening=opening, candidate=found)


@bp.post("/<opening_id>/privacy/<candidate_id>/erase")
def erase(opening_id: str, candidate_id: str) -> ResponseReturnValue:
    """Erase one candidate for good."""
    opening = openings.find(store(), workspace().id, opening_id)
    found = find_also_removed(store(), opening, candidate_id)
    try:
        done = privacy.erase(store(), found, signed_in_member().id, now())
        counted = say(
            "Erased: {scorecards} and {answers}. Counts stay.",
            scorecards=say_many("{number} scorecards", "{number} scorecards", done.scorecards),
            answers=say_many("{number} answers", "{number} answers", done.answers),
        )
        tell(f"{counted} {finish(store())}".rstrip())
    except IsOfTheTeamError as error:
        tell(told(error))
    return redirect(url_for(".page", workspace_id=workspace().id, opening_id=opening.id))


@bp.get("/past-their-day")
def past() -> ResponseReturnValue:
    """Every opening past its last day of which something is still kept."""
    found = privacy.past_day(store(), workspace().id, now())
    return render_template("hiring_privacy/past.html", found=found)


@bp.post("/past-their-day")
def erase_past() -> ResponseReturnValue:
    """Erase everyone whose day has passed."""
    found = privacy.past_day(store(), workspace().id, now())
    for one in (candidate for past in found for candidate in past.left):
        privacy.erase(store(), one, signed_in_member().id, now())
    gone = sum(len(one.left) for one in found)
    counted = say_many(
        "Erased for good: {number} candidates. Counts stay.",
        "Erased for good: {number} candidates. Counts stay.",
        gone,
    )
    tell(f"{counted} {finish(store())}".rstrip())
    return redirect(url_for(".past", workspace_id=workspace().id))
