"""The member's session in this browser: found by its cookie, begun anew at each sign-in."""

from __future__ import annotations

import math
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime

from flask import current_app, g, request, session

from advisor.core.browser_words import browser_words
from advisor.store import installation
from advisor.store.database import Store, StoreError
from advisor.store.sessions import Session
from advisor.usecases import sessions
from advisor.usecases.sessions import Limits
from advisor.web import reach

# Asks how long the session lasts, which must not make it last longer.
_ONLY_ASKS = "account.left"


@dataclass(frozen=True, slots=True)
class Left:
    """How long a session lasts yet, in seconds; extends: whether going on makes it longer."""

    seconds: int
    extends: bool


def limits(store: Store) -> Limits:
    """How long sessions last here."""
    if "limits" not in g:
        settings = current_app.config["ADVISOR"]
        g.limits = sessions.limits(_hosted(store), settings.idle_minutes, settings.session_days)
    held: Limits = g.limits
    return held


def find(store: Store, at: datetime) -> Session | None:
    """The session of the browser that asks while it lasts, or None. The request is noted."""
    token = session.get("token")
    found = sessions.current(store, token, at, limits(store)) if token else None
    if found is None or request.endpoint == _ONLY_ASKS:
        return found
    # A file that cannot be written to can still be read.
    with suppress(StoreError):
        found = sessions.see(store, found, at)
    return found


def over(store: Store) -> Session | None:
    """The session that the browser that asks had until it ended, or None."""
    token = session.get("token")
    return sessions.latest(store, token) if token else None


def left(store: Store, found: Session, at: datetime) -> Left:
    """How long a session lasts yet."""
    held = limits(store)
    ends, oldest = sessions.ends_at(found, held), sessions.ages_out_at(found, held)
    return Left(math.floor((ends - at).total_seconds()), extends=ends < oldest)


def begin(store: Store, token: str, at: datetime) -> None:
    """Let the browser have this session in place of the one there was, which ends."""
    before = session.get("token")
    if before:
        sessions.end(store, before, at)
    forget()
    session["token"] = token
    # On one's own computer whoever closes the browser finds the door open tomorrow; where
    # Advisor has a public address the cookie goes with the browser.
    session.permanent = not _hosted(store)
    # A form on the page that answers belongs to the new session.
    g.pop("csrf_token", None)


def forget() -> None:
    """Take all out of this browser's session but the language that was chosen in it."""
    kept = {key: session[key] for key in ("language",) if key in session}
    session.clear()
    session.update(kept)


def browser() -> str:
    """The browser that asks, in words."""
    return browser_words(request.user_agent.string[:500])


def _hosted(store: Store) -> bool:
    return (installation.read(store, reach.PUBLIC_URL) or "").startswith("https://")
