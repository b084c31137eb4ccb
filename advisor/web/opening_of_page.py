"""The opening of a page below one, found before the page itself begins."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, g

from advisor.store.openings import Opening
from advisor.usecases.hiring import openings
from advisor.web.access import store, workspace


def install(bp: Blueprint) -> None:
    """Take the opening out of the addresses of a blueprint; 404 where there is none."""
    bp.url_value_preprocessor(_take)
    bp.before_request(_find)


def opening() -> Opening:
    """The opening of the page."""
    found: Opening = g.opening
    return found


def ids() -> dict[str, Any]:
    """What stands in the addresses of the opening's pages."""
    return {"workspace_id": workspace().id, "opening_id": opening().id}


def _take(_endpoint: str | None, values: dict[str, str] | None) -> None:
    g.opening_id = (values or {}).pop("opening_id", "")


def _find() -> None:
    g.opening = openings.find(store(), workspace().id, g.opening_id)
