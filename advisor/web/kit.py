"""The kit of an opening for whoever leads it: all interviewers' kits, and what candidates get."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from advisor.core.hiring.kit import Kit
from advisor.core.language import say, say_many, told
from advisor.store.openings import Opening
from advisor.store.workspaces import Workspace
from advisor.usecases.hiring import kit as kits
from advisor.usecases.hiring import openings, panel, work_sample
from advisor.usecases.hiring.kit import MinutesRefusedError
from advisor.usecases.hiring.panel import PanelistUnknownError
from advisor.web import opening_of_page
from advisor.web.access import now, store, workspace
from advisor.web.messages import tell
from advisor.web.opening_of_page import opening
from advisor.web.paper_file import paper_soon, pdf_file

bp = Blueprint("kit", __name__, url_prefix="/w/<workspace_id>/openings/<opening_id>/kit")
opening_of_page.install(bp)


@bp.get("/")
def page() -> ResponseReturnValue:
    """What can be printed, and how long an interview takes."""
    paper_soon()
    return _page()


@bp.post("/minutes")
def minutes() -> ResponseReturnValue:
    """Keep how long an interview takes."""
    typed = request.form.get("minutes", "").strip()
    try:
        kept = kits.set_minutes(store(), opening(), typed)
    except MinutesRefusedError as error:
        return _page(typed, told(error)), 422
    tell(
        say_many(
            "An interview takes {number} minutes.", "An interview takes {number} minutes.", kept
        )
    )
    return redirect(_url("page"))


@bp.get("/of/<panelist_id>")
def one(panelist_id: str) -> ResponseReturnValue:
    """The kit of one interviewer."""
    found = _kit_of(panelist_id)
    return render_template(
        "kit/one.html",
        kit=found,
        opening=opening(),
        pdf_url=_url("one_pdf", panelist_id=panelist_id),
        back=_url("page"),
    )


@bp.get("/of/<panelist_id>.pdf")
def one_pdf(panelist_id: str) -> ResponseReturnValue:
    """The same as PDF."""
    return kit_file((_kit_of(panelist_id),), "interview-kit")


@bp.get("/panel.pdf")
def whole_pdf() -> ResponseReturnValue:
    """The kits of the whole panel, one after the other."""
    found = kits.kits_of(store(), workspace(), opening())
    if not found:
        tell(say("Nobody rates a skill yet, so there is no kit to print."))
        return redirect(_url("page"))
    return kit_file(found, "interview-kits")


@bp.get("/briefing")
def briefing() -> ResponseReturnValue:
    """What candidates are told, as they read it."""
    sheet = kits.briefing_of(store(), workspace(), opening())
    return render_template("kit/briefing.html", sheet=sheet, opening=opening())


@bp.get("/briefing.pdf")
def briefing_pdf() -> ResponseReturnValue:
    """The same as PDF."""
    return briefing_file(workspace(), opening())


@bp.get("/task")
def task() -> ResponseReturnValue:
    """The work sample as candidates get it, without its levels."""
    sample = work_sample.sample_of(opening())
    if not sample.task:
        return redirect(url_for("work_sample.edit", **opening_of_page.ids()))
    return render_template("kit/task.html", sample=sample, opening=opening())


@bp.get("/task.pdf")
def task_pdf() -> ResponseReturnValue:
    """The same as PDF."""
    from advisor.reports.interview_kit import task_pdf as made

    sample = work_sample.sample_of(opening())
    if not sample.task:
        return redirect(url_for("work_sample.edit", **opening_of_page.ids()))
    told = workspace().name, opening().title, sample.task, sample.minutes
    return pdf_file(made, "task", *told)


def kit_file(found: tuple[Kit, ...], name: str) -> ResponseReturnValue:
    """The kits as PDF on the paper that was asked for."""
    from advisor.reports.interview_kit import kit_pdf

    return pdf_file(kit_pdf, name, found)


def briefing_file(company: Workspace, about: Opening) -> ResponseReturnValue:
    """The sheet for candidates of an opening as PDF on the paper that was asked for."""
    from advisor.reports.interview_kit import briefing_pdf as made

    return pdf_file(made, "interviews", kits.briefing_of(store(), company, about))


def _kit_of(panelist_id: str) -> Kit:
    """The kit; 404 for who is off the panel, or rates nothing."""
    found = panel.find(store(), opening(), panelist_id)
    if found.removed_at is not None or not found.skills:
        raise PanelistUnknownError(PanelistUnknownError.__doc__)
    return kits.kit_of(store(), workspace(), opening(), found)


def _page(typed: str = "", problem: str = "") -> str:
    return render_template(
        "kit/page.html",
        opening=opening(),
        panel=panel.panel_of(store(), opening(), now()),
        sample=work_sample.sample_of(opening()),
        is_locked=openings.in_force(store(), workspace().id, opening().id) is not None,
        minutes=typed or opening().interview_minutes,
        problem=problem,
        errors=[("minutes", problem)] if problem else [],
    )


def _url(endpoint: str, **values: Any) -> str:
    return url_for(f"kit.{endpoint}", **opening_of_page.ids(), **values)
