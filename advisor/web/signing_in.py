"""Signing in by a one-time link, and out."""

from __future__ import annotations

from flask import Blueprint, redirect, render_template, request, session, url_for
from flask.typing import ResponseReturnValue

from advisor.usecases import signing_in
from advisor.web.access import hand_over, member, now, store
from advisor.web.command import command
from advisor.web.errors import page
from advisor.web.messages import tell

bp = Blueprint("signing_in", __name__)

_HOW_TO_GET_ANOTHER = (
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
        opened = signing_in.sign_in(store(), token, now())
    except signing_in.LinkUsedError:
        if member():
            return redirect(url_for("home.home"))
        return page(403, "This link cannot be used", _HOW_TO_GET_ANOTHER.format(command=command()))
    session.clear()
    session["token"] = opened
    return redirect(url_for("home.home"))


@bp.get("/sign-in")
def ask() -> ResponseReturnValue:
    """Say how to get in."""
    if hand_over() is not None:
        return redirect(url_for("hand_over.take_back"))
    return render_template("sign_in.html"), 401


@bp.post("/sign-out")
def sign_out() -> ResponseReturnValue:
    """End this session."""
    if "token" in session:
        signing_in.sign_out(store(), session["token"], now())
    session.clear()
    tell("You are signed out.")
    return redirect(url_for("signing_in.ask"))
