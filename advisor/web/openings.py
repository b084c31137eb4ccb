"""What the company hires for: the list, a new opening, its overview, a copy, the bin."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from wtforms import RadioField
from wtforms.validators import InputRequired

from advisor.core.language import mark, say
from advisor.store.openings import Opening
from advisor.usecases.hiring import bin_of_openings, openings
from advisor.usecases.hiring.openings import TEMPLATES, OpeningUnknownError
from advisor.web import errors
from advisor.web.access import now, signed_in_member, store, workspace
from advisor.web.choices import SelectChoice
from advisor.web.messages import tell
from advisor.web.name_field import name_field
from advisor.web.opening_steps import opening_steps
from advisor.web.sent_form import SentForm

bp = Blueprint("openings", __name__, url_prefix="/w/<workspace_id>/openings")
bp.add_app_template_global(opening_steps, "opening_steps")
bp.app_errorhandler(OpeningUnknownError)(lambda _error: errors.not_there())


class NewForm(SentForm):
    """What the opening is called, and which role profile it starts from."""

    title = name_field(
        mark("Enter a title, such as “Marketer”."), mark("Shorten the title to 300 characters.")
    )
    template = RadioField(
        choices=[SelectChoice(one.name, one.title) for one in TEMPLATES],
        validators=[InputRequired(mark("Choose what to start from."))],
    )

    def problems(self) -> list[tuple[str, str]]:
        """(field id, message) for each field that is wrong."""
        return [(f.name, str(f.errors[0])) for f in (self.title, self.template) if f.errors]


@bp.get("/")
def everyone() -> ResponseReturnValue:
    """Every opening with the step it is at, and those in the bin."""
    found = openings.listed(store(), workspace().id)
    return render_template(
        "openings/everyone.html",
        found=[(one, next((s for s in opening_steps(one) if s.now), None)) for one in found],
        thrown_away=bin_of_openings.look(store(), workspace().id, now()),
    )


@bp.get("/new")
def ask() -> ResponseReturnValue:
    """Ask for a title and what to start from."""
    return _ask(NewForm())


@bp.post("/new")
def begin() -> ResponseReturnValue:
    """Begin an opening and go on to its role."""
    form = NewForm()
    if not form.validate():
        return _ask(form), 422
    template = next(one for one in TEMPLATES if one.name == form.template.data)
    title = form.title.data or ""
    new = openings.begin(store(), workspace().id, _member_id(), template, title, now())
    tell(say("“{title}” is begun.", title=new.title), _url("remove", new))
    return redirect(_url("overview", new))


@bp.get("/<opening_id>/")
def overview(opening_id: str) -> ResponseReturnValue:
    """Where one is, and what is missing next."""
    opening = _opening(opening_id)
    linked = opening_steps(opening)
    return render_template(
        "openings/overview.html",
        opening=opening,
        linked=linked,
        first=next((one for one in linked if one.now), None),
    )


@bp.post("/<opening_id>/duplicate")
def duplicate(opening_id: str) -> ResponseReturnValue:
    """A copy with the same role, weights and texts, and nobody in it."""
    copy = openings.duplicate(store(), _opening(opening_id), _member_id(), now())
    tell(
        say(
            "“{title}” is made: the same role and weights, not locked, and nobody in it.",
            title=copy.title,
        )
    )
    return redirect(_url("overview", copy))


@bp.post("/<opening_id>/remove")
def remove(opening_id: str) -> ResponseReturnValue:
    """Put an opening into the bin, with an undo."""
    opening = _opening(opening_id)
    bin_of_openings.remove(store(), opening, now())
    tell(say("“{title}” is removed.", title=opening.title), _url("bring_back", opening))
    return redirect(_url("everyone"))


@bp.post("/<opening_id>/bring-back")
def bring_back(opening_id: str) -> ResponseReturnValue:
    """Undo a removal."""
    opening = bin_of_openings.bring_back(store(), workspace().id, opening_id)
    tell(say("“{title}” is back.", title=opening.title))
    return redirect(_url("everyone"))


def _ask(form: NewForm) -> str:
    return render_template(
        "openings/new.html", form=form, errors=form.problems(), templates=TEMPLATES
    )


def _opening(opening_id: str) -> Opening:
    return openings.find(store(), workspace().id, opening_id)


def _member_id() -> str:
    return signed_in_member().id


def _url(page: str, opening: Opening | None = None) -> str:
    values: dict[str, Any] = {"opening_id": opening.id} if opening else {}
    return url_for(f"openings.{page}", workspace_id=workspace().id, **values)
