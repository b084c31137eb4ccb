"""The weights of an opening: whole points that sum to 100, locked before names are known."""

from __future__ import annotations

from collections.abc import Mapping

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from advisor.core.language import say, told
from advisor.store.openings import Opening
from advisor.usecases.hiring import openings, role, weight_edit
from advisor.usecases.hiring.openings import (
    NotLockedError,
    ReasonMissingError,
    SameWeightsError,
)
from advisor.web.access import now, signed_in_member, store, workspace
from advisor.web.messages import tell
from advisor.web.opening_weight_form import WeightForm, read

bp = Blueprint("opening_weights", __name__, url_prefix="/w/<workspace_id>/openings/<opening_id>")

# What the buttons of the form send.
HUNDRED, PROFILE, LOCK = "hundred", "profile", "lock"


@bp.get("/weights")
def edit(opening_id: str) -> ResponseReturnValue:
    """A field for each skill, and the lock."""
    opening = _opening(opening_id)
    return _edit(opening, WeightForm(_texts(weight_edit.weights_of(opening))))


@bp.post("/weights")
def save(opening_id: str) -> ResponseReturnValue:
    """Keep the weights, lock them, or show them evened out or begun anew; as the button says."""
    opening, wanted = _opening(opening_id), request.form.get("do", "")
    if wanted == PROFILE:
        said = say("These are the weights of the role profile. Nothing is saved yet.")
        return _edit(opening, WeightForm(_texts(role.profile_weights(opening))), said)
    form = read(opening, request.form, whole=wanted != HUNDRED, lock=wanted == LOCK)
    if form.problems:
        return _edit(opening, form), 422
    if wanted == HUNDRED:
        even = WeightForm(_texts(weight_edit.made_hundred(opening, form.points)), form.reason)
        return _edit(opening, even, say("The weights sum to 100 now. Nothing is saved yet."))
    return _lock(opening, form) if wanted == LOCK else _keep(opening, form)


@bp.post("/weights/go-back")
def go_back(opening_id: str) -> ResponseReturnValue:
    """Drop what was changed since the lock."""
    opening = _opening(opening_id)
    try:
        version = weight_edit.go_back(store(), opening)
    except NotLockedError as error:
        tell(told(error))
    else:
        tell(
            say("Skills and weights are those of version {version} again.", version=version.version)
        )
    return redirect(_url("edit", opening))


@bp.get("/weights/versions")
def versions(opening_id: str) -> ResponseReturnValue:
    """Every locked version: who, when, why, and what changed."""
    opening = _opening(opening_id)
    return render_template(
        "openings/versions.html", opening=opening, versions=weight_edit.versions(store(), opening)
    )


def _keep(opening: Opening, form: WeightForm) -> ResponseReturnValue:
    weight_edit.save(store(), opening, form.points)
    locked = openings.in_force(store(), opening.workspace_id, opening.id)
    tell(
        say("The weights are saved.")
        if locked is None
        else say("The weights are saved. They count once they are locked.")
    )
    return redirect(_url("edit", opening))


def _lock(opening: Opening, form: WeightForm) -> ResponseReturnValue:
    member_id, at = signed_in_member().id, now()
    try:
        version = weight_edit.save_and_lock(
            store(), opening, form.points, member_id, form.reason, at
        )
    except ReasonMissingError as error:
        return _edit(opening, form.with_problem("reason", told(error))), 422
    except SameWeightsError as error:
        tell(told(error))
    else:
        tell(say("Version {version} is locked.", version=version.version))
    return redirect(_url("edit", opening))


def _edit(opening: Opening, form: WeightForm, said: str = "") -> str:
    found = weight_edit.versions(store(), opening)
    fresh = _opening(opening.id)
    return render_template(
        "openings/weights.html",
        opening=opening,
        form=form,
        groups=form.groups(opening),
        errors=form.problems,
        said=said,
        version=found[0] if found else None,
        changed=weight_edit.changed_since(fresh, found[0].lock) if found else (),
    )


def _texts(weights: Mapping[str, int]) -> dict[str, str]:
    return {skill: str(points) for skill, points in weights.items()}


def _opening(opening_id: str) -> Opening:
    return openings.find(store(), workspace().id, opening_id)


def _url(page: str, opening: Opening) -> str:
    return url_for(f"opening_weights.{page}", workspace_id=workspace().id, opening_id=opening.id)
