"""Your account: name, sign-in name and password, and where you are signed in."""

from __future__ import annotations

from flask import Blueprint, g, redirect, render_template, request, session, url_for
from flask.typing import ResponseReturnValue

from advisor.core.language import mark, say, told
from advisor.store import passwords
from advisor.store.sessions import Session
from advisor.usecases import own_account, sessions
from advisor.usecases import passwords as password_cases
from advisor.usecases.passwords import NameTakenError, TooManyWrongError, WrongPasswordError
from advisor.web import session_state
from advisor.web.access import needs_member, now, signed_in_member, store
from advisor.web.messages import tell
from advisor.web.name_field import name_field
from advisor.web.password_form import NewPasswordForm, problems
from advisor.web.sent_form import SentForm
from advisor.web.session_state import Left

bp = Blueprint("account", __name__, url_prefix="/account")


class NameForm(SentForm):
    """What others see of a member."""

    name = name_field(mark("Enter your name."), mark("Shorten your name to 300 characters."))


@bp.get("/")
def page() -> ResponseReturnValue:
    """Everything of one's own."""
    return _page()


@bp.post("/")
def rename() -> ResponseReturnValue:
    """Change the name that others see."""
    form = NameForm()
    if not form.validate():
        return _page(problems(form)), 422
    own_account.rename(store(), signed_in_member().id, form.name.data or "")
    tell(say("Your name is changed."))
    return redirect(url_for("account.page"))


@bp.post("/password")
def set_password() -> ResponseReturnValue:
    """Set name and password; every other session ends, and this one is begun anew."""
    form, own = NewPasswordForm(), password_cases.own_words(store(), signed_in_member().id)
    refused = form.refused(own)
    try:
        _check_old_one(form)
        if refused:
            return _page(refused), 422
        _set(form)
    except WrongPasswordError:
        return _page([("old", say("That is not your password."))]), 422
    except TooManyWrongError as error:
        return _page([("old", told(error))]), 429
    except NameTakenError as error:
        return _page([("sign_in_name", told(error))]), 409
    tell(say("Your password is set. You are signed in here, and nowhere else."))
    return redirect(url_for("account.page"))


@bp.post("/sessions/end")
def end_session() -> ResponseReturnValue:
    """End one session of one's own, or all but this one."""
    which, mine = request.form.get("session", ""), own_session()
    if which == "others":
        ended = sessions.end_others(store(), mine.member.id, mine.id, now())
        tell(
            say("{ended} signed out.", ended=ended)
            if ended
            else say("You were signed in nowhere else.")
        )
    elif sessions.end_one(store(), mine.member.id, which, now()):
        tell(say("That browser is signed out."))
    else:
        tell(say("That browser was signed out already."))
    return redirect(url_for("account.page"))


@bp.get("/session")
def left() -> ResponseReturnValue:
    """How long this session lasts yet; asking does not make it longer."""
    return _left(session_state.left(store(), own_session(), now()))


@bp.post("/session")
def stay() -> ResponseReturnValue:
    """Stay signed in: the request itself is noted."""
    if "application/json" in request.headers.get("Accept", ""):
        return _left(session_state.left(store(), own_session(), now()))
    tell(say("You stay signed in."))
    return redirect(url_for("home.home"))


def own_session() -> Session:
    """The session of who is signed in; only pages that the guard lets nobody else into may ask."""
    signed_in_member()
    found: Session = g.session
    return found


@bp.app_template_global()
def session_left() -> Left | None:
    """How long the session of the page lasts yet; None where the page asks for none."""
    found: Session | None = g.get("session")
    return session_state.left(store(), found, now()) if found and needs_member() else None


def _check_old_one(form: NewPasswordForm) -> None:
    if own_account.must_show_old_one(store(), own_session(), now()):
        own_account.check_old_one(store(), own_session().member.id, form.old.data or "", now())


def _set(form: NewPasswordForm) -> None:
    mine, at = own_session(), now()
    new = form.credentials()
    token = own_account.set_password(store(), mine, new, at, session_state.browser())
    session_state.forget()
    session["token"] = token


def _left(found: Left) -> ResponseReturnValue:
    return {"seconds": found.seconds, "extends": found.extends}


def _page(errors: list[tuple[str, str]] | None = None) -> str:
    mine, kept = own_session(), passwords.of_member(store(), signed_in_member().id)
    held = session_state.limits(store())
    return render_template(
        "account/page.html",
        errors=errors or [],
        name=request.form.get("name", mine.member.name),
        sign_in_name=request.form.get("sign_in_name", kept.sign_in_name if kept else ""),
        kept=kept,
        asks_old=own_account.must_show_old_one(store(), mine, now()),
        mine=mine,
        sessions=sessions.open_ones(store(), mine.member.id, now(), held),
        limits=held,
    )
