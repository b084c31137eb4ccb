"""Subscriptions to the calendar of a plan: make a link, replace it, close it."""

from __future__ import annotations

from flask import Blueprint, abort, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from advisor.core.language import say
from advisor.store import calendar_links as links
from advisor.store import people
from advisor.store.calendar_links import CalendarLink
from advisor.usecases import calendar_links, gathering, plan_calendar
from advisor.usecases.calendar_links import Made
from advisor.usecases.plan import plan_of
from advisor.usecases.plan_calendar import Whose
from advisor.usecases.tokens import stamp
from advisor.web import reach
from advisor.web.access import now, signed_in_member, store, workspace
from advisor.web.messages import tell

bp = Blueprint(
    "calendar_subscriptions", __name__, url_prefix="/w/<workspace_id>/plan/calendar/links"
)


@bp.post("/")
def make() -> ResponseReturnValue:
    """Make a link; the page that comes is the only one that ever shows it."""
    person = request.form.get("person", "")
    _called(person)
    whose = Whose(person, request.form.get("names") == "yes")
    asking, first = signed_in_member().id, _first_day()
    return _shown(calendar_links.make(store(), workspace(), whose, first, asking, now()))


@bp.post("/<calendar_link_id>/renew")
def renew(calendar_link_id: str) -> ResponseReturnValue:
    """Close a link and show a new one to the same calendar."""
    link = _open(calendar_link_id)
    return _shown(calendar_links.renew(store(), link, signed_in_member().id, now()))


@bp.post("/<calendar_link_id>/revoke")
def revoke(calendar_link_id: str) -> ResponseReturnValue:
    """Close a link."""
    links.revoke(store(), workspace().id, _found(calendar_link_id).id, stamp(now()))
    tell(say("The link is closed. Calendars get nothing new from it."))
    return redirect(url_for("plan_calendar.page", workspace_id=workspace().id))


def _found(link_id: str) -> CalendarLink:
    return links.find(store(), workspace().id, link_id) or abort(404)


def _open(link_id: str) -> CalendarLink:
    link = _found(link_id)
    if link.revoked:
        abort(404)
    return link


def _called(person: str) -> str:
    """What the person is called; 404 where there is nobody of that id."""
    if not person:
        return say("the whole team")
    found = people.find(store(), workspace().id, person)
    if found is None or found.removed:
        abort(404)
    return found.name


def _first_day() -> str:
    inputs, today = gathering.gather(store(), workspace()), now().date()
    plan = plan_of(store(), inputs, today).plan if inputs.team else None
    if plan is None:
        abort(404)
    return plan_calendar.first_day(store(), workspace(), plan, today.isoformat())


def _shown(made: Made) -> str:
    base, path = reach.base_url(), url_for("calendar_feed.read", token=made.token)
    return render_template(
        "plan_calendar/link.html",
        link=made.link,
        who=_called(made.link.person_id),
        url=base + path,
        opens="webcal" + (base + path).removeprefix("https").removeprefix("http"),
    )
