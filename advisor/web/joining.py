"""The page behind a member's invitation: it asks first, and signs in when that is sent."""

from __future__ import annotations

from collections.abc import Sequence

from flask import Blueprint, abort, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from advisor.core.language import say, told
from advisor.store import installation, workspaces
from advisor.store.member_invitations import MemberInvitation
from advisor.store.workspaces import Workspace
from advisor.usecases import joining
from advisor.usecases.joining import (
    AlreadyMemberError,
    Entering,
    InvitationExpiredError,
    InvitationRevokedError,
    InvitationUnknownError,
    InvitationUsedError,
)
from advisor.usecases.passwords import NameTakenError
from advisor.web import errors, reach, session_state
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
    return _page(found, JoinForm(formdata=None, data={"name": found.name}))


@bp.post("/")
def join(token: str) -> ResponseReturnValue:
    """Join, or come in again: a new session in place of the one there was."""
    if hand_over() is not None:
        return redirect(url_for("hand_over.take_back"))
    found, form = joining.invitation_at(store(), token, now()), JoinForm()
    refused = form.all_refused(_company(found).name, _needs_password()) if _is_new(found) else []
    if refused:
        return _page(found, form, refused), 422
    try:
        opened = _join(token, found, form)
    except NameTakenError as error:
        return _page(found, form, [("sign_in_name", told(error))]), 409
    session_state.begin(store(), opened, now())
    tell(say("You are in."))
    return redirect(url_for("workspace.overview", workspace_id=found.workspace_id))


@bp.errorhandler(InvitationUnknownError)
def unknown(error: Exception) -> ResponseReturnValue:
    """Say that there is nothing."""
    return errors.page(404, say("There is nothing at this link"), told(error))


@bp.errorhandler(InvitationUsedError)
@bp.errorhandler(InvitationExpiredError)
@bp.errorhandler(InvitationRevokedError)
def closed(error: Exception) -> ResponseReturnValue:
    """Say why the link opens nothing any more."""
    return errors.page(410, say("This link is closed"), told(error))


@bp.errorhandler(AlreadyMemberError)
def already_in(error: Exception) -> ResponseReturnValue:
    """Say that there is nothing to join."""
    return errors.page(409, say("You are in this company already"), told(error))


def _is_new(found: MemberInvitation) -> bool:
    """Whether somebody joins who is no member yet."""
    as_self = member() is not None and request.form.get("who") == "self"
    return not found.member_id and not as_self


def _join(token: str, found: MemberInvitation, form: JoinForm) -> str:
    asking, new = member(), _is_new(found)
    existing = asking.id if asking and not new and not found.member_id else None
    credentials = form.credentials() if new and not form.is_empty() else None
    entering = Entering(credentials, session_state.browser())
    return joining.join(store(), token, form.name.data or "", existing, now(), entering)


def _needs_password() -> bool:
    """Whether links alone do not do: where Advisor has a public https address."""
    return (installation.read(store(), reach.PUBLIC_URL) or "").startswith("https://")


def _company(found: MemberInvitation) -> Workspace:
    return workspaces.find(store(), found.workspace_id) or abort(404)


def _page(found: MemberInvitation, form: JoinForm, problems: Sequence[tuple[str, str]] = ()) -> str:
    asking = member()
    own = asking and workspaces.for_member(store(), found.workspace_id, asking.id)
    return render_template(
        "members/join.html",
        invitation=found,
        company=_company(found),
        needs_password=_needs_password(),
        lasts=session_state.limits(store()).whole,
        role=say(dict(ROLE_WORDS)[found.role]),
        form=form,
        errors=problems,
        asking=asking,
        already_in=own is not None,
    )
