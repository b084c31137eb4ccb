"""Tells the store who acts in a request, so that the audit log can say it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from flask import g, request

from advisor.core.audit_words import QUIET, TRIES, WORDS
from advisor.store.audit_trail import LINK_DIGITS, Acting, record_of
from advisor.store.database import Store
from advisor.store.members import Member
from advisor.usecases.tokens import hashed

# Words of the product's own that say which of several things of one company is meant.
_KEYS = ("key", "line_key", "skill_id")


def of_request() -> Acting:
    """Who knocks, before it is known whether they are signed in."""
    token, action = g.get("address", {}).get("token"), request.endpoint or ""
    return Acting(
        "link" if token else "nobody",
        hashed(token)[:LINK_DIGITS] if token else "",
        action,
        g.get("workspace_id", ""),
        _records(),
        quiet=_is_quiet(action),
    )


def is_signed_in(store: Store, member: Member | None) -> None:
    """Let what follows be the member's doing, if one is; at a link it stays the link's."""
    if member is not None and store.trail.acting.kind == "nobody":
        store.trail.acting = replace(store.trail.acting, kind="member", id=member.id)


@contextmanager
def unnoticed(store: Store) -> Iterator[None]:
    """What is written in the block is no action of anybody: when a session was last seen."""
    before, store.trail.acting = store.trail.acting, Acting(quiet=True)
    try:
        yield
    finally:
        store.trail.acting = before


def _is_quiet(action: str) -> bool:
    """Whether nothing is said by itself. What a look changes is only noted in passing."""
    only_looks = request.method in {"GET", "HEAD"} and action not in WORDS
    return only_looks or action in QUIET or action in TRIES


def _records() -> tuple[str, ...]:
    """What the address names: ids, and which of the product's own things."""
    given = {name: str(value) for name, value in g.get("address", {}).items()}
    found = [record_of(name, value) for name, value in given.items()]
    keys = [f"{name.removesuffix('_id')}:{given[name]}" for name in _KEYS if name in given]
    return tuple(filter(None, [*found, *keys]))
