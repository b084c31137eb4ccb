"""Asking again, when what was answered has grown old."""

from __future__ import annotations

from flask import Blueprint, redirect, url_for
from flask.typing import ResponseReturnValue

from advisor.core.report.phrases import listed
from advisor.core.report.report import date_words
from advisor.usecases import gathering, reminders
from advisor.usecases.gathering import Inputs
from advisor.usecases.reminders import Due
from advisor.web.access import now, store, workspace
from advisor.web.links import new_links
from advisor.web.messages import tell

bp = Blueprint("reminders", __name__, url_prefix="/w/<workspace_id>/reminders")
# What is asked again: how the note begins, its button, and the page that the button calls.
_NOTES = {
    reminders.OWN: ("{} said what they do well", "Make new links", "reminders.ask_people"),
    reminders.ALIGNMENT: (
        "Marketing and sales said how they work together",
        "Ask everyone again",
        "alignment.again",
    ),
    reminders.BUSINESS: (
        "The business numbers were given",
        "Look at the numbers again",
        "business.change",
    ),
}


@bp.app_template_global()
def reminder_notes(inputs: Inputs) -> list[tuple[str, str, str]]:
    """(words, label of the button, page it calls) of all that is time to ask again."""
    return [_note(one, inputs.workspace.remind_months) for one in _due(inputs)]


@bp.post("/people")
def ask_people() -> ResponseReturnValue:
    """New links for everyone whose own answers are old."""
    made = reminders.ask_people_again(store(), gathering.gather(store(), workspace()), now())
    if not made:
        tell("Nobody has to be asked again yet.")
        return redirect(url_for("workspace.overview", workspace_id=workspace().id))
    return new_links(made)


def _due(inputs: Inputs) -> tuple[Due, ...]:
    return reminders.due(inputs, now().date())


def _note(one: Due, months: int) -> tuple[str, str, str]:
    words, label, page = _NOTES[one.what]
    ago = "a month" if months == 1 else f"{months} months"
    when = f"more than {ago} ago, on {date_words(one.day)}"
    return f"{words.format(listed(one.names))} {when}.", label, page
