"""A company's own questionnaires: uploaded, by version, put in force again, withdrawn."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, abort, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from advisor.core.language import mark, say, say_many
from advisor.library import Problem, QuestionnaireProblems, definition_from_json
from advisor.usecases import own_questionnaires
from advisor.usecases.own_questionnaires import VERSION_DIGITS, Kept
from advisor.web import errors
from advisor.web.access import member, now, store, workspace
from advisor.web.messages import tell

bp = Blueprint("questionnaire_versions", __name__, url_prefix="/w/<workspace_id>/questionnaires")
PASTED = mark("your text")


@bp.get("/upload")
def ask() -> ResponseReturnValue:
    """A field to paste a questionnaire into, and one for a file."""
    return _ask("", ())


@bp.post("/upload")
def upload() -> ResponseReturnValue:
    """Check it; keep it and show it as respondents see it, or say everything that is wrong."""
    sent, signed_in = request.files.get("file"), member() or abort(404)
    chosen = sent is not None and bool(sent.filename)
    content = sent.read() if sent and chosen else request.form.get("text", "").encode()
    file = (sent.filename or say(PASTED))[:80] if sent and chosen else say(PASTED)
    try:
        kept = own_questionnaires.upload(
            store(), workspace().id, signed_in.id, content, file, now()
        )
    except QuestionnaireProblems as error:
        return _ask(content.decode("utf-8", "replace"), error.problems), 422
    tell(_said_of(kept))
    return redirect(
        url_for("preview.start", workspace_id=workspace().id, name=kept.questionnaire.id)
    )


@bp.get("/<name>/versions")
def versions(name: str) -> ResponseReturnValue:
    """Every version of an own questionnaire: when, by whom, and how often it was answered."""
    found = own_questionnaires.versions(store(), workspace().id, name) or abort(404)
    return render_template(
        "questionnaires/versions.html",
        name=name,
        asked=definition_from_json(found[0][0].body),
        versions=found,
        withdrawn=found[0][0].removed,
    )


@bp.post("/<name>/versions/<content_hash>/current")
def make_current(name: str, content_hash: str) -> ResponseReturnValue:
    """Put an earlier version in force again, with an undo."""
    here, digits = workspace().id, content_hash[:VERSION_DIGITS]
    before = own_questionnaires.make_current(store(), here, name, content_hash) or abort(404)
    undo = _url("make_current", name=name, content_hash=before.definition_hash)
    again = say(
        "Version {version} is in force again. What was begun goes on as it is.", version=digits
    )
    tell(again, undo)
    return redirect(_url("versions", name=name))


@bp.post("/<name>/withdraw")
def withdraw(name: str) -> ResponseReturnValue:
    """Offer a questionnaire no more, with an undo."""
    own_questionnaires.versions(store(), workspace().id, name) or abort(404)
    own_questionnaires.withdraw(store(), workspace().id, name, now())
    undo = _url("bring_back", name=name)
    tell(say("It is offered no more. What was begun can be finished."), undo)
    return redirect(_url("versions", name=name))


@bp.post("/<name>/bring-back")
def bring_back(name: str) -> ResponseReturnValue:
    """Undo a withdrawal."""
    own_questionnaires.versions(store(), workspace().id, name) or abort(404)
    own_questionnaires.bring_back(store(), workspace().id, name)
    tell(say("It is offered again."))
    return redirect(_url("versions", name=name))


@bp.errorhandler(413)
def too_large(_error: Exception) -> ResponseReturnValue:
    """Say how large a questionnaire may be."""
    return errors.page(
        413,
        say("That file is too large"),
        say("A questionnaire has at most 1 MB. Nothing was changed."),
    )


def _said_of(kept: Kept) -> str:
    title = kept.questionnaire.title
    if kept.fresh:
        return say(
            "“{title}” is kept and can be sent. This is how respondents see it.", title=title
        )
    if kept.back:
        return say("This version of “{title}” was here before; it is in force again.", title=title)
    return say("“{title}” was here already, word for word; nothing was changed.", title=title)


def _ask(text: str, problems: tuple[Problem, ...]) -> str:
    return render_template(
        "questionnaires/upload.html",
        text=text,
        problems=problems,
        lines=text.splitlines(),
        errors=[("text", _counted(len(problems)))] if problems else [],
    )


def _counted(count: int) -> str:
    return say_many("{number} thing is wrong with it.", "{number} things are wrong with it.", count)


def _url(page: str, **values: Any) -> str:
    return url_for(f"questionnaire_versions.{page}", workspace_id=workspace().id, **values)
