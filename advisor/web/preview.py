"""A questionnaire as a respondent sees it, page by page; nothing is saved anywhere.

What was entered travels in the address, so that conditions, Back and the check work as they do.
"""

from __future__ import annotations

from flask import Blueprint, abort, g, redirect, render_template, request
from flask.typing import ResponseReturnValue

from advisor.core.answer_quality import hints
from advisor.core.language import language as language_in_force
from advisor.core.language import speak
from advisor.core.questionnaire import Section
from advisor.library import UnknownQuestionnaire
from advisor.usecases import previews, sittings
from advisor.usecases.previews import STANDS_FOR, Preview
from advisor.usecases.reading import words_around
from advisor.web.access import store, workspace
from advisor.web.answer_lines import hint_rows, lines, still_to_do
from advisor.web.assess_pages import after, gap_url, section_page, way_back
from advisor.web.forms import form_for
from advisor.web.page_urls import page_url, unpacked

bp = Blueprint("preview", __name__, url_prefix="/w/<workspace_id>/questionnaires/<name>/preview")


@bp.url_value_preprocessor
def _keep_name(_endpoint: str | None, values: dict[str, str] | None) -> None:
    g.preview_of = (values or {}).pop("name", "")


@bp.context_processor
def _stands_for() -> dict[str, object]:
    return {"stands_for": STANDS_FOR, "version_wanted": request.args.get("version", "")}


@bp.get("/")
def start() -> ResponseReturnValue:
    """What a respondent is told first."""
    shown = _preview()
    return render_template("questionnaires/preview/start.html", sitting=shown, go_on=gap_url(shown))


@bp.get("/pages/<section_id>")
def section(section_id: str) -> ResponseReturnValue:
    """One page of questions, with what was entered before."""
    shown = _preview()
    entered = {f"q_{key}": value for key, value in shown.answers.items()}
    form = form_for(_section(shown, section_id))(data={"revision": 0} | entered)
    return section_page(shown, section_id, form, template="questionnaires/preview/section.html")


@bp.post("/pages/<section_id>")
def save(section_id: str) -> ResponseReturnValue:
    """Take along what was entered; show the page again where some of it is wrong."""
    shown = _preview()
    form = form_for(_section(shown, section_id))()
    valid = form.validate()
    entered = _preview(previews.with_answers(shown, form.answers()))
    if valid and not form.add_problems(sittings.contradictions(entered)):
        return redirect(after(entered, section_id))
    template = "questionnaires/preview/section.html"
    return section_page(entered, section_id, form, template=template), 422


@bp.post("/language")
def language() -> ResponseReturnValue:
    """Go on in another language, at the page one was on."""
    shown, section_id = _preview(), request.args.get("at", "")
    entered = shown.answers
    if shown.place(section_id) is not None:
        form = form_for(_section(shown, section_id))()
        entered = previews.with_answers(shown, form.answers())
    turned = _preview(entered, request.form.get("language", ""))
    if turned.place(section_id) is None:
        return redirect(page_url(turned, "start"))
    return redirect(page_url(turned, "section", section_id=section_id, **way_back()))


@bp.get("/check")
def check() -> ResponseReturnValue:
    """The page before handing in, where a preview ends."""
    shown = _preview()
    found = hints(shown.questionnaire, shown.answers, str(shown.assessment.seed))
    return render_template(
        "questionnaires/preview/check.html",
        sitting=shown,
        groups=lines(shown, changeable=True),
        errors=[],
        to_do=still_to_do(shown),
        hints=hint_rows(shown, found),
    )


def _preview(answers: dict[str, str] | None = None, language: str | None = None) -> Preview:
    """What the address asks for, with other answers or in another language where given."""
    reader = language_in_force()
    given = unpacked(request.args.get("a", "")) if answers is None else answers
    chosen = request.args.get("language") or reader.code if language is None else language
    version = request.args.get("version", "")
    try:
        found = previews.preview(store(), workspace(), g.preview_of, version, chosen, given)
    except UnknownQuestionnaire:
        abort(404)
    speak(words_around(found.language))
    return found


def _section(shown: Preview, section_id: str) -> Section:
    place = shown.place(section_id)
    if place is None:
        abort(404)
    return shown.sections[place]
