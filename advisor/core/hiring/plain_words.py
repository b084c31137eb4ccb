"""Reads a text with a few marks, as people write it: headings, points and paragraphs."""

from __future__ import annotations

from dataclasses import dataclass

_MARKS = (("## ", "heading"), ("# ", "title"), ("- ", "point"), ("* ", "point"), ("• ", "point"))


@dataclass(frozen=True, slots=True)
class Block:
    """Lines of one kind: "title", "heading", "points" or "text". Points have a line each."""

    kind: str
    lines: tuple[str, ...]


def blocks(text: str) -> tuple[Block, ...]:
    """The blocks of a text; lines that follow each other are one paragraph or one list."""
    found: list[tuple[str, list[str]]] = []
    open_kind = ""
    for line in text.splitlines():
        kind, words = _kind(line.strip())
        if not words:
            open_kind = ""
            continue
        if kind == open_kind and kind in {"point", "text"}:
            found[-1][1].append(words)
        else:
            found.append((kind, [words]))
        open_kind = kind
    return tuple(_block(kind, lines) for kind, lines in found)


def without_marks(text: str) -> str:
    """The text for a plain file: headings without their marks, everything else as it is."""
    lines = [line.rstrip() for line in text.strip().splitlines()]
    return "\n".join(line.lstrip("#").lstrip() if line.startswith("#") else line for line in lines)


def _kind(line: str) -> tuple[str, str]:
    for mark, kind in _MARKS:
        if line.startswith(mark):
            return kind, line.removeprefix(mark).strip()
    return "text", line


def _block(kind: str, lines: list[str]) -> Block:
    if kind == "point":
        return Block("points", tuple(lines))
    return Block(kind, (" ".join(lines),))
