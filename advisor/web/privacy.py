"""Settings → Privacy: the company's words in the notice, requests, the record of processing."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, abort, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from wtforms import SelectField, StringField
from wtforms.validators import Length

from advisor.core.language import mark, say
from advisor.core.privacy import ASKED_FOR, CONSENT, INTEREST
from advisor.core.privacy.processing import BLANKS
from advisor.library.privacy import notice_words
from advisor.usecases import privacy, processing_record
from advisor.usecases.notices import ASKED_PURPOSE
from advisor.usecases.privacy import Asked
from advisor.web.access import may, now, store, workspace
from advisor.web.choices import SelectChoice
from advisor.web.messages import tell
from advisor.web.sent_form import SentForm

LONGEST = 1000
BASES = (
    (CONSENT, mark("Consent: they agree by the button that begins, and can take it back")),
    (INTEREST, mark("Your interest: they are told, and can object")),
)
_PAGES = (
    (
        "privacy.record",
        mark("Record of processing"),
        mark("who, what for, whose data, how long: with blanks"),
    ),
    (
        "retention.page",
        mark("How long data are kept"),
        mark("last days, and what a sweep would remove"),
    ),
    ("data.overview", mark("Your data"), mark("take answers out, also for research without names")),
)
_LONG = mark("Shorten this to 1000 characters.")

bp = Blueprint("privacy", __name__, url_prefix="/w/<workspace_id>/privacy")


class NoticeForm(SentForm):
    """The company's own words in the notice, and what people are usually asked for."""

    contact = StringField(
        validators=[Length(max=300, message=mark("Shorten this to 300 characters."))]
    )
    addition = StringField(validators=[Length(max=LONGEST, message=_LONG)])
    basis = SelectField(choices=[SelectChoice(*one) for one in BASES])
    asked_purpose = SelectField(choices=[SelectChoice(one, one) for one in ASKED_FOR])


@bp.app_template_global()
def purposes() -> list[tuple[str, str]]:
    """The purposes that whoever asks may choose between, with their names."""
    known = notice_words().purposes
    return [(one, known[one].name) for one in ASKED_FOR]


@bp.app_template_global()
def usual_purpose() -> str:
    """What people are asked for here unless whoever asks says otherwise."""
    return privacy.written(store(), workspace().id)[ASKED_PURPOSE]


@bp.app_template_global()
def privacy_pages() -> list[tuple[str, str, str]]:
    """The pages on privacy that who is asking may open: endpoint, name, what it says."""
    return [(to, say(name), say(says)) for to, name, says in _PAGES if may(to)]


@bp.app_template_global()
def open_requests() -> int:
    """How many people ask to be erased and are not."""
    return privacy.open_requests(store(), workspace().id)


@bp.app_template_global()
def erase_url(asked: Asked) -> str:
    """Where whoever asked is erased, "" where who is asking may not."""
    who = asked.request.respondent
    to, ids = "erasing.ask", {"person_id": who}
    if asked.opening_id:
        to, ids = "hiring_privacy.ask", {"opening_id": asked.opening_id, "candidate_id": who}
    return url_for(to, **_here(ids)) if may(to) else ""


@bp.get("/")
def page() -> ResponseReturnValue:
    """What was asked for, the notice, and the ways to what else there is."""
    return _page(NoticeForm(data=privacy.written(store(), workspace().id)))


@bp.post("/")
def change() -> ResponseReturnValue:
    """Keep the company's words; what was begun before keeps the words it was begun under."""
    form = NoticeForm()
    if not form.validate():
        return _page(form), 422
    typed = {name: " ".join((form[name].data or "").split()) for name in privacy.NOTICE_KEYS}
    privacy.write(store(), workspace().id, typed)
    tell(say("Saved. Whoever begins from now on is told this."))
    return redirect(_url("page"))


@bp.post("/requests/<request_id>/close")
def close(request_id: str) -> ResponseReturnValue:
    """Keep that a request was answered."""
    if not privacy.close(store(), workspace().id, request_id, now()):
        abort(404)
    tell(say("The request is closed."), _url("reopen", request_id=request_id))
    return redirect(_url("page"))


@bp.post("/requests/<request_id>/open")
def reopen(request_id: str) -> ResponseReturnValue:
    """Open a request again."""
    if not privacy.reopen(store(), workspace().id, request_id):
        abort(404)
    return redirect(_url("page"))


@bp.get("/record")
def record() -> ResponseReturnValue:
    """The record of processing, to read and to print."""
    found = processing_record.record(store(), workspace(), now())
    return render_template("privacy/record.html", record=found, today=now().date().isoformat())


@bp.post("/record")
def write_record() -> ResponseReturnValue:
    """Keep what the owner wrote into the blanks."""
    sent = request.form
    typed = {name: sent[name].strip()[:LONGEST] for name, *_ in BLANKS if name in sent}
    privacy.write(store(), workspace().id, typed)
    tell(say("Saved."))
    return redirect(_url("record"))


def _page(form: NoticeForm) -> str:
    errors = [(field.name, str(field.errors[-1])) for field in form if field.errors]
    found = privacy.requests(store(), workspace().id)
    return render_template(
        "privacy/page.html",
        form=form,
        errors=errors,
        requests=found,
        bases=[(base, say(words)) for base, words in BASES],
    )


def _here(ids: dict[str, str]) -> dict[str, Any]:
    return {"workspace_id": workspace().id, **ids}


def _url(to: str, **values: Any) -> str:
    return url_for(f"privacy.{to}", workspace_id=workspace().id, **values)
