"""The people of a company: list, hours, profile, and who answers next."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, abort, redirect, render_template, session, url_for
from flask.typing import ResponseReturnValue

from advisor.core.erasing.mentions import is_label
from advisor.core.language import mark, say
from advisor.store import people
from advisor.store.people import Person
from advisor.usecases import (
    answer_notes,
    assets,
    gathering,
    plan_actions,
    profiles,
    signing_in,
    sittings,
    staff,
)
from advisor.usecases.company_days import day_of
from advisor.web import profile_rows, session_state
from advisor.web.access import now, own_person_id, store, workspace
from advisor.web.form_choice import chosen_form, own_forms, wanted_form
from advisor.web.messages import tell
from advisor.web.name_field import name_field
from advisor.web.sent_form import SentForm
from advisor.web.work_form import WorkForm, work_form

bp = Blueprint("people", __name__, url_prefix="/w/<workspace_id>/people")


class PersonForm(SentForm):
    """A person's name."""

    name = name_field(mark("Enter the person's name."), mark("Shorten the name to 300 characters."))


@bp.get("/")
def everyone() -> ResponseReturnValue:
    """Everyone, how far they are, and a field to add someone."""
    return _everyone(PersonForm())


@bp.post("/")
def add() -> ResponseReturnValue:
    """Add a person."""
    form = PersonForm()
    if not form.validate():
        return _everyone(form), 422
    person = staff.add(store(), workspace().id, form.name.data or "", now())
    tell(say("{name} is added.", name=person.name), _url("remove", person_id=person.id))
    return redirect(_url("everyone"))


@bp.get("/<person_id>")
def profile(person_id: str) -> ResponseReturnValue:
    """A person's 15 levels with bands, what they told, and the gaps."""
    person = _person(person_id)
    inputs = gathering.gather(store(), workspace())
    page = profiles.of_person(inputs, person)
    return render_template(
        "people/profile.html",
        person=person,
        page=page,
        assumptions=inputs.assumptions,
        forms=own_forms(),
        said=answer_notes.about_person(store(), person),
        **profile_rows.shown(page, person.name, own=_is_own(person)),
    )


@bp.post("/<person_id>/assess")
def assess(person_id: str) -> ResponseReturnValue:
    """Open a self-assessment here, or go on with the one that is open."""
    begun = staff.own_assessment(store(), _person(person_id), chosen_form(), now())
    return redirect(url_for("assess.start", token=sittings.open_link(store(), begun, now())))


@bp.get("/<person_id>/hand-over")
def offer_hand_over(person_id: str) -> ResponseReturnValue:
    """Explain what happens when the computer is handed to this person."""
    person, forms = _person(person_id), own_forms()
    wanted = wanted_form()
    return render_template(
        "people/hand_over.html", person=person, forms=forms, wanted=wanted, code=""
    )


@bp.post("/<person_id>/hand-over")
def hand_over(person_id: str) -> ResponseReturnValue:
    """Sign the member out and leave one questionnaire open; show the code to come back."""
    person = _person(person_id)
    begun = staff.own_assessment(store(), person, chosen_form(), now())
    token = sittings.open_link(store(), begun, now())
    handed = signing_in.hand_over(store(), session["token"], workspace().id, begun.id, now())
    session_state.forget()
    session["hand_over"], session["hand_over_link"] = handed.token, token
    return render_template(
        "people/hand_over.html",
        person=person,
        code=f"{handed.code[:3]} {handed.code[3:]}",
        go_on=url_for("assess.start", token=token),
    )


@bp.post("/<person_id>/remove")
def remove(person_id: str) -> ResponseReturnValue:
    """Put a person into the bin, with an undo."""
    person = _person(person_id)
    inputs, today = gathering.gather(store(), workspace()), day_of(workspace(), now())
    left = plan_actions.left_words(store(), inputs, person.id, today)
    kept = assets.left_words(store(), workspace().id, person.id)
    staff.remove(store(), workspace().id, person.id, now())
    undo = _url("bring_back", person_id=person.id)
    removed = say("{name} is removed.", name=person.name)
    tell(" ".join(f"{removed} {left} {kept}".split()), undo)
    return redirect(_url("everyone"))


@bp.post("/<person_id>/bring-back")
def bring_back(person_id: str) -> ResponseReturnValue:
    """Undo a removal."""
    person = people.find(store(), workspace().id, person_id) or abort(404)
    staff.bring_back(store(), workspace().id, person.id)
    tell(say("{name} is back.", name=person.name))
    return redirect(_url("everyone"))


@bp.get("/work")
def work() -> ResponseReturnValue:
    """Hours a week of each person, and how they are shared today."""
    everyone = people.of_workspace(store(), workspace().id)
    return _work(everyone, work_form(everyone))


@bp.post("/work")
def save_work() -> ResponseReturnValue:
    """Keep hours and shares."""
    everyone = people.of_workspace(store(), workspace().id)
    form = work_form(everyone)
    if not form.validate():
        return _work(everyone, form), 422
    staff.set_work(store(), workspace().id, form.work())
    tell(say("Saved."))
    return redirect(url_for("workspace.overview", workspace_id=workspace().id))


def _url(page: str, **values: Any) -> str:
    return url_for(f"people.{page}", workspace_id=workspace().id, **values)


def _person(person_id: str) -> Person:
    person = people.find(store(), workspace().id, person_id)
    if person is not None and is_label(person.name):
        abort(
            410,
            say(
                "{name}. An id without a name is left, so that counts stay right.", name=person.name
            ),
        )
    if person is None or person.removed:
        abort(404)
    return person


def _is_own(person: Person) -> bool:
    """Whether who is asking is this person."""
    return own_person_id() == person.id


def _everyone(form: PersonForm) -> str:
    errors = [("name", str(form.name.errors[0]))] if form.name.errors else []
    return render_template(
        "people/everyone.html",
        form=form,
        errors=errors,
        forms=own_forms(),
        inputs=gathering.gather(store(), workspace()),
    )


def _work(everyone: list[Person], form: WorkForm) -> str:
    return render_template("people/work.html", people=everyone, form=form, errors=form.problems())
