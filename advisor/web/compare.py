"""Comparing candidates: the ranking, side by side, and what each would add to the team."""

from __future__ import annotations

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from advisor.core.language import say
from advisor.core.report.bands import drawn
from advisor.core.report.comparison import PLAIN_ODDS, said
from advisor.library import catalogue
from advisor.store.openings import Opening
from advisor.usecases.hiring import addition, openings, revealing
from advisor.usecases.hiring.comparison import Scores, comparison_of, own_views
from advisor.usecases.hiring.scoring import NotRevealedError
from advisor.web import compare_rows
from advisor.web.access import now, signed_in_member, store, workspace

bp = Blueprint("compare", __name__, url_prefix="/w/<workspace_id>/openings/<opening_id>/compare")


@bp.errorhandler(NotRevealedError)
def not_yet(_error: NotRevealedError) -> ResponseReturnValue:
    """Where the scores are still apart, the page that says what is waited for."""
    opening_id = (request.view_args or {})["opening_id"]
    return redirect(url_for("reveal.page", workspace_id=workspace().id, opening_id=opening_id))


@bp.get("/")
def page(opening_id: str) -> ResponseReturnValue:
    """The ranking with its bands, the must-haves, and what would change who comes first."""
    opening, scores = _scores(opening_id)
    found = comparison_of(scores)
    words = said(found, scores.names, scores.raters, catalogue())
    return render_template(
        "compare/ranking.html",
        opening=opening,
        scores=scores,
        words=words,
        drawn=drawn(words),
        older=compare_rows.older(scores),
        decided=revealing.is_decided(store(), opening),
        plain_odds=[say(line) for line in PLAIN_ODDS],
    )


@bp.get("/side-by-side")
def beside(opening_id: str) -> ResponseReturnValue:
    """Up to five candidates skill by skill; what they say of themselves apart from it."""
    opening, scores = _scores(opening_id)
    found = comparison_of(scores)
    chosen = compare_rows.chosen(found, [name.removeprefix("with-") for name in request.args])
    return render_template(
        "compare/beside.html",
        opening=opening,
        scores=scores,
        order=found.order,
        chosen=chosen,
        side=compare_rows.side_by_side(found, scores.names, chosen, own_views(store(), opening)),
    )


@bp.get("/team")
def team(opening_id: str) -> ResponseReturnValue:
    """What the team carries with each of them, less without, and the verdict with them in it."""
    opening, scores = _scores(opening_id)
    typed = request.args.get("hours", "").strip()
    hours, problem = compare_rows.hours_from(typed)
    found = addition.additions(store(), workspace(), scores, hours)
    rows = compare_rows.added(found, scores.names)
    return render_template(
        "compare/team.html",
        opening=opening,
        found=found,
        rows=rows,
        axis=compare_rows.axis(rows),
        typed=typed or f"{found.hours:g}",
        errors=[("hours", problem)] if problem else [],
    ), 422 if problem else 200


def _scores(opening_id: str) -> tuple[Opening, Scores]:
    """The scores, for whoever may see them. Raises NotRevealedError."""
    opening = openings.find(store(), workspace().id, opening_id)
    seats = revealing.seats_of(store(), opening, signed_in_member().id)
    return opening, revealing.reveal(store(), opening, seats, now()).scores
