"""What was handed in about a person, each as a file that can be checked without the app."""

from __future__ import annotations

from flask import Blueprint, abort, url_for
from flask.typing import ResponseReturnValue

from advisor.store import assessments, people
from advisor.store.assessments import Assessment
from advisor.store.people import Person
from advisor.usecases import response_files
from advisor.usecases.response_files import NotHandedInError
from advisor.web.access import membership, store, workspace
from advisor.web.attachment import attachment

bp = Blueprint("responses", __name__, url_prefix="/w/<workspace_id>/people/<person_id>/responses")


@bp.app_template_global()
def handed_in_about(person: Person) -> list[tuple[str, str, str, str]]:
    """Title, time, reference and address of each file that the reader of a profile may have."""
    listed = response_files.handed_in_about(store(), person, own=_is_own(person.id))
    return [(title, one.submitted_at or "", one.reference, _url(one)) for one, title in listed]


@bp.get("/<response_id>.json")
def file(person_id: str, response_id: str) -> ResponseReturnValue:
    """The response file; of one's own profile only that of one's own answers."""
    person = people.find(store(), workspace().id, person_id)
    known = assessments.find_of_team(store(), workspace().id, response_id)
    if person is None or person.removed or known is None or known.subject_id != person.id:
        abort(404)
    if not response_files.may_have(known, person, own=_is_own(person.id)):
        abort(404)
    return attached(known)


def attached(assessment: Assessment) -> ResponseReturnValue:
    """The response file of an assessment as a download; 404 before it is handed in."""
    try:
        text = response_files.response_file(store(), assessment.workspace_id, assessment.id)
    except NotHandedInError:
        abort(404)
    return attachment(text, response_files.file_name(assessment), "application/json")


def _url(assessment: Assessment) -> str:
    return url_for(
        "responses.file",
        workspace_id=assessment.workspace_id,
        person_id=assessment.subject_id,
        response_id=assessment.id,
    )


def _is_own(person_id: str) -> bool:
    """Whether who is asking is this person."""
    place = membership()
    return place is not None and place.person_id == person_id
