"""How long each kind of data is kept, what is past that, and erasing it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug.datastructures import MultiDict
from wtforms import IntegerField
from wtforms.validators import NumberRange

from advisor.core.erasing.retention import KINDS, MOST_MONTHS, KindOfData
from advisor.core.language import mark, say, say_many
from advisor.usecases.erasing.finishing import finish
from advisor.usecases.erasing.sweep import PastDue, due, months_of, set_months, sweep
from advisor.usecases.tokens import stamp
from advisor.web.access import now, signed_in_member, store, workspace
from advisor.web.messages import tell
from advisor.web.sent_form import SentForm

bp = Blueprint("retention", __name__, url_prefix="/w/<workspace_id>/retention")
# A page that lies open for longer is looked at once more before anything is erased by it.
_FRESH = timedelta(hours=1)
_WRONG = {
    0: mark("Enter whole months from 0 to 120; 0 is for ever."),
    1: mark("Enter whole months from 1 to 120."),
}
_PAST: dict[str, Callable[[int], str]] = {
    "candidates": lambda past: say_many("{number} candidate", "{number} candidates", past),
    "left": lambda past: say_many("{number} person who left", "{number} people who left", past),
    "unfinished": lambda past: say_many(
        "{number} questionnaire that was never handed in",
        "{number} questionnaires that were never handed in",
        past,
    ),
    "lead_cards": lambda past: say_many("{number} card of a lead", "{number} cards of leads", past),
    "feedback": lambda past: say_many(
        "{number} form that sales sent", "{number} forms that sales sent", past
    ),
}
_LOOK_AGAIN = mark("The list has grown old. Look at it once more; nothing was erased.")


@bp.get("/")
def page() -> ResponseReturnValue:
    """The times, and what is past them."""
    return _page(_form(MultiDict(_typed())))


@bp.post("/")
def change() -> ResponseReturnValue:
    """Keep the times; nothing is erased by that."""
    form = _form(request.form)
    if not form.validate():
        return _page(form), 422
    months = {one.key: form[one.key].data for one in KINDS}
    set_months(store(), workspace().id, months, signed_in_member().id, now())
    tell(say("Saved. Nothing was erased by that; what is past its time is listed below."))
    return redirect(_url())


@bp.post("/sweep")
def erase() -> ResponseReturnValue:
    """Erase what the page listed, as of the moment when it was made."""
    seen = _seen()
    if seen is None:
        tell(say(_LOOK_AGAIN))
        return redirect(_url())
    gone = sum(len(one.past) for one in due(store(), workspace(), seen))
    left = sweep(store(), workspace(), signed_in_member().id, seen)
    told = say_many("Erased for good: {number} entry.", "Erased for good: {number} entries.", gone)
    tell(f"{told} {left}".rstrip())
    return redirect(_url())


def _seen() -> datetime | None:
    """When the page was made; None where that was long ago, or cannot be."""
    try:
        seen = datetime.fromisoformat(request.form.get("seen", ""))
        return seen if timedelta(0) <= now() - seen <= _FRESH else None
    except (ValueError, TypeError):
        return None


def _page(form: SentForm) -> str:
    # What an earlier try could not finish is tried again by whoever looks.
    left = finish(store())
    at = now()
    return render_template(
        "erasing/retention.html",
        form=form,
        errors=[(field.name, str(field.errors[-1])) for field in form if field.errors],
        found=due(store(), workspace(), at),
        seen=stamp(at),
        left=left,
    )


@bp.app_template_global()
def counted_words(kind: KindOfData) -> str:
    """From when on the time of a kind of data counts, for the hint at its field."""
    counted = say("Counted from {counted}", counted=say(kind.counted))
    return f"{counted} {say('0 is for ever.')}" if kind.least == 0 else counted


@bp.app_template_global()
def past_words(due: PastDue) -> str:
    """How many of a kind are past their time."""
    return _PAST[due.kind.key](len(due.past))


def _typed() -> dict[str, str]:
    return {key: str(months) for key, months in months_of(store(), workspace().id).items()}


def _form(typed: MultiDict[str, str]) -> SentForm:
    return _FORM(typed)


def _field(least: int) -> IntegerField:
    return IntegerField(validators=[NumberRange(least, MOST_MONTHS, _WRONG[least])])


_FORM: type[SentForm] = type(
    "RetentionForm",
    (SentForm,),
    {"__doc__": "Months for each kind.", **{one.key: _field(one.least) for one in KINDS}},
)


def _url() -> str:
    return url_for("retention.page", workspace_id=workspace().id)
