"""The reports of an opening and of one candidate: page, PDF and Markdown, after the reveal."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from flask import Blueprint, redirect, request, url_for
from flask.typing import ResponseReturnValue

from advisor.core.hiring.comparison import Comparison
from advisor.core.language import say, speaking
from advisor.core.report.hiring_seen import Agreed
from advisor.core.report.report import PAPERS, Options, Report
from advisor.library.catalogues import language_of
from advisor.store.database import Store
from advisor.usecases.hiring import scoring
from advisor.usecases.hiring.candidates import find
from advisor.usecases.hiring.opening_report import Asked, candidate_report, opening_report
from advisor.web import opening_of_page
from advisor.web.access import now, signed_in_member, store, workspace
from advisor.web.opening_of_page import ids, opening
from advisor.web.report_files import Drawing, answer, drawing
from advisor.web.report_jobs import MadeFile
from advisor.web.reveal_rows import Panel, panel_rows

bp = Blueprint("hiring_reports", __name__, url_prefix="/w/<workspace_id>/openings/<opening_id>")
opening_of_page.install(bp)
_FORM = "<any(html,pdf,md):form>"


@bp.before_request
def own_first() -> ResponseReturnValue | None:
    """Nothing before the reveal, and nothing to who has scorecards of their own to hand in."""
    if scoring.may_see(store(), opening(), signed_in_member().id):
        return None
    asked = (request.view_args or {}).get("candidate_id")
    if asked is not None:
        find(store(), opening(), asked)
    return redirect(url_for("reveal.page", **ids()))


@bp.get(f"/report.{_FORM}")
def of_opening(form: str) -> ResponseReturnValue:
    """The opening as a whole, with names or without."""
    return _answer("of_opening", form, opening_report)


@bp.get(f"/candidates/<candidate_id>/report.{_FORM}")
def of_candidate(candidate_id: str, form: str) -> ResponseReturnValue:
    """One candidate, with names or without."""
    return _answer("of_candidate", form, candidate_report, candidate_id=candidate_id)


def agreed(found: Comparison, raters: Mapping[str, str]) -> Agreed:
    """The agreement of the panel in the words of its page."""
    panel = panel_rows(found, raters)
    return Agreed(
        overall=_overall(panel),
        rests=say(
            "1 is full agreement, 0 is no more than by chance. For comparison: "
            "separate interviewers agree at about .44 (Huffcutt, Culbertson & "
            "Weyhrauch 2013)."
        ),
        skills=tuple(map(tuple, panel.skills)),
        nothing=panel.nothing,
        raters=tuple(map(tuple, panel.raters)),
    )


def _overall(panel: Panel) -> str:
    told = panel.overall
    if not told.span:
        return told.words
    if told.figure == "–":
        lies = say("The agreement lies between {span} (95% range).", span=told.between)
        return f"{told.words} {lies}"
    one = say(
        "Agreement of one interviewer with the others: {figure} (95% range {span}).",
        figure=told.figure,
        span=told.span,
    )
    return f"{told.words} {one}"


def _answer(view: str, form: str, make: Any, **about: str) -> ResponseReturnValue:
    paper = request.args.get("paper", "")
    names = request.args.get("names") != "letters"
    options = Options(names=names, paper=paper if paper in PAPERS else PAPERS[0])
    asked = Asked(workspace(), opening(), options, now().date().isoformat(), agreed)
    draw = drawing(form, _ways(view, options, about))
    work = partial(_make, draw, make, asked, tuple(about.values()))
    key = (view, opening().id, *about.values(), options, form)
    return answer(key, work, form, _url(view, form, options, about))


def _make(draw: Drawing, make: Any, asked: Asked, about: tuple[str, ...], own: Store) -> MadeFile:
    with speaking(language_of(asked.options.language)):
        report: Report = make(own, asked, *about)
    return draw.made(report)


def _ways(view: str, options: Options, about: Mapping[str, str]) -> list[tuple[str, str]]:
    """What the page offers besides: the files, and the other way to call people."""
    other = Options(names=not options.names, paper=options.paper)
    words = say("Without names") if options.names else say("With names")
    return [
        (say("Download the PDF"), _url(view, "pdf", options, about)),
        ("Markdown", _url(view, "md", options, about)),
        (words, _url(view, "html", other, about)),
    ]


def _url(view: str, form: str, options: Options, about: Mapping[str, str]) -> str:
    asked: dict[str, Any] = {**about} if options.names else {**about, "names": "letters"}
    asked |= {"paper": options.paper} if options.paper != PAPERS[0] else {}
    return url_for(f"hiring_reports.{view}", form=form, **ids(), **asked)
