"""A report as Markdown: all the words and tables; a drawing without a table is told in words."""

from __future__ import annotations

import re
from collections.abc import Iterable

from advisor.core.report.blocks import (
    Block,
    Chart,
    Facts,
    Heading,
    Panel,
    Panels,
    Part,
    Point,
    Points,
    Table,
    Text,
)
from advisor.core.report.report import Report

# What would start or end something in Markdown, wherever it stands in a text.
_SPECIAL = re.compile(r"([\\`*_\[\]<>|~])")
_AT_THE_START = re.compile(r"^(\s*\d*)([#+=>.)-])(?=\s|$)")


def markdown(report: Report) -> str:
    """The report as text; nothing a person typed acts as markup."""
    cover = report.cover
    top = [
        f"*{escaped(cover.kicker)}, {escaped(cover.company)}*",
        f"# {escaped(cover.sentence)}",
        _with_lead(cover.odds, cover.gain),
        *map(escaped, cover.lines),
        *(_with_lead(f"{term}:", said) for term, said in cover.read),
        escaped(f"{report.date} · {cover.basis}" if cover.basis else report.date),
    ]
    parts = [text for part in report.parts for text in _part(part)]
    return "\n\n".join(text for text in (*top, *parts) if text) + "\n"


def escaped(text: str) -> str:
    """The text so that it is shown as it is."""
    return _AT_THE_START.sub(r"\1\\\2", _SPECIAL.sub(r"\\\1", text))


def _part(part: Part) -> Iterable[str]:
    yield f"## {escaped(part.title)}"
    for place, block in enumerate(part.blocks):
        followed = part.blocks[place + 1 : place + 2]
        told_by_a_table = isinstance(block, Chart) and any(isinstance(b, Table) for b in followed)
        if not told_by_a_table:
            yield from _block(block)


def _block(block: Block) -> Iterable[str]:
    if isinstance(block, Text):
        yield _with_lead(block.lead, block.text)
    elif isinstance(block, Points):
        yield _points(block)
    elif isinstance(block, Table):
        yield _table(block)
    elif isinstance(block, Heading):
        yield f"### {escaped(block.text)}"
    elif isinstance(block, Facts):
        yield "\n".join(f"- **{escaped(term)}:** {escaped(said)}" for term, said in block.rows)
    elif isinstance(block, Panels):
        yield from (*_panel(block.left), *_panel(block.right))
    elif isinstance(block, Chart):
        yield f"*{escaped(block.title)}.* {escaped(block.told)}"


def _panel(panel: Panel) -> Iterable[str]:
    yield f"**{escaped(panel.title)}**"
    for block in panel.blocks:
        yield from _block(block)


def _points(block: Points) -> str:
    lines = (
        f"{f'{place}.' if block.ordered else '-'} {_point(one)}"
        for place, one in enumerate(block.items, start=1)
    )
    return "\n".join(lines)


def _point(one: Point) -> str:
    before = " ".join(escaped(text) for text in (one.mark, one.tag) if text)
    return f"{before} {_with_lead(one.lead, one.text)}".strip()


def _with_lead(lead: str, text: str) -> str:
    return f"**{escaped(lead)}** {escaped(text)}".strip() if lead else escaped(text)


def _table(block: Table) -> str:
    """The caption, then the table; numbers to the right."""
    sides = (
        "---" if not place or place in block.words else "---:" for place in range(len(block.head))
    )
    rows = [block.head, tuple(sides), *block.rows]
    lines = [
        f"| {' | '.join(cell if place == 1 else escaped(cell) for cell in row)} |"
        for place, row in enumerate(rows)
    ]
    return f"**{escaped(block.caption)}**\n\n" + "\n".join(lines)
