"""Role brief and job advert of an opening: read, edited, drafted again, taken out as a file."""

from __future__ import annotations

import re

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from advisor.core.hiring.plain_words import blocks, without_marks
from advisor.core.language import mark, say, told
from advisor.core.questionnaire import printable
from advisor.store.openings import Opening
from advisor.usecases.hiring import drafts, openings
from advisor.usecases.hiring.drafts import TextTooLongError
from advisor.web.access import store, workspace
from advisor.web.attachment import attachment
from advisor.web.messages import tell

bp = Blueprint("opening_texts", __name__, url_prefix="/w/<workspace_id>/openings/<opening_id>")

NAMES = {"brief": mark("Role brief"), "advert": mark("Job advert")}
SAVED = {"brief": mark("The role brief is saved."), "advert": mark("The job advert is saved.")}
AS_FILE = {"brief": mark("role brief as a file"), "advert": mark("job advert as a file")}
TYPES = {"md": "text/markdown", "txt": "text/plain"}
_NOT_IN_A_NAME = re.compile(r"[^a-z0-9]+")


@bp.get("/brief", defaults={"text_kind": "brief"})
@bp.get("/advert", defaults={"text_kind": "advert"})
def read(opening_id: str, text_kind: str) -> ResponseReturnValue:
    """The text as it prints, a field to edit it, and a fresh draft beside it where asked."""
    opening = _opening(opening_id)
    return _read(opening, text_kind, _text(opening, text_kind))


@bp.post("/brief", defaults={"text_kind": "brief"})
@bp.post("/advert", defaults={"text_kind": "advert"})
def save(opening_id: str, text_kind: str) -> ResponseReturnValue:
    """Keep the text as it was edited, or the fresh draft in its place."""
    opening = _opening(opening_id)
    text = printable(request.form.get("text", "")).strip()
    try:
        drafts.keep(store(), opening, text_kind, text)
    except TextTooLongError as error:
        return _read(opening, text_kind, text, told(error)), 422
    tell(say(SAVED[text_kind]) if text else say("Shown is a fresh draft."))
    return redirect(_url(opening, text_kind))


@bp.get("/<any(brief,advert):text_kind>.<any(md,txt):form>")
def as_file(opening_id: str, text_kind: str, form: str) -> ResponseReturnValue:
    """The text as a file: with its marks, or without."""
    opening = _opening(opening_id)
    text = _text(opening, text_kind)
    content = text if form == "md" else without_marks(text) + "\n"
    title = _NOT_IN_A_NAME.sub("-", opening.title.lower()).strip("-")[:60]
    name = "-".join(part for part in (text_kind, title) if part) + f".{form}"
    return attachment(content, name, TYPES[form])


def _read(opening: Opening, kind: str, text: str, error: str = "") -> str:
    kept = drafts.kept(opening, kind)
    fresh = _fresh(opening, kind)
    again = bool(kept) and "again" in request.args
    return render_template(
        "openings/text.html",
        opening=opening,
        kind=kind,
        name=say(NAMES[kind]),
        as_file=say(AS_FILE[kind]),
        text=text,
        kept=bool(kept),
        blocks=blocks(text),
        fresh=fresh if again and fresh.strip() != kept.strip() else "",
        same=again and fresh.strip() == kept.strip(),
        missing=drafts.missing(store(), workspace(), opening),
        errors=[("text", error)] if error else [],
    )


def _text(opening: Opening, kind: str) -> str:
    """What was kept, else a fresh draft."""
    return drafts.kept(opening, kind) or _fresh(opening, kind)


def _fresh(opening: Opening, kind: str) -> str:
    return drafts.fresh(store(), workspace(), opening, kind)


def _opening(opening_id: str) -> Opening:
    return openings.find(store(), workspace().id, opening_id)


def _url(opening: Opening, kind: str) -> str:
    return url_for(
        "opening_texts.read", workspace_id=workspace().id, opening_id=opening.id, text_kind=kind
    )
