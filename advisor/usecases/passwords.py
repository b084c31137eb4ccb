"""Passwords: what is accepted as one, how it is kept (Argon2id), and whether one is right."""

from __future__ import annotations

import hashlib
import hmac
import unicodedata
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import lru_cache
from threading import BoundedSemaphore

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from advisor.core.guessable import is_guessable
from advisor.core.language import say
from advisor.core.questionnaire import printable
from advisor.library.common_passwords import common_passwords
from advisor.store import installation, members, passwords, workspaces
from advisor.store.database import Store
from advisor.store.passwords import Password
from advisor.usecases.tokens import later, new_token, stamp

# In characters. Nothing is said about which ones: length is what counts (NIST SP 800-63B).
SHORTEST, LONGEST = 12, 256
SHORTEST_NAME, LONGEST_NAME = 2, 254
FREE_TRIES, LONGEST_WAIT_MINUTES, FORGOTTEN_AFTER = 5, 15, timedelta(days=1)

# About a twentieth of a second and 32 MiB a password, above the least that OWASP names
# (19 MiB, 2 passes). docs/members.md says the same figures.
PASSES, MEMORY_KIB, LANES = 3, 32 * 1024, 1
_HASHER = PasswordHasher(time_cost=PASSES, memory_cost=MEMORY_KIB, parallelism=LANES)
# Many who sign in at once wait their turn, so that they cannot use the memory up.
_TURNS = BoundedSemaphore(2)


class WrongPasswordError(Exception):
    """That is not the sign-in name and password of a member."""


class TooManyWrongError(Exception):
    """Too many wrong tries. Says when to try again."""


class NameTakenError(Exception):
    """Somebody else signs in under this name. Choose another one."""


@dataclass(frozen=True, slots=True)
class Credentials:
    """A sign-in name and a password's hash, ready to be kept."""

    sign_in_name: str
    hash: str = field(repr=False)


def problem_with_name(typed: str) -> str:
    """What is wrong with a sign-in name, "" for nothing."""
    length = len(_one_line(typed))
    if length < SHORTEST_NAME:
        return say(
            "Enter a sign-in name of at least {least} characters.",
            least=SHORTEST_NAME,
        )
    return (
        say("Shorten the sign-in name to {most}.", most=LONGEST_NAME)
        if length > LONGEST_NAME
        else ""
    )


def problem_with(password: str, own: tuple[str, ...]) -> str:
    """What is wrong with a new password, "" for nothing. own: words that belong to its owner."""
    length = len(_composed(password))
    if length < SHORTEST:
        return say(
            "Use at least {least} characters; {number} so far. Spaces count.",
            least=SHORTEST,
            number=length or say("none", "characters"),
        )
    if length > LONGEST:
        return say("Use at most {most} characters.", most=LONGEST)
    if is_guessable(password, common_passwords(), (*own, "advisor")):
        return say(
            "That is tried first: common words, names or keys in a row. Put other words to it."
        )
    return ""


def own_words(store: Store, member_id: str, *more: str) -> tuple[str, ...]:
    """Names that a member's password must not be made of: their own, and their companies'."""
    found = members.find(store, member_id)
    companies = [one.name for one in workspaces.of_member(store, member_id)]
    return (*([found.name] if found else []), *companies, *more)


def prepare(sign_in_name: str, password: str) -> Credentials:
    """What is kept of a name and password. Takes its time: call it outside of a transaction."""
    with _TURNS:
        return Credentials(_one_line(sign_in_name), _HASHER.hash(_bytes(password)))


def keep(store: Store, member_id: str, new: Credentials, at: datetime) -> None:
    """Let a member sign in with these. Raises NameTakenError. Belongs into a transaction."""
    folded = _folded(new.sign_in_name)
    holder = passwords.named(store, folded)
    if holder is not None and holder.member_id != member_id:
        raise NameTakenError(NameTakenError.__doc__)
    passwords.put(store, Password(member_id, new.sign_in_name, folded, new.hash, stamp(at)))
    passwords.forget_tries(store, _name_hash(store, folded))


def member_with(store: Store, sign_in_name: str, password: str, at: datetime) -> str:
    """The id of the member whose name and password these are.

    Raises WrongPasswordError, and TooManyWrongError while a name has to wait. A name that nobody
    has is checked and counted as any other, so that neither words nor time tell them apart.
    """
    folded = _folded(_one_line(sign_in_name))
    name_hash = _name_hash(store, folded)
    _count_try(store, name_hash, at)
    kept = passwords.named(store, folded)
    if not _is_right(kept.hash if kept else _nobodys_hash(), password) or kept is None:
        raise WrongPasswordError(WrongPasswordError.__doc__)
    newer = _rehashed(kept.hash, password)
    with store.immediate():
        passwords.forget_tries(store, name_hash)
        if newer:
            passwords.put_hash(store, kept.member_id, kept.hash, newer)
    return kept.member_id


def _count_try(store: Store, name_hash: str, at: datetime) -> None:
    """Count a try before it is looked at, so that many at once cannot slip through."""
    with store.immediate():
        passwords.forget_tries_before(store, stamp(at - FORGOTTEN_AFTER))
        failures, _, free_at = passwords.tries(store, name_hash)
        if free_at <= stamp(at):
            wait = wait_minutes(failures + 1)
            passwords.put_tries(store, name_hash, failures + 1, stamp(at), later(at, minutes=wait))
    if free_at > stamp(at):
        # A good link signs in all the same: nobody can be shut out by somebody who guesses.
        raise TooManyWrongError(
            say(
                "Too many wrong tries. Try again after {free_at} UTC, or use a link.",
                free_at=free_at[11:16],
            )
        )


def wait_minutes(failures: int) -> int:
    """How long to wait after so many wrong tries: 1 after five, then 2, 4, 8, and 15 for each."""
    return min(2 ** (failures - FREE_TRIES), LONGEST_WAIT_MINUTES) if failures >= FREE_TRIES else 0


def _is_right(kept: str, password: str) -> bool:
    try:
        with _TURNS:
            return len(password) <= LONGEST and _HASHER.verify(kept, _bytes(password))
    except (VerificationError, InvalidHashError):
        return False


def _rehashed(kept: str, password: str) -> str:
    """A new hash where the parameters have changed since, "" where they are the same."""
    return prepare("", password).hash if _HASHER.check_needs_rehash(kept) else ""


@lru_cache(maxsize=1)
def _nobodys_hash() -> str:
    """The hash of a password that nobody knows, to spend the same time on unknown names."""
    return prepare("", new_token()).hash


def _name_hash(store: Store, folded: str) -> str:
    """How a name's tries are kept: what is typed there by mistake cannot be read from it."""
    secret = installation.read_or_write(store, "secret_key", new_token())
    return hmac.new(secret.encode(), folded.encode(), hashlib.sha256).hexdigest()


def _one_line(typed: str) -> str:
    return " ".join(printable(unicodedata.normalize("NFC", typed)).split())


def _folded(name: str) -> str:
    """A name as it is compared: capitals and ways to write the same letters do not matter."""
    return unicodedata.normalize("NFKC", name).casefold()


def _composed(password: str) -> str:
    """The password as it was typed; keyboards write the same letter in two ways (RFC 8265)."""
    return unicodedata.normalize("NFC", password)


def _bytes(password: str) -> bytes:
    return _composed(password).encode("utf-8", "surrogatepass")
