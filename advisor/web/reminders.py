"""Asking again, when what was answered has grown old."""

from __future__ import annotations

from flask import Blueprint, redirect, url_for
from flask.typing import ResponseReturnValue

from advisor.core.language import say, say_many
from advisor.core.report.phrases import listed
from advisor.core.report.report import date_words
from advisor.usecases import gathering, reminders
from advisor.usecases.gathering import Inputs
from advisor.usecases.reminders import Due
from advisor.web.access import now, store, workspace
from advisor.web.links import new_links
from advisor.web.messages import tell

bp = Blueprint("reminders", __name__, url_prefix="/w/<workspace_id>/reminders")


@bp.app_template_global()
def reminder_notes(inputs: Inputs) -> list[tuple[str, str, str]]:
    """(words, label of the button, page it calls) of all that is time to ask again."""
    return [_note(one, inputs.workspace.remind_months) for one in _due(inputs)]


@bp.post("/people")
def ask_people() -> ResponseReturnValue:
    """New links for everyone whose own answers are old."""
    made = reminders.ask_people_again(store(), gathering.gather(store(), workspace()), now())
    if not made:
        tell(say("Nobody has to be asked again yet."))
        return redirect(url_for("workspace.overview", workspace_id=workspace().id))
    return new_links(made)


def _due(inputs: Inputs) -> tuple[Due, ...]:
    return reminders.due(inputs, now().date())


def _note(one: Due, months: int) -> tuple[str, str, str]:
    day = date_words(one.day)
    if one.what == reminders.OWN:
        words = say_many(
            "{names} said what they do well more than a month ago, on {day}.",
            "{names} said what they do well more than {number} months ago, on {day}.",
            months,
            names=listed(one.names),
            day=day,
        )
        return words, say("Make new links"), "reminders.ask_people"
    if one.what == reminders.ALIGNMENT:
        words = say_many(
            "Marketing and sales said how they work together more than a month ago, on {day}.",
            "Marketing and sales said how they work together more than {number} months ago, "
            "on {day}.",
            months,
            day=day,
        )
        return words, say("Ask everyone again"), "alignment.again"
    words = say_many(
        "The business numbers were given more than a month ago, on {day}.",
        "The business numbers were given more than {number} months ago, on {day}.",
        months,
        day=day,
    )
    return words, say("Look at the numbers again"), "business.change"
