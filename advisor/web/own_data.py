"""What is kept about one person, to take out: for programs and to read."""

from __future__ import annotations

from flask import Blueprint, abort
from flask.typing import ResponseReturnValue

from advisor.reports.forms import as_file
from advisor.store import people
from advisor.store.people import Person
from advisor.usecases.erasing import own_data
from advisor.usecases.erasing.own_data import OwnData
from advisor.usecases.erasing.own_report import as_report
from advisor.web.access import membership, now, store, workspace
from advisor.web.attachment import attachment

bp = Blueprint("own_data", __name__, url_prefix="/w/<workspace_id>/people")


@bp.get("/<person_id>/data.json")
def as_json(person_id: str) -> ResponseReturnValue:
    """Everything that is kept about a person, for programs."""
    found = _found(_person(person_id))
    name = f"data-of-{found.person.id[:8]}.json"
    return attachment(own_data.as_json(found), name, "application/json")


@bp.get("/<person_id>/data.pdf")
def as_pdf(person_id: str) -> ResponseReturnValue:
    """The same to read and to print."""
    found = _found(_person(person_id))
    name = f"data-of-{found.person.id[:8]}.pdf"
    return attachment(as_file(as_report(store(), found), "pdf"), name, "application/pdf")


def _found(person: Person) -> OwnData:
    place = membership()
    theirs = place is not None and place.person_id == person.id
    return own_data.own_data(store(), workspace(), person, now(), theirs=theirs)


def _person(person_id: str) -> Person:
    """Also one who is in the bin."""
    return people.find(store(), workspace().id, person_id) or abort(404)
