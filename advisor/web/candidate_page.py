"""A candidate's own page: what happens with what they say, whether they agree, and the rest."""

from __future__ import annotations

from flask import Blueprint, g, redirect, render_template, request, session, url_for
from flask.typing import ResponseReturnValue

from advisor.store import voluntary_answers
from advisor.usecases.hiring import candidate_invitations
from advisor.usecases.hiring.candidate_invitations import (
    Invited,
    NotAgreedError,
    PageClosedError,
    PageUnknownError,
)
from advisor.web import errors
from advisor.web.access import hand_over, now, store
from advisor.web.hiring_terms import CANDIDATE_LINK
from advisor.web.messages import tell

bp = Blueprint("candidate_page", __name__, url_prefix="/c/<token>")


@bp.url_value_preprocessor
def _take(_endpoint: str | None, values: dict[str, str] | None) -> None:
    g.candidate_token = (values or {}).pop("token", "")


@bp.before_request
def _open() -> ResponseReturnValue | None:
    if hand_over() is not None:
        return redirect(url_for("hand_over.take_back"))
    g.invited = candidate_invitations.open_page(store(), g.candidate_token, now())
    return None


@bp.get("/")
def page() -> ResponseReturnValue:
    """Purpose, time, use, contact, last day; then a box to tick, and what can be said."""
    return _page([])


@bp.post("/")
def agree() -> ResponseReturnValue:
    """Keep that they agree."""
    if request.form.get("agree") != "yes":
        return _page([("agree", "Tick the box if you agree. If you do not, just close this page.")])
    candidate_invitations.agree(store(), _invited(), now())
    return redirect(_url())


@bp.post("/own-view")
def own_view() -> ResponseReturnValue:
    """Begin the self-assessment, or go on with it."""
    try:
        token = candidate_invitations.begin_own_view(store(), _invited(), now())
    except NotAgreedError as error:
        return _page([("agree", str(error))])
    session[CANDIDATE_LINK] = _invited().token
    return redirect(url_for("assess.start", token=token))


@bp.post("/take-back")
def take_back() -> ResponseReturnValue:
    """Keep that they agree no more."""
    candidate_invitations.take_back(store(), _invited(), now())
    tell("You took back that you agree. Nothing more can be answered here.")
    return redirect(_url())


@bp.errorhandler(PageUnknownError)
def unknown(error: Exception) -> ResponseReturnValue:
    """Say that there is nothing."""
    return errors.page(404, "There is nothing at this link", str(error))


@bp.errorhandler(PageClosedError)
def closed(error: Exception) -> ResponseReturnValue:
    """Say why the link opens nothing any more."""
    return errors.page(410, "This link is closed", str(error))


def _page(problems: list[tuple[str, str]]) -> ResponseReturnValue:
    shown = render_template(
        "candidates/own_page.html",
        invited=_invited(),
        errors=problems,
        voluntary_url=_voluntary_url(),
    )
    return shown, 422 if problems else 200


def _voluntary_url() -> str:
    """Where the voluntary questions are, "" where none are asked."""
    opening = _invited().opening
    asked = voluntary_answers.questions(store(), opening.workspace_id, opening.id)
    return url_for("voluntary.ask", token=_invited().token) if asked else ""


def _invited() -> Invited:
    found: Invited = g.invited
    return found


def _url() -> str:
    return url_for(".page", token=_invited().token)
