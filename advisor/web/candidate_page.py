"""A candidate's own page: what happens with what they say, whether they agree, and the rest."""

from __future__ import annotations

from flask import Blueprint, redirect, render_template, request, session, url_for
from flask.typing import ResponseReturnValue

from advisor.core.language import say, told
from advisor.store import voluntary_answers
from advisor.usecases.hiring import candidate_invitations
from advisor.usecases.hiring.candidate_invitations import NotAgreedError
from advisor.web.access import now, store
from advisor.web.hiring_terms import CANDIDATE_LINK
from advisor.web.invited import PREFIX, install, invited
from advisor.web.messages import tell

bp = Blueprint("candidate_page", __name__, url_prefix=PREFIX)
install(bp)


@bp.get("/")
def page() -> ResponseReturnValue:
    """Purpose, time, use, contact, last day; then a box to tick, and what can be said."""
    return _page([])


@bp.post("/")
def agree() -> ResponseReturnValue:
    """Keep that they agree."""
    if request.form.get("agree") != "yes":
        return _page(
            [("agree", say("Tick the box if you agree. If you do not, just close this page."))]
        )
    candidate_invitations.agree(store(), invited(), now())
    return redirect(_url() + "#agreed")


@bp.post("/own-view")
def own_view() -> ResponseReturnValue:
    """Begin the self-assessment, or go on with it."""
    try:
        token = candidate_invitations.begin_own_view(store(), invited(), now())
    except NotAgreedError as error:
        return _page([("agree", told(error))])
    session[CANDIDATE_LINK] = invited().token
    return redirect(url_for("assess.start", token=token))


@bp.post("/take-back")
def take_back() -> ResponseReturnValue:
    """Keep that they agree no more."""
    candidate_invitations.take_back(store(), invited(), now())
    tell(say("You took back that you agree. Nothing more can be answered here."))
    return redirect(_url())


def _page(problems: list[tuple[str, str]]) -> ResponseReturnValue:
    shown = render_template(
        "candidates/own_page.html",
        invited=invited(),
        errors=problems,
        voluntary_url=_voluntary_url(),
    )
    return shown, 422 if problems else 200


def _voluntary_url() -> str:
    """Where the voluntary questions are, "" where none are asked."""
    opening = invited().opening
    asked = voluntary_answers.questions(store(), opening.workspace_id, opening.id)
    return url_for("voluntary.ask", token=invited().token) if asked else ""


def _url() -> str:
    return url_for(".page", token=invited().token)
