"""The first page: two doors, then the companies."""

from __future__ import annotations

from flask import Blueprint, current_app, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from wtforms import RadioField, SelectField
from wtforms.validators import InputRequired

from advisor.core.language import mark
from advisor.library import load_questionnaire
from advisor.usecases import companies, example, sittings, staff
from advisor.web import server_identity
from advisor.web.access import member, now, signed_in_member, store
from advisor.web.choices import SelectChoice
from advisor.web.currencies import CURRENCIES
from advisor.web.name_field import name_field
from advisor.web.sent_form import SentForm

bp = Blueprint("home", __name__)


class StartForm(SentForm):
    """Who assesses themself, for which company, with which form."""

    name = name_field(
        mark("Enter your name, as colleagues would see it."),
        mark("Shorten your name to 300 characters."),
    )
    company = name_field(
        mark("Enter the name of your company or project."),
        mark("Shorten the company's name to 300 characters."),
    )
    currency = SelectField(choices=[SelectChoice(code, code) for code in CURRENCIES])
    form = RadioField(
        choices=[SelectChoice(form, form) for form in staff.FORMS],
        validators=[InputRequired(mark("Choose the short form or the full form."))],
    )


@bp.get("/")
def home() -> ResponseReturnValue:
    """Two doors for a newcomer; a list of companies for whoever has some."""
    signed_in = member()
    known = companies.known(store(), signed_in.id) if signed_in else []
    thrown = companies.thrown_away(store(), signed_in.id, now()) if signed_in else []
    return render_template("home.html", known=known, thrown=thrown, minutes=_minutes())


@bp.get("/start")
def start() -> ResponseReturnValue:
    """Ask for name, company, currency and form."""
    return _start_page(StartForm())


@bp.post("/start")
def set_up() -> ResponseReturnValue:
    """Set the company up and open the questionnaire."""
    form, signed_in = StartForm(), member()
    if not form.validate() or signed_in is None:
        return _start_page(form), 422
    _, person = companies.set_up(
        store(),
        signed_in.id,
        form.name.data or "",
        form.company.data or "",
        form.currency.data,
        now(),
    )
    begun = staff.own_assessment(store(), person, form.form.data, now())
    return redirect(url_for("assess.start", token=sittings.open_link(store(), begun, now())))


@bp.post("/example")
def load_example() -> ResponseReturnValue:
    """Load the example company, or open the one that is there; with a tour, where that begins."""
    loaded = example.load(store(), signed_in_member().id, now())
    if request.form.get("tour"):
        return redirect(url_for("tour.step", number=1))
    return redirect(url_for("team.result", workspace_id=loaded))


@bp.get("/health")
def health() -> ResponseReturnValue:
    """Whether this is Advisor, and on which data file, for a second start."""
    return {
        "app": "advisor",
        "data": server_identity.fingerprint(current_app.config["ADVISOR"].data),
    }


def _start_page(form: StartForm) -> str:
    problems = [(field.name, str(field.errors[0])) for field in form if field.errors]
    return render_template("start.html", form=form, errors=problems, minutes=_minutes())


def _minutes() -> dict[str, int]:
    return {form: load_questionnaire(form).minutes() for form in staff.FORMS}
