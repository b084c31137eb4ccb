"""Blank forms to fill in by pen, as a page that prints well and as PDF."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, abort, render_template, request, url_for
from flask.typing import ResponseReturnValue

from advisor.core.language import language, mark, say, speaking
from advisor.core.paper import BlankForm
from advisor.library import UnknownQuestionnaire
from advisor.usecases import blank_forms
from advisor.usecases.reading import words_around
from advisor.web.access import store, workspace
from advisor.web.paper_file import PAPERS, asked_paper, paper_soon, pdf_file

bp = Blueprint("blank_form", __name__, url_prefix="/w/<workspace_id>")
# Where one came from: the words of the way back, and the page.
_OUTLINE = (mark("All questions on one page"), "questionnaires.outline")
_LINKS = (mark("Enter the answers"), "on_behalf.asked")


@bp.get("/questionnaires/<name>/blank")
def page(name: str) -> ResponseReturnValue:
    """The plain form of a questionnaire."""
    here = {"workspace_id": workspace().id, "name": name, **_asked()}
    return _page(_plain(name), "blank_form.page", "blank_form.as_pdf", here, _OUTLINE)


@bp.get("/questionnaires/<name>/blank.pdf")
def as_pdf(name: str) -> ResponseReturnValue:
    """The same as PDF."""
    return _pdf(_plain(name))


@bp.get("/on-behalf/asked/<assessment_id>/blank")
def asked_page(assessment_id: str) -> ResponseReturnValue:
    """The form of somebody who was asked, with its reference."""
    here = {"workspace_id": workspace().id, "assessment_id": assessment_id}
    form = _of_asked(assessment_id)
    return _page(form, "blank_form.asked_page", "blank_form.asked_pdf", here, _LINKS)


@bp.get("/on-behalf/asked/<assessment_id>/blank.pdf")
def asked_pdf(assessment_id: str) -> ResponseReturnValue:
    """The same as PDF."""
    return _pdf(_of_asked(assessment_id))


def _plain(name: str) -> BlankForm:
    """The form asked for; 404 where there is no such questionnaire, or not in that version."""
    asked = _asked()
    version, chosen = asked.get("version", ""), asked.get("language") or language().code
    try:
        return blank_forms.plain(store(), workspace(), name, version, chosen)
    except UnknownQuestionnaire:
        abort(404)


def _of_asked(assessment_id: str) -> BlankForm:
    return blank_forms.of_assessment(store(), workspace(), assessment_id) or abort(404)


def _asked() -> dict[str, str]:
    """What the address says besides the questionnaire."""
    found = ((key, request.args.get(key, "")) for key in ("version", "language"))
    return {key: value for key, value in found if value}


def _page(
    form: BlankForm, here: str, pdf: str, where: dict[str, Any], back: tuple[str, str]
) -> str:
    paper_soon()
    paper = asked_paper()
    other = PAPERS[1 - PAPERS.index(paper)]
    with speaking(words_around(form.language)):
        return render_template(
            "blank_form/page.html",
            form=form,
            paper=paper,
            pdf_url=url_for(pdf, **where, paper=paper),
            other_url=url_for(here, **where, paper=other),
            back=(say(back[0]), url_for(back[1], **where)),
            other_paper="A4" if other == "a4" else "Letter",
        )


def _pdf(form: BlankForm) -> ResponseReturnValue:
    from advisor.reports.blank_form import blank_pdf

    name = "-".join(filter(None, (form.id, form.reference.lower(), "blank")))
    with speaking(words_around(form.language)):
        return pdf_file(blank_pdf, name, form)
