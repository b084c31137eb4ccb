"""How the bot says that something is not as it should be."""

from __future__ import annotations

from typing import Any


class WalkFailed(Exception):
    """Something in the app is not as it should be; the message says where and what."""


def expect(holds: Any, message: str) -> None:
    """Raise WalkFailed with this message unless it holds."""
    if not holds:
        raise WalkFailed(message)


def expect_same(found: Any, wanted: Any, what: str) -> None:
    """Raise WalkFailed with both sides unless they are the same. what: such as "the heading"."""
    expect(found == wanted, f"{what}: {found!r} instead of {wanted!r}")
