"""The calendar of the plan: weeks, when each meeting is, files and subscriptions."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, abort, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from advisor.core.language import mark, say
from advisor.core.plan.cadence import WEEK
from advisor.core.plan.meeting_times import NTH
from advisor.core.plan.plan import Plan
from advisor.core.plan.timetable import clashes, told_times
from advisor.core.plan.working_days import day_name
from advisor.core.report.week_part import review_title, week_words
from advisor.store import calendar_links, calendar_times
from advisor.usecases import gathering, plan_calendar
from advisor.usecases.gathering import Inputs
from advisor.usecases.plan import plan_of
from advisor.usecases.plan_calendar import NobodyError, NoPlanError, Whose
from advisor.web import plan_calendar_form as forms
from advisor.web.access import levels_shown, may, now, signed_in_member, store, workspace
from advisor.web.calendar_feed import calendar_response
from advisor.web.messages import tell

bp = Blueprint("plan_calendar", __name__, url_prefix="/w/<workspace_id>/plan/calendar")
bp.add_app_template_global(week_words, "week_words")
bp.add_app_template_global(review_title, "review_title")
bp.add_app_template_global(told_times, "told_times")
_COULD_GIVE = (
    (mark("Try other hours or one more person"), "what_if.page"),
    (mark("Try a lower goal"), "calculator.page"),
)


@bp.app_template_global()
def what_could_give() -> list[tuple[str, str]]:
    """Words and addresses of where one sees what other hours, people or goals would do."""
    return [
        (say(words), url_for(endpoint, workspace_id=workspace().id))
        for words, endpoint in _COULD_GIVE
        if may(endpoint)
    ]


@bp.get("/")
def page() -> ResponseReturnValue:
    """The weeks, when meetings are, and how all of it gets into a calendar."""
    inputs = gathering.gather(store(), workspace())
    plan = _plan(inputs)
    if plan is None:
        return render_template("plan_calendar/empty.html")
    return _page(inputs, plan, _fields(plan), _first(plan), [])


@bp.post("/times")
def keep() -> ResponseReturnValue:
    """Hold the meetings at other times."""
    inputs = gathering.gather(store(), workspace())
    plan = _plan(inputs) or abort(404)
    fields = forms.typed_fields(_fields(plan), request.form)
    first, at = request.form.get(forms.FIRST, "").strip(), now()
    wrong = forms.problems(fields, first, workspace().week, at.date())
    if wrong:
        return _page(inputs, plan, fields, first, wrong), 422
    times, asking = forms.times_of(fields), signed_in_member()
    plan_calendar.keep_times(store(), workspace().id, times, first, asking.id, at)
    tell(say("Kept. Calendars that are subscribed follow by themselves."))
    return redirect(url_for("plan_calendar.page", workspace_id=workspace().id))


@bp.get("/calendar.ics")
def file() -> ResponseReturnValue:
    """The calendar of the team, or with ?person= of one of them, as a file."""
    whose, people = Whose(request.args.get("person", "")), gathering.gather(store(), workspace())
    try:
        content = plan_calendar.calendar_of(
            store(), workspace(), whose, levels_shown(people.people), now()
        )
    except (NobodyError, NoPlanError):
        abort(404)
    response = calendar_response(content)
    response.headers["Content-Disposition"] = 'attachment; filename="plan.ics"'
    return response


def _plan(inputs: Inputs) -> Plan | None:
    if inputs.team is None:
        return None
    return plan_of(store(), inputs, now().date(), levels_shown(inputs.people)).plan


def _fields(plan: Plan) -> list[forms.MeetingField]:
    return forms.kept_fields(plan.cadence, {time.key: time for time in plan.times})


def _first(plan: Plan) -> str:
    return plan_calendar.first_day(store(), workspace(), plan, now().date().isoformat())


def _page(
    inputs: Inputs,
    plan: Plan,
    fields: list[forms.MeetingField],
    first: str,
    errors: list[tuple[str, str]],
) -> str:
    links = calendar_links.of_workspace(store(), workspace().id)
    return render_template(
        "plan_calendar/page.html",
        plan=plan,
        people=inputs.people,
        names={one.id: one.name for one in inputs.people},
        meetings=_meetings(plan),
        fields=fields,
        first=first,
        errors=errors,
        kept=calendar_times.start(store(), workspace().id),
        chosen=calendar_times.of_workspace(store(), workspace().id),
        days=[(str(day), day_name(day)) for day in workspace().week.days],
        nth=[(str(number), say(word)) for number, word in NTH.items()],
        links=links,
    )


def _meetings(plan: Plan) -> list[dict[str, Any]]:
    """Each meeting in words, with those on whose blocks it falls."""
    times, told = {time.key: time for time in plan.times}, told_times(plan)
    return [
        {
            "meeting": one,
            "when": told[one.key],
            "clashes": () if one.every == WEEK else clashes(one, times[one.key], plan.weeks),
        }
        for one in plan.cadence
        if one.key in told
    ]
