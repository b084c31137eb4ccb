"""Where an interviewer scores: found by their link, or by the member who is signed in."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, abort, g, redirect, render_template, request, session, url_for
from flask.typing import ResponseReturnValue

from advisor.core.language import say, told
from advisor.usecases.hiring import candidates, openings, own_scorecards, revealing
from advisor.usecases.hiring.own_scorecards import (
    Desk,
    NotToRateError,
    PanelLinkClosedError,
    PanelLinkUnknownError,
)
from advisor.web import errors
from advisor.web.access import hand_over, now, role, signed_in_member, store, workspace
from advisor.web.hiring_terms import PANEL_LINK

# How the addresses of a desk begin, by link and signed in.
LINK, HERE = "/p/<token>", "/w/<workspace_id>/openings/<opening_id>/scores"


def install(bp: Blueprint) -> None:
    """Find the desk before each page of a blueprint that has a token or an opening in it."""
    bp.url_value_preprocessor(_take)
    bp.before_request(_find)
    bp.register_error_handler(PanelLinkUnknownError, _unknown)
    bp.register_error_handler(PanelLinkClosedError, _closed)
    bp.register_error_handler(NotToRateError, lambda _error: errors.not_there())


def desk() -> Desk:
    """The desk of the page; only the pages of who is on the panel may ask."""
    found: Desk = g.desk
    return found


def desk_url(endpoint: str, **values: Any) -> str:
    """The address of a page of the same desk, by link or signed in."""
    if g.panel_token:
        blueprint, _, page = endpoint.partition(".")
        return url_for(f"{blueprint}.linked_{page}", token=g.panel_token, **values)
    ids: dict[str, Any] = {"workspace_id": workspace().id, "opening_id": g.opening_id}
    return url_for(endpoint, **ids, **values)


def _take(_endpoint: str | None, values: dict[str, str] | None) -> None:
    g.panel_token = (values or {}).pop("token", "")
    g.opening_id = (values or {}).pop("opening_id", "")


def _find() -> ResponseReturnValue | None:
    if g.panel_token:
        return _by_link()
    return _signed_in() if g.opening_id else None


def _signed_in() -> ResponseReturnValue | None:
    opening = openings.find(store(), workspace().id, g.opening_id)
    g.desk = own_scorecards.desk_of(store(), opening, workspace().name, signed_in_member().id)
    if g.desk is not None:
        return None
    if role() == "interviewer":
        abort(404)
    if "candidate_id" in (request.view_args or {}):
        candidates.find(store(), opening, (request.view_args or {})["candidate_id"])
    # Who leads the opening without being on its panel has nothing to score.
    if request.endpoint == "scorecards.page":
        waited = revealing.waited_for(store(), opening, ())
        return render_template("scorecards/not_on_it.html", opening=opening, waited=waited)
    return redirect(desk_url("scorecards.page"))


def _by_link() -> ResponseReturnValue | None:
    if hand_over() is not None:
        return redirect(url_for("hand_over.take_back"))
    g.desk = own_scorecards.desk_at(store(), g.panel_token, now())
    session[PANEL_LINK] = g.panel_token
    return None


def _unknown(error: Exception) -> ResponseReturnValue:
    return errors.page(404, say("There is nothing at this link"), told(error))


def _closed(error: Exception) -> ResponseReturnValue:
    return errors.page(410, say("This link is closed"), told(error))
