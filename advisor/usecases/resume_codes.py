"""Resume codes: short enough to write down, they open an invitation's questionnaire again."""

from __future__ import annotations

import hashlib
import hmac
from datetime import datetime, timedelta

from advisor.store import assessments, installation, invitations, links
from advisor.store.database import Store
from advisor.store.invitations import Invitation
from advisor.usecases import sittings
from advisor.usecases.tokens import hashed, new_id, new_token, stamp

LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
LENGTH = 10
# Of everybody together: one who guesses is held up by the web long before, so that nobody can shut
# the others out; and of a thousand open codes one would be guessed in some 300,000 years.
WRONG_TRIES_AN_HOUR = 300


class CodeUnknownError(Exception):
    """That code opens nothing. Check the letters and digits, or ask for a new link."""


class TooManyCodesError(Exception):
    """Too many wrong codes within an hour. Wait an hour, or use your link."""


def code_of(store: Store, token: str) -> str:
    """The code that stands in for a link: XXXXX-XXXXX, from the token and the server's secret.

    HMAC-SHA256, written in 31 letters and digits of which none is easily mistaken.
    """
    secret = installation.read_or_write(store, "secret_key", new_token())
    number = int.from_bytes(hmac.digest(secret.encode(), token.encode(), hashlib.sha256), "big")
    letters = []
    for _ in range(LENGTH):
        number, place = divmod(number, len(LETTERS))
        letters.append(LETTERS[place])
    return "".join(letters[:5]) + "-" + "".join(letters[5:])


def hash_of(code: str) -> str:
    """How a code is kept, however it was typed: small letters, spaces and dashes do not matter."""
    return hashed("".join(letter for letter in code.upper() if letter in LETTERS))


def code_shown(store: Store, invitation: Invitation, token: str) -> str:
    """The code to show on the pages of a link; "" where they were opened by a code, which stays."""
    code = code_of(store, token)
    same = hmac.compare_digest(hash_of(code), invitation.resume_hash)
    return code if same else ""


def resume(store: Store, typed: str, at: datetime) -> str:
    """A fresh link's token for the code that was typed.

    The code stays good as long as one of the invitation's links is. Raises CodeUnknownError, and
    TooManyCodesError after too many wrong codes within an hour.
    """
    with store.immediate():
        hour_ago = stamp(at - timedelta(hours=1))
        if invitations.wrong_tries(store, hour_ago) >= WRONG_TRIES_AN_HOUR:
            raise TooManyCodesError(TooManyCodesError.__doc__)
        token = _open(store, hash_of(typed), at)
        if token is None:
            invitations.add_wrong_try(store, new_id(), stamp(at))
    if token is None:
        raise CodeUnknownError(CodeUnknownError.__doc__)
    return token


def _open(store: Store, resume_hash: str, at: datetime) -> str | None:
    invitation = invitations.with_resume_hash(store, resume_hash)
    if invitation is None:
        return None
    workspace_id, assessment_id = invitation.workspace_id, invitation.assessment_id
    assessment = assessments.find(store, workspace_id, assessment_id)
    if assessment is None or not links.last_day(store, assessment_id, stamp(at)):
        return None
    return sittings.open_link(store, assessment, at)
