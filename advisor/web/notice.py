"""The notice on the start page of a questionnaire, and the button that agrees to it."""

from __future__ import annotations

from dataclasses import dataclass

from flask import Blueprint, abort, redirect
from flask.typing import ResponseReturnValue

from advisor.core.language import mark, say
from advisor.core.privacy import ANYONE, BASES, Line, begin_words, note_words
from advisor.library.privacy import notice_words
from advisor.store import workspaces
from advisor.usecases import notices, sittings
from advisor.usecases.previews import Preview
from advisor.usecases.sitting import Sitting
from advisor.web.access import hand_over, now, store
from advisor.web.assess import link_refused, resumed
from advisor.web.assess_pages import gap_url

bp = Blueprint("notice", __name__, url_prefix="/a/<token>/notice")
bp.register_error_handler(sittings.LinkUnknownError, link_refused)
bp.register_error_handler(sittings.LinkClosedError, link_refused)
# What the start page says outside of what is folded.
_ABOVE = (mark("Used for"), mark("Kept"))


@dataclass(frozen=True, slots=True)
class Told:
    """The notice as the page shows it. folded: the lines beside what it is used for and until when
    it is kept. button: its words; agrees: it keeps that somebody agreed or was told; note: what
    that means.
    """

    used_for: str
    kept: str
    folded: tuple[Line, ...]
    button: str
    agrees: bool
    note: str


@bp.app_template_global()
def told_before(sitting: Sitting) -> Told:
    """What the respondent is told before they begin."""
    told, company = notices.notice_of(store(), sitting), _company(sitting)
    above = {say(one) for one in _ABOVE}
    lines = [Line(one.heading, one.words.replace(ANYONE, sitting.subject)) for one in told.lines]
    keeps = told.basis in BASES and not sitting.assessment.entered_by
    asks = keeps and not isinstance(sitting, Preview)
    asks = asks and not notices.is_agreed(store(), sitting.assessment)
    return Told(
        used_for=lines[0].words,
        kept=told.kept,
        folded=tuple(one for one in lines if one.heading not in above),
        button=begin_words(notice_words(), told) if asks else say("Begin"),
        agrees=asks,
        note=note_words(notice_words(), told, company) if keeps else "",
    )


@bp.post("/")
def begin(token: str) -> ResponseReturnValue:
    """Keep that it was agreed to, under which words and when, and go to the first question."""
    sitting, held = resumed(token), hand_over()
    if held is not None and held.assessment_id != sitting.assessment.id:
        abort(404)
    notices.begin(store(), sitting, now())
    return redirect(gap_url(sitting))


def _company(sitting: Sitting) -> str:
    found = workspaces.find(store(), sitting.assessment.workspace_id)
    return found.name if found else ""
