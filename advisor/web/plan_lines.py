"""One line of the kept plan: its words, owner and days, comments, history; lines of one's own."""

from __future__ import annotations

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from advisor.core.language import mark, say
from advisor.usecases import plan_edits
from advisor.usecases.plan_edits import NoSuchLineError
from advisor.web import plan_pages
from advisor.web.access import store, workspace
from advisor.web.messages import tell
from advisor.web.plan_line_form import LineForm, line_form, line_page, sent_form
from advisor.web.plan_pages import at_line, by, inputs, ours, problem_with, told, typed_text

bp = Blueprint("plan_lines", __name__, url_prefix="/w/<workspace_id>/plan/lines")
plan_pages.install(bp)
SAY_SOMETHING = mark("Write what it says.")


@bp.get("/<line_key>")
def edit(line_key: str) -> ResponseReturnValue:
    """A line with all that is kept of it; a form for those who may change it."""
    found = inputs()
    plan = ours(found)
    return _page(line_form(plan, found, line_key))


@bp.post("/<line_key>")
def save(line_key: str) -> ResponseReturnValue:
    """Keep what was changed; where somebody else changed the same, show both."""
    found = inputs()
    form = sent_form(ours(found), found, line_key, request.form)
    if form.errors:
        return _page(form), 422
    saved = plan_edits.save(store(), found, line_key, form.typed, form.was, by())
    if saved.clashes:
        return _page(form.clashing(saved.clashes)), 409
    told(say("Saved.") if saved.last else say("Nothing was changed."), saved)
    return redirect(at_line(line_key))


@bp.post("/<line_key>/hide")
def hide(line_key: str) -> ResponseReturnValue:
    """Take a line out of the plan; it can be brought back."""
    saved = plan_edits.set_hidden(store(), inputs(), line_key, by(), hidden=True)
    told(say("The line is hidden."), saved)
    return redirect(url_for("plan.read", workspace_id=workspace().id))


@bp.post("/<line_key>/show")
def show(line_key: str) -> ResponseReturnValue:
    """Bring a hidden line back."""
    saved = plan_edits.set_hidden(store(), inputs(), line_key, by(), hidden=False)
    told(say("The line is back."), saved)
    return redirect(at_line(line_key))


@bp.post("/<line_key>/comment")
def comment(line_key: str) -> ResponseReturnValue:
    """Say something about a line."""
    found, text = inputs(), typed_text(request.form.get("comment"))
    problem = problem_with(text, say("Write a comment first."))
    if problem:
        form = line_form(ours(found), found, line_key)
        return _page(form.with_comment(text, problem)), 422
    saved = plan_edits.comment(store(), found, line_key, text, by())
    told(say("The comment is kept."), saved)
    return redirect(url_for(".edit", workspace_id=workspace().id, line_key=line_key))


@bp.post("/undo/<int:first>/<int:last>")
def undo(first: int, last: int) -> ResponseReturnValue:
    """Take changes back."""
    try:
        key = plan_edits.undo(store(), inputs(), (first, last), by())
    except NoSuchLineError:
        tell(say("There is nothing to undo."))
        return redirect(url_for("plan.read", workspace_id=workspace().id))
    tell(say("It is as it was before."))
    return redirect(at_line(key))


@bp.get("/new")
def ask() -> ResponseReturnValue:
    """A form for a line of one's own."""
    return _new_page(request.args.get("place", ""))


@bp.post("/new")
def add() -> ResponseReturnValue:
    """Add a line of one's own."""
    text = typed_text(request.form.get("text"))
    place = request.form.get("place", "")
    problem = problem_with(text, say(SAY_SOMETHING))
    if problem:
        return _new_page(place, text, problem), 422
    key, saved = plan_edits.add(store(), inputs(), place, text, by())
    told(say("The line is added."), saved)
    return redirect(at_line(key))


@bp.get("/hidden")
def hidden() -> ResponseReturnValue:
    """The lines that were hidden, each to be brought back."""
    return render_template("plan/line/hidden.html", lines=ours(inputs()).hidden)


def _page(form: LineForm) -> str:
    return render_template("plan/line/page.html", **line_page(form))


def _new_page(place: str, text: str = "", problem: str = "") -> str:
    choices = plan_edits.places_of(ours(inputs()))
    errors = [("text", problem)] if problem else []
    return render_template(
        "plan/line/new.html", choices=choices, place=place, text_typed=text, errors=errors
    )
