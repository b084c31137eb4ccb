"""Answers only to its own address, and tells browsers to load nothing from elsewhere."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from contextlib import suppress
from ipaddress import ip_address
from typing import Any

from flask import Flask, Response, abort, current_app, g, request
from flask.globals import request_ctx
from flask.sessions import SecureCookieSessionInterface

from advisor.store.database import StoreError
from advisor.web import reach

POLICY = (
    "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; "
    "frame-ancestors 'none'"
)
_UNUSED = (
    *("accelerometer", "autoplay", "camera", "display-capture", "encrypted-media"),
    *("geolocation", "gyroscope", "magnetometer", "microphone", "midi", "payment"),
    *("publickey-credentials-get", "screen-wake-lock", "usb", "xr-spatial-tracking"),
)
# Every answer has these, whatever it is: pages, files, errors, pictures.
HEADERS: Mapping[str, str] = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": ", ".join(f"{feature}=()" for feature in _UNUSED),
}
# A year, and for names below this one as well.
HTTPS_ONLY = "max-age=31536000; includeSubDomains"


class _Sessions(SecureCookieSessionInterface):
    """Cookies that were given out over the public https address never travel without it."""

    digest_method = staticmethod(hashlib.sha256)

    def get_cookie_name(self, app: Flask) -> str:
        """Over https with the prefix by which browsers take it from this very host alone."""
        plain = super().get_cookie_name(app)
        bound = f"__Host-{plain}"
        unread = request.url_rule is None and request.routing_exception is None
        if bound in request.cookies or (unread and plain not in request.cookies):
            return bound
        return bound if encrypted() else plain

    def get_cookie_secure(self, app: Flask) -> bool:
        """Whether this answer goes out encrypted, by this server or by the one before it."""
        return encrypted()


def install(app: Flask) -> None:
    """Check the Host of each request and set the headers of each response."""
    app.session_interface = _Sessions()
    # Form tokens do without a Referer, which pages with a token in their address never send.
    app.config["WTF_CSRF_SSL_STRICT"] = False
    app.url_value_preprocessor(_keep_link_token)
    app.before_request(_check_host)
    app.after_request(_set_headers)


def encrypted() -> bool:
    """Whether this request came encrypted, to this server or to the one before it."""
    if "encrypted" not in g:
        g.encrypted = request.is_secure
        # Asked before anything else; where the file fails, the page says so.
        with suppress(StoreError):
            g.encrypted = g.encrypted or reach.came_by_https(host_name(request.host))
    return bool(g.encrypted)


def link_token() -> str:
    """The token in the address of this request, "" without one."""
    found: str = g.get("link_token", "")
    return found


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


def _keep_link_token(_endpoint: str | None, values: dict[str, Any] | None) -> None:
    """Screens take it out of the address for themselves."""
    g.link_token = str((values or {}).get("token", ""))


def _check_host() -> Response | None:
    if request_ctx.url_adapter is None:
        # No address can be built from such a Host, so no page of ours can be shown either.
        return Response("The Host header cannot be read.\n", 400, mimetype="text/plain")
    known = is_own_host(request.host, current_app.config["ADVISOR"].host)
    if not known and not reach.has_name(host_name(request.host)):
        abort(421)
    return None


def _set_headers(response: Response) -> Response:
    response.headers.update(HEADERS)
    # An address with a token in it is a key; not even our own pages are told where one came from.
    response.headers["Referrer-Policy"] = "no-referrer" if link_token() else "same-origin"
    if encrypted():
        response.headers["Strict-Transport-Security"] = HTTPS_ONLY
    if request.endpoint != "static":
        # Levels of people must not be found again with the Back button of a shared computer.
        response.headers.setdefault("Cache-Control", "no-store")
    return response
