"""What sales heard in a month, what marketing answers, and the links to the form."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, abort, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from advisor.core.hand_off.feedback import NAMELESS
from advisor.core.language import mark, say, told
from advisor.core.month_words import month_words
from advisor.core.questionnaire import printable
from advisor.library.feedback_form import feedback_form
from advisor.store import assets, feedback
from advisor.usecases import lead_feedback
from advisor.usecases.lead_feedback import AnswerRefusedError
from advisor.usecases.tokens import stamp
from advisor.web import reach
from advisor.web.access import now, signed_in_member, store, workspace
from advisor.web.messages import tell
from advisor.web.name_field import LONGEST_NAME, one_line
from advisor.web.qr import qr
from advisor.web.table_file import table_file

_ANSWERED = mark("Answered. Sales sees it after their next form.")
_NOT_ANSWERED = mark("The answer is gone.")

bp = Blueprint("lead_feedback", __name__, url_prefix="/w/<workspace_id>/plan/feedback")


@bp.get("/")
def read() -> ResponseReturnValue:
    """The digest of a month, this one unless asked for another."""
    return _digest(_month())


@bp.post("/answer")
def answer() -> ResponseReturnValue:
    """Keep what marketing does about a theme."""
    theme = request.form.get("theme", "")
    text = printable(request.form.get(f"text-{theme}", "")).strip()
    said = theme, _month(), text, signed_in_member().id, now()
    try:
        lead_feedback.answer(store(), workspace().id, *said)
    except KeyError:
        tell(say("That is no theme of the form. Nothing was changed."))
    except AnswerRefusedError as error:
        return _digest(_month(), (theme, text, told(error))), 422
    else:
        tell(say(_ANSWERED if text else _NOT_ANSWERED))
    return redirect(_url("read", month=_month()))


@bp.get("/feedback.csv")
def file() -> ResponseReturnValue:
    """Every form as a table."""
    return table_file(lead_feedback.table(store(), workspace()), "feedback")


@bp.post("/forms/<form_id>/remove")
def remove(form_id: str) -> ResponseReturnValue:
    """Take a form out of what counts, with an undo."""
    if not lead_feedback.remove(store(), workspace().id, form_id, now()):
        abort(404)
    tell(say("Taken out."), _url("bring_back", form_id=form_id))
    return redirect(_url("read", month=_month()))


@bp.post("/forms/<form_id>/bring-back")
def bring_back(form_id: str) -> ResponseReturnValue:
    """Undo that."""
    if not lead_feedback.bring_back(store(), workspace().id, form_id):
        abort(404)
    tell(say("It counts again."))
    return redirect(_url("read", month=_month()))


@bp.get("/links")
def links() -> ResponseReturnValue:
    """The links there are, and a form for a new one."""
    return _links()


@bp.post("/links")
def make_link() -> ResponseReturnValue:
    """Make a link; the page that follows is the only one that shows it."""
    name = one_line(request.form.get("name"))
    if not name or len(name) > LONGEST_NAME:
        problem = say("Say whom the link is for.") if not name else say("Shorten the name.")
        return _links(name, problem), 422
    made = lead_feedback.make_link(store(), workspace().id, name, signed_in_member().id, now())
    url = reach.base_url() + url_for("feedback_form.ask", token=made.token)
    return render_template("feedback/link.html", link=made.link, url=url, code=qr(url))


@bp.post("/links/<feedback_link_id>/revoke")
def revoke(feedback_link_id: str) -> ResponseReturnValue:
    """Close a link; what was sent by it is kept."""
    if not feedback.revoke(store(), workspace().id, feedback_link_id, stamp(now())):
        abort(404)
    tell(say("The link is closed. What was sent by it is kept; for a way back make a new one."))
    return redirect(_url("links"))


@bp.post("/links/<feedback_link_id>/forget")
def forget(feedback_link_id: str) -> ResponseReturnValue:
    """Take the name off a closed link, for good; what was sent by it stays counted."""
    if not feedback.forget_name(store(), workspace().id, feedback_link_id, NAMELESS):
        abort(404)
    tell(say("The name is gone for good. What was sent stays counted."))
    return redirect(_url("links"))


def _digest(month: str, wrong: tuple[str, str, str] = ("", "", "")) -> str:
    here, (theme, typed, problem) = workspace(), wrong
    return render_template(
        "feedback/digest.html",
        digest=lead_feedback.digest_of(store(), here, month),
        months=lead_feedback.months(store(), here, now()),
        form=feedback_form(),
        assets={one.id: one.name for one in assets.of_workspace(store(), here.id)},
        links=[one for one in feedback.links(store(), here.id) if not one.revoked],
        month_words=lambda one: month_words(f"{one}-01"),
        thrown_away=lead_feedback.thrown_away(store(), here.id, now()),
        wrong=theme,
        typed=typed,
        errors=[(f"text-{theme}", problem)] if problem else [],
    )


def _links(typed: str = "", problem: str = "") -> str:
    return render_template(
        "feedback/links.html",
        links=feedback.links(store(), workspace().id),
        now=stamp(now()),
        typed=typed[:LONGEST_NAME],
        errors=[("name", problem)] if problem else [],
    )


def _month() -> str:
    """The month in the address or the form; this one where there is none of these."""
    asked = request.values.get("month", "")
    known = lead_feedback.months(store(), workspace(), now())
    return asked if asked in known else known[0]


def _url(endpoint: str, **values: Any) -> str:
    return url_for(f"lead_feedback.{endpoint}", workspace_id=workspace().id, **values)
