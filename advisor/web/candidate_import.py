"""Candidates from a pasted or uploaded list, with a look before anything is kept."""

from __future__ import annotations

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from advisor.core.language import say, say_many, told
from advisor.usecases.hiring import candidate_import
from advisor.usecases.hiring.candidate_import import Preview
from advisor.usecases.people_import import NotTextError
from advisor.web import opening_of_page
from advisor.web.access import now, store
from advisor.web.candidates import refuse_before_the_lock
from advisor.web.list_sent import SHOWN, list_sent, row_choices
from advisor.web.messages import tell
from advisor.web.opening_of_page import ids, opening

bp = Blueprint(
    "candidate_import",
    __name__,
    url_prefix="/w/<workspace_id>/openings/<opening_id>/candidates/import",
)
opening_of_page.install(bp)
bp.before_request(refuse_before_the_lock)


@bp.get("")
def ask() -> ResponseReturnValue:
    """A field to paste a list into, and one for a file."""
    return _ask("", "")


@bp.post("")
def look() -> ResponseReturnValue:
    """Show what would be added and refused. Nothing is kept yet."""
    try:
        text, guessed = list_sent()
    except NotTextError as error:
        return _ask(request.form.get("list", ""), told(error), "file"), 422
    found = candidate_import.preview(store(), opening(), text)
    if not found.roster.rows:
        return _ask(text, say("Paste a list, or choose a file: one candidate a line.")), 422
    return _look(found, text, guessed)


@bp.post("/keep")
def keep() -> ResponseReturnValue:
    """Keep the good rows, all or none."""
    text = request.form.get("list", "")
    kept = candidate_import.keep_list(store(), opening(), text, row_choices(), now())
    tell(say_many("{number} candidate added.", "{number} candidates added.", kept))
    return redirect(url_for("candidates.everyone", **ids()))


def _look(found: Preview, text: str, guessed: str) -> str:
    return render_template(
        "candidates/import/look.html",
        opening=opening(),
        found=found,
        text=text,
        guessed=guessed,
        most=SHOWN,
    )


def _ask(text: str, problem: str, field: str = "list") -> str:
    errors = [(field, problem)] if problem else []
    return render_template(
        "candidates/import/ask.html", opening=opening(), text=text, errors=errors
    )
