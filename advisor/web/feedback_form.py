"""The form by link on which sales says in a minute what a customer said; no account is needed."""

from __future__ import annotations

from flask import Blueprint, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from advisor.core.language import say, told
from advisor.core.questionnaire import printable
from advisor.library.feedback_form import feedback_form
from advisor.usecases import lead_feedback
from advisor.usecases.lead_feedback import (
    FeedbackLinkClosedError,
    FeedbackLinkUnknownError,
    Given,
    NothingSaidError,
    Opened,
    TooOftenError,
    WordsTooLongError,
)
from advisor.usecases.tokens import new_id
from advisor.web import errors
from advisor.web.access import hand_over, now, store

bp = Blueprint("feedback_form", __name__, url_prefix="/f/<token>")
_NOTHING = Given("", {}, "", "")


@bp.url_value_preprocessor
def _take(_endpoint: str | None, values: dict[str, str] | None) -> None:
    g.feedback_token = (values or {}).pop("token", "")


@bp.before_request
def _open() -> ResponseReturnValue | None:
    if hand_over() is not None:
        return redirect(url_for("hand_over.take_back"))
    g.opened = lead_feedback.opened(store(), g.feedback_token, now())
    return None


@bp.get("/")
def ask() -> ResponseReturnValue:
    """The form, empty."""
    return _form(_NOTHING)


@bp.post("/")
def send() -> ResponseReturnValue:
    """Keep it once, and say so."""
    given = _given()
    try:
        kept = lead_feedback.send(store(), _opened(), given, now())
    except TooOftenError as error:
        return _form(given, ("words", told(error))), 429
    except WordsTooLongError as error:
        return _form(given, ("words", told(error))), 422
    except NothingSaidError as error:
        return _form(given, (feedback_form().questions[0].id, told(error))), 422
    return redirect(url_for(".receipt", token=g.feedback_token, once=kept.once))


@bp.get("/receipt/<once>")
def receipt(once: str) -> ResponseReturnValue:
    """What was sent, and what marketing answered of late."""
    here, form = _opened(), feedback_form()
    return render_template(
        "feedback/receipt.html",
        here=here,
        token=g.feedback_token,
        entry=lead_feedback.receipt(store(), here, once),
        form=form,
        assets=dict(here.assets),
        answers=lead_feedback.newest(store(), here.workspace),
    )


@bp.errorhandler(FeedbackLinkUnknownError)
def unknown(error: Exception) -> ResponseReturnValue:
    """Say that there is nothing."""
    return errors.page(404, say("There is nothing at this link"), told(error))


@bp.errorhandler(FeedbackLinkClosedError)
def closed(error: Exception) -> ResponseReturnValue:
    """Say why the link opens nothing any more."""
    return errors.page(410, say("This link is closed"), told(error))


def _given() -> Given:
    sent = request.form
    chosen = {question.id: sent.get(question.id, "") for question in feedback_form().questions}
    words = " ".join(printable(sent.get("words", "")).split())
    return Given(_plain(sent.get("once", "")), chosen, sent.get("asset", ""), words)


def _plain(once: str) -> str:
    """The mark that came with the form, where it is one of ours."""
    return once if once.isascii() and once.isalnum() else ""


def _form(given: Given, wrong: tuple[str, str] | None = None) -> str:
    return render_template(
        "feedback/form.html",
        here=_opened(),
        form=feedback_form(),
        given=given,
        once=given.once or new_id(),
        errors=[wrong] if wrong else [],
    )


def _opened() -> Opened:
    found: Opened = g.opened
    return found
