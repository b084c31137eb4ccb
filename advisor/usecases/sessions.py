"""Sessions of members: begun anew at each sign-in, ended by hand, by a pause or by their age."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from advisor.store import sessions
from advisor.store.database import Store
from advisor.store.members import Member
from advisor.store.sessions import Session
from advisor.usecases.tokens import hashed, later, new_token, stamp

LONGEST_DAYS = 30
# Those that began so long ago are over; that they were is kept no longer.
FORGOTTEN_DAYS = 90
# How long after a request the next one is noted: a page with its parts is one visit.
_NOTED_EVERY = timedelta(minutes=1)
# How a session may have begun.
BY_MACHINE, BY_LINK, BY_PASSWORD, BY_RESET = "machine", "link", "password", "reset"


@dataclass(frozen=True, slots=True)
class Limits:
    """How long a session lasts. idle: without a request. whole: from the sign-in, at the most."""

    idle: timedelta
    whole: timedelta


# On one's own computer, and where Advisor has a public https address.
LOCAL = Limits(timedelta(days=LONGEST_DAYS), timedelta(days=LONGEST_DAYS))
HOSTED = Limits(timedelta(hours=12), timedelta(days=7))


@dataclass(frozen=True, slots=True)
class Origin:
    """What is kept of how a session began: the browser in words, and the way."""

    browser: str = ""
    way: str = BY_LINK


_UNKNOWN = Origin()


def limits(hosted: bool, idle_minutes: int = 0, days: int = 0) -> Limits:
    """The limits that hold: those that are set, and for 0 the ones that fit where Advisor runs."""
    usual = HOSTED if hosted else LOCAL
    return Limits(
        timedelta(minutes=idle_minutes) if idle_minutes else usual.idle,
        timedelta(days=min(days, LONGEST_DAYS)) if days else usual.whole,
    )


def open_session(store: Store, member_id: str, at: datetime, origin: Origin = _UNKNOWN) -> str:
    """A new session of a member; gives its token. Belongs into a transaction."""
    sessions.forget_before(store, member_id, later(at, days=-FORGOTTEN_DAYS))
    token, begun = new_token(), stamp(at)
    expires = later(at, days=LONGEST_DAYS)
    owner = Member(member_id, "")
    new = Session("", owner, begun, begun, expires, origin.browser, origin.way)
    sessions.add(store, hashed(token), new)
    return token


def current(store: Store, token: str, at: datetime, limits: Limits = LOCAL) -> Session | None:
    """The session of a token while it lasts, or None."""
    found = latest(store, token)
    return found if found and not found.ended and ends_at(found, limits) > at else None


def latest(store: Store, token: str) -> Session | None:
    """The session of a token, also one that is over; None if there never was one."""
    return sessions.find(store, hashed(token))


def ends_at(session: Session, limits: Limits) -> datetime:
    """When a session ends if nothing more is done."""
    return min(_time(session.seen_at) + limits.idle, ages_out_at(session, limits))


def ages_out_at(session: Session, limits: Limits) -> datetime:
    """When a session ends whatever is done."""
    return min(_time(session.created_at) + limits.whole, _time(session.expires_at))


def see(store: Store, session: Session, at: datetime) -> Session:
    """Note a request, at most once a minute; gives the session as it is then."""
    if at - _time(session.seen_at) < _NOTED_EVERY:
        return session
    sessions.see(store, session.id, stamp(at))
    return replace(session, seen_at=stamp(at))


def open_ones(store: Store, member_id: str, at: datetime, limits: Limits = LOCAL) -> list[Session]:
    """The sessions of a member that last, the one seen last on top."""
    found = sessions.of_member(store, member_id)
    return [one for one in found if ends_at(one, limits) > at]


def end(store: Store, token: str, at: datetime) -> None:
    """End the session of a token."""
    sessions.end(store, hashed(token), stamp(at))


def end_one(store: Store, member_id: str, session_id: str, at: datetime) -> bool:
    """End one session of a member; False if they have no such one."""
    with store.immediate():
        return sessions.end_one(store, member_id, session_id, stamp(at))


def end_others(store: Store, member_id: str, but_id: str, at: datetime) -> int:
    """End every session of a member but one ("" for none); how many there were."""
    with store.immediate():
        return sessions.end_all(store, member_id, stamp(at), but_id)


def _time(kept: str) -> datetime:
    return datetime.fromisoformat(kept)
