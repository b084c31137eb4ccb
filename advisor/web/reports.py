"""Reports: what can be had, each as a page, as PDF and as Markdown, and links to share one."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import partial
from typing import Any

from flask import Blueprint, abort, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from advisor.core.language import say, speaking
from advisor.library.catalogues import language_of
from advisor.store import people, report_links
from advisor.store.database import Store
from advisor.store.people import Person
from advisor.store.workspaces import Workspace
from advisor.usecases import gathering, reports
from advisor.usecases.report_links import DAYS, make, request_of
from advisor.usecases.reports import Request
from advisor.usecases.tokens import stamp
from advisor.web import reach
from advisor.web.access import levels_shown, may, member, now, store, workspace
from advisor.web.messages import tell
from advisor.web.qr import qr
from advisor.web.report_files import Drawing, answer, drawing
from advisor.web.report_jobs import MadeFile, make_ready
from advisor.web.report_options import choices, query_of, request_from, words_for

bp = Blueprint("reports", __name__, url_prefix="/w/<workspace_id>/report")
_FORM = "<any(html,pdf,md):form>"
# Whoever has a link may pass it on: levels are in it where that was chosen.
SHARED_LEVELS = "none"


@bp.get("/")
def overview() -> ResponseReturnValue:
    """What reports there are, and the links that are out."""
    make_ready(_loaded)
    inputs = gathering.gather(store(), workspace())
    found = inputs.people
    about = _asked_about(found)
    usual, shared = (
        choices(
            request_from(request.args, about.id if about else "", levels),
            all_levels=levels_shown(found) is None,
        )
        for levels in ("all", SHARED_LEVELS)
    )
    return render_template(
        "report/overview.html", fields=usual, shared=shared, about=about, inputs=inputs, **_links()
    )


@bp.get(f"/report.{_FORM}")
def read(form: str) -> ResponseReturnValue:
    """The team's report or the plan."""
    return _answer(request_from(request.args), form)


@bp.get(f"/person/<person_id>.{_FORM}")
def of_person(person_id: str, form: str) -> ResponseReturnValue:
    """One person's profile."""
    if _name_of(person_id) is None:
        abort(404)
    return _answer(request_from(request.args, person_id), form)


@bp.post("/share")
def share() -> ResponseReturnValue:
    """Make a link to a report; the page that comes is the only one that ever shows it."""
    person_id = request.form.get("person_id", "")
    name = _name_of(person_id)
    if person_id and name is None:
        abort(404)
    asked = request_from(request.form, person_id, levels=SHARED_LEVELS)
    days = next((one for one in DAYS if str(one) == request.form.get("days")), DAYS[1])
    asking = member()
    made = make(store(), workspace(), asked, asking.id if asking else "", now(), days)
    what = words_for(asked, {person_id: name or ""})
    url = reach.base_url() + url_for("shared_reports.read", token=made.token)
    shown = {"link": made.link, "what": what, "days": days, "url": url, "code": qr(url)}
    return render_template("report/shared.html", **shown)


@bp.post("/links/<link_id>/revoke")
def revoke(link_id: str) -> ResponseReturnValue:
    """Close a link."""
    if not report_links.revoke(store(), workspace().id, link_id, stamp(now())):
        abort(404)
    tell(say("The link is closed. Whoever opens it is told so."))
    return redirect(url_for("reports.overview", workspace_id=workspace().id))


def _asked_about(everyone: Iterable[Person]) -> Person | None:
    """The person whose profile is asked for, if who is asking may read it."""
    asked = request.args.get("person")
    return next(
        (one for one in everyone if one.id == asked and may("reports.of_person", one.id)), None
    )


def _links() -> dict[str, Any]:
    """The links that were made, in words, and what a new one can be like."""
    everyone = people.of_workspace(store(), workspace().id)
    names = {one.id: one.name for one in everyone}
    made = report_links.of_workspace(store(), workspace().id)
    links = [(one, words_for(request_of(one), names)) for one in made]
    return {"links": links, "days": DAYS, "now": stamp(now())}


def _answer(asked: Request, form: str) -> ResponseReturnValue:
    """The file, or a page that says it is being made."""
    found, today = workspace(), now().date()
    allowed = levels_shown(people.of_workspace(store(), found.id))
    links = _ways(asked)
    key = (found.id, asked, today, allowed, form)
    work = partial(_make, drawing(form, links), found, asked, today, allowed)

    try:
        return answer(key, work, form, _url(asked, form))
    except reports.NoSuchPersonError:
        abort(404)
    except reports.NotShownError:
        abort(403)


def _ways(asked: Request) -> list[tuple[str, str]]:
    """What the page offers besides, in its own language."""
    query: Any = {"person": asked.person_id} if asked.person_id else query_of(asked)
    other = url_for("reports.overview", workspace_id=workspace().id, **query)
    with speaking(language_of(asked.options.language)):
        ways = [(say("Download the PDF"), "pdf"), (say("As Markdown"), "md")]
        last = [(say("Other ways"), other)] if may("reports.overview") else []
    return [(words, _url(asked, form)) for words, form in ways] + last


def _loaded(_opened: Store) -> None:
    """Nothing more: asked for in a process for reports, it has that load this module."""


def _make(
    draw: Drawing,
    found: Workspace,
    asked: Request,
    today: date,
    allowed: frozenset[str] | None,
    opened: Store,
) -> MadeFile:
    return draw.made(reports.make_report(opened, found, asked, today, allowed))


def _url(asked: Request, form: str) -> str:
    query: Any = {"workspace_id": workspace().id, "form": form, **query_of(asked)}
    if asked.person_id:
        return url_for("reports.of_person", person_id=asked.person_id, **query)
    return url_for("reports.read", **query)


def _name_of(person_id: str) -> str | None:
    found = people.find(store(), workspace().id, person_id) if person_id else None
    return None if found is None or found.removed else found.name
