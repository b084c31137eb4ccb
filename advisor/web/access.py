"""Who is asking: the request's store, the member, the workspace, or the handed-over computer."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from datetime import UTC, datetime
from typing import Any

from flask import Flask, abort, current_app, g, redirect, request, session, url_for
from werkzeug.wrappers import Response

from advisor.store import memberships, workspaces
from advisor.store.database import Store, StoreError
from advisor.store.links import HandOver
from advisor.store.members import Member
from advisor.store.memberships import Membership
from advisor.store.openings import Opening
from advisor.store.people import Person
from advisor.store.workspaces import Workspace
from advisor.usecases import companies, members, signing_in
from advisor.web import acting, kept_form, session_state
from advisor.web.access_table import ACCESS, OPEN, Rule
from advisor.web.own_address import own_path
from advisor.web.refusal import refused
from advisor.web.sign_in_page import sign_in_page


def install(app: Flask) -> None:
    """Let in whoever may see the page; send others to where they can get in."""
    app.url_value_preprocessor(_find_workspace)
    app.before_request(_guard)
    app.teardown_appcontext(_close_store)
    app.jinja_env.globals.update(may=may, own_person_id=own_person_id)


def now() -> datetime:
    """The time of this request."""
    return datetime.now(UTC)


def store() -> Store:
    """This request's connection to the data file."""
    if "store" not in g:
        settings = current_app.config["ADVISOR"]
        g.store = Store(settings.data, settings.busy_seconds)
        g.store.trail.acting = acting.of_request()
    opened: Store = g.store
    return opened


def member() -> Member | None:
    """Who is signed in, or None."""
    if "member" not in g:
        with acting.unnoticed(store()):
            g.session = session_state.find(store(), now())
        g.member = g.session.member if g.session else None
        acting.is_signed_in(store(), g.member)
    found: Member | None = g.member
    return found


def signed_in_member() -> Member:
    """Who is signed in; only pages that the guard lets nobody else into may ask."""
    found = member()
    if found is None:
        abort(401)
    return found


def company_of(opening: Opening) -> Workspace:
    """The company of an opening that a link has led to, whoever asks."""
    return workspaces.find(store(), opening.workspace_id) or abort(404)


def needs_member() -> bool:
    """Whether the page is for members; others ask for a token, or for nothing."""
    return ACCESS.get(request.endpoint or "", OPEN) is not OPEN


def hand_over() -> HandOver | None:
    """The hand-over this browser is in, or None."""
    if "hand_over" not in g:
        token = session.get("hand_over")
        g.hand_over = signing_in.handed_over(store(), token) if token else None
    found: HandOver | None = g.hand_over
    return found


def workspace() -> Workspace:
    """The workspace of the page; only the pages of one may ask."""
    found: Workspace = g.workspace
    return found


def membership() -> Membership | None:
    """The place of who is asking in the workspace of the page; None outside of one."""
    found: Membership | None = g.get("membership")
    return found


def own_person_id() -> str | None:
    """The id of the person who is asking in the workspace of the page; None outside of one."""
    found = membership()
    return found.person_id if found else None


def role() -> str:
    """The role of who is asking in the workspace of the page, "" outside of one."""
    found = membership()
    return found.role if found else ""


def may(endpoint: str, person_id: str | None = None) -> bool:
    """Whether who is asking may open a page of this workspace; person_id: whom it is about."""
    rule = ACCESS.get(endpoint)
    return rule is not None and (rule is OPEN or (member() is not None and _lets(rule, person_id)))


def levels_shown(people: Iterable[Person]) -> frozenset[str] | None:
    """The ids of the people whose levels may be shown on this page; None for everyone's."""
    found = membership()
    return members.levels_shown(role(), found.person_id if found else None, people)


def _find_workspace(endpoint: str | None, values: dict[str, Any] | None) -> None:
    # Blueprints take out of the address what all their pages begin with.
    g.address = dict(values or {})
    if values and "workspace_id" in values:
        g.workspace_id = values.pop("workspace_id")


def _guard() -> Response | tuple[str, int] | None:
    rule = ACCESS.get(request.endpoint or "")
    if request.endpoint is None or rule is OPEN:
        if request.method == "POST":
            member()
        return None
    if hand_over() is not None:
        return redirect(url_for("hand_over.take_back"))
    asking = member()
    if asking is None:
        return _ask_to_sign_in()
    if "workspace_id" in g:
        _enter(g.workspace_id, asking)
    if rule is None or not _lets(rule, (request.view_args or {}).get("person_id")):
        return refused(rule, membership(), store())
    return None


def _ask_to_sign_in() -> Response | tuple[str, int]:
    """Where to get in; what was sent too late is kept on the page, and what was wanted is noted."""
    ended = session_state.over(store())
    kept = kept_form.keep(ended) if request.method == "POST" and ended else ""
    if kept:
        return sign_in_page(store(), kept=kept), 401
    if request.method == "GET" and ended:
        session["wanted"] = own_path(request.full_path.rstrip("?"))
    return redirect(url_for("signing_in.ask"))


def _enter(workspace_id: str, asking: Member) -> None:
    """Find the workspace and the member's place in it; 404 for whoever has none."""
    found = workspaces.for_member(store(), workspace_id, asking.id) or abort(404)
    place = memberships.find(store(), workspace_id, asking.id)
    if place is None or (found.removed and place.role != "owner"):
        abort(404)
    g.workspace, g.membership = found, place
    if not found.removed:
        _remember(found, asking)


def _remember(entered: Workspace, asking: Member) -> None:
    """Note where the member is, for the next time; a file that cannot be written to is read."""
    with acting.unnoticed(store()), suppress(StoreError):
        companies.enter(store(), asking.id, entered.id)


def _lets(rule: Rule, person_id: str | None) -> bool:
    """Whether the rule lets in who is asking, who is signed in."""
    if rule.asks == "keeper":
        return _is_keeper()
    place = membership()
    if rule.asks != "role" or place is None:
        return rule.asks == "member"
    own = rule.own and person_id is not None and person_id == place.person_id
    return own or place.role in rule.roles


def _is_keeper() -> bool:
    if "keeper" not in g:
        asking = member()
        g.keeper = asking is not None and members.keeps_installation(store(), asking.id)
    return bool(g.keeper)


def _close_store(_error: BaseException | None) -> None:
    opened = g.pop("store", None)
    if opened is not None:
        opened.close()
