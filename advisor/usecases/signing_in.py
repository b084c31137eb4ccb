"""Signing in on this computer: one-time links, sessions, and handing the computer over."""

from __future__ import annotations

import hmac
from dataclasses import dataclass
from datetime import datetime

from advisor.store import installation, links, members
from advisor.store.database import Store
from advisor.store.links import HandOver
from advisor.store.members import Member
from advisor.usecases import sessions
from advisor.usecases.sessions import LOCAL, Limits, Origin, open_session
from advisor.usecases.tokens import hashed, later, new_code, new_id, new_token, stamp

LINK_MINUTES = 60
CODE_TRIES = 5


class LinkUsedError(Exception):
    """This sign-in link has been used, has expired, or never was one."""


class WrongCodeError(Exception):
    """That is not the code."""


class TooManyTriesError(Exception):
    """Too many wrong codes: only a new sign-in link opens Advisor again."""


@dataclass(frozen=True, slots=True)
class HandedOver:
    """What the member and the browser need to know: the return code and the session's token."""

    code: str
    token: str


def owner(store: Store, at: datetime) -> Member:
    """The member who owns this installation; made when there is none yet."""
    with store.immediate():
        known = members.first(store)
        member = known or Member(new_id(), "Owner")
        if known is None:
            members.add(store, member, stamp(at))
        # Noted, because a clock that was set back could make a later member seem the first.
        installation.read_or_write(store, members.SET_UP_BY, member.id)
        return member


def make_link(store: Store, at: datetime) -> str:
    """A new one-time token that signs the owner in within the hour."""
    token = new_token()
    member = owner(store, at)
    members.add_link(store, hashed(token), member.id, stamp(at), later(at, minutes=LINK_MINUTES))
    return token


def sign_in(store: Store, link_token: str, at: datetime, browser: str = "") -> str:
    """Use a link up and open a session; gives the session's token. Raises LinkUsedError."""
    with store.immediate():
        member_id = members.use_link(store, hashed(link_token), stamp(at))
        if member_id is None:
            raise LinkUsedError(LinkUsedError.__doc__)
        return open_session(store, member_id, at, Origin(browser, sessions.BY_MACHINE))


def signed_in(
    store: Store, session_token: str, at: datetime, limits: Limits = LOCAL
) -> Member | None:
    """Whose session this is, or None."""
    found = sessions.current(store, session_token, at, limits)
    return found.member if found else None


def sign_out(store: Store, session_token: str, at: datetime) -> None:
    """End a session."""
    sessions.end(store, session_token, at)


def hand_over(
    store: Store, session_token: str, workspace_id: str, assessment_id: str, at: datetime
) -> HandedOver:
    """End the member's session and let this browser see one assessment only."""
    member = signed_in(store, session_token, at)
    if member is None:
        raise LinkUsedError(LinkUsedError.__doc__)
    code, token = new_code(), new_token()
    record = HandOver(workspace_id, member.id, assessment_id, hashed(token + code), ended=False)
    with store.immediate():
        links.add_hand_over(store, hashed(token), record, stamp(at))
        sign_out(store, session_token, at)
    return HandedOver(code, token)


def handed_over(store: Store, token: str) -> HandOver | None:
    """The hand-over that this browser is in, or None."""
    found = links.find_hand_over(store, hashed(token))
    return None if found is None or found.ended else found


def take_back(store: Store, token: str, code: str, at: datetime, browser: str = "") -> str:
    """The member's code gives the computer back; gives a new session's token.

    Raises WrongCodeError, and TooManyTriesError after five of them.
    """
    found = handed_over(store, token)
    if found is None:
        raise LinkUsedError(LinkUsedError.__doc__)
    if not links.count_try(store, hashed(token), CODE_TRIES):
        raise TooManyTriesError(TooManyTriesError.__doc__)
    typed = "".join(filter(str.isdigit, code))
    if not hmac.compare_digest(hashed(token + typed), found.code_hash):
        raise WrongCodeError(WrongCodeError.__doc__)
    with store.immediate():
        links.end_hand_over(store, hashed(token), stamp(at))
        links.revoke_all(store, found.assessment_id, stamp(at))
        return open_session(store, found.member_id, at, Origin(browser))
