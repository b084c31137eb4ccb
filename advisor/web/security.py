"""Answers only to its own address, and tells browsers to load nothing from elsewhere."""

from __future__ import annotations

from ipaddress import ip_address

from flask import Flask, Response, abort, current_app, request
from flask.globals import request_ctx
from flask.sessions import SecureCookieSessionInterface

from advisor.web import reach

POLICY = "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"


class _Sessions(SecureCookieSessionInterface):
    """Cookies that were given out over the public https address never travel without it."""

    def get_cookie_secure(self, app: Flask) -> bool:
        """Whether this answer goes out encrypted, by this server or by the one before it."""
        return request.is_secure or reach.came_by_https(host_name(request.host))


def install(app: Flask) -> None:
    """Check the Host of each request and set the headers of each response."""
    app.session_interface = _Sessions()
    app.before_request(_check_host)
    app.after_request(_set_headers)


def is_own_host(host: str, listening_on: str) -> bool:
    """Whether a Host header names this server.

    Any other name could be a foreign page's, pointed here by its DNS. An address in digits has
    no DNS, so it is fine where the server was told to listen everywhere.
    """
    name = host_name(host)
    if name in reach.LOOPBACK or name == listening_on.lower():
        return True
    return listening_on in reach.EVERYWHERE and _is_address(name)


def host_name(host: str) -> str:
    """The name in a Host header, in small letters, without port and brackets."""
    name = host.rsplit(":", 1)[0] if host.rpartition(":")[2].isdigit() else host
    return name.strip("[]").lower()


def _is_address(name: str) -> bool:
    try:
        ip_address(name)
    except ValueError:
        return False
    return True


def _check_host() -> Response | None:
    if request_ctx.url_adapter is None:
        # No address can be built from such a Host, so no page of ours can be shown either.
        return Response("The Host header cannot be read.\n", 400, mimetype="text/plain")
    known = is_own_host(request.host, current_app.config["ADVISOR"].host)
    if not known and not reach.has_name(host_name(request.host)):
        abort(421)
    return None


def _set_headers(response: Response) -> Response:
    response.headers["Content-Security-Policy"] = POLICY
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Referrer-Policy"] = "same-origin"
    if request.endpoint != "static":
        # Levels of people must not be found again with the Back button of a shared computer.
        response.headers.setdefault("Cache-Control", "no-store")
    return response
