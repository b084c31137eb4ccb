"""Ids and secrets: made here, given out once, kept only as hashes."""

from __future__ import annotations

import hashlib
import secrets
from datetime import UTC, datetime, timedelta


def new_id() -> str:
    """A fresh id of 96 random bits."""
    return secrets.token_hex(12)


def new_token() -> str:
    """A fresh secret of 192 random bits for a link or a session."""
    return secrets.token_urlsafe(24)


def new_code() -> str:
    """Six random digits that a person can keep in mind for a while."""
    return f"{secrets.randbelow(1_000_000):06d}"


def new_seed() -> int:
    """A seed for the order of items and options."""
    return secrets.randbelow(2**31)


def new_reference() -> str:
    """Eight letters and digits, none easily mistaken, for a receipt."""
    return "".join(secrets.choice("23456789ABCDEFGHJKMNPQRSTUVWXYZ") for _ in range(8))


def hashed(token: str) -> str:
    """How a token is kept: SHA-256, enough for a secret that is already random."""
    return hashlib.sha256(token.encode()).hexdigest()


def stamp(at: datetime) -> str:
    """A time as it is kept: ISO 8601 in UTC, fixed width, so that texts sort like times."""
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def later(at: datetime, **span: float) -> str:
    """The stamp of a time that lies a span (days, hours, minutes) after another."""
    return stamp(at + timedelta(**span))
