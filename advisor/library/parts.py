"""The parts of a definition as plain data, each with its path: a fault in one hides none."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from advisor.library.source import Path

Part = dict[str, Any]
SCORED_KINDS = ("frequency", "situational", "anchored")


def listed(data: Any, key: str, path: Path = ()) -> Iterator[tuple[Path, Part]]:
    """The mappings in the list under the key, each with its path."""
    items = data.get(key) if isinstance(data, dict) else None
    for index, item in enumerate(items if isinstance(items, list) else ()):
        if isinstance(item, dict):
            yield (*path, key, index), item


def sections(data: Any) -> Iterator[tuple[Path, Part]]:
    """Every section."""
    return listed(data, "sections")


def questions(data: Any) -> Iterator[tuple[Path, Part]]:
    """Every question of every section."""
    for path, section in sections(data):
        yield from listed(section, "questions", path)


def words_at(part: Any, key: str) -> str:
    """The text under the key, "" where there is none."""
    value = part.get(key) if isinstance(part, dict) else None
    return value if isinstance(value, str) else ""


def possible_answers(question: Part) -> list[str]:
    """The answers that a condition can name; none for texts and, but for unknown, numbers."""
    kind = words_at(question, "kind")
    if kind in {"choice", "situational"}:
        return [str(option.get("id")) for _, option in listed(question, "options")]
    if kind == "number":
        return ["unknown"] if question.get("unknown_allowed", True) else []
    if kind in {"frequency", "anchored"}:
        halves = ["1.5", "2.5", "3.5", "4.5"] if question.get("halves") else []
        none_value = question.get("none_value", "no_chance")
        return [
            "1",
            "2",
            "3",
            "4",
            "5",
            *halves,
            *([] if none_value is None else [str(none_value)]),
        ]
    return []
