"""Item statistics of a questionnaire: a page and a file, for whoever writes questionnaires."""

from __future__ import annotations

from flask import Blueprint, abort, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from advisor.core.language import language
from advisor.core.questionnaire import in_language
from advisor.library import UnknownQuestionnaire, catalogue
from advisor.usecases import item_statistics
from advisor.usecases.item_statistics import Found
from advisor.usecases.own_questionnaires import VERSION_DIGITS
from advisor.web.access import membership, store, workspace
from advisor.web.attachment import attachment
from advisor.web.item_statistics_rows import names_of, parts

bp = Blueprint("item_statistics", __name__, url_prefix="/w/<workspace_id>/questionnaires")


@bp.get("/<name>/statistics")
def page(name: str) -> ResponseReturnValue:
    """How each question of a version was answered, and how the questions go together."""
    found = _found(name)
    shown = in_language(found.questionnaire, language().code)
    skills = {skill.id: skill.name for skill in catalogue().skills}
    counted = found.statistics
    return render_template(
        "item_statistics/page.html",
        found=found,
        asked=shown,
        parts=parts(counted, shown, skills) if counted else (),
        single=names_of(counted.single, skills) if counted else [],
    )


@bp.get("/<name>/statistics.csv")
def file(name: str) -> ResponseReturnValue:
    """The same numbers as a file; where there are too few, the page says so."""
    found = _found(name)
    if found.statistics is None:
        here, wanted = workspace().id, request.args.get("version")
        return redirect(url_for(".page", workspace_id=here, name=name, version=wanted))
    called = f"item-statistics-{name}-{found.key[:VERSION_DIGITS]}.csv"
    return attachment(item_statistics.as_csv(found.statistics), called, "text/csv")


def _found(name: str) -> Found:
    """The statistics of the version that the address asks for; 404 where there is none."""
    place = membership()
    reader = (place.person_id or "") if place else ""
    wanted = request.args.get("version", "")
    try:
        return item_statistics.find(store(), workspace().id, name, wanted, reader)
    except UnknownQuestionnaire:
        abort(404)
