"""A member's own account: signing in with a password, setting it, and what ends with that."""

from __future__ import annotations

from datetime import datetime, timedelta

from advisor.store import members, password_resets, passwords, sessions
from advisor.store.database import Store
from advisor.store.sessions import Session
from advisor.usecases import passwords as password_cases
from advisor.usecases.passwords import Credentials, WrongPasswordError
from advisor.usecases.sessions import BY_MACHINE, BY_PASSWORD, Origin, open_session
from advisor.usecases.tokens import stamp

# Who has just come in by a link from the machine itself need not know the old password.
_FRESH = timedelta(hours=1)


def sign_in(store: Store, sign_in_name: str, password: str, at: datetime, browser: str = "") -> str:
    """Open a session by name and password; gives its token.

    Raises WrongPasswordError and TooManyWrongError.
    """
    member_id = password_cases.member_with(store, sign_in_name, password, at)
    with store.immediate():
        return open_session(store, member_id, at, Origin(browser, BY_PASSWORD))


def must_show_old_one(store: Store, session: Session, at: datetime) -> bool:
    """Whether a new password takes the one there is.

    Not for a first one, nor within an hour of a link that the machine itself printed: whoever
    reads that can read the data file.
    """
    if passwords.of_member(store, session.member.id) is None:
        return False
    age = at - datetime.fromisoformat(session.created_at)
    return session.way != BY_MACHINE or age > _FRESH


def check_old_one(store: Store, member_id: str, password: str, at: datetime) -> None:
    """Whether this is a member's password. Raises WrongPasswordError and TooManyWrongError."""
    kept = passwords.of_member(store, member_id)
    if kept is None:
        raise WrongPasswordError(WrongPasswordError.__doc__)
    password_cases.member_with(store, kept.sign_in_name, password, at)


def set_password(
    store: Store, session: Session, new: Credentials, at: datetime, browser: str = ""
) -> str:
    """Keep a new name and password and end every session; gives the token of a fresh one.

    Links that would set a password close. Raises NameTakenError.
    """
    member_id = session.member.id
    with store.immediate():
        password_cases.keep(store, member_id, new, at)
        password_resets.revoke_of_member(store, member_id, stamp(at))
        sessions.end_all(store, member_id, stamp(at))
        return open_session(store, member_id, at, Origin(browser, BY_PASSWORD))


def rename(store: Store, member_id: str, name: str) -> None:
    """Give a member another name."""
    with store.immediate():
        members.rename(store, member_id, name)
