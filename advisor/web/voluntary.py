"""What a candidate may say for the fairness check, and their own data, on their own page."""

from __future__ import annotations

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from advisor.core.language import say
from advisor.store import voluntary_answers
from advisor.usecases.hiring import fairness, privacy
from advisor.web.access import now, store
from advisor.web.attachment import attachment
from advisor.web.invited import PREFIX, install, invited
from advisor.web.messages import tell

bp = Blueprint("voluntary", __name__, url_prefix=PREFIX)
install(bp)


@bp.get("/fairness")
def ask() -> ResponseReturnValue:
    """The questions, what they are for, and what was said."""
    if not invited().agreed:
        return redirect(_back())
    opening, me = invited().opening, invited().candidate
    return render_template(
        "fairness/voluntary.html",
        invited=invited(),
        questions=voluntary_answers.questions(store(), opening.workspace_id, opening.id),
        own=voluntary_answers.own(store(), me.workspace_id, me.person_id),
    )


@bp.post("/fairness")
def save() -> ResponseReturnValue:
    """Keep what they say, or that they prefer not to."""
    if not invited().agreed:
        return redirect(_back())
    opening, me = invited().opening, invited().candidate
    asked = voluntary_answers.questions(store(), opening.workspace_id, opening.id)
    given = {one.question: request.form.get(f"q_{i}", "") for i, one in enumerate(asked)}
    try:
        fairness.answer(store(), opening, me.person_id, given, now())
    except fairness.NotAnOptionError:
        tell(say("Choose one of the answers. Nothing was changed."))
        return redirect(url_for(".ask", token=invited().token))
    tell(say("Kept, apart from everything else. You can change it here at any time."))
    return redirect(_back())


@bp.get("/my-data.json")
def data() -> ResponseReturnValue:
    """Everything that is kept of the candidate and that they said, as a file."""
    found = privacy.own_data(store(), invited().candidate, theirs=True)
    return attachment(privacy.text_of(found), "my-application.json", "application/json")


def _back() -> str:
    return url_for("candidate_page.page", token=invited().token)
