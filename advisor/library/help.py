"""The shipped words of Help: its topics, what is known with where it is from, its pictures."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from advisor.core.help import Finding, HelpPassage, HelpPoint, Topic
from advisor.core.help_drawings import HelpPictures
from advisor.core.help_pictures import help_pictures
from advisor.core.language import by_language
from advisor.library.blocks import blocks_in
from advisor.library.plan import plan_content
from advisor.library.skills import catalogue

TOPICS = ("method", "no-clear-difference", "pages", "keys")


@by_language()
def topics() -> Mapping[str, Topic]:
    """Every topic by its id, in their order."""
    found = blocks_in("help")
    return {name: _topic(name, found[name]) for name in TOPICS}


@by_language()
def evidence() -> tuple[Finding, ...]:
    """What studies and calculations say that the product rests on."""
    return tuple(
        Finding(one["text"], tuple(one["cites"]), one["sure"])
        for one in blocks_in("help")["evidence"]
    )


def _topic(name: str, body: dict[str, Any]) -> Topic:
    passages = tuple(map(_passage, body["passages"]))
    return Topic(name, body["title"], body["heading"], body["lead"], passages)


def _passage(body: dict[str, Any]) -> HelpPassage:
    points = tuple(HelpPoint(**one) for one in body.get("points", ()))
    lists = {key: tuple(body.get(key, ())) for key in ("text", "see")}
    return HelpPassage(**{**body, **lists, "points": points})


@by_language()
def pictures() -> HelpPictures:
    """What the pictures of Help show."""
    return help_pictures(catalogue(), plan_content().stages)
