"""The page behind a link that sets a new password."""

from __future__ import annotations

from flask import Blueprint, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from advisor.core.language import say, told
from advisor.store import passwords
from advisor.store.members import Member
from advisor.usecases import password_resets
from advisor.usecases import passwords as password_cases
from advisor.usecases.password_resets import ResetClosedError
from advisor.usecases.passwords import NameTakenError
from advisor.web import errors, session_state
from advisor.web.access import hand_over, now, store
from advisor.web.messages import tell
from advisor.web.password_form import NewPasswordForm

bp = Blueprint("resetting", __name__, url_prefix="/reset/<token>")


@bp.get("/")
def ask(token: str) -> ResponseReturnValue:
    """Ask for the new password. Looking does not use the link up."""
    if hand_over() is not None:
        return redirect(url_for("hand_over.take_back"))
    whose = password_resets.whose(store(), token, now())
    kept = passwords.of_member(store(), whose.id)
    name = kept.sign_in_name if kept else ""
    return _page(whose, NewPasswordForm(formdata=None, data={"sign_in_name": name}))


@bp.post("/")
def reset(token: str) -> ResponseReturnValue:
    """Set it, end every session of the member, and sign in."""
    if hand_over() is not None:
        return redirect(url_for("hand_over.take_back"))
    whose, form = password_resets.whose(store(), token, now()), NewPasswordForm()
    refused = form.refused(password_cases.own_words(store(), whose.id))
    if refused:
        return _page(whose, form, refused), 422
    new, browser = form.credentials(), session_state.browser()
    try:
        opened = password_resets.reset(store(), token, new, now(), browser)
    except NameTakenError as error:
        return _page(whose, form, [("sign_in_name", told(error))]), 409
    session_state.begin(store(), opened, now())
    tell(say("Your password is set. You are signed in here, and nowhere else."))
    return redirect(url_for("home.home"))


@bp.errorhandler(ResetClosedError)
def closed(error: Exception) -> ResponseReturnValue:
    """Say why the link opens nothing; an unknown one is not told from one that was used."""
    return errors.page(410, say("This link is closed"), told(error))


def _page(
    whose: Member, form: NewPasswordForm, problems: list[tuple[str, str]] | None = None
) -> str:
    return render_template("signing_in/reset.html", whose=whose, form=form, errors=problems or [])
