"""Keying in somebody's answers from paper or from a call."""

from __future__ import annotations

from flask import Blueprint, abort, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from advisor.core.language import say, told
from advisor.store import assessments, people
from advisor.usecases import on_behalf
from advisor.web.access import member, now, store, workspace
from advisor.web.errors import page
from advisor.web.form_choice import chosen_form, own_forms, wanted_form

bp = Blueprint("on_behalf", __name__, url_prefix="/w/<workspace_id>/on-behalf")


@bp.get("/person/<person_id>")
def person(person_id: str) -> ResponseReturnValue:
    """Ask where a person's own answers come from, and in which form."""
    forms = own_forms()
    blanks = [(words, _blank(name)) for name, words in forms]
    return _ask(_name_of(person_id), forms, blanks)


@bp.post("/person/<person_id>")
def enter_for_person(person_id: str) -> ResponseReturnValue:
    """Open the person's questionnaire for the member to key in."""
    found, signed_in = people.find(store(), workspace().id, person_id), member()
    if found is None or found.removed or signed_in is None:
        abort(404)
    token = on_behalf.for_person(store(), found, chosen_form(), signed_in, _source(), now())
    return _opened(token)


@bp.get("/asked/<assessment_id>")
def asked(assessment_id: str) -> ResponseReturnValue:
    """Ask where the answers of somebody who was asked come from."""
    found = assessments.find_of_team(store(), workspace().id, assessment_id) or abort(404)
    blank = url_for("blank_form.asked_page", workspace_id=workspace().id, assessment_id=found.id)
    about = _name_of(found.subject_id) if found.subject_id else ""
    return _ask(about, [], [(say("The form with its reference"), blank)])


@bp.post("/asked/<assessment_id>")
def enter_for_asked(assessment_id: str) -> ResponseReturnValue:
    """Open the questionnaire of somebody who was asked, for the member to key in."""
    signed_in = member() or abort(404)
    try:
        token = on_behalf.for_invited(
            store(), workspace().id, assessment_id, signed_in, _source(), now()
        )
    except on_behalf.AlreadyHandedInError as error:
        kept = say("Nothing was changed.")
        return page(409, say("Already handed in"), f"{told(error)} {kept}")
    return _opened(token or abort(404))


def _blank(name: str) -> str:
    return url_for("blank_form.page", workspace_id=workspace().id, name=name)


def _opened(token: str) -> ResponseReturnValue:
    """All questions by their codes on one page, or page by page as a respondent sees them."""
    at_once = request.form.get("way") == "codes"
    return redirect(url_for("quick_entry.page" if at_once else "assess.start", token=token))


def _name_of(person_id: str) -> str:
    found = people.find(store(), workspace().id, person_id)
    if found is None or found.removed:
        abort(404)
    return found.name


def _source() -> str:
    value = request.form.get("source", "")
    return value if value in on_behalf.SOURCES else on_behalf.SOURCES[0]


def _ask(name: str, forms: list[tuple[str, str]], blanks: list[tuple[str, str]]) -> str:
    """forms: id and words of those to choose from; blanks: words and address of forms to print."""
    return render_template(
        "people/on_behalf.html", name=name, forms=forms, wanted=wanted_form(), blanks=blanks
    )
