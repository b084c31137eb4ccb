"""Who signs in to a company: the list, inviting, roles, new ways in, removing."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from flask import Blueprint, abort, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from werkzeug.wrappers import Response

from advisor.core.language import say, told
from advisor.store import member_invitations, memberships, passwords
from advisor.store.member_invitations import MemberInvitation
from advisor.store.memberships import Membership
from advisor.usecases import members, password_resets
from advisor.usecases.members import (
    LastOwnerError,
    Made,
    NotYoursToLetInError,
    PersonTakenError,
)
from advisor.usecases.password_resets import OwnPasswordError
from advisor.usecases.tokens import stamp
from advisor.web import reach
from advisor.web.access import member, now, signed_in_member, store, workspace
from advisor.web.member_forms import MemberForm, member_form, role_name, role_word
from advisor.web.messages import tell
from advisor.web.qr import qr

bp = Blueprint("members", __name__, url_prefix="/w/<workspace_id>/members")
bp.add_app_template_global(role_word)
bp.add_app_template_global(role_name)


@bp.get("/")
def everyone() -> ResponseReturnValue:
    """The members with role and last sign-in, and the invitations that are open."""
    return render_template(
        "members/everyone.html",
        members=memberships.of_workspace(store(), workspace().id),
        invitations=member_invitations.open_ones(store(), workspace().id, stamp(now())),
        with_password=passwords.who_has_one(store(), workspace().id),
        you=_asking(),
    )


@bp.get("/invite")
def offer() -> ResponseReturnValue:
    """Ask for a role, and for whom it is."""
    return _offer(_form())


@bp.post("/invite")
def invite() -> ResponseReturnValue:
    """Make an invitation and show its link, once."""
    form = _form()
    if not form.validate():
        return _offer(form), 422
    name = form.name.data or form.person_name()
    made = members.invite(
        store(), workspace().id, form.role.data, name, form.person.data or None, now()
    )
    return _link(made)


@bp.post("/invitations/<invitation_id>/revoke")
def revoke(invitation_id: str) -> ResponseReturnValue:
    """Close an invitation before it is used."""
    if not member_invitations.revoke(store(), workspace().id, invitation_id, stamp(now())):
        abort(404)
    tell(say("The link is closed. It opens nothing any more."))
    return redirect(_url("everyone"))


@bp.get("/<member_id>")
def one(member_id: str) -> ResponseReturnValue:
    """One member: role, person, a new way in, removing."""
    found = _member(member_id)
    return _one(found, _form(found))


@bp.post("/<member_id>")
def change(member_id: str) -> ResponseReturnValue:
    """Give a member another role or person."""
    found = _member(member_id)
    form = _form(found)
    if not form.validate():
        return _one(found, form), 422
    try:
        members.change(store(), found, form.role.data, form.person.data or None)
    except (LastOwnerError, PersonTakenError) as error:
        return _one(found, form, told(error)), 409
    tell(say("{name} is {role} now.", name=found.name, role=role_word(form.role.data)))
    gave_up = member_id == _asking() and form.role.data != "owner"
    return (
        redirect(url_for("workspace.overview", workspace_id=workspace().id))
        if gave_up
        else (redirect(_url("everyone")))
    )


@bp.post("/<member_id>/link")
def new_link(member_id: str) -> ResponseReturnValue:
    """Make a one-time link that signs the member in, and show it, once."""
    found = _member(member_id)
    try:
        made = members.new_way_in(store(), found, _asking(), now())
    except NotYoursToLetInError as error:
        return _one(found, _form(found), told(error)), 409
    return _link(made)


@bp.post("/<member_id>/password")
def new_password(member_id: str) -> ResponseReturnValue:
    """Make a link by which the member sets a new password, and show it, once."""
    found = _member(member_id)
    try:
        token = password_resets.make(store(), found, _asking(), now())
    except (NotYoursToLetInError, OwnPasswordError) as error:
        return _one(found, _form(found), told(error)), 409
    return _sheet("members/reset_link.html", found, url_for("resetting.ask", token=token))


@bp.post("/<member_id>/sign-out")
def sign_out(member_id: str) -> ResponseReturnValue:
    """End every session of a member."""
    found = _member(member_id)
    try:
        password_resets.sign_out_everywhere(store(), found, _asking(), now())
    except NotYoursToLetInError as error:
        return _one(found, _form(found), told(error)), 409
    tell(say("{name} is signed out everywhere.", name=found.name))
    return redirect(_url("one", member_id=member_id))


@bp.post("/<member_id>/remove")
def remove(member_id: str) -> ResponseReturnValue:
    """Take a member out of the company, with an undo."""
    found = _member(member_id)
    try:
        members.remove(store(), found, now())
    except LastOwnerError as error:
        return _one(found, _form(found), told(error)), 409
    if member_id == _asking():
        tell(say("You have left {company}.", company=workspace().name))
        return redirect(url_for("home.home"))
    tell(
        say("{name} is removed from {company}.", name=found.name, company=workspace().name),
        _url("bring_back", member_id=member_id),
    )
    return redirect(_url("everyone"))


@bp.post("/<member_id>/bring-back")
def bring_back(member_id: str) -> ResponseReturnValue:
    """Undo a removal."""
    found = memberships.find(store(), workspace().id, member_id) or abort(404)
    members.bring_back(store(), found)
    tell(say("{name} is back.", name=found.name))
    return redirect(_url("everyone"))


def _member(member_id: str) -> Membership:
    found = memberships.find(store(), workspace().id, member_id)
    if found is None or found.removed:
        abort(404)
    return found


def _asking() -> str:
    return signed_in_member().id


def _url(page: str, **values: Any) -> str:
    return url_for(f"members.{page}", workspace_id=workspace().id, **values)


def _form(found: Membership | None = None) -> MemberForm:
    own = found.person_id if found else None
    pickable = members.people_to_pick(store(), workspace().id, own)
    return member_form(pickable, found.role if found else "", own or "")


def _offer(form: MemberForm) -> str:
    return render_template("members/invite.html", form=form, errors=form.problems())


def _one(found: Membership, form: MemberForm, problem: str = "") -> str:
    errors = form.problems() + ([("refused", problem)] if problem else [])
    return render_template(
        "members/one.html",
        found=found,
        form=form,
        errors=errors,
        you=_asking(),
        problem=problem,
        password=passwords.of_member(store(), found.member_id),
    )


def _link(made: Made) -> str | Response:
    """The page that shows a link; nothing of the link is kept, so it is shown this once."""
    return _sheet(
        "members/link.html", made.invitation, url_for("joining.invitation", token=made.token)
    )


def _sheet(template: str, made: MemberInvitation | Membership, path: str) -> str:
    """A page that shows a link to hand on. made: whom it is for."""
    url = reach.base_url() + path
    letter = template.replace("link.html", "letter.txt")
    text = render_template(letter, made=made, url=url, sender=member(), days=_DAYS)
    subject = f"Advisor: {workspace().name}"
    return render_template(
        template,
        made=made,
        url=url,
        text=text,
        mail=f"mailto:?subject={quote(subject)}&body={quote(text)}",
        code=qr(url),
        days=_DAYS,
    )


_DAYS = members.INVITATION_DAYS
