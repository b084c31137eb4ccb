"""What a calendar fetches that subscribed: read-only, by its token alone, without cookies."""

from __future__ import annotations

from flask import Blueprint, Response, make_response, request
from flask.typing import ResponseReturnValue

from advisor.core.language import say, told
from advisor.usecases import calendar_links
from advisor.usecases.calendar_links import CalendarLinkClosedError, CalendarLinkUnknownError
from advisor.usecases.plan_calendar import NoPlanError
from advisor.web import errors
from advisor.web.access import now, store

bp = Blueprint("calendar_feed", __name__, url_prefix="/calendar")


@bp.get("/<token>.ics")
def read(token: str) -> ResponseReturnValue:
    """The entries as they are now; 304 where the calendar has them already."""
    response = calendar_response(calendar_links.fetched(store(), token, now()))
    response.headers["Cache-Control"] = "private, no-cache"
    response.add_etag()
    return response.make_conditional(request)


def calendar_response(content: bytes) -> Response:
    """An answer that is a calendar."""
    response = make_response(content)
    response.content_type = "text/calendar; charset=utf-8"
    response.headers["X-Robots-Tag"] = "noindex"
    return response


@bp.errorhandler(CalendarLinkUnknownError)
@bp.errorhandler(NoPlanError)
def _unknown(error: Exception) -> tuple[str, int]:
    return errors.page(404, say("There is no calendar here"), told(error))


@bp.errorhandler(CalendarLinkClosedError)
def _closed(error: Exception) -> tuple[str, int]:
    return errors.page(410, say("This link is closed"), told(error))
