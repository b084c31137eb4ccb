"""Every constant of the models: seen, changed after a look at the effect, reset, undone."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from flask import Blueprint, abort, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug.wrappers import Response

from advisor.core.assumptions import DEFAULTS, Assumption, Assumptions, UnknownAssumption
from advisor.core.language import say, told
from advisor.core.report import assumptions as words
from advisor.core.report.units import unit_alone
from advisor.usecases import assumptions
from advisor.usecases.assumption_effect import preview
from advisor.usecases.assumptions import ChangedMeanwhileError, NothingToUndoError
from advisor.web import assumption_rows
from advisor.web.access import may, now, signed_in_member, store, workspace
from advisor.web.assumption_form import ReasonForm, ValueForm, shown_in_field, value_form
from advisor.web.messages import tell

bp = Blueprint("assumptions", __name__, url_prefix="/w/<workspace_id>/assumptions")
bp.add_app_template_filter(words.changed_words, "changed_words")
bp.add_app_template_filter(words.value_words, "value_words")
bp.add_app_template_filter(words.range_words, "range_words")
bp.add_app_template_filter(shown_in_field, "field_value")


def may_change() -> bool:
    """Whether who is asking may change assumptions, here or in any way."""
    return may("assumptions.save")


@bp.get("/")
def everything() -> ResponseReturnValue:
    """The constants, all or those of one part, or those that were changed."""
    show = request.args.get("show", "")
    return render_template(
        "assumptions/everything.html",
        parts=assumption_rows.parts(_values(), show),
        filters=assumption_rows.filters(_values()),
        show=show,
        may_change=may_change(),
        grades=words.GRADES,
    )


@bp.get("/history")
def history() -> ResponseReturnValue:
    """Who changed what, when and why."""
    changes = assumptions.history(store(), workspace().id)
    return render_template("assumptions/history.html", changes=changes)


@bp.get("/<key>")
def edit(key: str) -> ResponseReturnValue:
    """One constant with a field for its value; ?value= keeps what was typed before."""
    constant = _constant(key)
    typed = request.args.get("value") or shown_in_field(constant, _values()[key])
    return _edit(constant, typed, [])


@bp.get("/<key>/preview")
def look(key: str) -> ResponseReturnValue:
    """The verdict before and after, or the field again with what is wrong."""
    constant = _constant(key)
    form = value_form(constant, request.args, secured=False)
    if not form.validate():
        return _edit_again(constant, form), 422
    if form.number() == _values()[key]:
        message = say(
            "{value} is in force already. Enter another.",
            value=words.value_words(constant, form.number()),
        )
        return _edit(constant, form.value.data or "", [("value", message)]), 422
    return _look(constant, form)


@bp.post("/<key>")
def save(key: str) -> ResponseReturnValue:
    """Keep the value that was looked at."""
    constant = _constant(key)
    form = value_form(constant, request.form, secured=True)
    if not form.validate():
        again = _edit_again if form.value.errors else _look
        return again(constant, form), 422
    try:
        done = _change({key: form.number()}, form)
    except ChangedMeanwhileError as error:
        return _look(constant, form, told(error)), 409
    value = words.value_words(constant, form.number())
    return _done(say("{name}: {value} from now on.", name=constant.name, value=value), done, key)


@bp.get("/reset")
def offer_reset() -> ResponseReturnValue:
    """The verdict before and after everything goes back to the defaults."""
    if not _values().changed:
        return redirect(_url("everything"))
    return _look_at_reset(ReasonForm())


@bp.post("/reset")
def reset() -> ResponseReturnValue:
    """Everything back to the defaults."""
    form = ReasonForm()
    if not form.validate():
        return _look_at_reset(form), 422
    try:
        done = _change(dict.fromkeys(_values().changed), form)
    except ChangedMeanwhileError as error:
        return _look_at_reset(form, told(error)), 409
    return _done(say("Everything is back to our defaults."), done)


@bp.post("/undo/<int:revision>")
def undo(revision: int) -> ResponseReturnValue:
    """Bring back what was in force before a change."""
    try:
        assumptions.undo(store(), workspace().id, revision, _member_id(), now())
    except (NothingToUndoError, ChangedMeanwhileError) as error:
        tell(told(error))
    else:
        tell(say("Undone: the values of before are in force."))
    return redirect(_url("everything"))


def _constant(key: str) -> Assumption:
    try:
        return DEFAULTS.constant(key)
    except UnknownAssumption:
        abort(404)


def _values() -> Assumptions:
    return assumptions.values_in_force(store(), workspace().id)


def _change(changes: Mapping[str, float | None], form: ReasonForm) -> int | None:
    """Keep them, unless the page they were looked at on is no longer true."""
    seen = form.revision.data or 0
    return assumptions.change(
        store(), workspace().id, changes, _member_id(), now(), form.why(), seen
    )


def _member_id() -> str:
    return signed_in_member().id


def _edit_again(constant: Assumption, form: ValueForm) -> str:
    return _edit(constant, form.value.data or "", form.problems())


def _edit(constant: Assumption, typed: str, errors: list[tuple[str, str]]) -> str:
    return render_template(
        "assumptions/edit.html",
        constant=constant,
        typed=typed,
        errors=errors,
        value=_values()[constant.key],
        grade=say(words.GRADES[constant.grade]),
        unit=unit_alone(words.typed_unit(constant)),
        default=shown_in_field(constant, constant.value),
        drawn=assumption_rows.is_drawn(constant),
    )


def _look(constant: Assumption, form: ValueForm, notice: str = "") -> str:
    return _before_saving(
        {constant.key: form.number()},
        form,
        notice,
        heading=constant.name,
        typed=form.value.data or "",
        action=_url("save", key=constant.key),
        back=_url("edit", key=constant.key, value=form.value.data),
        save=say("Save"),
    )


def _look_at_reset(form: ReasonForm, notice: str = "") -> str:
    return _before_saving(
        {key: DEFAULTS[key] for key in _values().changed},
        form,
        notice,
        heading=say("Everything back to our defaults"),
        typed="",
        action=_url("reset"),
        back=_url("everything"),
        save=say("Reset all"),
    )


def _before_saving(
    changes: Mapping[str, float], form: ReasonForm, notice: str, **page: object
) -> str:
    """The page on which a change is looked at before it is saved."""
    values = _values()
    lines = [
        (values.constant(key).name, _shown(key, values[key]), _shown(key, after))
        for key, after in changes.items()
    ]
    return render_template(
        "assumptions/preview.html",
        lines=lines,
        reason=form.reason.data or "",
        errors=form.problems(),
        notice_text=notice,
        effect=preview(store(), workspace(), changes),
        revision=assumptions.revision(store(), workspace().id),
        **page,
    )


def _shown(key: str, value: float) -> str:
    return words.value_words(DEFAULTS.constant(key), value)


def _done(text: str, revision: int | None, key: str | None = None) -> Response:
    tell(text, _url("undo", revision=revision) if revision else "")
    return redirect(_url("everything", _anchor=key))


def _url(page: str, **values: Any) -> str:
    return url_for(f"assumptions.{page}", workspace_id=workspace().id, **values)
