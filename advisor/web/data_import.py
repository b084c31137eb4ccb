"""Bringing answers in from a CSV file: asked, looked at, kept, undone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from flask import Blueprint, abort, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from advisor.core.language import say, say_many, told, written
from advisor.usecases import answer_import
from advisor.usecases.answer_import import Preview, TableNotUsableError
from advisor.usecases.people_import import NotTextError, text_of
from advisor.web.access import member, now, store, workspace
from advisor.web.form_choice import title_of
from advisor.web.messages import tell
from advisor.web.packed import DamagedTextError, packed, unpacked

bp = Blueprint("data_import", __name__, url_prefix="/w/<workspace_id>/data/import")

# So many rows are shown of each kind; the rest is counted.
SHOWN = 200
# A request may have 2 MiB; the rest of the form needs some of it.
MOST_BYTES = 2_000_000
_PERSON = "person_"


@dataclass(frozen=True, slots=True)
class Asked:
    """What was sent: the table's text, its name, the questionnaire, and a guessed encoding."""

    text: str
    name: str
    chosen: str
    guessed: str = ""


@bp.get("/")
def ask() -> ResponseReturnValue:
    """A file to choose, or a table to paste, and the questionnaire it is of."""
    return _ask(Asked("", "", answer_import.AS_THE_FILE_SAYS))


@bp.post("/")
def look() -> ResponseReturnValue:
    """Show what would be made, and what is wrong where. Nothing is kept yet."""
    pasted = Asked(request.form.get("table", ""), "", _chosen())
    try:
        asked = _uploaded() or pasted
        return _look(asked, _preview(asked))
    except (NotTextError, TableNotUsableError) as error:
        field = "file" if isinstance(error, NotTextError) or not pasted.text.strip() else "table"
        return _ask(pasted, told(error), field), 422


@bp.post("/keep")
def keep() -> ResponseReturnValue:
    """Keep what was shown; or look again, where other people were chosen."""
    signed_in = member() or abort(404)
    try:
        text = unpacked(request.form.get("packed", ""), MOST_BYTES * 3)
        asked = Asked(text, request.form.get("name", ""), _chosen())
        if "again" in request.form:
            return _look(asked, _preview(asked))
        found = (asked.text, asked.chosen, _choices())
        made, seen = answer_import.keep(store(), workspace(), signed_in, asked.name, found, now())
    except (DamagedTextError, TableNotUsableError) as error:
        return _ask(Asked("", "", _chosen()), told(error), "file"), 422
    undo_url = url_for("data_import.undo", workspace_id=workspace().id, import_id=made.id)
    tell(_said(seen), undo_url)
    return redirect(url_for("data.overview", workspace_id=workspace().id))


@bp.post("/<import_id>/undo")
def undo(import_id: str) -> ResponseReturnValue:
    """Take out of view what an import made."""
    answer_import.undo(store(), workspace().id, import_id, now()) or abort(404)
    tell(say("The import is undone: nothing of it counts any more. It can be brought back below."))
    return redirect(url_for("data.overview", workspace_id=workspace().id))


@bp.post("/<import_id>/bring-back")
def bring_back(import_id: str) -> ResponseReturnValue:
    """Undo ``undo``."""
    answer_import.bring_back(store(), workspace().id, import_id) or abort(404)
    tell(say("The import counts again."))
    return redirect(url_for("data.overview", workspace_id=workspace().id))


def _chosen() -> str:
    return request.form.get("questionnaire", answer_import.AS_THE_FILE_SAYS)


def _choices() -> dict[str, str]:
    """Newcomer's key to what was chosen for them."""
    return {
        name.removeprefix(_PERSON): value
        for name, value in request.form.items()
        if name.startswith(_PERSON)
    }


def _uploaded() -> Asked | None:
    upload = request.files.get("file")
    if upload is None or not upload.filename:
        return None
    text, guessed = text_of(upload.read())
    return Asked(text, upload.filename, _chosen(), guessed)


def _preview(asked: Asked) -> Preview:
    return answer_import.preview(store(), workspace(), asked.text, asked.chosen, _choices(), now())


def _look(asked: Asked, found: Preview) -> str:
    return render_template(
        "data/import/look.html", found=found, asked=asked, packed=packed(asked.text), most=SHOWN
    )


def _ask(asked: Asked, problem: str = "", field: str = "file") -> str:
    offered = answer_import.questionnaires(store(), workspace().id)
    options = [
        (answer_import.AS_THE_FILE_SAYS, say("The one the file says (a file taken out here)"))
    ]
    options += [(one.id, title_of(one)) for one in offered]
    errors = [(field, problem)] if problem else []
    return render_template("data/import/ask.html", asked=asked, options=options, errors=errors)


def _said(seen: Preview) -> str:
    count = len(seen.drafts)
    said = [
        say_many("{number} questionnaire brought in", "{number} questionnaires brought in", count)
    ]
    if seen.unfinished:
        begun = written(f"{len(seen.unfinished):,}")
        said.append(say("{number} of them kept as begun", number=begun))
    if seen.added:
        said.append(say_many("{number} person added", "{number} people added", len(seen.added)))
    return f"{', '.join(said)}."


@bp.app_template_global()
def here_already(lines: Sequence[int], most: int) -> str:
    """Which lines of the table are here already, the first of them by number."""
    numbers = ", ".join(str(line) for line in lines[:most])
    if len(lines) > most:
        return say("Here already, left out: lines {numbers} and more.", numbers=numbers)
    if len(lines) == 1:
        return say("Here already, left out: line {number}.", number=numbers)
    return say("Here already, left out: lines {numbers}.", numbers=numbers)
