"""Notes in the audit log what changes no row: data that was taken out, and who tried to get in."""

from __future__ import annotations

from dataclasses import replace

from flask import Flask, current_app, g, request, session
from werkzeug.wrappers import Response

from advisor.core.audit_words import TAKEN_OUT, TRIES
from advisor.store import audit
from advisor.store.database import StoreError
from advisor.usecases import signing_in
from advisor.web import access

_FOUND, _FIRST_BAD, _TOO_MANY, _BROKEN = 200, 400, 429, 500


def install(app: Flask) -> None:
    """Note it once it is known how a request ended."""
    app.before_request(_remember_session)
    app.after_request(_note)


def _remember_session() -> None:
    if request.endpoint in TRIES:
        g.session_before = session.get("token")


def _note(response: Response) -> Response:
    action, status = request.endpoint or "", response.status_code
    try:
        if action in TRIES and status < _BROKEN:
            _note_try(action, status)
        elif request.method == "GET" and action in TAKEN_OUT and status == _FOUND:
            audit.note(access.store(), replace(access.store().trail.acting, quiet=False))
    except StoreError:
        # A file that cannot be written to can still be read; who keeps it there decided so.
        current_app.logger.warning("The audit log could not be written to: %s", action)
    return response


def _note_try(action: str, status: int) -> None:
    """An entry for who came in, and for who did not; who asks too often is only turned away."""
    store, token = access.store(), session.get("token")
    acting = replace(store.trail.acting, quiet=False)
    if token and token != g.get("session_before"):
        member = signing_in.signed_in(store, token, access.now())
        audit.note(store, replace(acting, kind="member", id=member.id if member else ""))
    elif action == "resume.go_on" and status < _FIRST_BAD:
        audit.note(store, acting)
    elif status >= _FIRST_BAD and status != _TOO_MANY:
        audit.note(store, replace(acting, action=TRIES[action]))
