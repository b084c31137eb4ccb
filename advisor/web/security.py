"""Answers only to its own address, and tells browsers to load nothing from elsewhere."""

from __future__ import annotations

from ipaddress import ip_address

from flask import Flask, Response, abort, current_app, request

POLICY = "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
_LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
_EVERYWHERE = frozenset({"0.0.0.0", "::"})  # noqa: S104 - compared with, not bound to


def install(app: Flask) -> None:
    """Check the Host of each request and set the headers of each response."""
    app.before_request(_check_host)
    app.after_request(_set_headers)


def is_own_host(host: str, listening_on: str) -> bool:
    """Whether a Host header names this server.

    Any other name could be a foreign page's, pointed here by its DNS. An address in digits has
    no DNS, so it is fine where the server was told to listen everywhere.
    """
    name = host.rsplit(":", 1)[0] if host.rpartition(":")[2].isdigit() else host
    name = name.strip("[]").lower()
    if name in _LOOPBACK or name == listening_on.lower():
        return True
    return listening_on in _EVERYWHERE and _is_address(name)


def _is_address(name: str) -> bool:
    try:
        ip_address(name)
    except ValueError:
        return False
    return True


def _check_host() -> None:
    if not is_own_host(request.host, current_app.config["ADVISOR"].host):
        abort(421)


def _set_headers(response: Response) -> Response:
    response.headers["Content-Security-Policy"] = POLICY
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Referrer-Policy"] = "same-origin"
    if request.endpoint != "static":
        # Levels of people must not be found again with the Back button of a shared computer.
        response.headers["Cache-Control"] = "no-store"
    return response
