"""Answers for research: what is taken out of them, what risk is left, and the file."""

from __future__ import annotations

from flask import Blueprint, render_template
from flask.typing import ResponseReturnValue

from advisor.core.language import say, say_many, told
from advisor.usecases import anonymous_export
from advisor.usecases.anonymous_export import LEAST_PEOPLE, TooFewPeopleError
from advisor.usecases.answer_export import Export
from advisor.web import errors
from advisor.web.access import membership, now, store, workspace
from advisor.web.attachment import attachment

bp = Blueprint("research", __name__, url_prefix="/w/<workspace_id>/data/research")


@bp.get("/")
def page() -> ResponseReturnValue:
    """What the file holds and what it does not; the button, where there are people enough."""
    people = anonymous_export.people_in(_export())
    return render_template(
        "data/research.html",
        people=people,
        least=LEAST_PEOPLE,
        note=anonymous_export.note(people),
    )


@bp.get("/answers.zip")
def file() -> ResponseReturnValue:
    """The file, or why there is none."""
    try:
        with store().unchanging():
            made = b"".join(anonymous_export.anonymous(_export()))
    except TooFewPeopleError as error:
        return errors.page(409, say("Too few people"), told(error))
    return attachment(made, "answers-for-research.zip", "application/zip")


@bp.app_template_global()
def too_few(people: int, least: int) -> str:
    """Why there is no file yet."""
    return say_many(
        "In this company, {number} person has handed in answers. With fewer than {least}, whoever "
        "knows the company knows who is who, so there is no file.",
        "In this company, {number} people have handed in answers. With fewer than {least}, whoever "
        "knows the company knows who is who, so there is no file.",
        people,
        least=least,
    )


def _export() -> Export:
    place = membership()
    reader = (place.person_id or "") if place else ""
    return Export(store(), workspace(), now(), reader=reader)
