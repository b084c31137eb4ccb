"""A company's settings: its name, currency and working days, and the way to what is set once."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from flask import Blueprint, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from wtforms import IntegerField, SelectField, StringField, ValidationError
from wtforms.validators import NumberRange

from advisor.core.language import mark, say
from advisor.core.plan.working_days import STARTS, WEEKENDS
from advisor.library.catalogues import LANGUAGES
from advisor.usecases import companies
from advisor.web.access import store, workspace
from advisor.web.choices import SelectChoice
from advisor.web.currencies import CURRENCIES
from advisor.web.messages import tell
from advisor.web.name_field import name_field
from advisor.web.sent_form import SentForm
from advisor.web.time_zones import time_zone_typed, time_zones

MOST_MONTHS = 24
_DAYS = {"monday": mark("Monday"), "saturday": mark("Saturday"), "sunday": mark("Sunday")}
WEEK_STARTS = tuple((day, _DAYS[day]) for day in STARTS)
FREE_DAYS = tuple(WEEKENDS.items())
_ZONE_WRONG = mark("Type a city that is in the list, such as Europe/Berlin, or UTC.")
_MONTHS_WRONG = mark("Enter whole months from 0 to 24; 0 is never.")

bp = Blueprint("settings", __name__, url_prefix="/w/<workspace_id>/settings")


class CompanyForm(SentForm):
    """What the company is called, the currency of its numbers, and where and when it works."""

    name = name_field(
        mark("Enter the name of your company or project."),
        mark("Shorten the company's name to 300 characters."),
    )
    currency = SelectField(choices=[SelectChoice(code, code) for code in CURRENCIES])
    time_zone = StringField()
    week_start = SelectField(choices=[SelectChoice(*one) for one in WEEK_STARTS])
    weekend = SelectField(choices=[SelectChoice(*one) for one in FREE_DAYS])
    language = StringField()
    remind_months = IntegerField(validators=[NumberRange(0, MOST_MONTHS, _MONTHS_WRONG)])

    def validate_time_zone(self, field: StringField) -> None:
        """Only a place that is known."""
        if time_zone_typed(field.data or "") is None:
            raise ValidationError(_ZONE_WRONG)


@bp.get("/")
def everything() -> ResponseReturnValue:
    """Name, currency, working days, and what else can be set."""
    return _page(CompanyForm(obj=workspace()))


@bp.post("/")
def change() -> ResponseReturnValue:
    """Keep what was changed."""
    form = CompanyForm()
    if not form.validate():
        return _page(form), 422
    companies.change(store(), replace(workspace(), **_typed(form)))
    tell(say("Saved."))
    return redirect(url_for("settings.everything", workspace_id=workspace().id))


def _typed(form: CompanyForm) -> dict[str, Any]:
    """What a valid form holds, by the names of a workspace's fields."""
    typed = {field.name: field.data for field in form if field.name != "csrf_token"}
    name, zone = " ".join(typed["name"].split()), time_zone_typed(typed["time_zone"])
    offered = typed["language"] in LANGUAGES
    language = typed["language"] if offered else workspace().language
    return typed | {"name": name, "time_zone": zone, "language": language}


def _page(form: CompanyForm) -> str:
    errors = [(field.name, str(field.errors[-1])) for field in form if field.errors]
    offered = {
        "zones": time_zones(),
        "starts": [(day, say(name)) for day, name in WEEK_STARTS],
        "weekends": [(days, say(name)) for days, name in FREE_DAYS],
    }
    return render_template("settings.html", form=form, errors=errors, **offered)
