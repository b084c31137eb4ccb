"""The page behind a member's invitation: it asks first, and signs in when that is sent."""

from __future__ import annotations

from flask import Blueprint, redirect, render_template, request, session, url_for
from flask.typing import ResponseReturnValue

from advisor.store import workspaces
from advisor.store.member_invitations import MemberInvitation
from advisor.usecases import joining, signing_in
from advisor.usecases.joining import (
    AlreadyMemberError,
    InvitationExpiredError,
    InvitationRevokedError,
    InvitationUnknownError,
    InvitationUsedError,
)
from advisor.web import errors
from advisor.web.access import hand_over, member, now, store
from advisor.web.member_forms import ROLE_WORDS, JoinForm
from advisor.web.messages import tell

bp = Blueprint("joining", __name__, url_prefix="/join/<token>")


@bp.get("/")
def invitation(token: str) -> ResponseReturnValue:
    """Who invites to what, and a field for the name. Looking does not use the link up."""
    if hand_over() is not None:
        return redirect(url_for("hand_over.take_back"))
    found = joining.invitation_at(store(), token, now())
    return _page(found, JoinForm(data={"name": found.name}))


@bp.post("/")
def join(token: str) -> ResponseReturnValue:
    """Join, or come in again: a new session in place of the one there was."""
    if hand_over() is not None:
        return redirect(url_for("hand_over.take_back"))
    found, form, asking = joining.invitation_at(store(), token, now()), JoinForm(), member()
    as_self = asking is not None and request.form.get("who") == "self"
    if not found.member_id and not as_self and not form.validate():
        return _page(found, form), 422
    existing = asking.id if asking and as_self and not found.member_id else None
    opened = joining.join(store(), token, form.name.data or "", existing, now())
    if "token" in session:
        signing_in.sign_out(store(), session["token"], now())
    session.clear()
    session["token"] = opened
    tell("You are in.")
    return redirect(url_for("workspace.overview", workspace_id=found.workspace_id))


@bp.errorhandler(InvitationUnknownError)
def unknown(error: Exception) -> ResponseReturnValue:
    """Say that there is nothing."""
    return errors.page(404, "There is nothing at this link", str(error))


@bp.errorhandler(InvitationUsedError)
@bp.errorhandler(InvitationExpiredError)
@bp.errorhandler(InvitationRevokedError)
def closed(error: Exception) -> ResponseReturnValue:
    """Say why the link opens nothing any more."""
    return errors.page(410, "This link is closed", str(error))


@bp.errorhandler(AlreadyMemberError)
def already_in(error: Exception) -> ResponseReturnValue:
    """Say that there is nothing to join."""
    return errors.page(409, "You are in this company already", str(error))


def _page(found: MemberInvitation, form: JoinForm) -> str:
    problems = [("name", str(form.name.errors[0]))] if form.name.errors else []
    asking = member()
    own = asking and workspaces.for_member(store(), found.workspace_id, asking.id)
    return render_template(
        "members/join.html",
        invitation=found,
        company=workspaces.find(store(), found.workspace_id),
        role=dict(ROLE_WORDS)[found.role],
        form=form,
        errors=problems,
        asking=asking,
        already_in=own is not None,
    )
