"""Typing in the numbers of a week or month, and undoing it."""

from __future__ import annotations

from collections.abc import Mapping

from flask import Blueprint, abort, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from advisor.core.language import say, say_many, told
from advisor.core.scoreboard.period import MONTH, RHYTHMS, WEEK, NotAPeriod, Period, read_period
from advisor.usecases import gathering, scoreboard_typing
from advisor.usecases.gathering import Inputs
from advisor.usecases.scoreboard_typing import NoSuchEntryError, NotYetError
from advisor.web import errors, scoreboard_rows
from advisor.web.access import now, signed_in_member, store, workspace
from advisor.web.messages import tell

bp = Blueprint("scoreboard_typing", __name__, url_prefix="/w/<workspace_id>/plan/scoreboard")


@bp.errorhandler(NoSuchEntryError)
def not_found(_error: NoSuchEntryError) -> ResponseReturnValue:
    """Like any page that is not there."""
    return errors.not_there()


@bp.get("/type/")
def begin() -> ResponseReturnValue:
    """To the week or month that is to be typed in first, or to the one of a day."""
    by, day = request.args.get("by", WEEK), request.args.get("day", "")
    rhythm = by if by in RHYTHMS else WEEK
    period = scoreboard_typing.next_to_type(store(), workspace(), rhythm, now())
    return redirect(_url(_of_day(rhythm, day) or period))


@bp.get("/type/<rhythm>/<start>")
def ask(rhythm: str, start: str) -> ResponseReturnValue:
    """All numbers of one week or month."""
    period = _period(rhythm, start)
    if period.start != start:
        return redirect(_url(period))
    return _form(gathering.gather(store(), workspace()), period, {}, {})


@bp.post("/type/<rhythm>/<start>")
def save(rhythm: str, start: str) -> ResponseReturnValue:
    """Keep them; or show the form again with what is wrong."""
    period, inputs = _period(rhythm, start), gathering.gather(store(), workspace())
    texts = {key.removeprefix("n_"): v for key, v in request.form.items() if key[:2] == "n_"}
    try:
        read, entry = scoreboard_typing.save(
            store(), inputs, signed_in_member(), period, texts, now()
        )
    except NotYetError as error:
        return _form(inputs, period, texts, {"": told(error)}), 422
    if read.problems:
        return _form(inputs, period, texts, read.problems), 422
    _say(period, entry, len(read.changes))
    return redirect(url_for("scoreboard.read", workspace_id=workspace().id, by=rhythm))


@bp.post("/entries/<entry_id>/undo")
def undo(entry_id: str) -> ResponseReturnValue:
    """Let what was typed or brought in at one time not count."""
    scoreboard_typing.undo(store(), workspace().id, entry_id, now())
    tell(
        say("It is undone: what was there before counts again."), _entry_url("bring_back", entry_id)
    )
    return redirect(url_for("scoreboard.read", workspace_id=workspace().id))


@bp.post("/entries/<entry_id>/bring-back")
def bring_back(entry_id: str) -> ResponseReturnValue:
    """Undo ``undo``."""
    scoreboard_typing.bring_back(store(), workspace().id, entry_id)
    tell(say("It counts again."), _entry_url("undo", entry_id))
    return redirect(url_for("scoreboard.read", workspace_id=workspace().id))


def _period(rhythm: str, start: str) -> Period:
    """The period that holds the day; 404 for no day."""
    return _of_day(rhythm, start) or abort(404)


def _of_day(rhythm: str, day: str) -> Period | None:
    if rhythm not in RHYTHMS or len(day) != len("2026-03-02"):
        return None
    try:
        week = read_period(day, workspace().week)
        return read_period(day[:7], workspace().week) if rhythm == MONTH else week
    except NotAPeriod:
        return None


def _form(
    inputs: Inputs, period: Period, texts: Mapping[str, str], problems: Mapping[str, str]
) -> str:
    ledger = scoreboard_typing.ledger_of(store(), workspace().id)
    figures = scoreboard_typing.asked_of(inputs)
    current = scoreboard_typing.current(workspace(), period.rhythm, now())
    names = {one.key: one.name for one in figures}
    return render_template(
        "scoreboard/type.html",
        period=period,
        groups=scoreboard_rows.groups(figures, ledger, period, texts, workspace().currency),
        wrong=problems,
        errors=[_error(key, names, text) for key, text in problems.items()],
        current=current,
        begun=period.start <= current.start,
    )


def _error(key: str, names: Mapping[str, str], text: str) -> tuple[str, str]:
    return (f"n_{key}", f"{names[key]}: {text}") if key in names else ("when", text)


def _say(period: Period, entry: str, count: int) -> None:
    if not entry:
        tell(say("Nothing was changed."))
        return
    words = say_many(
        "{number} number of {period} kept.",
        "{number} numbers of {period} kept.",
        count,
        period=period.name,
    )
    tell(words, _entry_url("undo", entry))


def _entry_url(what: str, entry_id: str) -> str:
    return url_for(f"scoreboard_typing.{what}", workspace_id=workspace().id, entry_id=entry_id)


def _url(period: Period) -> str:
    return url_for(
        "scoreboard_typing.ask",
        workspace_id=workspace().id,
        rhythm=period.rhythm,
        start=period.start,
    )
