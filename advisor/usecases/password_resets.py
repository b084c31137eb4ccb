"""A new password by a link that an owner makes: once, within a day, and every session ends."""

from __future__ import annotations

from datetime import datetime

from advisor.store import members, password_resets, sessions
from advisor.store.database import Store
from advisor.store.members import Member
from advisor.store.memberships import Membership
from advisor.store.password_resets import Reset
from advisor.usecases import passwords
from advisor.usecases.members import check_may_let_in, may_let_in
from advisor.usecases.passwords import Credentials
from advisor.usecases.sessions import BY_RESET, Origin, open_session
from advisor.usecases.tokens import hashed, later, new_token, stamp

RESET_HOURS = 24


class OwnPasswordError(Exception):
    """Your own password is changed under “Your account”, with the one you have."""


class ResetClosedError(Exception):
    """This link has been used, was closed, or is older than a day. An owner can make a new one."""


def make(store: Store, membership: Membership, asked_by: str, at: datetime) -> str:
    """A link's token that sets a member's password once within a day; earlier ones close.

    Raises NotYoursToLetInError where the member can open more than who asks owns, and
    OwnPasswordError.
    """
    member_id, token = membership.member_id, new_token()
    if member_id == asked_by:
        raise OwnPasswordError(OwnPasswordError.__doc__)
    check_may_let_in(store, membership, asked_by)
    new = Reset(member_id, asked_by, later(at, hours=RESET_HOURS))
    with store.immediate():
        password_resets.revoke_of_member(store, member_id, stamp(at))
        password_resets.add(store, hashed(token), new, stamp(at))
    return token


def whose(store: Store, token: str, at: datetime) -> Member:
    """The member whose password an open link sets. Raises ResetClosedError.

    A link is closed as well when whoever made it could not make it any more.
    """
    found = password_resets.find(store, hashed(token))
    member = members.find(store, found.member_id) if found else None
    if found is None or member is None or found.over or found.expires_at <= stamp(at):
        raise ResetClosedError(ResetClosedError.__doc__)
    if not may_let_in(store, member.id, found.made_by):
        raise ResetClosedError(ResetClosedError.__doc__)
    return member


def reset(store: Store, token: str, new: Credentials, at: datetime, browser: str = "") -> str:
    """Set the password, end every session of the member, and open one; gives its token.

    Raises ResetClosedError and NameTakenError.
    """
    with store.immediate():
        member = whose(store, token, at)
        passwords.keep(store, member.id, new, at)
        password_resets.use(store, hashed(token), stamp(at))
        password_resets.revoke_of_member(store, member.id, stamp(at))
        sessions.end_all(store, member.id, stamp(at))
        return open_session(store, member.id, at, Origin(browser, BY_RESET))


def sign_out_everywhere(store: Store, membership: Membership, asked_by: str, at: datetime) -> int:
    """End every session of a member; how many there were. Raises NotYoursToLetInError."""
    check_may_let_in(store, membership, asked_by)
    with store.immediate():
        return sessions.end_all(store, membership.member_id, stamp(at))
