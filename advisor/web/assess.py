"""Answering a questionnaire through its link: one page per section, saved as it goes."""

from __future__ import annotations

from contextlib import suppress

from flask import (
    Blueprint,
    abort,
    g,
    redirect,
    render_template,
    request,
    session,
    url_for,
)
from flask.typing import ResponseReturnValue

from advisor.core.language import mark, say, speak, told
from advisor.core.questionnaire import Section
from advisor.store import workspaces
from advisor.usecases import answer_notes, reading, sittings
from advisor.usecases.sitting import Sitting
from advisor.web import errors, languages, responses
from advisor.web.access import hand_over, member, now, store
from advisor.web.agreeing import agree_first
from advisor.web.answer_lines import lines, notes_said, said_to_hints
from advisor.web.assess_pages import (
    after,
    asked_on_page,
    check_page,
    gap_url,
    section_page,
    way_back,
)
from advisor.web.attachment import attachment
from advisor.web.forms import SectionForm, form_for
from advisor.web.page_urls import page_url
from advisor.web.sharing import keep_choice

_CAME_UP = mark("Answer this as well: it follows from another answer on this page.")

bp = Blueprint("assess", __name__, url_prefix="/a/<token>")


@bp.url_value_preprocessor
def _resume(_endpoint: str | None, values: dict[str, str] | None) -> None:
    token = (values or {}).pop("token", "")
    g.sitting = resumed(token)
    held = hand_over()
    if held is not None and held.assessment_id != g.sitting.assessment.id:
        abort(404)


@bp.before_request
def _refuse_once_done() -> ResponseReturnValue | None:
    """Whoever said "Done" on a computer that was handed to them left nothing to go back to."""
    if hand_over() is not None and session.get("hand_over_done"):
        return redirect(url_for("hand_over.take_back"))
    return None


bp.before_request(agree_first)


@bp.get("/")
def start() -> ResponseReturnValue:
    """What it is for, how long it takes, who sees it; a resumed one goes to its first gap."""
    sitting = _sitting()
    if sitting.submitted:
        return _receipt()
    return render_template("assess/start.html", sitting=sitting, go_on=gap_url(sitting))


@bp.get("/<section_id>")
def section(section_id: str) -> ResponseReturnValue:
    """One page of the questionnaire, with what was answered before."""
    sitting = _sitting()
    if sitting.submitted:
        return _receipt()
    form = form_for(_asked(sitting, section_id))(
        data={"revision": sitting.assessment.revision}
        | {f"q_{key}": value for key, value in sitting.answers.items()}
    )
    return section_page(sitting, section_id, form)


@bp.post("/<section_id>")
def save(section_id: str) -> ResponseReturnValue:
    """Keep this page's answers and go on; show the page again where some are wrong."""
    sitting = _sitting()
    form = form_for(_asked(sitting, section_id))()
    try:
        sittings.save(store(), sitting, form.answers(), form.revision.data or 0, now())
    except sittings.ChangedElsewhereError as changed:
        form.validate()
        return section_page(_again(), section_id, form, changed.questions), 409
    kept = _again()
    form = _form_after(sitting, kept, section_id)
    if form.problems() or form.add_problems(sittings.contradictions(kept)):
        return section_page(kept, section_id, form), 422
    return redirect(after(kept, section_id))


@bp.post("/<section_id>/save")
def autosave(section_id: str) -> ResponseReturnValue:
    """Keep what can be kept while the respondent is still on the page."""
    sitting = _sitting()
    form = form_for(_asked(sitting, section_id))()
    try:
        revision = sittings.save(store(), sitting, form.answers(), form.revision.data or 0, now())
    except sittings.ChangedElsewhereError:
        words = say("Changed in another window. Save and go on to choose")
        return {"said": words, "changed": True}, 409
    return {"said": say("Saved"), "revision": revision}


@bp.post("/language")
def language() -> ResponseReturnValue:
    """Read it in another language; what can be kept of the page one was on is kept first."""
    sitting, section_id = _sitting(), request.args.get("at", "")
    if sitting.place(section_id) is None:
        reading.choose(store(), sitting, request.form.get("language", ""))
        return redirect(page_url(sitting, "start"))
    form = form_for(_asked(sitting, section_id))()
    with suppress(sittings.ChangedElsewhereError):
        sittings.save(store(), sitting, form.answers(), form.revision.data or 0, now())
    reading.choose(store(), sitting, request.form.get("language", ""))
    return redirect(page_url(sitting, "section", section_id=section_id, **way_back()))


@bp.get("/check")
def check() -> ResponseReturnValue:
    """All answers before they are handed in, each with a way to change it."""
    sitting = _sitting()
    return _receipt() if sitting.submitted else check_page(sitting)


@bp.post("/submit")
def submit() -> ResponseReturnValue:
    """Hand in, with what was said to the hints; refused with the list of what is missing."""
    answer_notes.say(store(), _sitting(), said_to_hints(request.form), now())
    try:
        sittings.submit(store(), _sitting(), now())
    except sittings.IncompleteError:
        return check_page(_again(), refused=True), 422
    keep_choice(_sitting())
    return _receipt()


@bp.get("/receipt")
def receipt() -> ResponseReturnValue:
    """That it was handed in, when, under which reference, and what was answered."""
    sitting = _sitting()
    if not sitting.submitted:
        return redirect(gap_url(sitting))
    signed_in = member()
    own = signed_in and workspaces.for_member(
        store(), sitting.assessment.workspace_id, signed_in.id
    )
    return render_template(
        "assess/receipt.html",
        sitting=sitting,
        groups=lines(sitting),
        notes=notes_said(sitting),
        desk=own,
        handed_over=hand_over() is not None,
    )


@bp.get("/copy.txt")
def copy() -> ResponseReturnValue:
    """The respondent's own copy, as plain text."""
    sitting = _sitting()
    said = notes_said(sitting)
    text = render_template("assess/copy.txt", sitting=sitting, groups=lines(sitting), notes=said)
    return attachment(text, f"advisor-{sitting.assessment.reference}.txt", "text/plain")


@bp.get("/response.json")
def response() -> ResponseReturnValue:
    """What was handed in as a file that can be checked without the app."""
    sitting = _sitting()
    return (
        responses.attached(sitting.assessment) if sitting.submitted else redirect(gap_url(sitting))
    )


@bp.errorhandler(sittings.LinkUnknownError)
@bp.errorhandler(sittings.LinkClosedError)
def link_refused(error: Exception) -> ResponseReturnValue:
    """Say why the link opens nothing."""
    unknown = isinstance(error, sittings.LinkUnknownError)
    title = say("There is nothing at this link") if unknown else say("This link is closed")
    return errors.page(404 if unknown else 410, title, told(error))


@bp.errorhandler(sittings.AlreadySubmittedError)
def already_submitted(error: Exception) -> ResponseReturnValue:
    """A late save changes nothing; the receipt says what counts."""
    if request.path.endswith("/save"):
        return {"said": told(error)}, 409
    return _receipt()


def _sitting() -> Sitting:
    found: Sitting = g.sitting
    return found


def _again() -> Sitting:
    """The sitting as it is kept now, after a save."""
    return resumed(_sitting().token)


def resumed(token: str) -> Sitting:
    """The sitting behind the link, in the language of the pages around it if none was chosen.

    From here on all that the page says is in that language, too.
    """
    sitting = sittings.resume(store(), token, now(), languages.languages_wanted())
    speak(reading.words_around(sitting.language))
    return sitting


def _form_after(before: Sitting, kept: Sitting, section_id: str) -> SectionForm:
    """The page's form, checked, with the questions that show now that its answers are kept."""
    asked, section = _asked(kept, section_id), _section(kept, section_id)
    known = {question.id for question in _asked(before, section_id).questions}
    came_up = {question.id for question in asked.questions} - known
    form = form_for(asked)(data={f"q_{key}": kept.answers.get(key) for key in came_up})
    form.validate()
    form.forgive({question.id for question in asked.questions if question not in section.questions})
    form.add_problems(dict.fromkeys(came_up & form.wrong(), say(_CAME_UP)))
    return form


def _receipt() -> ResponseReturnValue:
    return redirect(page_url(_sitting(), "receipt"))


def _asked(sitting: Sitting, section_id: str) -> Section:
    return asked_on_page(sitting, _section(sitting, section_id))


def _section(sitting: Sitting, section_id: str) -> Section:
    place = sitting.place(section_id)
    if place is None:
        abort(404)
    return sitting.sections[place]
