"""What is thrown: texts, numbers, tables, nearly right JSON, nearly right lines."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import strategies as st

NASTY = (
    *("", " ", "0", "-1", "1e999", "nan", "inf", "3", "9" * 400, "-0", "1/0", "0x10", "1_000"),
    *("\x00", "a\x00b", "\r\n", "\u202e", "\ud7ff", "\ufffe", "१२", "½", "🍵" * 300, "e\u0301"),
    *("<b>&'\"", "' OR 1=1 --", "../../etc/passwd", "%00%0a", "{{ 7*7 }}", "=1+1", "[]", "{}"),
    *("2026-02-30", "2026-11-22", "9999-12-31", "0000-00-00", "0001-01-01", "25:61", "23:59"),
    *("2026-11-22T10:00:00+00:00", "2026-W54", "10000-01-01", "true", "null", "on", "unknown"),
    *("1.5", "1,5", "1.000,00", "€ 1 000", "1e308", "4.9e-324", "100%", "Ana; Ben", "a" * 5000),
)
CHARS = st.characters(codec="utf-8")
TEXTS = st.one_of(st.sampled_from(NASTY), st.text(CHARS, max_size=40))
NUMBERS = st.one_of(
    st.integers(-3, 200).map(str),
    st.integers(-(10**20), 10**20).map(str),
    st.floats().map(repr),
    st.dates().map(str),
)
VALUES = st.one_of(TEXTS, NUMBERS)
PLAIN = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), TEXTS),
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(TEXTS, inner, max_size=4)),
    max_leaves=12,
)


@st.composite
def tables(draw: st.DrawFn, headings: tuple[str, ...]) -> str:
    """A table as pasted: known and unknown headings, lines of any length."""
    mark = draw(st.sampled_from([",", ";", "\t", "|"]))
    known = st.lists(st.one_of(st.sampled_from(headings), TEXTS), min_size=1, max_size=8)
    first = draw(known)
    cells = st.lists(st.one_of(VALUES, st.sampled_from(headings)), max_size=len(first) + 1)
    lines = draw(st.lists(cells, max_size=6))
    quote = draw(st.booleans())
    rows = [[f'"{cell}"' if quote else cell for cell in row] for row in [first, *lines]]
    return draw(st.sampled_from(["\n", "\r\n"])).join(mark.join(row) for row in rows)


@st.composite
def changed(draw: st.DrawFn, text: str) -> str:
    """A text, line by line, with some lines changed, doubled, moved or left out."""
    lines = text.splitlines()
    for _ in range(draw(st.integers(1, 4))):
        place = draw(st.integers(0, max(0, len(lines) - 1)))
        line = lines[place] if lines else ""
        head, colon, _ = line.partition(":")
        new = draw(
            st.one_of(
                st.just([]),
                st.just([line, line]),
                st.just([f"  {line}"]),
                st.sampled_from(lines or [""]).map(lambda other: [other]),
                TEXTS.map(lambda typed: [f"{head}{colon} {typed}"]),  # noqa: B023 - drawn at once
                st.text(CHARS, max_size=20).map(lambda typed: [typed]),
            )
        )
        lines[place : place + 1] = new
    return "\n".join(lines)


@st.composite
def altered(draw: st.DrawFn, data: Any) -> Any:
    """Plain data with one to three places in it replaced, doubled or left out."""
    found = json.loads(json.dumps(data))
    for _ in range(draw(st.integers(1, 3))):
        _alter(draw, found)
    return found


def _alter(draw: st.DrawFn, data: Any) -> None:
    """Change one place, somewhere below."""
    while isinstance(data, dict | list) and data:
        keys = list(data) if isinstance(data, dict) else list(range(len(data)))
        key = draw(st.sampled_from(keys))
        deeper = isinstance(data[key], dict | list) and data[key] and draw(st.integers(0, 4))
        if deeper:
            data = data[key]
            continue
        how = draw(st.sampled_from(["replace", "near", "remove", "add"]))
        if how == "remove":
            del data[key]
        elif how == "near" and isinstance(data[key], int | float):
            data[key] = data[key] * draw(st.sampled_from([-1, 0, 2, 1.5, 1e300])) + 1
        elif how == "add" and isinstance(data, list):
            data.append(data[key])
        elif how == "add":
            data[draw(TEXTS)] = draw(PLAIN)
        else:
            data[key] = draw(PLAIN)
        return
