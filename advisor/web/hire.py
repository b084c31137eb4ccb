"""The door to hiring: to the openings of the company, which is set up where there is none."""

from __future__ import annotations

from flask import Blueprint, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from wtforms import SelectField

from advisor.core.language import mark
from advisor.store import memberships, workspaces
from advisor.store.workspaces import Workspace
from advisor.usecases import companies
from advisor.web.access import now, signed_in_member, store
from advisor.web.choices import SelectChoice
from advisor.web.currencies import CURRENCIES
from advisor.web.name_field import name_field
from advisor.web.sent_form import SentForm

bp = Blueprint("hire", __name__)

LEADING = ("owner", "manager")


class CompanyForm(SentForm):
    """Who hires, and for which company."""

    name = name_field(
        mark("Enter your name, as candidates would see it."),
        mark("Shorten your name to 300 characters."),
    )
    company = name_field(
        mark("Enter the name of your company or project."),
        mark("Shorten the company's name to 300 characters."),
    )
    currency = SelectField(choices=[SelectChoice(code, code) for code in CURRENCIES])

    def problems(self) -> list[tuple[str, str]]:
        """(field id, message) for each field that is wrong."""
        return [
            (field.name, str(field.errors[0]))
            for field in self
            if field.errors and field.name != "csrf_token"
        ]


@bp.get("/hire")
def door() -> ResponseReturnValue:
    """On to the openings of the one company; a choice among several; a form where there is none."""
    led = _led()
    if len(led) == 1:
        return redirect(url_for("openings.everyone", workspace_id=led[0].id))
    return _door(CompanyForm(), led)


@bp.post("/hire")
def set_up() -> ResponseReturnValue:
    """Set a company up and go on to its openings."""
    form = CompanyForm()
    if not form.validate():
        return _door(form, _led()), 422
    name, company = form.name.data or "", form.company.data or ""
    member_id, currency = signed_in_member().id, form.currency.data
    made, _ = companies.set_up(store(), member_id, name, company, currency, now())
    return redirect(url_for("openings.everyone", workspace_id=made.id))


def _led() -> list[Workspace]:
    """The companies in which the member leads; the example is none of them."""
    places = {place.workspace_id: place.role for place in _places()}
    known = workspaces.of_member(store(), signed_in_member().id)
    return [one for one in known if places.get(one.id) in LEADING and not one.is_example]


def _places() -> list[memberships.Membership]:
    return memberships.of_member(store(), signed_in_member().id)


def _door(form: CompanyForm, led: list[Workspace]) -> str:
    return render_template("openings/hire.html", form=form, errors=form.problems(), led=led)
