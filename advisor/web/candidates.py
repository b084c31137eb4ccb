"""The candidates of an opening: the stages they are in, adding one, the bin."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, abort, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from advisor.core.language import mark, say
from advisor.core.report.within import within
from advisor.store import erasures
from advisor.store.candidates import Candidate
from advisor.usecases.hiring import candidates
from advisor.usecases.hiring.candidates import (
    DAYS_IN_BIN,
    AlreadyThereError,
    CandidateUnknownError,
    StageUnknownError,
)
from advisor.usecases.hiring.openings import in_force
from advisor.web import errors, opening_of_page
from advisor.web.access import now, store
from advisor.web.candidate_form import CandidateForm
from advisor.web.messages import tell
from advisor.web.opening_of_page import ids, opening

# So many are shown of each stage; the others are found by name.
MOST_CARDS = 50
STAGE_WORDS = {
    "applied": mark("Applied"),
    "interview": mark("Interview"),
    "decided": mark("Decided"),
}

bp = Blueprint(
    "candidates", __name__, url_prefix="/w/<workspace_id>/openings/<opening_id>/candidates"
)
opening_of_page.install(bp)
bp.app_errorhandler(CandidateUnknownError)(lambda _error: errors.not_there())


def refuse_before_the_lock() -> ResponseReturnValue | None:
    """Nobody's name is known before the weights are locked: show the way there."""
    if in_force(store(), opening().workspace_id, opening().id) is not None:
        return None
    page = render_template("candidates/not_locked.html", opening=opening())
    return page, 200 if request.method == "GET" else 409


bp.before_request(refuse_before_the_lock)


@bp.get("/")
def everyone() -> ResponseReturnValue:
    """Everyone by stage, and a form to add one."""
    return _everyone(CandidateForm())


@bp.post("/")
def add() -> ResponseReturnValue:
    """Add a candidate."""
    form = CandidateForm()
    if not form.validate():
        return _everyone(form), 422
    try:
        new = candidates.add(store(), opening(), form.told(), now(), again=form.again.data)
    except AlreadyThereError as error:
        form.say_already_there(error.known)
        return _everyone(form, twice=True), 422
    tell(say("{name} is added.", name=new.name), _url("remove", candidate_id=new.person_id))
    return redirect(_url("everyone"))


@bp.post("/<candidate_id>/stage")
def move(candidate_id: str) -> ResponseReturnValue:
    """Put a candidate into another stage, with the way back."""
    found, stage = _candidate(candidate_id), request.form.get("stage", "interview")
    try:
        candidates.move(store(), found, stage)
    except StageUnknownError:
        abort(404)
    tell(say("{name}: {stage}.", name=found.name, stage=within(say(STAGE_WORDS[stage]))))
    return redirect(_back(found))


@bp.post("/<candidate_id>/remove")
def remove(candidate_id: str) -> ResponseReturnValue:
    """Put a candidate into the bin, with an undo."""
    found = _candidate(candidate_id)
    candidates.remove(store(), found, now())
    tell(
        say("{name} is removed.", name=found.name), _url("bring_back", candidate_id=found.person_id)
    )
    return redirect(_url("everyone"))


@bp.post("/<candidate_id>/bring-back")
def bring_back(candidate_id: str) -> ResponseReturnValue:
    """Undo a removal."""
    found = candidates.find_also_removed(store(), opening(), candidate_id)
    candidates.bring_back(store(), found)
    tell(say("{name} is back.", name=found.name))
    return redirect(_url("everyone"))


@bp.get("/bin")
def thrown_away() -> ResponseReturnValue:
    """Who was removed in the last thirty days, with a way back."""
    found = candidates.thrown_away(store(), opening(), now())
    return render_template("candidates/bin.html", opening=opening(), found=found, days=DAYS_IN_BIN)


def _everyone(form: CandidateForm, *, twice: bool = False) -> str:
    wanted = request.args.get("find", "").strip()[:100]
    return render_template(
        "candidates/everyone.html",
        opening=opening(),
        board=_found(wanted),
        find=wanted,
        most=MOST_CARDS,
        stages=STAGE_WORDS,
        erased=erasures.of_workspace(store(), opening().workspace_id),
        form=form,
        errors=form.problems(),
        twice=twice,
    )


def _found(wanted: str) -> dict[str, list[Candidate]]:
    """The board with those whose name has these letters in it."""
    board = candidates.board(store(), opening())
    letters = wanted.casefold()
    return {
        stage: [one for one in found if letters in one.name.casefold()]
        for stage, found in board.items()
    }


def _candidate(candidate_id: str) -> Candidate:
    return candidates.find(store(), opening(), candidate_id)


def _back(found: Candidate) -> str:
    """To the page that the button was on."""
    if request.form.get("on") == "one":
        return url_for("candidate.page", **ids(), candidate_id=found.person_id)
    return _url("everyone") + f"#c-{found.person_id}"


def _url(endpoint: str, **values: Any) -> str:
    return url_for(f"candidates.{endpoint}", **ids(), **values)
