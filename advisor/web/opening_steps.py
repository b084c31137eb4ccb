"""The steps of an opening as every page of it shows them, each with the page it leads to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from flask import url_for

from advisor.store.openings import Opening
from advisor.usecases.hiring import progress
from advisor.usecases.hiring.progress import Step
from advisor.web.access import store

# Where each step is done; a step without a page is named and leads nowhere.
PAGES: Mapping[str, str] = {"panel": "panel.page"}


@dataclass(frozen=True, slots=True)
class Linked:
    """A step and the address of its page, "" where it has none. now: the first that is open."""

    step: Step
    url: str
    now: bool


def opening_steps(opening: Opening) -> list[Linked]:
    """The steps of an opening in their order."""
    found = progress.steps(store(), opening)
    first = progress.first_open(found)
    return [Linked(step, _url(step.key, opening), step == first) for step in found]


def _url(key: str, opening: Opening) -> str:
    if key not in PAGES:
        return ""
    return url_for(PAGES[key], workspace_id=opening.workspace_id, opening_id=opening.id)
