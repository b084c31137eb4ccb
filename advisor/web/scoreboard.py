"""The scoreboard: how the numbers typed in stand against the plan, targets, and who typed what."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from advisor.core.language import mark, say, say_many
from advisor.core.plan.plan import Plan
from advisor.core.report.phrases import short_names
from advisor.core.report.scoreboard import lead
from advisor.core.scoreboard.board import usual_rhythm
from advisor.core.scoreboard.figures import FIGURES, Figure
from advisor.core.scoreboard.metrics import BY_ID
from advisor.core.scoreboard.period import RHYTHMS, Period
from advisor.store import actuals, targets
from advisor.usecases import gathering, scoreboard_typing
from advisor.usecases.company_days import day_of
from advisor.usecases.gathering import Inputs
from advisor.usecases.plan import plan_of
from advisor.usecases.results import NothingToDecideError
from advisor.usecases.scoreboard import Scoreboard, scoreboard_of
from advisor.web import scoreboard_rows, target_form, watched_rows
from advisor.web.access import levels_shown, now, signed_in_member, store, workspace
from advisor.web.messages import tell

bp = Blueprint("scoreboard", __name__, url_prefix="/w/<workspace_id>/plan/scoreboard")

# So many numbers and targets are listed, the newest ones.
MOST = 500
_SAME = mark("Nothing was changed.")


@bp.get("/")
def read() -> ResponseReturnValue:
    """Every metric with its trend and how it stands; what is missing where nothing is typed in."""
    inputs = gathering.gather(store(), workspace())
    plan, found = _found(inputs)
    if not found.ledger:
        return render_template("scoreboard/empty.html", plan=plan)
    return render_template("scoreboard/board.html", **_page(inputs, plan, found))


@bp.get("/targets")
def ask_targets() -> ResponseReturnValue:
    """Every target with where it comes from, to be changed."""
    _, found = _found(gathering.gather(store(), workspace()))
    return _targets(found, {}, [])


@bp.post("/targets")
def set_targets() -> ResponseReturnValue:
    """Keep the targets that were changed."""
    _, found = _found(gathering.gather(store(), workspace()))
    wanted, problems = target_form.read(found.board, request.form)
    if problems:
        return _targets(found, dict(request.form), problems), 422
    member = signed_in_member()
    count = scoreboard_typing.set_targets(store(), workspace().id, member, wanted, now())
    words = say_many("{number} target is changed.", "{number} targets are changed.", count)
    tell(words if count else say(_SAME))
    return redirect(url_for("scoreboard.read", workspace_id=workspace().id))


@bp.get("/history")
def history() -> ResponseReturnValue:
    """Every number and target with who typed it in and when; what was undone is marked."""
    inputs = gathering.gather(store(), workspace())
    figures = {one.key: one for one in (*FIGURES, *scoreboard_typing.asked_of(inputs))}
    return render_template(
        "scoreboard/history.html",
        entries=actuals.entries(store(), workspace().id, MOST),
        changes=[_told(one, figures) for one in actuals.history(store(), workspace().id, MOST)],
        targets=[_target_told(one) for one in targets.history(store(), workspace().id, MOST)],
    )


def _found(inputs: Inputs) -> tuple[Plan | None, Scoreboard]:
    """The plan, None before there is one, and the scoreboard under it."""
    by = request.args.get("by", "")
    try:
        shown = levels_shown(inputs.people)
        plan = plan_of(store(), inputs, now().date(), shown).plan
    except NothingToDecideError:
        plan = None
    rhythm = by if by in RHYTHMS else ""
    return plan, scoreboard_of(store(), inputs, plan, day_of(workspace(), now()), rhythm)


def _page(inputs: Inputs, plan: Plan | None, found: Scoreboard) -> dict[str, object]:
    planned = {one.id: one.hours or "–" for one in inputs.people}
    typed_by = usual_rhythm(found.ledger)
    return {
        "found": found,
        "board": found.board,
        "lead": lead(found.board),
        "gaps": scoreboard_rows.gaps(found),
        "cards": scoreboard_rows.cards(found.board, plan),
        "unknown": scoreboard_rows.unknown(found.board),
        "worked": scoreboard_rows.worked(found, planned),
        "watched": watched_rows.watched_views(
            found.watched, plan, workspace().id, short_names(inputs.names)
        ),
        "all_tried": watched_rows.what_if_url(
            found.watched, workspace().id, short_names(inputs.names)
        ),
        "to_type": scoreboard_typing.next_to_type(store(), workspace(), typed_by, now()),
    }


def _targets(found: Scoreboard, sent: dict[str, str], problems: list[tuple[str, str]]) -> str:
    set_by = targets.in_force(store(), workspace().id)
    fields = target_form.fields(found.board, set_by, sent)
    return render_template("scoreboard/targets.html", groups=fields, errors=problems)


def _told(one: actuals.Change, figures: Mapping[str, Figure]) -> dict[str, object]:
    about = one.actual
    key = f"{about.figure}:{about.person_id}" if about.person_id else about.figure
    words = scoreboard_rows.change_words(figures, key, about.value, workspace().currency)
    gone = say("Hours of somebody who is not here any more")
    name = say(figures[key].name) if key in figures else gone
    period = Period(about.rhythm, about.start).name
    return {"name": name, "period": period, "words": words, "change": one}


def _target_told(one: targets.SetTarget) -> dict[str, object]:
    metric = BY_ID.get(one.metric)
    value = None if one.value is None else Fraction(one.value)
    words = target_form.said(metric, value, workspace().currency) if metric else ""
    return {"name": say(metric.name) if metric else one.metric, "words": words, "target": one}
