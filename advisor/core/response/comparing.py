"""Two trees of plain data side by side: every place where they differ."""

from __future__ import annotations

import json
import math
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

TOLERANCE = 1e-9
NOTHING = "nothing"
_LONGEST = 80


@dataclass(frozen=True, slots=True)
class Difference:
    """Something that does not fit. place: such as results.levels[3].mean; says: what the file
    says there; computed: what it should be.
    """

    place: str
    says: str
    computed: str


def compare(says: Any, computed: Any, place: str = "") -> list[Difference]:
    """Every difference between what a file says and what is computed, in the file's order.

    Numbers agree within 1e-9, absolute or relative; true is no number.
    """
    if isinstance(says, dict) and isinstance(computed, dict):
        return [found for pair in _keys(says, computed, place) for found in compare(*pair)]
    if isinstance(says, list) and isinstance(computed, list):
        return [found for pair in _items(says, computed, place) for found in compare(*pair)]
    if _agree(says, computed):
        return []
    return [Difference(place or "the file", written(says), written(computed))]


def written(value: Any) -> str:
    """A value as a message quotes it: JSON, cut where it is long."""
    if value is _ABSENT:
        return NOTHING
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


class _Absent:
    """Stands for what is not there, which is not the same as null."""


_ABSENT = _Absent()


def _keys(
    says: dict[str, Any], computed: dict[str, Any], place: str
) -> Iterator[tuple[Any, Any, str]]:
    for key in dict.fromkeys((*says, *computed)):
        inside = f"{place}.{key}" if place else key
        yield says.get(key, _ABSENT), computed.get(key, _ABSENT), inside


def _items(says: list[Any], computed: list[Any], place: str) -> Iterator[tuple[Any, Any, str]]:
    for index in range(max(len(says), len(computed))):
        pair = [part[index] if index < len(part) else _ABSENT for part in (says, computed)]
        yield pair[0], pair[1], f"{place}[{index}]"


def _agree(says: Any, computed: Any) -> bool:
    if _is_float(says) and _is_float(computed):
        return math.isclose(says, computed, rel_tol=TOLERANCE, abs_tol=TOLERANCE)
    return type(says) is type(computed) and bool(says == computed)


def _is_float(value: Any) -> bool:
    """Whether it is a number that a float can hold; an integer can be too large for one."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    return abs(value) <= sys.float_info.max
