"""People from a pasted or uploaded list, with a look before anything is kept; and the bin."""

from __future__ import annotations

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from advisor.core.language import say, say_many, told
from advisor.usecases import bin_of_people, people_import
from advisor.web.access import now, store, workspace
from advisor.web.list_sent import SHOWN, list_sent, row_choices
from advisor.web.messages import tell

bp = Blueprint("people_import", __name__, url_prefix="/w/<workspace_id>/people")


@bp.get("/import")
def ask() -> ResponseReturnValue:
    """A field to paste a list into, and one for a file."""
    return _ask("", "")


@bp.post("/import")
def look() -> ResponseReturnValue:
    """Show what would be added, merged and refused. Nothing is kept yet."""
    try:
        text, guessed = list_sent()
    except people_import.NotTextError as error:
        return _ask(request.form.get("list", ""), told(error), "file"), 422
    found = people_import.preview(store(), workspace().id, text)
    if not found.roster.rows:
        return _ask(text, say("Paste a list, or choose a file: one person a line."), "list"), 422
    return render_template(
        "people/import/look.html", found=found, text=text, most=SHOWN, guessed=guessed
    )


@bp.post("/import/keep")
def keep() -> ResponseReturnValue:
    """Keep the good rows, all or none."""
    text = request.form.get("list", "")
    kept = people_import.keep(store(), workspace().id, text, row_choices(), now())
    added = say_many("{number} person added", "{number} people added", kept.added)
    merged = f", {say('{number} merged', number=kept.merged)}" if kept.merged else ""
    tell(f"{added}{merged}.")
    return redirect(url_for("people.everyone", workspace_id=workspace().id))


@bp.get("/bin")
def thrown_away() -> ResponseReturnValue:
    """Who was removed in the last thirty days, with a way back."""
    found = bin_of_people.look(store(), workspace().id, now())
    return render_template("people/bin.html", found=found, days=bin_of_people.DAYS)


def _ask(text: str, problem: str, field: str = "list") -> str:
    errors = [(field, problem)] if problem else []
    return render_template("people/import/ask.html", text=text, errors=errors)
