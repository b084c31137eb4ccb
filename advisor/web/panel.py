"""The panel of an opening: who interviews, who rates which skill, and the links of interviewers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import quote

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from advisor.core.language import say, told
from advisor.store.openings import Opening
from advisor.usecases.hiring import openings
from advisor.usecases.hiring import panel as panels
from advisor.usecases.hiring.panel import Made, PanelistUnknownError, PanelSettledError
from advisor.usecases.hiring.panel_letters import interviewer_letter
from advisor.web import errors, panel_form, reach
from advisor.web.access import now, store, workspace
from advisor.web.messages import tell
from advisor.web.panel_form import AddForm
from advisor.web.qr import qr

bp = Blueprint("panel", __name__, url_prefix="/w/<workspace_id>/openings/<opening_id>/panel")
bp.app_errorhandler(PanelistUnknownError)(lambda _error: errors.not_there())


@bp.get("/")
def page(opening_id: str) -> ResponseReturnValue:
    """Who interviews and what each of them rates; with the skills shared out, where asked for."""
    opening = _opening(opening_id)
    if "shared" not in request.args:
        return _page(opening)
    found = panels.panel_of(store(), opening, now())
    return _page(opening, chosen=panels.proposed(found))


@bp.post("/add")
def add(opening_id: str) -> ResponseReturnValue:
    """Put members and others on the panel."""
    opening = _opening(opening_id)
    form = AddForm(panels.panel_of(store(), opening, now()).offered)
    if not form.validate():
        return _page(opening, form), 422
    came = panels.add(store(), opening, form.ticked, form.named, now())
    undo = _url("remove", opening, panelist_id=came[0].id) if len(came) == 1 else ""
    names = ", ".join(one.name for one in came)
    tell(
        say("{names}: on the panel now.", names=names)
        if came
        else say("They are on the panel already."),
        undo,
    )
    return redirect(_url("page", opening))


@bp.post("/skills")
def save(opening_id: str) -> ResponseReturnValue:
    """Keep who rates which skill."""
    opening = _opening(opening_id)
    found = panels.panel_of(store(), opening, now())
    panels.save_skills(store(), opening, panel_form.ticked(found))
    tell(say("Saved: who rates which skill."))
    return redirect(_url("page", opening))


@bp.post("/propose")
def propose(opening_id: str) -> ResponseReturnValue:
    """Share the skills out evenly, to look at before it is saved: a page to come back to."""
    return redirect(_url("page", _opening(opening_id), shared=1) + "#skills")


@bp.post("/<panelist_id>/link")
def make_link(opening_id: str, panelist_id: str) -> ResponseReturnValue:
    """A new link for an interviewer; this page is the only one that ever shows it."""
    opening = _opening(opening_id)
    made = panels.make_link(store(), opening, panelist_id, now())
    return render_template("panel/link.html", opening=opening, made=made, **_letter(opening, made))


@bp.post("/<panelist_id>/close-links")
def close_links(opening_id: str, panelist_id: str) -> ResponseReturnValue:
    """Close an interviewer's link."""
    opening = _opening(opening_id)
    closed = panels.close_links(store(), opening, panelist_id, now())
    tell(say("The link of {name} is closed. To undo this, make a new one.", name=closed.name))
    return redirect(_url("page", opening))


@bp.post("/<panelist_id>/remove")
def remove(opening_id: str, panelist_id: str) -> ResponseReturnValue:
    """Take someone off the panel, with an undo."""
    opening = _opening(opening_id)
    try:
        gone = panels.remove(store(), opening, panelist_id, now())
    except PanelSettledError as error:
        tell(told(error))
    else:
        undo = _url("bring_back", opening, panelist_id=gone.id)
        tell(
            say("{name} is off the panel. What they scored counts no longer.", name=gone.name), undo
        )
    return redirect(_url("page", opening))


@bp.post("/<panelist_id>/bring-back")
def bring_back(opening_id: str, panelist_id: str) -> ResponseReturnValue:
    """Undo a removal."""
    opening = _opening(opening_id)
    back = panels.bring_back(store(), opening, panelist_id)
    tell(say("{name} is back on the panel.", name=back.name))
    return redirect(_url("page", opening))


def _page(
    opening: Opening,
    form: AddForm | None = None,
    chosen: Mapping[str, Sequence[str]] | None = None,
) -> str:
    """chosen: what is ticked in the matrix before it is saved; what is kept by default."""
    found = panels.panel_of(store(), opening, now())
    boxes = panel_form.kept(found.seats) if chosen is None else chosen
    form = form or AddForm(found.offered)
    return render_template(
        "panel/page.html",
        opening=opening,
        panel=found,
        rows=panel_form.matrix_rows(found, boxes),
        chosen=boxes,
        unsaved=chosen is not None,
        form=form,
        errors=form.wrong,
        field_name=panel_form.field_name,
        is_locked=openings.in_force(store(), workspace().id, opening.id) is not None,
    )


def _letter(opening: Opening, made: Made) -> dict[str, Any]:
    """What is handed out of a link."""
    url = reach.base_url() + url_for("scorecards.linked_page", token=made.token)
    letter = interviewer_letter(made, opening.title, workspace().name, url)
    subject, body = quote(letter.subject), quote(letter.body.replace("\n", "\r\n"))
    to = quote(made.panelist.email, safe="@")
    return {
        "url": url,
        "letter": letter,
        "mail": f"mailto:{to}?subject={subject}&body={body}",
        "code": qr(url),
    }


def _opening(opening_id: str) -> Opening:
    return openings.find(store(), workspace().id, opening_id)


def _url(endpoint: str, opening: Opening, **values: Any) -> str:
    return url_for(
        f"panel.{endpoint}", workspace_id=workspace().id, opening_id=opening.id, **values
    )
