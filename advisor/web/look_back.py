"""Looking back on a hire after 6 and 12 months, and what all hires together tell."""

from __future__ import annotations

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from advisor.core.hiring.look_back import in_words
from advisor.core.language import say, told
from advisor.usecases.hiring import look_back, privacy
from advisor.usecases.hiring.decision import hired_from
from advisor.usecases.hiring.look_back import MONTHS, OUTCOMES, OutcomeUnknownError
from advisor.web import opening_of_page
from advisor.web.access import now, signed_in_member, store, workspace
from advisor.web.messages import tell
from advisor.web.opening_of_page import ids, opening

bp = Blueprint(
    "look_back", __name__, url_prefix="/w/<workspace_id>/openings/<opening_id>/look-back"
)
opening_of_page.install(bp)


@bp.app_template_global()
def looks_due() -> list[tuple[str, int, str]]:
    """(name, months, address) of each look at a hire whose day has come."""
    found = look_back.due(store(), workspace().id, now().date())
    return [
        (
            one.name,
            look.months,
            url_for("look_back.page", workspace_id=workspace().id, opening_id=one.hire.opening_id),
        )
        for one, look in found
    ]


@bp.app_template_global()
def past_their_day() -> int:
    """How many openings keep answers that should no longer be kept."""
    return len(privacy.past_day(store(), workspace().id, now()))


@bp.get("/")
def page() -> ResponseReturnValue:
    """What became of who was hired, and what fit told so far."""
    return _page([])


@bp.post("/")
def enter() -> ResponseReturnValue:
    """Keep an outcome."""
    known, months = hired_from(store(), opening()), request.form.get("months", "")
    possible = known is not None and look_back.may_enter(store(), known)
    if known is None or not possible or months not in {str(one) for one in MONTHS}:
        tell(say("There is nothing to look back on here. Nothing was changed."))
        return redirect(url_for(".page", **ids()))
    said = request.form.get(f"outcome{months}", ""), request.form.get(f"note{months}", "")
    try:
        look_back.enter(store(), known, int(months), said, signed_in_member().id, now())
    except OutcomeUnknownError as error:
        return _page([(f"outcome{months}", told(error))], {f"note{months}": said[1]}), 422
    tell(say("Kept. You can change it here."))
    return redirect(url_for(".page", **ids()))


def _page(problems: list[tuple[str, str]], typed: dict[str, str] | None = None) -> str:
    everyone = look_back.everyone(store(), workspace().id, now().date())
    told = [(months, look_back.tells(everyone, months)) for months in MONTHS]
    return render_template(
        "look_back/page.html",
        opening=opening(),
        hired=next((one for one in everyone if one.hire.opening_id == opening().id), None),
        everyone=everyone,
        told=[(months, found, in_words(found)) for months, found in told],
        outcomes=[(key, f"{key}. {say(words)}") for key, words in OUTCOMES.items()],
        errors=problems,
        typed=typed or {},
    )
