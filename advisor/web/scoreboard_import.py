"""Numbers from a pasted table or a CSV file: looked at first, then kept as a whole."""

from __future__ import annotations

from flask import Blueprint, Response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from advisor.core.language import say_many, told
from advisor.usecases import gathering, scoreboard_import
from advisor.usecases.people_import import NotTextError, text_of
from advisor.usecases.scoreboard_import import TableNotUsableError
from advisor.web.access import now, signed_in_member, store, workspace
from advisor.web.messages import tell
from advisor.web.packed import DamagedTextError, packed, unpacked

bp = Blueprint("scoreboard_import", __name__, url_prefix="/w/<workspace_id>/plan/scoreboard/import")

# So many rows are shown of each kind; the rest is counted.
SHOWN = 100
MOST_BYTES = 2_000_000


@bp.get("/")
def ask() -> ResponseReturnValue:
    """A field to paste a table into, and one for a file."""
    return _ask("", "")


@bp.post("/")
def look() -> ResponseReturnValue:
    """Show what would be kept, and what is wrong where. Nothing is kept yet."""
    text, name, upload = request.form.get("table", ""), "", request.files.get("file")
    field = "table"
    try:
        if upload is not None and upload.filename:
            field, name = "file", upload.filename
            text, _ = text_of(upload.read())
        inputs = gathering.gather(store(), workspace())
        found = scoreboard_import.preview(store(), inputs, text, now())
    except (NotTextError, TableNotUsableError) as error:
        return _ask(request.form.get("table", ""), told(error), field), 422
    sent = {"packed": packed(text), "name": name}
    return render_template("scoreboard/look.html", found=found, sent=sent, most=SHOWN)


@bp.post("/keep")
def keep() -> ResponseReturnValue:
    """Keep what was shown."""
    inputs, name = gathering.gather(store(), workspace()), request.form.get("name", "")
    try:
        text = unpacked(request.form.get("packed", ""), MOST_BYTES * 3)
        entry, found = scoreboard_import.keep_table(
            store(), inputs, signed_in_member(), text, name, now()
        )
    except (DamagedTextError, TableNotUsableError) as error:
        return _ask("", told(error), "table"), 422
    undo = url_for("scoreboard_typing.undo", workspace_id=workspace().id, entry_id=entry)
    tell(say_many("{number} number kept.", "{number} numbers kept.", found.numbers), undo)
    return redirect(url_for("scoreboard.read", workspace_id=workspace().id))


@bp.get("/table.csv")
def empty_table() -> ResponseReturnValue:
    """A table to fill in, with every heading."""
    inputs = gathering.gather(store(), workspace())
    body = scoreboard_import.empty_table(inputs, now())
    head = {"Content-Disposition": 'attachment; filename="scoreboard.csv"'}
    return Response(body, mimetype="text/csv", headers=head)


def _ask(text: str, problem: str, field: str = "table") -> str:
    errors = [(field, problem)] if problem else []
    return render_template("scoreboard/import.html", text=text, errors=errors)
