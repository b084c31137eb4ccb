"""What was just done, said once on the next page, with a way to undo it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from flask import flash, get_flashed_messages

_NO_UNDO = "message"


@dataclass(frozen=True, slots=True)
class Message:
    """One thing that was done. undo_url: where to post to undo it, "" for nowhere."""

    text: str
    undo_url: str


def tell(text: str, undo_url: str = "") -> None:
    """Say it on the next page."""
    flash(text, undo_url or _NO_UNDO)


def told() -> list[Message]:
    """What is to be said on this page; it is said once."""
    pairs = cast("list[tuple[str, str]]", get_flashed_messages(with_categories=True))
    return [Message(text, "" if undo == _NO_UNDO else undo) for undo, text in pairs]
