"""Keying in a form that was filled in on paper: all its questions on one page, by short codes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from flask import Blueprint, abort, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from advisor.core.language import mark, say
from advisor.core.paper import Item, read
from advisor.usecases import sittings
from advisor.usecases.sitting import Sitting
from advisor.web import assess
from advisor.web.access import hand_over, now, store
from advisor.web.entry_rows import orders_differ, paper_of, rows
from advisor.web.messages import tell

bp = Blueprint("quick_entry", __name__, url_prefix="/a/<token>/key-in")
bp.register_error_handler(sittings.LinkUnknownError, assess.link_refused)
bp.register_error_handler(sittings.LinkClosedError, assess.link_refused)
bp.register_error_handler(sittings.AlreadySubmittedError, assess.already_submitted)

OWN, PLAIN = "reference", "plain"
_TWO_WINDOWS = mark(
    "This was changed in another window as well. Type what is right and save again."
)
_NO_ANSWER = mark("There is no answer yet. If the paper has none, ask whoever filled it in.")


@bp.url_value_preprocessor
def _resume(_endpoint: str | None, values: dict[str, str] | None) -> None:
    """Only what a member keys in for somebody is asked in codes."""
    g.sitting = assess.resumed((values or {}).pop("token", ""))
    if g.sitting.assessment.entered_by is None:
        abort(404)


@bp.before_request
def _keep_out_handed_over() -> ResponseReturnValue | None:
    """Whoever a computer was handed to answers page by page."""
    return redirect(url_for("hand_over.take_back")) if hand_over() is not None else None


@bp.get("/")
def page() -> ResponseReturnValue:
    """The table with what is kept so far; before it, which paper it is, where that matters."""
    sitting = _sitting()
    if sitting.submitted:
        return redirect(url_for("assess.receipt", token=sitting.token))
    if request.args.get("paper") not in {OWN, PLAIN} and orders_differ(sitting):
        form = paper_of(sitting, str(sitting.assessment.seed))
        return render_template("quick_entry/which.html", sitting=sitting, form=form)
    return _page(sitting, {}, {})


@bp.post("/")
def save() -> ResponseReturnValue:
    """Keep what was typed; show the table again where something is wrong or missing."""
    sitting, typed = _sitting(), _typed(_sitting())
    reading = read(sitting.questionnaire, typed, _seed(sitting))
    try:
        sittings.save(store(), sitting, reading.values, _revision(), now())
    except sittings.ChangedElsewhereError as changed:
        both = dict.fromkeys(changed.questions, say(_TWO_WINDOWS))
        return _page(_again(), typed, reading.problems | both), 409
    kept = _again()
    later = request.form.get("action") == "later"
    problems = reading.problems if later else _unfinished(kept) | reading.problems
    if problems:
        return _page(kept, typed, problems), 422
    return _kept(kept) if later else redirect(url_for("assess.check", token=kept.token))


def _sitting() -> Sitting:
    found: Sitting = g.sitting
    return found


def _again() -> Sitting:
    """The sitting as it is kept now, after a save."""
    return assess.resumed(_sitting().token)


def _seed(sitting: Sitting) -> str:
    """The order of the paper at hand."""
    return "" if request.args.get("paper") == PLAIN else str(sitting.assessment.seed)


def _typed(sitting: Sitting) -> dict[str, str]:
    """Question id to what was typed; only questions that were sent."""
    asked = (question.id for question in sitting.questionnaire.questions)
    return {key: request.form[f"q_{key}"].strip() for key in asked if f"q_{key}" in request.form}


def _revision() -> int:
    revision = request.form.get("revision", "")
    return int(revision) if revision.isascii() and revision.isdigit() and len(revision) < 10 else 0


def _unfinished(kept: Sitting) -> dict[str, str]:
    """What is missing, and what cannot be true together, before it can be checked."""
    gaps = {question.id: say(_NO_ANSWER) for _, question in kept.gaps}
    return gaps | sittings.contradictions(kept)


def _kept(kept: Sitting) -> ResponseReturnValue:
    tell(
        say(
            "Saved. Go on here now, or later by “Enter from paper or a call”: "
            "what you typed stands there again."
        )
    )
    here: Any = {"token": kept.token, **_chosen()}
    return redirect(url_for("quick_entry.page", **here))


def _in_summary(item: Item, why: str) -> str:
    return say("Question {number}: {why}", number=item.number, why=why)


def _chosen() -> dict[str, str]:
    paper = request.args.get("paper", "")
    return {"paper": paper} if paper in {OWN, PLAIN} else {}


def _page(sitting: Sitting, typed: Mapping[str, str], problems: Mapping[str, str]) -> str:
    seed = _seed(sitting)
    form = paper_of(sitting, seed)
    wrong = [(item, problems[item.id]) for item in form.items if item.id in problems]
    return render_template(
        "quick_entry/table.html",
        sitting=sitting,
        form=form,
        parts=rows(sitting, form, seed, typed),
        errors=[(f"q_{item.id}", _in_summary(item, why)) for item, why in wrong],
        messages_at={f"q_{item.id}": why for item, why in wrong},
        chosen=_chosen(),
        revision=sitting.assessment.revision,
    )
