"""The fairness check: groups side by side, in aggregate only, and what is asked for it."""

from __future__ import annotations

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from advisor.core.language import say, told
from advisor.store import voluntary_answers
from advisor.usecases.hiring import fairness, openings, scoring
from advisor.usecases.hiring.fairness import OWN, SHIPPED, WrongOptionsError
from advisor.web import fairness_rows
from advisor.web.access import signed_in_member, store, workspace
from advisor.web.messages import tell

bp = Blueprint("fairness", __name__, url_prefix="/w/<workspace_id>/openings")
bp.add_app_template_filter(fairness_rows.lines, "fairness_lines")


@bp.get("/<opening_id>/fairness/")
def page(opening_id: str) -> ResponseReturnValue:
    """What the voluntary answers of one opening say, in aggregate."""
    opening = openings.find(store(), workspace().id, opening_id)
    shown = scoring.may_see(store(), opening, signed_in_member().id)
    return render_template(
        "fairness/page.html",
        opening=opening,
        found=fairness.of_opening(store(), opening),
        scores_shown=shown,
    )


@bp.get("/<opening_id>/fairness/questions")
def ask(opening_id: str) -> ResponseReturnValue:
    """Which questions candidates may answer."""
    opening = openings.find(store(), workspace().id, opening_id)
    asked = voluntary_answers.questions(store(), workspace().id, opening.id)
    keys = {one.question for one in asked}
    own = next((one for one in asked if one.question.startswith(OWN)), None)
    return _ask(
        opening_id,
        {*keys, *([OWN] if own else [])},
        own.label if own else "",
        "\n".join(own.options) if own else "",
    )


@bp.post("/<opening_id>/fairness/questions")
def save(opening_id: str) -> ResponseReturnValue:
    """Set which questions are asked."""
    opening = openings.find(store(), workspace().id, opening_id)
    keys = {key for key in (*SHIPPED, OWN) if key in request.form}
    label, options = (request.form.get(name, "") for name in ("own_label", "own_options"))
    try:
        fairness.ask(store(), opening, tuple(keys), (label, options.splitlines()))
    except WrongOptionsError as error:
        return _ask(opening_id, keys, label, options, told(error)), 422
    tell(say("Saved. Candidates who agreed can answer on their own page."))
    return redirect(url_for(".page", workspace_id=workspace().id, opening_id=opening.id))


@bp.get("/fairness/")
def company() -> ResponseReturnValue:
    """All openings together."""
    found = fairness.of_company(store(), workspace().id)
    return render_template("fairness/company.html", found=found)


@bp.get("/fairness/by-hand")
def by_hand() -> ResponseReturnValue:
    """The same for counts that are typed in; nothing of it is kept."""
    typed = fairness_rows.typed(request.args)
    found = fairness.by_hand(typed.groups) if typed.groups else None
    page = render_template("fairness/by_hand.html", typed=typed, errors=typed.problems, found=found)
    return page, 422 if typed.problems else 200


def _ask(opening_id: str, keys: set[str], label: str, options: str, problem: str = "") -> str:
    return render_template(
        "fairness/ask.html",
        opening=openings.find(store(), workspace().id, opening_id),
        rows=[
            (key, f"{say(name)}: {', '.join(map(say, said))}", key in keys)
            for key, (name, said) in SHIPPED.items()
        ],
        own=OWN in keys,
        label=label,
        options=options,
        errors=[("own_label", problem)] if problem else [],
    )
