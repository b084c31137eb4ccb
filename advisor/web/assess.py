"""Answering a questionnaire through its link: one page per section, saved as it goes."""

from __future__ import annotations

from typing import Any

from flask import (
    Blueprint,
    abort,
    g,
    make_response,
    redirect,
    render_template,
    request,
    session,
    url_for,
)
from flask.typing import ResponseReturnValue

from advisor.core.answers import hints
from advisor.core.questionnaire import Section, minutes_for, questions_in_order
from advisor.store import workspaces
from advisor.usecases import sittings
from advisor.usecases.sittings import Sitting
from advisor.web import errors
from advisor.web.access import hand_over, member, now, store
from advisor.web.answer_lines import lines, still_to_do
from advisor.web.forms import SectionForm, form_for
from advisor.web.sharing import keep_choice

bp = Blueprint("assess", __name__, url_prefix="/a/<token>")


@bp.url_value_preprocessor
def _resume(_endpoint: str | None, values: dict[str, str] | None) -> None:
    token = (values or {}).pop("token", "")
    g.sitting = sittings.resume(store(), token, now())
    held = hand_over()
    if held is not None and held.assessment_id != g.sitting.assessment.id:
        abort(404)


@bp.before_request
def _refuse_once_done() -> ResponseReturnValue | None:
    """Whoever said "Done" on a computer that was handed to them left nothing to go back to."""
    if hand_over() is not None and session.get("hand_over_done"):
        return redirect(url_for("hand_over.take_back"))
    return None


@bp.get("/")
def start() -> ResponseReturnValue:
    """What it is for, how long it takes, who sees it; a resumed one goes to its first gap."""
    sitting = _sitting()
    if sitting.submitted:
        return redirect(_url("receipt"))
    return render_template("assess/start.html", sitting=sitting, go_on=_gap_url(sitting))


@bp.get("/<section_id>")
def section(section_id: str) -> ResponseReturnValue:
    """One page of the questionnaire, with what was answered before."""
    sitting = _sitting()
    if sitting.submitted:
        return redirect(_url("receipt"))
    form = form_for(_section(sitting, section_id))(
        data={"revision": sitting.assessment.revision}
        | {f"q_{key}": value for key, value in sitting.answers.items()}
    )
    return _page(sitting, section_id, form)


@bp.post("/<section_id>")
def save(section_id: str) -> ResponseReturnValue:
    """Keep this page's answers and go on; show the page again where some are wrong."""
    sitting = _sitting()
    form = form_for(_section(sitting, section_id))()
    valid = form.validate()
    try:
        sittings.save(store(), sitting, form.answers(), form.revision.data or 0, now())
    except sittings.ChangedElsewhereError as changed:
        return _page(_again(), section_id, form, changed.questions), 409
    kept = _again()
    if not valid or form.add_problems(sittings.contradictions(kept)):
        return _page(kept, section_id, form), 422
    return redirect(_after(kept, section_id))


@bp.post("/<section_id>/save")
def autosave(section_id: str) -> ResponseReturnValue:
    """Keep what can be kept while the respondent is still on the page."""
    sitting = _sitting()
    form = form_for(_section(sitting, section_id))()
    try:
        revision = sittings.save(store(), sitting, form.answers(), form.revision.data or 0, now())
    except sittings.ChangedElsewhereError:
        words = "Changed in another window. Save and go on to choose"
        return {"said": words, "changed": True}, 409
    return {"said": "Saved", "revision": revision}


@bp.get("/check")
def check() -> ResponseReturnValue:
    """All answers before they are handed in, each with a way to change it."""
    return _check(_sitting())


@bp.post("/submit")
def submit() -> ResponseReturnValue:
    """Hand in; refused with the list of what is missing."""
    try:
        sittings.submit(store(), _sitting(), now())
    except sittings.IncompleteError:
        return make_response(_check(_again(), refused=True), 422)
    keep_choice(_sitting())
    return redirect(_url("receipt"))


@bp.get("/receipt")
def receipt() -> ResponseReturnValue:
    """That it was handed in, when, under which reference, and what was answered."""
    sitting = _sitting()
    if not sitting.submitted:
        return redirect(_gap_url(sitting))
    signed_in = member()
    own = signed_in and workspaces.for_member(
        store(), sitting.assessment.workspace_id, signed_in.id
    )
    return render_template(
        "assess/receipt.html",
        sitting=sitting,
        groups=lines(sitting),
        desk=own,
        handed_over=hand_over() is not None,
    )


@bp.get("/copy.txt")
def copy() -> ResponseReturnValue:
    """The respondent's own copy, as plain text."""
    sitting = _sitting()
    text = render_template("assess/copy.txt", sitting=sitting, groups=lines(sitting))
    response = make_response(text)
    response.content_type = "text/plain; charset=utf-8"
    name = f"advisor-{sitting.assessment.reference}.txt"
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


@bp.errorhandler(sittings.LinkUnknownError)
@bp.errorhandler(sittings.LinkClosedError)
def link_refused(error: Exception) -> ResponseReturnValue:
    """Say why the link opens nothing."""
    unknown = isinstance(error, sittings.LinkUnknownError)
    title = "There is nothing at this link" if unknown else "This link is closed"
    return errors.page(404 if unknown else 410, title, str(error))


@bp.errorhandler(sittings.AlreadySubmittedError)
def already_submitted(error: Exception) -> ResponseReturnValue:
    """A late save changes nothing; the receipt says what counts."""
    if request.path.endswith("/save"):
        return {"said": str(error)}, 409
    return redirect(_url("receipt"))


def _sitting() -> Sitting:
    found: Sitting = g.sitting
    return found


def _again() -> Sitting:
    """The sitting as it is kept now, after a save."""
    return sittings.resume(store(), _sitting().token, now())


def _url(page: str, **values: Any) -> str:
    return url_for(f"assess.{page}", token=_sitting().token, **values)


def _section(sitting: Sitting, section_id: str) -> Section:
    place = sitting.place(section_id)
    if place is None:
        abort(404)
    return sitting.sections[place]


def _page(
    sitting: Sitting, section_id: str, form: SectionForm, changed: tuple[str, ...] = ()
) -> str:
    place = sitting.place(section_id) or 0
    shown_section = sitting.sections[place]
    back = sitting.sections[place - 1].id if place else None
    problems = form.problems() + [(f"q_{key}", _TWO_WINDOWS) for key in changed]
    return render_template(
        "assess/section.html",
        sitting=sitting,
        section=shown_section,
        questions=questions_in_order(shown_section, str(sitting.assessment.seed)),
        form=form,
        errors=problems,
        messages_at=dict(problems),
        revision=sitting.assessment.revision,
        place=place,
        minutes_left=minutes_for(sitting.sections[place:]),
        back=_url("section", section_id=back) if back else _url("start"),
        came_from_check="check" in request.args,
    )


_TWO_WINDOWS = (
    "You changed this in another window as well. Choose the answer that is right and save again."
)


def _gap_url(sitting: Sitting) -> str:
    gaps = sitting.gaps
    return _url("section", section_id=gaps[0][0].id) if gaps else _url("check")


def _after(sitting: Sitting, section_id: str) -> str:
    """The next page; after a change from the check page, the check page again."""
    place = sitting.place(section_id)
    last = place is None or place + 1 >= len(sitting.sections)
    if last or ("check" in request.args and not sitting.gaps):
        return _url("check")
    return _url("section", section_id=sitting.sections[(place or 0) + 1].id)


def _check(sitting: Sitting, *, refused: bool = False) -> ResponseReturnValue:
    if sitting.submitted:
        return redirect(_url("receipt"))
    to_do = still_to_do(sitting)
    return render_template(
        "assess/check.html",
        sitting=sitting,
        groups=lines(sitting, changeable=True),
        errors=to_do if refused else [],
        to_do=to_do,
        hints=hints(sitting.questionnaire, sitting.answers, str(sitting.assessment.seed)),
    )
