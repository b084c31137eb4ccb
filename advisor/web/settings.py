"""A company's settings: its name and currency, and the way to everything else that is set once."""

from __future__ import annotations

from flask import Blueprint, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_wtf import FlaskForm
from wtforms import IntegerField, SelectField
from wtforms.fields.choices import SelectChoice  # type: ignore[attr-defined]  # new in 3.3
from wtforms.validators import NumberRange

from advisor.usecases import companies
from advisor.web.access import store, workspace
from advisor.web.currencies import CURRENCIES
from advisor.web.messages import tell
from advisor.web.name_field import name_field

MOST_MONTHS = 24
_MONTHS_WRONG = "Enter whole months from 0 to 24; 0 is never."

bp = Blueprint("settings", __name__, url_prefix="/w/<workspace_id>/settings")


class CompanyForm(FlaskForm):
    """What the company is called, and the currency of its numbers."""

    name = name_field(
        "Enter the name of your company or project.",
        "Shorten the company's name to 300 characters.",
    )
    currency = SelectField(choices=[SelectChoice(code, code) for code in CURRENCIES])
    remind_months = IntegerField(validators=[NumberRange(0, MOST_MONTHS, _MONTHS_WRONG)])


@bp.get("/")
def everything() -> ResponseReturnValue:
    """Name, currency, and what else can be set."""
    here = workspace()
    kept = {"name": here.name, "currency": here.currency, "remind_months": here.remind_months}
    return _page(CompanyForm(data=kept))


@bp.post("/")
def change() -> ResponseReturnValue:
    """Keep another name or currency."""
    form = CompanyForm()
    if not form.validate():
        return _page(form), 422
    name = " ".join((form.name.data or "").split())
    months = int(form.remind_months.data or 0)
    companies.change(store(), workspace().id, name, form.currency.data, months)
    tell("Saved.")
    return redirect(url_for("settings.everything", workspace_id=workspace().id))


def _page(form: CompanyForm) -> str:
    errors = [(field.name, str(field.errors[-1])) for field in form if field.errors]
    return render_template("settings.html", form=form, errors=errors)
