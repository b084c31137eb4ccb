"""A person's history: what was handed in, and what changed beyond chance."""

from __future__ import annotations

from flask import Blueprint, abort, render_template
from flask.typing import ResponseReturnValue

from advisor.core.report.history import change_words
from advisor.core.report.history_words import handed_in_words, who_words
from advisor.library import catalogue
from advisor.store import people
from advisor.usecases import history
from advisor.web.access import store, workspace

bp = Blueprint("history", __name__, url_prefix="/w/<workspace_id>/people")


@bp.get("/<person_id>/history")
def read(person_id: str) -> ResponseReturnValue:
    """What each kind of rater saw before and now."""
    person = people.find(store(), workspace().id, person_id)
    if person is None or person.removed:
        abort(404)
    found = history.of_person(store(), person)
    changes = [(one, change_words(one.changes, catalogue())) for one in found.compared]
    return render_template(
        "history/page.html",
        person=person,
        found=found,
        changes=changes,
        who_words=who_words,
        handed_in_words=handed_in_words,
    )
