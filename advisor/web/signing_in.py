"""Signing in by a one-time link or with a password, and out."""

from __future__ import annotations

from flask import Blueprint, redirect, request, session, url_for
from flask.typing import ResponseReturnValue

from advisor.core.language import mark, say, told
from advisor.usecases import own_account, signing_in
from advisor.usecases.passwords import TooManyWrongError, WrongPasswordError
from advisor.web import kept_form, session_state
from advisor.web.access import hand_over, member, now, store
from advisor.web.command import command
from advisor.web.errors import page
from advisor.web.messages import tell
from advisor.web.password_form import SignInForm, problems
from advisor.web.sign_in_page import sign_in_page

bp = Blueprint("signing_in", __name__)

_HOW_TO_GET_ANOTHER = mark(
    "A sign-in link works once, within an hour. To get a new one, type “{command} link” in a "
    "terminal on the computer that runs Advisor, or start it again."
)


@bp.get("/sign-in/<token>")
def use_link(token: str) -> ResponseReturnValue:
    """Sign in with a link; it works once."""
    if request.method == "HEAD":
        # Chat programs look at links before people do; that must not use one up.
        return ""
    try:
        opened = signing_in.sign_in(store(), token, now(), session_state.browser())
    except signing_in.LinkUsedError:
        if member():
            return redirect(url_for("home.home"))
        return page(
            403, say("This link cannot be used"), say(_HOW_TO_GET_ANOTHER, command=command())
        )
    session_state.begin(store(), opened, now())
    return redirect(url_for("home.home"))


@bp.get("/sign-in")
def ask() -> ResponseReturnValue:
    """Ask for name and password where somebody has one, and say how a link is got."""
    if hand_over() is not None:
        return redirect(url_for("hand_over.take_back"))
    return sign_in_page(store()), 401


@bp.post("/sign-in")
def with_password() -> ResponseReturnValue:
    """Sign in with name and password: a new session in place of the one there was."""
    if hand_over() is not None:
        return redirect(url_for("hand_over.take_back"))
    form = SignInForm()
    typed = form.sign_in_name.data or ""
    if not form.validate():
        return sign_in_page(store(), typed, problems(form)), 422
    try:
        return _let_in(form)
    except WrongPasswordError:
        return sign_in_page(store(), typed, [("password", _WRONG)]), 401
    except TooManyWrongError as error:
        return sign_in_page(store(), typed, [("password", told(error))]), 429


@bp.post("/sign-in/go-on")
def go_on() -> ResponseReturnValue:
    """Offer again what was typed, to whoever has signed in elsewhere in the same browser."""
    if hand_over() is not None:
        return redirect(url_for("hand_over.take_back"))
    kept = kept_form.sent_along()
    offered = kept_form.offered_again(kept, member())
    if offered is not None:
        return offered
    if member() is not None:
        return redirect(url_for("home.home"))
    return sign_in_page(store()), 401


@bp.post("/sign-out")
def sign_out() -> ResponseReturnValue:
    """End this session."""
    if "token" in session:
        signing_in.sign_out(store(), session["token"], now())
    session_state.forget()
    tell(say("You are signed out."))
    return redirect(url_for("signing_in.ask"))


_WRONG = mark("That name and password do not belong together. Capitals count in the password.")


def _let_in(form: SignInForm) -> ResponseReturnValue:
    name, password = form.sign_in_name.data or "", form.password.data or ""
    kept, wanted = kept_form.sent_along(), session.get("wanted", "")
    opened = own_account.sign_in(store(), name, password, now(), session_state.browser())
    session_state.begin(store(), opened, now())
    offered = kept_form.offered_again(kept, signing_in.signed_in(store(), opened, now()))
    if offered is not None:
        return offered
    if kept is not None:
        tell(say("What had been typed before was another member’s and is not shown to you."))
    return redirect(wanted or url_for("home.home"))
