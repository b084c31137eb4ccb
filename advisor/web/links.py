"""Links: whom to ask, the links just made, how far everyone is, and all open links as a file."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, abort, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from advisor.core.language import say
from advisor.store import people
from advisor.store.people import Person
from advisor.usecases import invitations, progress, sittings
from advisor.usecases.letters import invitation_letter, reminding_letter
from advisor.web.access import now, store, workspace
from advisor.web.ask_form import AskForm
from advisor.web.attachment import attachment
from advisor.web.form_choice import (
    chosen_form,
    keep_purpose,
    observer_forms,
    own_forms,
    wanted_form,
)
from advisor.web.link_sheet import link_sheet, links_as_csv
from advisor.web.messages import tell

bp = Blueprint("links", __name__, url_prefix="/w/<workspace_id>/links")


@bp.app_template_global()
def kind_word(kind: str) -> str:
    """How somebody who was asked knows the person, as a word."""
    return {
        "peer": say("peer", "relation"),
        "manager": say("manager", "relation"),
        "customer": say("customer", "relation"),
        "marketing": say("marketing"),
        "sales": say("sales"),
    }.get(kind, kind)


@bp.get("/")
def everyone() -> ResponseReturnValue:
    """Who was asked about whom, and how far they are; who has not handed in comes first."""
    found = progress.progress(store(), workspace().id, now())
    return render_template(
        "links/everyone.html",
        asked=[one for one in found if one.asked],
        nobody=[one.person for one in found if not one.asked],
        waiting=sum(one.waiting for one in found),
    )


@bp.get("/new/<person_id>")
def ask(person_id: str) -> ResponseReturnValue:
    """Whom to ask about a person: themself, or others who have seen them work."""
    person = _person(person_id)
    return _ask(person, AskForm(_others(person)))


@bp.post("/new/<person_id>/own")
def make_own(person_id: str) -> ResponseReturnValue:
    """Make a link for the person's own view."""
    made = invitations.ask_self(store(), _person(person_id), chosen_form(), now())
    return new_links(keep_purpose((made,)))


@bp.post("/new/<person_id>")
def make(person_id: str) -> ResponseReturnValue:
    """Make links for those who were ticked or named."""
    person = _person(person_id)
    form = AskForm(_others(person))
    if not form.validate():
        return _ask(person, form), 422
    try:
        made = invitations.ask_observers(
            store(), person, form.kind_chosen, form.named, now(), chosen_form()
        )
    except invitations.OwnObserverError:
        form.refuse_own(person.name)
        return _ask(person, form), 422
    return new_links(keep_purpose(made))


@bp.post("/<assessment_id>/renew")
def renew(assessment_id: str) -> ResponseReturnValue:
    """Make a new link in place of the older ones, with words that remind kindly."""
    try:
        made = invitations.renew(store(), workspace().id, assessment_id, now()) or abort(404)
    except sittings.AlreadySubmittedError:
        tell(say("That one is handed in; there is nothing left to answer."))
        return redirect(_url("everyone"))
    return new_links((made,), again=True)


@bp.post("/<assessment_id>/revoke")
def revoke(assessment_id: str) -> ResponseReturnValue:
    """Close an invitation's links; a new one undoes it."""
    closed = invitations.revoke(store(), workspace().id, assessment_id, now()) or abort(404)
    undo = _url("renew", assessment_id=assessment_id)
    tell(say("The link of {name} is closed. To undo this, make a new one.", name=closed.name), undo)
    if closed.subject_id is None:
        return redirect(url_for("alignment.read", workspace_id=workspace().id))
    return redirect(_url("everyone"))


@bp.post("/open.csv")
def as_csv() -> ResponseReturnValue:
    """New links of everyone who has not handed in, as a file for one's own mail."""
    made = invitations.renew_all(store(), workspace().id, now())
    sheets = [link_sheet(one, workspace().name, invitation_letter) for one in made]
    return attachment(links_as_csv(sheets), "advisor-links.csv", "text/csv")


def new_links(made: tuple[invitations.Made, ...], *, again: bool = False) -> str:
    """The page with the new links; it is the only one that ever shows them."""
    write = reminding_letter if again else invitation_letter
    sheets = [link_sheet(one, workspace().name, write) for one in made]
    return render_template("links/made.html", sheets=sheets, again=again)


def _ask(person: Person, form: AskForm) -> str:
    return render_template(
        "links/ask.html",
        person=person,
        form=form,
        errors=form.problems(),
        forms=own_forms(),
        asked_forms=observer_forms(),
        wanted=chosen_form() or wanted_form(),
    )


def _others(person: Person) -> list[Person]:
    return [one for one in people.of_workspace(store(), workspace().id) if one.id != person.id]


def _person(person_id: str) -> Person:
    person = people.find(store(), workspace().id, person_id)
    if person is None or person.removed:
        abort(404)
    return person


def _url(endpoint: str, **values: Any) -> str:
    return url_for(f"links.{endpoint}", workspace_id=workspace().id, **values)
