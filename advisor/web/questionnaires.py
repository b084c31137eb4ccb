"""The library of questionnaires: what there is, read whole, sent on, downloaded as a start."""

from __future__ import annotations

from flask import Blueprint, abort, redirect, render_template, request
from flask import url_for as address
from flask.typing import ResponseReturnValue

from advisor.core import outline as outlines
from advisor.core.alignment_views import QUESTIONNAIRE as ALIGNMENT
from advisor.core.language import language
from advisor.core.language_names import language_name
from advisor.core.questionnaire import Questionnaire, content_hash, in_language
from advisor.library import SHIPPED, UnknownQuestionnaire, catalogue
from advisor.store import people
from advisor.usecases import business, own_questionnaires, sittings
from advisor.usecases.own_questionnaires import VERSION_DIGITS
from advisor.web.access import member, now, store, workspace
from advisor.web.attachment import attachment

bp = Blueprint("questionnaires", __name__, url_prefix="/w/<workspace_id>/questionnaires")


@bp.app_template_global()
def languages_named(asked: Questionnaire) -> str:
    """The languages it can be answered in, as their readers call them."""
    return ", ".join(map(language_name, asked.languages))


@bp.app_template_global()
def for_reader(asked: Questionnaire) -> Questionnaire:
    """The questionnaire in the reader's language where it has that, else in its own."""
    return in_language(asked, language().code)


@bp.app_template_filter()
def version(key: str) -> str:
    """The part of a content hash that is shown."""
    return key[:VERSION_DIGITS]


@bp.get("/")
def everything() -> ResponseReturnValue:
    """All questionnaires of the company, its own first, and the way to upload one."""
    entries = own_questionnaires.library(store(), workspace().id)
    return render_template(
        "questionnaires/everything.html",
        entries=[entry for entry in entries if not entry.withdrawn],
        withdrawn=[entry for entry in entries if entry.withdrawn],
    )


@bp.get("/<name>/all")
def outline(name: str) -> ResponseReturnValue:
    """Every question on one page, with what each counts for."""
    asked = _asked(name)
    shown = in_language(asked, request.args.get("language") or language().code)
    skills = {skill.id: skill.name for skill in catalogue().skills}
    return render_template(
        "questionnaires/outline.html",
        asked=shown,
        languages=[(code, language_name(code)) for code in asked.languages],
        key=content_hash(asked),
        parts=outlines.outline(shown, skills),
        own=name not in SHIPPED,
        wanted=request.args.get("version", ""),
    )


@bp.get("/<name>/send")
def send(name: str) -> ResponseReturnValue:
    """Whom to give it to: where it can be chosen, person by person."""
    asked = _asked(name)
    everyone = people.of_workspace(store(), workspace().id)
    return render_template("questionnaires/send.html", asked=asked, everyone=everyone)


@bp.post("/<name>/answer")
def answer(name: str) -> ResponseReturnValue:
    """Open one about the business for the member who asks; go on with the one that is open."""
    asked, signed_in = _asked(name), member() or abort(404)
    if asked.subject != "business":
        abort(404)
    if asked.id == ALIGNMENT:  # it is asked for a side
        return redirect(address("alignment.offer"))
    begun = business.open_questionnaire(store(), workspace().id, asked, signed_in.id, now())
    return redirect(address("assess.start", token=sittings.open_link(store(), begun, now())))


@bp.get("/<name>/questionnaire.yaml")
def download(name: str) -> ResponseReturnValue:
    """The text of a questionnaire, to keep, or to write another one from."""
    wanted = request.args.get("version", "")
    try:
        text = own_questionnaires.source(store(), workspace().id, name, wanted)
    except UnknownQuestionnaire:
        abort(404)
    return attachment(text, f"{name}.yaml", "application/yaml")


@bp.get("/example.yaml")
def example() -> ResponseReturnValue:
    """The full example of the format's description."""
    return attachment(own_questionnaires.example(), "questionnaire.yaml", "application/yaml")


@bp.get("/format.md")
def description() -> ResponseReturnValue:
    """The description of the format."""
    return attachment(own_questionnaires.description(), "questionnaire-format.md", "text/markdown")


@bp.get("/schema.json")
def schema() -> ResponseReturnValue:
    """The format for editors that help while one writes."""
    text = own_questionnaires.schema()
    return attachment(text, "questionnaire.schema.json", "application/schema+json")


def _asked(name: str) -> Questionnaire:
    """The questionnaire of that id, in the version that the address asks for; 404 for none."""
    wanted = request.args.get("version", "")
    try:
        return own_questionnaires.load(store(), workspace().id, name, wanted)
    except UnknownQuestionnaire:
        abort(404)
