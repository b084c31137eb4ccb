"""The reveal: what everybody scored side by side, and changing one's own level with a reason."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from flask import Blueprint, abort, make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from advisor.core.language import say, told
from advisor.store.openings import Opening
from advisor.store.panelists import Panelist
from advisor.usecases.hiring import openings, own_scorecards, revealing
from advisor.usecases.hiring.own_scorecards import PanelLinkClosedError, PanelLinkUnknownError
from advisor.usecases.hiring.revealing import DecidedError, NotYoursError, Own
from advisor.usecases.hiring.scoring import NotRevealedError
from advisor.web import errors, reveal_rows
from advisor.web.access import hand_over, may, now, signed_in_member, store, workspace
from advisor.web.messages import tell
from advisor.web.name_field import one_line

bp = Blueprint("reveal", __name__)
bp.add_app_template_global(reveal_rows.point_name, "point_name")

_HERE = "/w/<workspace_id>/openings/<opening_id>/reveal"
_LINK = "/p/<token>/reveal"
NOT_POSSIBLE = (DecidedError, NotYoursError, NotRevealedError)


@dataclass(frozen=True, slots=True)
class Asking:
    """Who looks at the reveal: their opening, their seats on its panel, and where they are."""

    opening: Opening
    seats: tuple[Panelist, ...]
    token: str

    def url(self, page: str, **values: Any) -> str:
        """The address of one of these pages, by link or signed in."""
        if self.token:
            return url_for(f"reveal.linked_{page}", token=self.token, **values)
        opening = self.opening
        here = {"workspace_id": opening.workspace_id, "opening_id": opening.id, **values}
        return url_for(f"reveal.{page}", **here)


@bp.get(f"{_HERE}/")
def page(opening_id: str) -> ResponseReturnValue:
    """The largest disagreement first, or what is waited for."""
    return _page(_signed_in(opening_id))


@bp.get(f"{_LINK}/")
def linked_page(token: str) -> ResponseReturnValue:
    """The same, for an interviewer with a link."""
    return _page(_by_link(token))


@bp.get(f"{_HERE}/change")
def change(opening_id: str) -> ResponseReturnValue:
    """Ask for another level of one's own, and why; the address says of which scorecard."""
    return _ask(_signed_in(opening_id))


@bp.get(f"{_LINK}/change")
def linked_change(token: str) -> ResponseReturnValue:
    """The same, for an interviewer with a link."""
    return _ask(_by_link(token))


@bp.post(f"{_HERE}/change")
def revise(opening_id: str) -> ResponseReturnValue:
    """Keep the other level beside the one handed in."""
    return _revise(_signed_in(opening_id))


@bp.post(f"{_LINK}/change")
def linked_revise(token: str) -> ResponseReturnValue:
    """The same, for an interviewer with a link."""
    return _revise(_by_link(token))


def _signed_in(opening_id: str) -> Asking:
    """Whoever leads the opening or sits on its panel; for others there is nothing here."""
    opening = openings.find(store(), workspace().id, opening_id)
    seats = revealing.seats_of(store(), opening, signed_in_member().id)
    if not seats and not may("openings.overview"):
        abort(404)
    return Asking(opening, seats, "")


def _by_link(token: str) -> Asking:
    desk = own_scorecards.desk_at(store(), token, now())
    return Asking(desk.opening, (desk.panelist,), token)


@bp.before_request
def _not_handed_over() -> ResponseReturnValue | None:
    """Whoever was handed this computer sees only what they were handed."""
    by_link = "token" in (request.view_args or {})
    return redirect(url_for("hand_over.take_back")) if by_link and hand_over() else None


@bp.errorhandler(PanelLinkUnknownError)
def _unknown(error: PanelLinkUnknownError) -> ResponseReturnValue:
    return errors.page(404, say("There is nothing at this link"), told(error))


@bp.errorhandler(PanelLinkClosedError)
def _closed(error: PanelLinkClosedError) -> ResponseReturnValue:
    return errors.page(410, say("This link is closed"), told(error))


def _page(asking: Asking) -> str:
    waited = revealing.waited_for(store(), asking.opening, asking.seats)
    if waited is not None:
        return render_template("compare/waiting.html", asking=asking, waited=waited)
    found = revealing.reveal(store(), asking.opening, asking.seats, now())
    return render_template(
        "compare/reveal.html",
        asking=asking,
        found=found,
        shown=reveal_rows.shown(found, request.args.get("candidate", "")),
        panel=reveal_rows.panel_of(found),
    )


def _own(asking: Asking) -> Own:
    """The rating that the address names, if it is one's own and can still be changed."""
    found = revealing.reveal(store(), asking.opening, asking.seats, now())
    named = request.args.get("scorecard", ""), request.args.get("question", "")
    return revealing.own_rating(found, *named)


def _ask(asking: Asking, problems: Sequence[tuple[str, str]] = ()) -> ResponseReturnValue:
    try:
        own = _own(asking)
    except NOT_POSSIBLE as failure:
        return _back(asking, failure)
    shown = render_template(
        "compare/change.html",
        asking=asking,
        own=own,
        skill=reveal_rows.skill_name(own.question.skill or ""),
        options=reveal_rows.options_of(own.question),
        chosen=request.form.get("level", own.rating.now or own.question.none_value or ""),
        reason=request.form.get("reason", ""),
        errors=list(problems),
    )
    return make_response(shown, 422 if problems else 200)


def _revise(asking: Asking) -> ResponseReturnValue:
    reason, level = one_line(request.form.get("reason")), request.form.get("level", "")
    try:
        own = _own(asking)
    except NOT_POSSIBLE as failure:
        return _back(asking, failure)
    problems = reveal_rows.problems_of(own, level, reason)
    if problems:
        return _ask(asking, problems)
    revealing.revise_own(store(), own, (level, reason), now())
    tell(say("Changed. The level you handed in stays beside it."))
    return redirect(asking.url("page", candidate=own.handed.scorecard.person_id))


def _back(asking: Asking, failure: Exception) -> ResponseReturnValue:
    tell(told(failure))
    return redirect(asking.url("page"))
