"""What a candidate may say for the fairness check, and their own data, on their own page."""

from __future__ import annotations

from flask import Blueprint, g, make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from advisor.store import voluntary_answers
from advisor.usecases.hiring import candidate_invitations, fairness, privacy
from advisor.usecases.hiring.candidate_invitations import Invited, PageClosedError, PageUnknownError
from advisor.web import candidate_page
from advisor.web.access import hand_over, now, store
from advisor.web.messages import tell

bp = Blueprint("voluntary", __name__, url_prefix="/c/<token>")
bp.register_error_handler(PageUnknownError, candidate_page.unknown)
bp.register_error_handler(PageClosedError, candidate_page.closed)


@bp.url_value_preprocessor
def _take(_endpoint: str | None, values: dict[str, str] | None) -> None:
    g.candidate_token = (values or {}).pop("token", "")


@bp.before_request
def _open() -> ResponseReturnValue | None:
    if hand_over() is not None:
        return redirect(url_for("hand_over.take_back"))
    g.invited = candidate_invitations.open_page(store(), g.candidate_token, now())
    return None


@bp.get("/fairness")
def ask() -> ResponseReturnValue:
    """The questions, what they are for, and what was said."""
    if not _invited().agreed:
        return redirect(_back())
    opening, me = _invited().opening, _invited().candidate
    return render_template(
        "fairness/voluntary.html",
        invited=_invited(),
        questions=voluntary_answers.questions(store(), opening.workspace_id, opening.id),
        own=voluntary_answers.own(store(), me.workspace_id, me.person_id),
    )


@bp.post("/fairness")
def save() -> ResponseReturnValue:
    """Keep what they say, or that they prefer not to."""
    if not _invited().agreed:
        return redirect(_back())
    opening, me = _invited().opening, _invited().candidate
    asked = voluntary_answers.questions(store(), opening.workspace_id, opening.id)
    given = {one.question: request.form.get(f"q_{i}", "") for i, one in enumerate(asked)}
    try:
        fairness.answer(store(), opening, me.person_id, given, now())
    except fairness.NotAnOptionError:
        tell("Choose one of the answers. Nothing was changed.")
        return redirect(url_for(".ask", token=_invited().token))
    tell("Kept, apart from everything else. You can change it here at any time.")
    return redirect(_back())


@bp.get("/my-data.json")
def data() -> ResponseReturnValue:
    """Everything that is kept of the candidate and that they said, as a file."""
    found = privacy.own_data(store(), _invited().candidate, theirs=True)
    response = make_response(privacy.text_of(found))
    response.content_type = "application/json"
    response.headers["Content-Disposition"] = 'attachment; filename="my-application.json"'
    return response


def _invited() -> Invited:
    found: Invited = g.invited
    return found


def _back() -> str:
    return url_for("candidate_page.page", token=_invited().token)
