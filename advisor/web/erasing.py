"""Erasing somebody for good, after saying what goes and what stays."""

from __future__ import annotations

from flask import Blueprint, abort, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from advisor.core.language import mark, say, told
from advisor.store import memberships
from advisor.store.memberships import Membership
from advisor.usecases.erasing.finishing import finish
from advisor.usecases.erasing.member import erase_member
from advisor.usecases.erasing.person import NobodyToEraseError, erase_person
from advisor.usecases.erasing.preview import Preview, preview
from advisor.usecases.members import LastOwnerError, NotYoursToLetInError
from advisor.web.access import now, signed_in_member, store, workspace
from advisor.web.messages import tell

bp = Blueprint("erasing", __name__, url_prefix="/w/<workspace_id>")
_MEMBER = mark(
    "Erased for good. Their name, password, sign-in links and sessions are gone; what they did "
    "stays under an id."
)


@bp.get("/people/<person_id>/erase")
def ask(person_id: str) -> ResponseReturnValue:
    """Say what erasing somebody takes and leaves, before it does."""
    return render_template("erasing/person.html", found=_preview(person_id))


@bp.post("/people/<person_id>/erase")
def erase(person_id: str) -> ResponseReturnValue:
    """Erase somebody for good."""
    _preview(person_id)
    erase_person(store(), workspace().id, person_id, signed_in_member().id, now())
    done = say("Erased for good. An id without a name is left.")
    tell(f"{done} {finish(store())}".rstrip())
    return redirect(url_for("people.everyone", workspace_id=workspace().id))


@bp.get("/members/<member_id>/erase")
def ask_member(member_id: str) -> ResponseReturnValue:
    """The same for a member who leaves for good."""
    return _ask_member(_member(member_id))


@bp.post("/members/<member_id>/erase")
def erase_one(member_id: str) -> ResponseReturnValue:
    """Erase a member for good, in every company."""
    found = _member(member_id)
    try:
        erase_member(store(), found.member_id, signed_in_member().id, now())
    except (LastOwnerError, NotYoursToLetInError) as error:
        return _ask_member(found, told(error)), 409
    tell(f"{say(_MEMBER)} {finish(store())}".rstrip())
    return redirect(url_for("members.everyone", workspace_id=workspace().id))


def _preview(person_id: str) -> Preview:
    try:
        return preview(store(), workspace().id, person_id, now())
    except NobodyToEraseError:
        abort(404)


def _member(member_id: str) -> Membership:
    """Also one who was removed: they are erased once they have left. 404 for oneself."""
    found = memberships.find(store(), workspace().id, member_id)
    if found is None or member_id == signed_in_member().id:
        abort(404)
    return found


def _ask_member(found: Membership, problem: str = "") -> str:
    return render_template("erasing/member.html", found=found, problem=problem)
