"""What the parts of a printed report are made of: text, lists, tables and charts, no markup.

Whoever lays a report out (page, PDF, Markdown) knows these few kinds and nothing about their
content; each has a ``block``, the name of its kind.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class Text:
    """One paragraph. lead: its bold beginning, or "". tone: "" or "note" for small print."""

    block: ClassVar[str] = "text"
    text: str
    lead: str = ""
    tone: str = ""


@dataclass(frozen=True, slots=True)
class Point:
    """One entry of a list. tag: small words above it. lead: bold. mark: a figure before it.

    marked: "up", "down" or "" for how the figure is coloured.
    """

    text: str
    lead: str = ""
    tag: str = ""
    mark: str = ""
    marked: str = ""


@dataclass(frozen=True, slots=True)
class Points:
    """A list. ordered: numbered."""

    block: ClassVar[str] = "points"
    items: tuple[Point, ...]
    ordered: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table. head: column names; rows: the first cell of each names its row.

    words: indexes of columns that hold words, not numbers. widths: shares of the width, one per
    column, or empty for as wide as needed.
    """

    block: ClassVar[str] = "table"
    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    words: tuple[int, ...] = ()
    widths: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Chart:
    """A drawing. name: of the chart; title: what it says; told: the same in words.

    values: what the drawing needs besides, by name.
    """

    block: ClassVar[str] = "chart"
    name: str
    title: str
    told: str
    values: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading within a part."""

    block: ClassVar[str] = "heading"
    text: str


@dataclass(frozen=True, slots=True)
class Facts:
    """Terms with what they are."""

    block: ClassVar[str] = "facts"
    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Panel:
    """One of two columns. tone: "marketing", "sales" or ""."""

    title: str
    tone: str
    blocks: tuple[Text | Points, ...]


@dataclass(frozen=True, slots=True)
class Panels:
    """Two columns side by side where there is room."""

    block: ClassVar[str] = "panels"
    left: Panel
    right: Panel


Block = Text | Points | Table | Chart | Heading | Facts | Panels


@dataclass(frozen=True, slots=True)
class Part:
    """A chapter. key: unique in the report, for links. blocks: what it says, in order."""

    key: str
    title: str
    blocks: tuple[Block, ...]
