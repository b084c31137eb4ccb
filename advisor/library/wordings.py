"""Sentences of the plan as they stand in its files."""

from __future__ import annotations

from typing import Any

from advisor.core.plan.wording import Wording

WORDING_KEYS = ("text", "cites", "modes", "motion", "fact", "at_least", "below")


def wording(body: dict[str, Any]) -> Wording:
    """A sentence with its conditions; other keys beside it belong to what it is part of."""
    given = {key: body[key] for key in WORDING_KEYS if key in body}
    for key in ("cites", "modes"):
        given[key] = tuple(given.get(key, ()))
    return Wording(**({"text": ""} | given))


def wordings(bodies: list[dict[str, Any]]) -> tuple[Wording, ...]:
    """The sentences of a list, in order."""
    return tuple(map(wording, bodies))
