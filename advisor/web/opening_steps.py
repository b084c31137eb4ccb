"""The steps of an opening as every page of it shows them, each with the page it leads to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from flask import url_for

from advisor.core.language import mark, say
from advisor.store.openings import Opening
from advisor.usecases.hiring import progress
from advisor.usecases.hiring.progress import Step
from advisor.web.access import may, store

# Where each step is done; a step without a page is named and leads nowhere.
PAGES: Mapping[str, str] = {
    "role": "opening_role.words",
    "weights": "opening_weights.edit",
    "panel": "panel.page",
    "candidates": "candidates.everyone",
    "scores": "scorecards.page",
    "compare": "reveal.page",
    "decision": "decision.page",
    "record": "record.newest",
}

# Further pages of a step: what the link says, the page, and what else stands in its address.
MORE: Mapping[str, tuple[tuple[str, str, Mapping[str, str]], ...]] = {
    "role": (
        (mark("Skills"), "opening_role.skills", {}),
        (mark("Role brief"), "opening_texts.read", {"text_kind": "brief"}),
        (mark("Job advert"), "opening_texts.read", {"text_kind": "advert"}),
    ),
    "weights": ((mark("Versions"), "opening_weights.versions", {}),),
    "panel": (
        (mark("Interview kit"), "kit.page", {}),
        (mark("Work sample"), "work_sample.edit", {}),
    ),
    "compare": (
        (mark("Ranking"), "compare.page", {}),
        (mark("Side by side"), "compare.beside", {}),
        (mark("What they add to the team"), "compare.team", {}),
    ),
    "decision": ((mark("Look back"), "look_back.page", {}),),
    "record": (
        (mark("Fairness check"), "fairness.page", {}),
        (mark("Candidates’ data"), "hiring_privacy.page", {}),
    ),
}


@dataclass(frozen=True, slots=True)
class Linked:
    """A step and the address of its page, "" for none that who asks may open.

    now: whether it is the first that is open. more: words and addresses of its further pages.
    """

    step: Step
    url: str
    now: bool
    more: tuple[tuple[str, str], ...]


def opening_steps(opening: Opening) -> list[Linked]:
    """The steps of an opening in their order."""
    found = progress.steps(store(), opening)
    first = progress.first_open(found)
    return [
        Linked(step, _url(step.key, opening), step == first, _more(step.key, opening))
        for step in found
    ]


def _url(key: str, opening: Opening) -> str:
    return _page(PAGES[key], opening, {}) if may(PAGES.get(key, "")) else ""


def _more(key: str, opening: Opening) -> tuple[tuple[str, str], ...]:
    return tuple(
        (say(words), _page(to, opening, rest)) for words, to, rest in MORE.get(key, ()) if may(to)
    )


def _page(endpoint: str, opening: Opening, rest: Mapping[str, Any]) -> str:
    return url_for(endpoint, workspace_id=opening.workspace_id, opening_id=opening.id, **rest)
