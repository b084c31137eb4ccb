"""A plan as text and back; people stand in it by their ids, and are named anew each time."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache

from pydantic import TypeAdapter

from advisor.core.language import mark, say
from advisor.core.plan.plan import Plan
from advisor.core.report.characters import mapped

# Two signs that are taken out of whatever anyone types, so that no text can hold a token.
_START, _END = "\x02", "\x03"
_TOKEN = re.compile(f"{_START}([^{_START}{_END}]*){_END}")
SOMEONE = mark("someone")


def token(person: str) -> str:
    """What stands for a person, by their id, in a text that is kept."""
    return f"{_START}{person}{_END}"


def spoken(text: str, names: Mapping[str, str]) -> str:
    """The text with names, by id, for tokens; "someone" for an id that has no name."""
    if _START not in text:
        return text
    return _TOKEN.sub(lambda found: names.get(found[1], say(SOMEONE)), text)


def tokened(text: str, names: Iterable[tuple[str, str]]) -> str:
    """The text with tokens for names. names: (id, name); whole words only, the longest first.

    Of two people with one name it stays a name: nobody can tell whom it means. So does a name of
    one letter, which is a word besides.
    """
    known: dict[str, str | None] = {}
    for person, name in names:
        if len(name) > 1:
            known[name] = person if known.get(name, person) == person else None
    sure = {name: person for name, person in known.items() if person}
    if not sure:
        return text
    longest_first = sorted(sure, key=lambda name: (-len(name), name))
    pattern = "|".join(re.escape(name) for name in longest_first)
    return re.sub(rf"(?<!\w)({pattern})(?!\w)", lambda found: token(sure[found[1]]), text)


def people_in(text: str) -> frozenset[str]:
    """The ids of everyone whom a text names by a token."""
    return frozenset(_TOKEN.findall(text))


def named(plan: Plan, names: Mapping[str, str]) -> Plan:
    """The plan with names for tokens."""
    return mapped(plan, lambda text: spoken(text, names))


def frozen(plan: Plan) -> str:
    """The plan as JSON, every number exact."""
    return _adapter().dump_json(plan).decode()


def thawed(text: str) -> Plan:
    """A plan that was frozen; parts that it did not have yet are empty. ValueError for others."""
    return _adapter().validate_json(text)


@cache
def _adapter() -> TypeAdapter[Plan]:
    """Made once: it takes longer than reading a plan."""
    return TypeAdapter(Plan)
