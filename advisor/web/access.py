"""Who is asking: the request's store, the member, the workspace, or the handed-over computer."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from flask import Flask, abort, current_app, g, redirect, request, session, url_for
from werkzeug.wrappers import Response

from advisor.store import workspaces
from advisor.store.database import Store
from advisor.store.links import HandOver
from advisor.store.members import Member
from advisor.store.workspaces import Workspace
from advisor.usecases import signing_in

# These pages ask for something else than a signed-in member: a token, or nothing.
OPEN_BLUEPRINTS = frozenset({"signing_in", "assess", "hand_over", "help"})
OPEN_ENDPOINTS = frozenset({"static", "home.health"})


def install(app: Flask) -> None:
    """Let in whoever may see the page; send others to where they can get in."""
    app.url_value_preprocessor(_find_workspace)
    app.before_request(_guard)
    app.teardown_appcontext(_close_store)


def now() -> datetime:
    """The time of this request."""
    return datetime.now(UTC)


def store() -> Store:
    """This request's connection to the data file."""
    if "store" not in g:
        settings = current_app.config["ADVISOR"]
        g.store = Store(settings.data, settings.busy_seconds)
    opened: Store = g.store
    return opened


def member() -> Member | None:
    """Who is signed in, or None."""
    if "member" not in g:
        token = session.get("token")
        g.member = signing_in.signed_in(store(), token, now()) if token else None
    found: Member | None = g.member
    return found


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


def _find_workspace(endpoint: str | None, values: dict[str, Any] | None) -> None:
    if values and "workspace_id" in values:
        g.workspace_id = values.pop("workspace_id")


def _guard() -> Response | None:
    if request.blueprint in OPEN_BLUEPRINTS or request.endpoint in OPEN_ENDPOINTS:
        return None
    if request.endpoint is None:
        return None
    if hand_over() is not None:
        return redirect(url_for("hand_over.take_back"))
    asking = member()
    if asking is None:
        return redirect(url_for("signing_in.ask"))
    if "workspace_id" in g:
        g.workspace = workspaces.for_member(store(), g.workspace_id, asking.id) or abort(404)
    return None


def _close_store(_error: BaseException | None) -> None:
    opened = g.pop("store", None)
    if opened is not None:
        opened.close()
