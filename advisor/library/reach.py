"""Conditions followed along their chain: what can never show, whatever is answered.

A part shows when its own condition, its section's, and those of every question that they wait
for hold together. Each names the answers that one question may have, so a part can show exactly
when, for every question named on the way, some answer is left that all of them allow.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from advisor.library.parts import Part, listed, possible_answers, sections, words_at
from advisor.library.source import Path, Source

# Question id to the answers that it must have for something to show.
World = Mapping[str, frozenset[str]]


class Never(Exception):
    """No answers let this show; the message says why."""


def check_reach(source: Source) -> None:
    """Report every section and question that no answers can show."""
    asked: dict[str, tuple[Part, World | None]] = {}
    for path, section in sections(source.data):
        around = _world(source, path, section, {}, asked)
        for place, question in listed(section, "questions", path):
            world = None if around is None else _world(source, place, question, around, asked)
            asked.setdefault(words_at(question, "id"), (question, world))


def _world(
    source: Source,
    path: Path,
    part: Part,
    around: World,
    asked: Mapping[str, tuple[Part, World | None]],
) -> World | None:
    """What must be answered for the part to show; None, and reported, where nothing helps."""
    try:
        return _narrowed(part.get("when"), around, asked)
    except Never as never:
        remedy = "Change one of the conditions, or remove this part."
        source.report("Q030", (*path, "when"), f"This can never show: {never}.", remedy)
        return None


def _narrowed(when: Any, around: World, asked: Mapping[str, tuple[Part, World | None]]) -> World:
    """The world with what the condition asks for; as it is where that is told elsewhere."""
    name = words_at(when, "question")
    if not name or name not in asked:
        return around
    question, world = asked[name]
    values = when.get("is")
    wanted = [value for value in values if isinstance(value, str)] if _is_list(values) else []
    allowed = frozenset(wanted) & frozenset(possible_answers(question))
    if world is None:
        raise Never(f"it waits for “{name}”, which never shows")
    return _together(_together(around, world), {name: allowed} if allowed else {})


def _together(one: World, other: World) -> World:
    """Both at once. Raises Never where they leave a question without an answer."""
    joined = dict(one)
    for name, allowed in other.items():
        joined[name] = joined.get(name, allowed) & allowed
        if not joined[name]:
            raise Never(
                f"“{name}” would have to be {_listing(one[name])} and {_listing(allowed)} at once"
            )
    return joined


def _is_list(value: Any) -> bool:
    return isinstance(value, list)


def _listing(values: frozenset[str]) -> str:
    return " or ".join(f"“{value}”" for value in sorted(values))
