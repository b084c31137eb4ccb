"""The work sample of an opening: written, started from a shipped one, taken out."""

from __future__ import annotations

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from advisor.core.hiring.assignment import asked_for
from advisor.core.language import say
from advisor.core.skills import Skill
from advisor.library import catalogue
from advisor.library.interview import interview_words
from advisor.usecases.hiring import work_sample
from advisor.usecases.hiring.openings import criteria_of
from advisor.usecases.hiring.work_sample import WorkSampleRefusedError
from advisor.web import opening_of_page, work_sample_form
from advisor.web.access import store
from advisor.web.messages import tell
from advisor.web.opening_of_page import opening
from advisor.web.work_sample_form import SampleForm

URL = "/w/<workspace_id>/openings/<opening_id>/kit/work-sample"
bp = Blueprint("work_sample", __name__, url_prefix=URL)
opening_of_page.install(bp)


@bp.get("/")
def edit() -> ResponseReturnValue:
    """The fields, filled with what is kept, or with a work sample to start from."""
    wanted = request.args.get("start", "")
    shipped = next((one for one in interview_words().samples if one.id == wanted), None)
    if shipped is not None:
        return _page(work_sample_form.started(shipped, _skills()))
    return _page(work_sample_form.kept(work_sample.sample_of(opening()), _skills()))


@bp.post("/")
def save() -> ResponseReturnValue:
    """Keep it."""
    form = work_sample_form.sent(_skills())
    try:
        work_sample.save(store(), opening(), form.task, form.minutes, form.chosen())
    except WorkSampleRefusedError as error:
        return _page(form, error.problems), 422
    tell(say("The work sample is saved. It is in every kit and scorecard begun from now on."))
    return redirect(url_for("kit.page", **opening_of_page.ids()))


@bp.post("/remove")
def remove() -> ResponseReturnValue:
    """Take it out, with an undo."""
    work_sample.remove(store(), opening())
    undo = url_for("work_sample.bring_back", **opening_of_page.ids())
    tell(say("The work sample is removed. Scorecards begun with it keep it."), undo)
    return redirect(url_for("kit.page", **opening_of_page.ids()))


@bp.post("/bring-back")
def bring_back() -> ResponseReturnValue:
    """Undo a removal."""
    work_sample.bring_back(store(), opening())
    tell(say("The work sample is back."))
    return redirect(url_for("kit.page", **opening_of_page.ids()))


def _page(form: SampleForm, problems: tuple[tuple[str, str], ...] = ()) -> str:
    return render_template(
        "kit/work_sample.html",
        opening=opening(),
        form=form,
        errors=list(problems),
        has_one=bool(work_sample.sample_of(opening()).task),
        starts=interview_words().samples_for(opening().role),
    )


def _skills() -> list[Skill]:
    """The skills that the panel has to rate."""
    asked = {criterion.skill for criterion in asked_for(criteria_of(opening().criteria))}
    return [skill for skill in catalogue().skills if skill.id in asked]
