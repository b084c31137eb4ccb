"""The companies of who is signed in: setting one up, going from one to another, the bin."""

from __future__ import annotations

from contextlib import suppress

from flask import Blueprint, g, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from wtforms import SelectField, StringField, ValidationError

from advisor.core.language import mark, say
from advisor.store.database import StoreError
from advisor.store.workspaces import Workspace
from advisor.usecases import companies
from advisor.web.access import now, signed_in_member, store
from advisor.web.choices import SelectChoice
from advisor.web.currencies import CURRENCIES
from advisor.web.messages import tell
from advisor.web.name_field import name_field
from advisor.web.sent_form import SentForm
from advisor.web.time_zones import time_zone_typed, time_zones

bp = Blueprint("companies", __name__, url_prefix="/companies")


class NewForm(SentForm):
    """What a new company is called, and in what its numbers and days are counted."""

    name = name_field(
        mark("Enter the name of the company or project."),
        mark("Shorten the company's name to 300 characters."),
    )
    currency = SelectField(choices=[SelectChoice(code, code) for code in CURRENCIES])
    time_zone = StringField()

    def validate_time_zone(self, field: StringField) -> None:
        """Only a place that is known."""
        if time_zone_typed(field.data or "") is None:
            raise ValidationError(
                mark("Type a city that is in the list, such as Europe/Berlin, or UTC.")
            )


@bp.app_context_processor
def _switch() -> dict[str, object]:
    """Let each page offer the way to the other companies."""
    return {"other_companies": other_companies}


def other_companies() -> list[Workspace]:
    """Where else the member may go from this company; nowhere on a page that tells a failure."""
    asking, here = g.get("member"), g.get("workspace")
    if asking is None or here is None:
        return []
    with suppress(StoreError):
        return [one for one in companies.known(store(), asking.id) if one.id != here.id]
    return []


@bp.get("/new")
def ask() -> ResponseReturnValue:
    """Ask what the new company is called."""
    return _ask(NewForm(data={"time_zone": "UTC", "currency": "EUR"}))


@bp.post("/new")
def make() -> ResponseReturnValue:
    """Set an empty company up and go there."""
    form = NewForm()
    if not form.validate():
        return _ask(form), 422
    zone = time_zone_typed(form.time_zone.data or "") or "UTC"
    member_id, name = signed_in_member().id, form.name.data or ""
    made = companies.make(store(), member_id, name, form.currency.data, zone, now())
    tell(
        say(
            "{name} is set up. You own it; add people, or invite members in the settings.",
            name=made.name,
        )
    )
    return redirect(url_for("workspace.overview", workspace_id=made.id))


@bp.get("/bin")
def thrown_away() -> ResponseReturnValue:
    """The companies that were removed and can be brought back."""
    found = companies.thrown_away(store(), signed_in_member().id, now())
    return render_template("companies/bin.html", found=found, days=companies.DAYS_IN_BIN)


def _ask(form: NewForm) -> str:
    errors = [(field.name, str(field.errors[-1])) for field in form if field.errors]
    return render_template("companies/new.html", form=form, errors=errors, zones=time_zones())
