"""Goes through all the words of a value; takes out what no reader sees and no page should hold."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any, TypeVar

T = TypeVar("T")
# Marks that turn the direction of all text that follows them; a name has no need of them.
_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_NOT_TEXT = frozenset({"Cc", "Cs", "Cn"})


def readable(text: str) -> str:
    """The text without control characters and turning marks; breaks of lines become spaces."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(" " if c in "\n\r\t" else c for c in text if _stays(c))


def _stays(character: str) -> bool:
    if character in "\n\r\t":
        return True
    return character not in _TURNING and unicodedata.category(character) not in _NOT_TEXT


def mapped(value: T, change: Callable[[str], str]) -> T:
    """The same value with every text in it changed, however deep it lies."""
    changed: T = _mapped(value, change)
    return changed


def _mapped(value: Any, change: Callable[[str], str]) -> Any:
    if isinstance(value, str):
        return change(value)
    if isinstance(value, tuple | list):
        return type(value)(_mapped(one, change) for one in value)
    if isinstance(value, Mapping):
        return {key: _mapped(one, change) for key, one in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        changed = {one.name: _mapped(getattr(value, one.name), change) for one in fields(value)}
        return type(value)(**changed)
    return value


def texts(value: Any) -> Iterator[str]:
    """Every text in a value, in its order."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for one in value.values():
            yield from texts(one)
    elif isinstance(value, tuple | list):
        for one in value:
            yield from texts(one)
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from texts(getattr(value, field.name))
