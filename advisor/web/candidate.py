"""One candidate, for those who lead the opening: contact, stage, link, what they say themselves."""

from __future__ import annotations

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from advisor.core.language import say, told
from advisor.library import catalogue
from advisor.store import candidate_links
from advisor.store.candidates import Candidate
from advisor.usecases.hiring import candidate_invitations, candidates, scoring
from advisor.usecases.hiring.candidate_invitations import Made, NothingToldError
from advisor.usecases.hiring.candidate_letters import candidate_letter
from advisor.usecases.hiring.candidate_own_view import own_view_for
from advisor.usecases.tokens import stamp
from advisor.web import opening_of_page, reach
from advisor.web.access import now, signed_in_member, store, workspace
from advisor.web.answer_lines import lines
from advisor.web.candidate_form import CandidateForm
from advisor.web.candidates import STAGE_WORDS
from advisor.web.form_choice import own_forms
from advisor.web.letter_link import LetterLink
from advisor.web.messages import tell
from advisor.web.opening_of_page import ids, opening

bp = Blueprint(
    "candidate",
    __name__,
    url_prefix="/w/<workspace_id>/openings/<opening_id>/candidates/<candidate_id>",
)
opening_of_page.install(bp)


@bp.get("/")
def page(candidate_id: str) -> ResponseReturnValue:
    """What is known of a candidate; no scores."""
    found = _candidate(candidate_id)
    texts = {name: getattr(found, name) for name in ("name", "email", "link", "note")}
    return _page(found, CandidateForm(data=texts))


@bp.post("/")
def change(candidate_id: str) -> ResponseReturnValue:
    """Keep what was changed."""
    found, form = _candidate(candidate_id), CandidateForm()
    if not form.validate():
        return _page(found, form), 422
    candidates.change(store(), found, form.told())
    tell(say("Saved."))
    return redirect(_url(found))


@bp.post("/withdrew")
def withdraw(candidate_id: str) -> ResponseReturnValue:
    """Keep that a candidate withdrew, or that they are in again."""
    found, back = _candidate(candidate_id), "back" in request.form
    candidates.withdraw(store(), found, back=back)
    tell(
        say("{name} is in again.", name=found.name)
        if back
        else say("{name} withdrew.", name=found.name)
    )
    return redirect(_url(found))


@bp.post("/link")
def invite(candidate_id: str) -> ResponseReturnValue:
    """Make a link for the candidate; this page is the only one that ever shows it."""
    found, form = _candidate(candidate_id), request.form.get("form", "")
    try:
        made = candidate_invitations.invite(store(), opening(), found, form, now())
    except NothingToldError as error:
        tell(told(error))
        return redirect(url_for("opening_role.words", **ids()))
    return _made(made)


@bp.post("/link/close")
def close_link(candidate_id: str) -> ResponseReturnValue:
    """Close a candidate's link."""
    found = _candidate(candidate_id)
    candidate_invitations.close(store(), found, now())
    tell(say("The link of {name} is closed. To undo this, make a new one.", name=found.name))
    return redirect(_url(found))


def _made(made: Made) -> str:
    url = reach.base_url() + url_for("candidate_page.page", token=made.token)
    letter = candidate_letter(made, opening(), workspace().name, url)
    return render_template(
        "candidates/made.html",
        opening=opening(),
        made=made,
        sheet=LetterLink(url, letter, made.candidate.email),
    )


def _page(found: Candidate, form: CandidateForm) -> str:
    where = found.workspace_id, found.person_id
    view = own_view_for(store(), found, signed_in_member().id)
    return render_template(
        "candidates/one.html",
        ids=ids(),
        opening=opening(),
        candidate=found,
        form=form,
        errors=form.problems(),
        stages=STAGE_WORDS,
        forms=[*own_forms(), ("", say("None: they only read and agree"))],
        open_until=candidate_links.last_day(store(), *where, stamp(now())),
        told=candidate_invitations.is_told(opening(), now()),
        view=view,
        groups=lines(view.sitting) if view.sitting else [],
        skills=catalogue().skills,
        may_see=scoring.may_see(store(), opening(), signed_in_member().id),
    )


def _candidate(candidate_id: str) -> Candidate:
    return candidates.find(store(), opening(), candidate_id)


def _url(found: Candidate) -> str:
    return url_for(".page", **ids(), candidate_id=found.person_id)
