"""The plan's triggers beside the numbers typed in, for pages, with the what-if that tries them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from flask import url_for

from advisor.core.plan.plan import Plan
from advisor.core.scoreboard.watch import Watched
from advisor.core.what_if.knob import slugs
from advisor.core.what_if.knob import typed as knob_typed


@dataclass(frozen=True, slots=True)
class WatchedView:
    """A trigger beside the numbers. title: the trigger's sentence; url: of the what-if, or ""."""

    title: str
    state: str
    words: str
    url: str


def watched_views(
    watched: Iterable[Watched], plan: Plan | None, workspace_id: str, names: Mapping[str, str]
) -> dict[str, WatchedView]:
    """By the trigger's key. names: short, of the whole team, as the what-if has them."""
    titles = {o.key: f"{o.subject} {o.text}" for o in plan.triggers.watched} if plan else {}
    return {
        one.key: WatchedView(
            titles[one.key], one.state, one.words, what_if_url([one], workspace_id, names)
        )
        for one in watched
        if one.key in titles
    }


def what_if_url(watched: Iterable[Watched], workspace_id: str, names: Mapping[str, str]) -> str:
    """The what-if that tries their numbers; "" where there are none, or the people have left."""
    tried: dict[str, str] = {}
    for one in watched:
        tried |= _tried(one, slugs(names))
    address = url_for("what_if.page", workspace_id=workspace_id)
    return f"{address}?{urlencode(tried)}" if tried else ""


def _tried(one: Watched, slug: Mapping[str, str]) -> dict[str, str]:
    """The what-if's name of the number, and the number."""
    if one.tries is None:
        return {}
    knob, _, person = one.tries[0].partition(":")
    if person and person not in slug:
        return {}
    return {f"{knob}-{slug[person]}" if person else knob: knob_typed(one.tries[1])}
